"""The kinds of problem a source file can have, with their manual pages."""

from bookletgen.diagnostics.diagnostic import Kind, Severity

UNREADABLE_FILE = Kind(
    "SRC001",
    "unreadable-file",
    Severity.ERROR,
    """A file of the booklet cannot be read.

    What it finds: a file that is missing, is larger than 1 MiB, is not UTF-8 text, or is a link
    that leads out of the booklet's folder.
    Why it matters: nothing may be printed from a file that was read only in part, and a booklet
    may not reach files that are not its own.
    Example: sections/diagnosis/ct-scan.yaml saved in a Windows encoding.
    Write instead: save the file as UTF-8, and keep real files, not links, in the folder.
    """,
)
INVALID_YAML = Kind(
    "SRC002",
    "invalid-yaml",
    Severity.ERROR,
    """A file is not valid YAML, or not one document with text keys.

    What it finds: wrong indentation, an open quote, a missing colon, an empty file, two documents.
    Why it matters: the rest of the file cannot be understood.
    Example: `title: Tests: what to expect` (the second colon starts a new mapping).
    Write instead: `title: "Tests: what to expect"`.
    """,
)
REPEATED_KEY = Kind(
    "SRC003",
    "repeated-key",
    Severity.ERROR,
    """A key appears twice in one mapping.

    What it finds: the same key written twice side by side.
    Why it matters: YAML would silently keep the last one, and words would be lost.
    Example: two `plain:` keys in one block.
    Write instead: one of them.
    """,
)
ALIAS = Kind(
    "SRC004",
    "alias",
    Severity.ERROR,
    """An anchor or alias is used.

    What it finds: `&name` and `*name`.
    Why it matters: a reader of the file no longer sees what a place says, and a change in one place
    changes another.
    Example: `items: *symptoms`.
    Write instead: the items themselves, or a safety statement or glossary term that is referred to by id.
    """,
)
TAG = Kind(
    "SRC005",
    "tag",
    Severity.ERROR,
    """A YAML tag is used.

    What it finds: `!name` or `!!type` before a value.
    Why it matters: tags can change what a value means, and in other tools run code.
    Example: `version: !!float 1.0`.
    Write instead: `version: "1.0"`.
    """,
)
TOO_DEEP = Kind(
    "SRC006",
    "too-deep",
    Severity.ERROR,
    """Mappings and lists nest deeper than 32 levels.

    What it finds: a structure no booklet needs.
    Why it matters: it is a mistake or an attempt to exhaust the machine.
    Example: a file of two thousand opening brackets.
    Write instead: a flat structure.
    """,
)
MISSING_KEY = Kind(
    "SRC007",
    "missing-key",
    Severity.ERROR,
    """A key that is needed is not there.

    What it finds: a mapping without one of its required keys.
    Why it matters: the booklet would have a hole in that place.
    Example: a section without `title`.
    Write instead: add the key; the JSON Schema of the file tells what it holds.
    """,
)
UNKNOWN_KEY = Kind(
    "SRC008",
    "unknown-key",
    Severity.ERROR,
    """A key is not known in this place.

    What it finds: a misspelt key, or one that belongs elsewhere.
    Why it matters: its words would silently not be printed.
    Example: `paragrph: ...`.
    Write instead: the key the hint names.
    """,
)
WRONG_VALUE = Kind(
    "SRC009",
    "wrong-value",
    Severity.ERROR,
    """A value is not of the form its key needs.

    What it finds: empty text, a date that is none, a list where text is needed, markup that is not allowed.
    Why it matters: the value cannot be printed as its author meant it.
    Example: `published: spring 2026`.
    Write instead: `published: 2026-03-01`.
    """,
)
UNKNOWN_REFERENCE = Kind(
    "SRC010",
    "unknown-reference",
    Severity.ERROR,
    """Something is named that does not exist.

    What it finds: a section, strand, figure, safety statement, procedure, glossary term, source,
    organisation, printer or local fact that no file defines.
    Why it matters: the booklet would lack it, or a link would lead nowhere.
    Example: `- figure: ct-scaner`.
    Write instead: the id the hint names, or add what is missing.
    """,
)
UNUSED_FILE = Kind(
    "SRC011",
    "unused-file",
    Severity.WARNING,
    """A section file belongs to no strand.

    What it finds: a file in sections/ that no strand of booklet.yaml lists, or that lies in the
    folder of another strand than the one that lists it.
    Why it matters: its words are in no booklet, and nobody may notice.
    Example: sections/diagnosis/bone-scan.yaml that is not listed under `strands: diagnosis: sections:`.
    Write instead: list its id there, or delete the file.
    """,
)
WRONG_TOKEN_VALUE = Kind(
    "SRC012",
    "wrong-local-fact",
    Severity.ERROR,
    """A local fact is not of its type.

    What it finds: an organisation's token whose value does not fit the declared type.
    Why it matters: a wrong number or time on a page can harm somebody.
    Example: `ct.fasting_hours: four`.
    Write instead: `ct.fasting_hours: 4`.
    """,
)
UNSAFE_DRAWING = Kind(
    "SRC013",
    "unsafe-drawing",
    Severity.ERROR,
    """An SVG drawing holds something that is not a drawing.

    What it finds: broken XML, scripts, references to other files, embedded pictures, document types.
    Why it matters: nothing from a booklet may run code, read other files or reach the network.
    Example: `<image href="https://example.org/scan.png"/>`.
    Write instead: draw it in the SVG itself.
    """,
)
WRONG_COLOUR_PROFILE = Kind(
    "SRC014",
    "wrong-colour-profile",
    Severity.ERROR,
    """The colour profile that a printer's file names is missing, or is another.

    What it finds: an ICC file that is not there, cannot be read, is no CMYK profile of a printing
    condition, or whose SHA-256 is not the one stated.
    Why it matters: colours would be converted for another paper or press than the one that prints them.
    Example: printers/our-press.yaml names icc/PSOcoated_v3.icc, and nobody has put it there.
    Write instead: put the file from the printer into printers/icc/, and state its SHA-256.
    """,
)
UNUSED_STATEMENT = Kind(
    "SAF007",
    "unused-safety-statement",
    Severity.ERROR,
    """A safety statement can reach no reader.

    What it finds: a statement of safety.yaml that no procedure brings, no section places and no strand
    requires.
    Why it matters: somebody wrote it because readers need it, and it would be in no booklet.
    Example: `fever:` under `statements:`, after its last `- safety: fever` was deleted.
    Write instead: `- safety: fever` where it belongs, or the statement in the list of its procedure.
    """,
)
INVALID_TABLE = Kind(
    "SRC020",
    "invalid-table",
    Severity.ERROR,
    """A table of organisations cannot be read.

    What it finds: an open quote, a row with more or fewer cells than the first, columns without a name,
    columns parted by something else than commas, no column `id`.
    Why it matters: values would end up in the wrong column, and one hospital's number on another's booklet.
    Example: `north,Northmoor Hospital, Cancer Centre,01632 960 100` under `id,name,tokens.nurse.phone`.
    Write instead: `north,"Northmoor Hospital, Cancer Centre",01632 960 100`.
    """,
)
ORGANISATION_TWICE = Kind(
    "SRC021",
    "organisation-twice",
    Severity.ERROR,
    """An organisation is there twice.

    What it finds: the same id in two rows of a table, or in a table and in organisations/.
    Why it matters: one of them would silently be left out, and its address and numbers with it.
    Example: two rows with the id `northmoor`.
    Write instead: an id for each, or one row.
    """,
)
PHONE_WITHOUT_ZERO = Kind(
    "SRC022",
    "phone-without-zero",
    Severity.ERROR,
    """A telephone number in a table has lost its first 0.

    What it finds: a number of seven digits or more that starts with neither 0 nor +.
    Why it matters: spreadsheets take a telephone number for an amount and drop the first 0. The reader
    would dial a number that does not answer.
    Example: `1632960123`.
    Write instead: `01632 960 123`, in a column that the spreadsheet keeps as text, or `+44 1632 960 123`.
    """,
)

KINDS = (
    UNREADABLE_FILE,
    INVALID_YAML,
    REPEATED_KEY,
    ALIAS,
    TAG,
    TOO_DEEP,
    MISSING_KEY,
    UNKNOWN_KEY,
    WRONG_VALUE,
    UNKNOWN_REFERENCE,
    UNUSED_FILE,
    WRONG_TOKEN_VALUE,
    UNSAFE_DRAWING,
    UNUSED_STATEMENT,
    WRONG_COLOUR_PROFILE,
    INVALID_TABLE,
    ORGANISATION_TWICE,
    PHONE_WITHOUT_ZERO,
)

"""What stands against imposing a file, with the manual pages."""

from bookletgen.diagnostics.diagnostic import Kind, Severity

UNUSABLE_FILE = Kind(
    "IMP001",
    "file-cannot-be-imposed",
    Severity.ERROR,
    """A file cannot be laid on sheets.

    What it finds: a file that is not a PDF or is broken, is encrypted, or has a page without a size.
    Why it matters: pages would be missing, or somebody who protected the file did not want it changed.
    Example: a leaflet that asks for a password.
    Write instead: save the file again from the program that made it, without a password.
    """,
)
SIZES_DIFFER = Kind(
    "IMP002",
    "pages-differ-in-size",
    Severity.ERROR,
    """The pages of a booklet are not all of one size.

    What it finds: a page whose trimmed size is another than that of the first page.
    Why it matters: sheets are folded and trimmed once, so all pages come out at one size.
    Example: an A5 booklet with one A4 page.
    Write instead: lay that page out at the size of the others, or leave it out and print it apart.
    """,
)
NO_PAPER = Kind(
    "IMP003",
    "no-paper-holds-two-pages",
    Severity.ERROR,
    """Two pages side by side do not fit on a common paper.

    What it finds: pages more than half as wide as the largest paper, or as that named by `--sheet`.
    Why it matters: an office printer could not print the sheets, or would make them smaller.
    Example: A3 pages, which would need A2.
    Write instead: a booklet of smaller pages, or give single pages to a press.
    """,
)
CANNOT_STITCH = Kind(
    "IMP004",
    "page-count-cannot-be-stitched",
    Severity.ERROR,
    """A booklet has more or fewer pages than the printer can stitch.

    What it finds: a page count, blank pages included, outside `binding` of the printer's profile.
    Why it matters: a finisher jams on too many sheets, and a thick booklet does not stay shut.
    Example: 72 pages for an office printer that stitches 60.
    Write instead: a shorter booklet, a printer that stitches more, or perfect binding by a press.
    """,
)
TOO_THICK = Kind(
    "IMP005",
    "paper-too-thick",
    Severity.ERROR,
    """The inner pages would move so far to the spine that words could be lost in the fold.

    What it finds: a thickness of the paper that, times the sheets around the innermost one, is more
    than the safe zone of the printer's profile.
    Why it matters: what moves over the fold is cut off.
    Example: `--paper-caliper 0.5` for 56 pages, which moves the inner pages by 6.5 mm.
    Write instead: the thickness of one leaf in millimetres: about 0.1 for paper of 80 grams, 0.2 for 160.
    """,
)
KINDS = (UNUSABLE_FILE, SIZES_DIFFER, NO_PAPER, CANNOT_STITCH, TOO_THICK)

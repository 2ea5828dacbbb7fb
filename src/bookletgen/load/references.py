"""Whatever a booklet names must exist: sections, figures, terms, statements, sources, local facts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bookletgen.diagnostics.diagnostic import Diagnostic, Related
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.load import problems
from bookletgen.load.files import BookletFolder
from bookletgen.load.schema import closest
from bookletgen.model.blocks import FigureBlock, SafetyBlock
from bookletgen.model.booklet import (
    BookletFile,
    Drawing,
    FigureFile,
    GlossaryFile,
    OrganisationFile,
    SafetyFile,
    SectionFile,
    SourcesFile,
    TokenDeclaration,
)
from bookletgen.model.governance import SignOffFile
from bookletgen.model.inline import Link, Run, Term, Text, Token
from bookletgen.model.local_fact import words_for
from bookletgen.model.printer import PrinterProfile
from bookletgen.model.source import Node, Value
from bookletgen.model.walk import texts_in


@dataclass(frozen=True, slots=True)
class Contents:
    """What was read of a booklet; a file that could not be understood is None.

    Sections go by `strand/id`, figures, organisations and printers by id.
    """

    file: BookletFile | None
    safety: SafetyFile | None
    glossary: GlossaryFile | None
    sources: SourcesFile | None
    sections: Mapping[str, SectionFile | None]
    figures: Mapping[str, FigureFile | None]
    drawings: Mapping[str, Drawing]
    organisations: Mapping[str, OrganisationFile | None]
    sign_off: SignOffFile | None
    printers: Mapping[str, PrinterProfile | None]


_ADD_FACT = "`{id}:` under `tokens:` in booklet.yaml"
_ADD_STATEMENT = "`{id}:` under `statements:` in safety.yaml"


def check_references(
    contents: Contents, folder: BookletFolder, texts: Mapping[str, str]
) -> Iterator[Diagnostic]:
    """Find every reference that leads nowhere; `texts` maps shown paths to the text of the files."""
    known = _Known.from_contents(contents)
    yield from _check_file(contents, known, folder)
    yield from _check_sections(contents, known)
    yield from _check_safety(contents, known)
    yield from _check_figures(contents, folder)
    yield from _check_organisations(contents, known, folder)
    yield from _check_texts(contents, known, texts)


@dataclass(frozen=True, slots=True)
class _Names:
    """The names that something goes by, and the file they are defined in, where it is one file for all."""

    names: frozenset[str]
    file: SourceSpan | None = None

    @classmethod
    def of(cls, names: Iterable[str], node: Node | None = None) -> "_Names":
        """Gather names, all of which a file defines."""
        return cls(frozenset(names), node.at if node else None)


@dataclass(frozen=True, slots=True)
class _Known:
    """The ids that exist, by what they are; None where their file could not be understood."""

    section_ids: _Names
    section_files: Mapping[str, str]
    figures: _Names
    organisations: _Names
    statements: _Names | None
    procedures: _Names | None
    sources: _Names | None
    terms: _Names | None
    tokens: _Names | None
    strands: _Names | None

    @classmethod
    def from_contents(cls, contents: Contents) -> "_Known":
        file, safety, glossary, sources = contents.file, contents.safety, contents.glossary, contents.sources
        return cls(
            section_files=dict(_section_files(file)) if file else {},
            section_ids=_Names.of(name.partition("/")[2] for name in contents.sections),
            figures=_Names.of(contents.figures),
            organisations=_Names.of(contents.organisations),
            statements=_Names.of(safety.statements, safety) if safety else None,
            procedures=_Names.of(safety.procedures, safety) if safety else None,
            sources=_Names.of(sources.sources, sources) if sources else None,
            terms=_Names.of(_names_of_terms(glossary), glossary) if glossary else None,
            tokens=_Names.of(file.tokens, file) if file else None,
            strands=_Names.of(file.strands, file) if file else None,
        )


_NO_NAMES = _Names(frozenset())


def _section_files(file: BookletFile) -> Iterator[tuple[str, str]]:
    """Give the file where each section that a strand lists would have to be, by the section's id."""
    for strand_id, strand in file.strands.items():
        for ref in strand.sections:
            yield ref.text, f"sections/{strand_id}/{ref.text}.yaml"


def _names_of_terms(glossary: GlossaryFile) -> Iterator[str]:
    for term in glossary.terms.values():
        yield str(term.term).casefold()
        yield from (other.text.casefold() for other in term.also)


def _missing(what: str, name: str, at: SourceSpan, known: _Names, add: str) -> Diagnostic:
    meant = closest(name, tuple(known.names))
    hint = f"did you mean `{meant}`? If not, add it: {add}" if meant else f"add it: {add}"
    is_elsewhere = known.file is not None and known.file.path != at.path
    related = (Related(known.file, f"every {what} is defined here"),) if known.file and is_elsewhere else ()
    return problems.UNKNOWN_REFERENCE.at(at, f"there is no {what} `{name}`", hint, related)


def _check_refs(
    what: str, refs: Iterable[Value | None], known: _Names | None, add: str
) -> Iterator[Diagnostic]:
    for ref in refs:
        if ref is not None and known is not None and ref.text not in known.names:
            yield _missing(what, ref.text, ref.at, known, add.format(id=ref.text))


def check_ids(
    what: str, refs: Iterable[Value | None], known: Iterable[str], add: str
) -> Iterator[Diagnostic]:
    """Find the references to what is not among the known; `add` says where `{id}` would have to be."""
    yield from _check_refs(what, refs, _Names.of(known), add)


def _check_file(contents: Contents, known: _Known, folder: BookletFolder) -> Iterator[Diagnostic]:
    file = contents.file
    if file is None:
        return
    yield from _check_refs(
        "organisation", [file.organisation], known.organisations, folder.shown("organisations/{id}.yaml")
    )
    yield from _check_refs(
        "printer", [file.printer], _Names.of(contents.printers), folder.shown("printers/{id}.yaml")
    )
    for variant in file.variants.values():
        yield from _check_refs("strand", variant.strands, known.strands, "under `strands:` in booklet.yaml")
    listed: dict[str, str] = {}
    for strand_id, strand in file.strands.items():
        here = _Names.of(
            name.partition("/")[2] for name in contents.sections if name.startswith(f"{strand_id}/")
        )
        add = folder.shown(f"sections/{strand_id}/{{id}}.yaml")
        yield from _check_refs(f"section of {strand_id}", strand.sections, here, add)
        yield from _check_refs("safety statement", strand.required_safety, known.statements, _ADD_STATEMENT)
        for ref in strand.sections:
            if ref.text in listed:
                yield problems.WRONG_VALUE.at(
                    ref.at,
                    f"the section `{ref.text}` is listed twice (first in {listed[ref.text]})",
                    "list each section once, and give sections of different strands different ids",
                )
            listed[ref.text] = strand_id
    for name in contents.sections:
        strand_id, _, section_id = name.partition("/")
        if listed.get(section_id) != strand_id:
            yield problems.UNUSED_FILE.at(
                SourceSpan(folder.shown(f"sections/{name}.yaml"), 1, 1),
                f"this section is in no booklet: `{strand_id}` does not list it",
                f"add `{section_id}` to `strands: {strand_id}: sections:` in booklet.yaml, or delete it",
                (Related(file.at, "the strands and their sections are here"),),
            )


def _check_sections(contents: Contents, known: _Known) -> Iterator[Diagnostic]:
    for section in contents.sections.values():
        if section is None:
            continue
        yield from _check_refs("source", section.sources, known.sources, "`{id}:` in sources.yaml")
        yield from _check_refs(
            "procedure", [section.procedure], known.procedures, "`{id}:` under `procedures:` in safety.yaml"
        )
        figures = [block.figure for block in section.body if isinstance(block, FigureBlock)]
        yield from _check_refs("figure", figures, known.figures, "figures/{id}.yaml and figures/{id}.svg")
        safety = [block.safety for block in section.body if isinstance(block, SafetyBlock)]
        yield from _check_refs("safety statement", safety, known.statements, _ADD_STATEMENT)


def _check_safety(contents: Contents, known: _Known) -> Iterator[Diagnostic]:
    if contents.safety is None:
        return
    for procedure in contents.safety.procedures.values():
        yield from _check_refs(
            "safety statement", procedure.statements, known.statements, "`{id}:` under `statements:`"
        )
        yield from _check_refs("local fact", [procedure.urgent_number], known.tokens, _ADD_FACT)
    for statement in contents.safety.statements.values():
        yield from _check_refs("source", statement.sources, known.sources, "`{id}:` in sources.yaml")
    yield from _check_use(contents.safety, contents)


def _check_use(safety: SafetyFile, contents: Contents) -> Iterator[Diagnostic]:
    """Find statements that can reach no reader; a file that could not be understood may name any."""
    sections = [section for section in contents.sections.values() if section is not None]
    if contents.file is None or len(sections) < len(contents.sections):
        return
    named = {ref.text for procedure in safety.procedures.values() for ref in procedure.statements}
    named |= {ref.text for strand in contents.file.strands.values() for ref in strand.required_safety}
    for section in sections:
        named |= {block.safety.text for block in section.body if isinstance(block, SafetyBlock)}
    for name, statement in safety.statements.items():
        if name not in named:
            yield problems.UNUSED_STATEMENT.at(
                statement.at,
                f'the safety statement "{name}" is brought by no procedure and placed in no section',
                f"add `- safety: {name}` to the body of a section, or name it in a procedure",
            )


def _check_figures(contents: Contents, folder: BookletFolder) -> Iterator[Diagnostic]:
    for name, figure in contents.figures.items():
        if figure is not None and not folder.has(f"figures/{name}.svg"):
            yield _missing(
                "drawing", f"{name}.svg", figure.at, _NO_NAMES, folder.shown(f"figures/{name}.svg")
            )


def _check_organisations(contents: Contents, known: _Known, folder: BookletFolder) -> Iterator[Diagnostic]:
    for organisation in contents.organisations.values():
        if organisation is None:
            continue
        logo = organisation.logo
        if logo is not None and not folder.has(f"organisations/{logo}"):
            yield _missing("logo", logo.text, logo.at, _NO_NAMES, folder.shown(f"organisations/{logo}"))
        for name, value in organisation.tokens.items():
            if contents.file is not None and known.tokens is not None:
                yield from _check_fact(name, value, contents.file.tokens.get(name), known.tokens)


def _check_fact(
    name: str, value: Value, declaration: TokenDeclaration | None, declared: _Names
) -> Iterator[Diagnostic]:
    """Look at one local fact of an organisation: it must be declared, and be of its type."""
    if declaration is None:
        yield _missing("local fact", name, value.at, declared, _ADD_FACT.format(id=name))
        return
    try:
        words_for(declaration.type, value.text)
    except ValueError as error:
        yield problems.WRONG_TOKEN_VALUE.at(
            value.at,
            f"`{value}` is not right for `{name}`",
            f"write {error}",
            (Related(declaration.at, "its type is declared here"),),
        )


def _check_texts(contents: Contents, known: _Known, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    everything = (
        contents.file,
        contents.safety,
        contents.glossary,
        contents.sources,
        dict(contents.sections),
        dict(contents.figures),
        dict(contents.organisations),
    )
    for text in texts_in(everything):
        for run in text.runs:
            problem = _check_run(run, text, known, texts)
            if problem:
                yield problem


def _check_run(run: Run, text: Text, known: _Known, texts: Mapping[str, str]) -> Diagnostic | None:
    match run:
        case Term(name=name) if known.terms is not None and name.casefold() not in known.terms.names:
            at = _place_of(f"[[{name}", text, texts)
            return _missing("glossary term", name, at, known.terms, "in glossary.yaml")
        case Token(name=name) if known.tokens is not None and name not in known.tokens.names:
            at = _place_of(f"{{{name}", text, texts)
            return _missing("local fact", name, at, known.tokens, _ADD_FACT.format(id=name))
        case Link(href=href) if href.startswith("#") and href[1:] not in known.section_ids.names:
            at = _place_of(f"({href}", text, texts)
            add = known.section_files.get(href[1:], "a section of that id")
            return _missing("section", href[1:], at, known.section_ids, f"{add}, or link to another")
    return None


def _place_of(fragment: str, text: Text, texts: Mapping[str, str]) -> SourceSpan:
    """Find where in the source lines of a text a fragment of it stands."""
    lines = texts.get(text.at.path, "").splitlines()
    for number in range(text.at.line, min(text.at.end_line, len(lines)) + 1):
        column = lines[number - 1].find(fragment)
        if column >= 0:
            return SourceSpan(text.at.path, number, column + 1, number)
    return text.at

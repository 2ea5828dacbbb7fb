"""What a booklet defines, by name, and what to say where a name leads nowhere."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bookletgen.diagnostics.diagnostic import Diagnostic, Related
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.load import problems
from bookletgen.load.schema import closest
from bookletgen.model.booklet import (
    BookletFile,
    Drawing,
    FigureFile,
    GlossaryFile,
    SafetyFile,
    SectionFile,
    SourcesFile,
)
from bookletgen.model.governance import SignOffFile
from bookletgen.model.organisation import OrganisationFile
from bookletgen.model.printer import PrinterProfile
from bookletgen.model.source import Node, Value


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


@dataclass(frozen=True, slots=True)
class Names:
    """The names that something goes by, and the file they are defined in, where it is one file for all."""

    names: frozenset[str]
    file: SourceSpan | None = None

    @classmethod
    def of(cls, names: Iterable[str], node: Node | None = None) -> "Names":
        """Gather names, all of which a file defines."""
        return cls(frozenset(names), node.at if node else None)


@dataclass(frozen=True, slots=True)
class Known:
    """The ids that exist, by what they are; None where their file could not be understood."""

    section_ids: Names
    section_files: Mapping[str, str]
    figures: Names
    organisations: Names
    statements: Names | None
    procedures: Names | None
    sources: Names | None
    terms: Names | None
    tokens: Names | None
    strands: Names | None

    @classmethod
    def from_contents(cls, contents: Contents) -> "Known":
        """Gather the names that the files of a booklet define."""
        file, safety, glossary, sources = contents.file, contents.safety, contents.glossary, contents.sources
        return cls(
            section_files=dict(_section_files(file)) if file else {},
            section_ids=Names.of(name.partition("/")[2] for name in contents.sections),
            figures=Names.of(contents.figures),
            organisations=Names.of(contents.organisations),
            statements=Names.of(safety.statements, safety) if safety else None,
            procedures=Names.of(safety.procedures, safety) if safety else None,
            sources=Names.of(sources.sources, sources) if sources else None,
            terms=Names.of(_names_of_terms(glossary), glossary) if glossary else None,
            tokens=Names.of(file.tokens, file) if file else None,
            strands=Names.of(file.strands, file) if file else None,
        )


NO_NAMES = Names(frozenset())


def _section_files(file: BookletFile) -> Iterator[tuple[str, str]]:
    """Give the file where each section that a strand lists would have to be, by the section's id."""
    for strand_id, strand in file.strands.items():
        for ref in strand.sections:
            yield ref.text, f"sections/{strand_id}/{ref.text}.yaml"


def _names_of_terms(glossary: GlossaryFile) -> Iterator[str]:
    for term in glossary.terms.values():
        yield str(term.term).casefold()
        yield from (other.text.casefold() for other in term.also)


def missing(what: str, name: str, at: SourceSpan, known: Names, add: str) -> Diagnostic:
    """Say that there is nothing of a name; `add` says where it would have to be."""
    meant = closest(name, tuple(known.names))
    hint = f"did you mean `{meant}`? If not, add it: {add}" if meant else f"add it: {add}"
    is_elsewhere = known.file is not None and known.file.path != at.path
    related = (Related(known.file, f"every {what} is defined here"),) if known.file and is_elsewhere else ()
    return problems.UNKNOWN_REFERENCE.at(at, f"there is no {what} `{name}`", hint, related)


def check_refs(
    what: str, refs: Iterable[Value | None], known: Names | None, add: str
) -> Iterator[Diagnostic]:
    """Find the references that lead nowhere; `add` says where `{id}` would have to be."""
    for ref in refs:
        if ref is not None and known is not None and ref.text not in known.names:
            yield missing(what, ref.text, ref.at, known, add.format(id=ref.text))


def check_ids(
    what: str, refs: Iterable[Value | None], known: Iterable[str], add: str
) -> Iterator[Diagnostic]:
    """Find the references to what is not among the known; `add` says where `{id}` would have to be."""
    yield from check_refs(what, refs, Names.of(known), add)

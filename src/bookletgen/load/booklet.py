"""Reads a booklet folder: files, schema, references, drawings. All problems come back together."""

from dataclasses import dataclass
from pathlib import Path

from bookletgen.diagnostics.diagnostic import Diagnostic, Severity
from bookletgen.load.files import BookletFolder
from bookletgen.load.known_names import Contents
from bookletgen.load.organisation_table import read_organisations
from bookletgen.load.printer import load_printers
from bookletgen.load.reading import Reading
from bookletgen.load.references import check_references
from bookletgen.load.sign_off import RECORD
from bookletgen.model.booklet import (
    Booklet,
    BookletFile,
    FigureFile,
    GlossaryFile,
    SafetyFile,
    SectionFile,
    SourcesFile,
)
from bookletgen.model.governance import SignOffFile
from bookletgen.model.organisation import OrganisationFile


@dataclass(frozen=True, slots=True)
class LoadedBooklet:
    """What came of reading a folder.

    `booklet` is None where something in it is wrong. `sources` maps the shown path of each file
    to its text.
    """

    booklet: Booklet | None
    diagnostics: tuple[Diagnostic, ...]
    sources: dict[str, str]


def load_booklet(folder: Path, shown_as: str, organisations_from: str | None = None) -> LoadedBooklet:
    """Read the booklet in a folder; `shown_as` is the folder as the person at the keyboard names it.

    `organisations_from` is the path, inside the folder, of a table of more organisations.
    """
    loading = Reading(BookletFolder(folder, shown_as))
    printers = load_printers(loading.folder)
    loading.diagnostics += printers.diagnostics
    loading.texts.update(printers.sources)
    file = loading.model(BookletFile, "booklet.yaml")
    organisations = loading.models(OrganisationFile, "organisations/*.yaml")
    if organisations_from:
        read_organisations(loading, organisations_from, file.tokens if file else None, organisations)
    contents = Contents(
        file=file,
        safety=loading.model(SafetyFile, "safety.yaml", optional=True),
        glossary=loading.model(GlossaryFile, "glossary.yaml", optional=True),
        sources=loading.model(SourcesFile, "sources.yaml", optional=True),
        sections=loading.models(SectionFile, "sections/*/*.yaml"),
        figures=loading.models(FigureFile, "figures/*.yaml"),
        drawings=loading.drawings("figures/*.svg"),
        organisations=organisations,
        sign_off=loading.model(SignOffFile, RECORD, optional=True),
        printers=printers.profiles,
    )
    loading.drawings("organisations/*.svg")
    loading.diagnostics += check_references(contents, loading.folder, loading.texts)
    return LoadedBooklet(_sound(contents, loading.diagnostics), tuple(loading.diagnostics), loading.texts)


def _sound(contents: Contents, diagnostics: list[Diagnostic]) -> Booklet | None:
    """Give the booklet if nothing in it is wrong."""
    if any(item.severity is Severity.ERROR for item in diagnostics):
        return None
    # A file that could not be understood left an error behind, so all of them are there.
    assert contents.file and contents.safety and contents.glossary  # noqa: PT018
    assert contents.sources and contents.sign_off  # noqa: PT018
    return Booklet(
        file=contents.file,
        sections={name: node for name, node in contents.sections.items() if node},
        safety=contents.safety,
        glossary=contents.glossary,
        sources=contents.sources,
        figures={name: node for name, node in contents.figures.items() if node},
        drawings=contents.drawings,
        organisations={name: node for name, node in contents.organisations.items() if node},
        sign_off=contents.sign_off,
        printers={name: profile for name, profile in contents.printers.items() if profile},
    )

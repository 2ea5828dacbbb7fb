"""Reads a booklet folder: files, schema, references, drawings. All problems come back together."""

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from bookletgen.diagnostics.diagnostic import Diagnostic, Severity
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.load.drawings import read_drawing
from bookletgen.load.files import BookletFolder
from bookletgen.load.references import Contents, check_references
from bookletgen.load.schema import AnyNode, load_model
from bookletgen.load.sign_off import RECORD
from bookletgen.load.tree import load_tree
from bookletgen.model.booklet import (
    Booklet,
    BookletFile,
    Drawing,
    FigureFile,
    GlossaryFile,
    OrganisationFile,
    SafetyFile,
    SectionFile,
    SourcesFile,
)
from bookletgen.model.governance import SignOffFile
from bookletgen.model.source import Mapping as YamlMapping


@dataclass(frozen=True, slots=True)
class LoadedBooklet:
    """What came of reading a folder.

    `booklet` is None where something in it is wrong. `sources` maps the shown path of each file
    to its text.
    """

    booklet: Booklet | None
    diagnostics: tuple[Diagnostic, ...]
    sources: dict[str, str]


def load_booklet(folder: Path, shown_as: str) -> LoadedBooklet:
    """Read the booklet in a folder; `shown_as` is the folder as the person at the keyboard names it."""
    loading = _Loading(BookletFolder(folder, shown_as))
    contents = Contents(
        file=loading.model(BookletFile, "booklet.yaml"),
        safety=loading.model(SafetyFile, "safety.yaml", optional=True),
        glossary=loading.model(GlossaryFile, "glossary.yaml", optional=True),
        sources=loading.model(SourcesFile, "sources.yaml", optional=True),
        sections=loading.models(SectionFile, "sections/*/*.yaml"),
        figures=loading.models(FigureFile, "figures/*.yaml"),
        drawings=loading.drawings("figures/*.svg"),
        organisations=loading.models(OrganisationFile, "organisations/*.yaml"),
        sign_off=loading.model(SignOffFile, RECORD, optional=True),
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
    )


@dataclass(slots=True)
class _Loading:
    """One reading of one folder; it gathers texts and problems on the way."""

    folder: BookletFolder
    diagnostics: list[Diagnostic] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)

    def model(self, model: type[AnyNode], name: str, *, optional: bool = False) -> AnyNode | None:
        """Read one file; an optional one that is not there counts as empty."""
        shown = self.folder.shown(name)
        if optional and not self.folder.has(name):
            return model.model_validate(YamlMapping(SourceSpan(shown, 1, 1)))
        text = self._text(name)
        if text is None:
            return None
        source = load_tree(shown, text)
        loaded = load_model(model, source)
        self.diagnostics += source.problems
        return loaded

    def models(self, model: type[AnyNode], pattern: str) -> dict[str, AnyNode | None]:
        """Read every file that matches; the key is its path below the first folder, without ending."""
        return {_id(name): self.model(model, name) for name in self.folder.names(pattern)}

    def drawings(self, pattern: str) -> dict[str, Drawing]:
        """Read every drawing that matches, by the same key as `models`."""
        drawings = {}
        for name in self.folder.names(pattern):
            text = self._text(name)
            if text is not None:
                drawings[_id(name)], problems = read_drawing(self.folder.shown(name), text)
                self.diagnostics += problems
        return drawings

    def _text(self, name: str) -> str | None:
        text = self.folder.read(name)
        if isinstance(text, Diagnostic):
            self.diagnostics.append(text)
            return None
        self.texts[self.folder.shown(name)] = text
        return text


def _id(name: str) -> str:
    return PurePosixPath(*PurePosixPath(name).parts[1:]).with_suffix("").as_posix()

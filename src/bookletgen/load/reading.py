"""One reading of one folder: models and drawings from its files, with every problem on the way."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.load.drawings import read_drawing
from bookletgen.load.files import MAX_BYTES, BookletFolder
from bookletgen.load.schema import AnyNode, load_model
from bookletgen.load.tree import load_tree
from bookletgen.model.booklet import Drawing
from bookletgen.model.source import Mapping as YamlMapping


@dataclass(slots=True)
class Reading:
    """Reads files of a folder; it gathers texts, by their shown path, and problems."""

    folder: BookletFolder
    diagnostics: list[Diagnostic] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)

    def model(self, model: type[AnyNode], name: str, *, optional: bool = False) -> AnyNode | None:
        """Read one file; an optional one that is not there counts as empty."""
        shown = self.folder.shown(name)
        if optional and not self.folder.has(name):
            return model.model_validate(YamlMapping(SourceSpan(shown, 1, 1)))
        text = self.text(name)
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
            text = self.text(name)
            if text is not None:
                drawings[_id(name)], problems = read_drawing(self.folder.shown(name), text)
                self.diagnostics += problems
        return drawings

    def text(self, name: str, max_bytes: int = MAX_BYTES) -> str | None:
        """Read the text of one file of at most so many bytes."""
        text = self.folder.read(name, max_bytes)
        if isinstance(text, Diagnostic):
            self.diagnostics.append(text)
            return None
        self.texts[self.folder.shown(name)] = text
        return text


def _id(name: str) -> str:
    return PurePosixPath(*PurePosixPath(name).parts[1:]).with_suffix("").as_posix()

"""SVG drawings may hold shapes and words, and nothing that reaches out of the file."""

import hashlib
from xml.parsers import expat

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.load import problems
from bookletgen.load.drawing_colours import DrawingColours
from bookletgen.load.drawing_labels import labels_of
from bookletgen.model.booklet import Drawing

ELEMENTS = frozenset(
    {"svg", "g", "defs", "symbol", "use", "title", "desc", "path", "circle", "ellipse", "rect", "line"}
    | {
        "polyline",
        "polygon",
        "text",
        "tspan",
        "clipPath",
        "marker",
        "linearGradient",
        "radialGradient",
        "stop",
    }
)
"""The elements a drawing may use: shapes, words, and what groups, repeats or clips them."""


DEEPEST = 100
"""How deep elements may lie in one another: deeper than any program writes them."""


def read_drawing(path: str, text: str) -> tuple[Drawing, list[Diagnostic]]:
    """Read a drawing, and say what is wrong with it; `path` is the name to report it under."""
    reader = _Reader(path)
    reader.read(text)
    said = tuple(words for label in reader.labels if (words := " ".join(label.split())))
    digest = hashlib.sha256(text.encode()).hexdigest()
    colours = DrawingColours(path)
    colours.read(text)
    placed = () if reader.problems else labels_of(text)
    drawing = Drawing(said, digest, tuple(colours.pairs.values()), tuple(colours.used.values()), placed)
    return drawing, reader.problems


class _Reader:
    """Goes through the elements of one drawing."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._inside: list[str] = []
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._words
        self._parser.StartDoctypeDeclHandler = self._doctype
        self.labels: list[str] = []
        self.problems: list[Diagnostic] = []

    def read(self, text: str) -> None:
        """Go through the text of the file."""
        try:
            self._parser.Parse(text, True)  # noqa: FBT003  expat takes it by position only
        except expat.ExpatError as error:
            at = SourceSpan(self._path, error.lineno, error.offset + 1)
            message = f"this is not well-formed SVG: {expat.errors.messages[error.code]}"
            self.problems.append(
                problems.UNSAFE_DRAWING.at(at, message, "export the drawing again as plain SVG")
            )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        element = _local_name(name)
        self._inside.append(element)
        if len(self._inside) == DEEPEST + 1:
            self._refuse(f"elements lie more than {DEEPEST} deep in one another", "take groups apart")
        if element == "text":
            self.labels.append("")
        if element not in ELEMENTS:
            self._refuse(f"a drawing may not hold <{element}>", "draw it with paths, shapes and text")
        for key, value in attributes.items():
            self._check_attribute(_local_name(key), value)

    def _check_attribute(self, attribute: str, value: str) -> None:
        if attribute.lower().startswith("on"):
            self._refuse(f"a drawing may not run code (`{attribute}`)", "remove the attribute")
        elif _reaches_out(attribute, value):
            self._refuse(f"`{attribute}` leads out of the drawing", "refer only to `#ids` inside the file")

    def _end(self, _name: str) -> None:
        self._inside.pop()

    def _words(self, words: str) -> None:
        if "text" in self._inside:
            self.labels[-1] += words

    def _doctype(self, *_: object) -> None:
        self._refuse("a drawing may not have a document type", "remove the <!DOCTYPE ...> line")

    def _refuse(self, message: str, hint: str) -> None:
        at = SourceSpan(self._path, self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1)
        self.problems.append(problems.UNSAFE_DRAWING.at(at, message, hint))


def _local_name(name: str) -> str:
    return name.rpartition(" ")[2]


def _reaches_out(attribute: str, value: str) -> bool:
    if attribute == "href":
        return not value.startswith("#")
    folded = "".join(value.split()).replace("'", "").replace('"', "").lower()
    # A backslash can spell any CSS name in another way, such as `\75 rl(...)`.
    return "url(" in folded.replace("url(#", "") or "\\" in value

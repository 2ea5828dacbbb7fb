"""SVG drawings may hold shapes and words, and nothing that reaches out of the file."""

from collections.abc import Iterator
from xml.parsers import expat

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.load import problems

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


def check_drawing(path: str, text: str) -> Iterator[Diagnostic]:
    """Find what a drawing may not hold; `path` is the name to report it under."""
    found: list[Diagnostic] = []
    parser = expat.ParserCreate(namespace_separator=" ")

    def refuse(message: str, hint: str) -> None:
        at = SourceSpan(path, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
        found.append(problems.UNSAFE_DRAWING.at(at, message, hint))

    def on_element(name: str, attributes: dict[str, str]) -> None:
        element = name.rpartition(" ")[2]
        if element not in ELEMENTS:
            refuse(f"a drawing may not hold <{element}>", "draw it with paths, shapes and text")
        for key, value in attributes.items():
            attribute = key.rpartition(" ")[2]
            if attribute.lower().startswith("on"):
                refuse(f"a drawing may not run code (`{attribute}`)", "remove the attribute")
            elif _reaches_out(attribute, value):
                refuse(f"`{attribute}` leads out of the drawing", "refer only to `#ids` inside the file")

    def on_doctype(*_: object) -> None:
        refuse("a drawing may not have a document type", "remove the <!DOCTYPE ...> line")

    parser.StartElementHandler = on_element
    parser.StartDoctypeDeclHandler = on_doctype
    try:
        parser.Parse(text, True)  # noqa: FBT003  expat takes it by position only
    except expat.ExpatError as error:
        at = SourceSpan(path, error.lineno, error.offset + 1)
        found.append(
            problems.UNSAFE_DRAWING.at(
                at,
                f"this is not well-formed SVG: {expat.errors.messages[error.code]}",
                "export the drawing again as plain SVG",
            )
        )
    yield from found


def _reaches_out(attribute: str, value: str) -> bool:
    if attribute == "href":
        return not value.startswith("#")
    folded = "".join(value.split()).replace("'", "").replace('"', "").lower()
    # A backslash can spell any CSS name in another way, such as `\75 rl(...)`.
    return "url(" in folded.replace("url(#", "") or "\\" in value

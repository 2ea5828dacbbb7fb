"""Everything painted, with the colour spaces it is painted in."""

from collections.abc import Iterator
from dataclasses import dataclass

from bookletgen.preflight.colour import ColourSpace
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.ink import colours_of
from bookletgen.preflight.painted import Painted, PaintedImage, PaintedPath, PaintedShading, TextRun, Where
from bookletgen.preflight.seen import excerpt, is_empty


@dataclass(frozen=True, slots=True)
class Coloured:
    """Something in a colour space: `kind` is one word for it, `what` names this one."""

    kind: str
    what: str
    space: ColourSpace
    where: Where


def coloured_things(facts: PdfFacts) -> Iterator[Coloured]:
    """Give every painted thing that is not invisible or clipped away, once for each of its colour spaces.

    Hidden layers count too: PDF/X holds for all that a file may show. For an indexed space, the space
    of its palette is given.
    """
    for item in facts.painted:
        if is_empty(item.where.box):
            continue
        for kind, what, space in _of(item):
            yield Coloured(kind, what, _direct(space), item.where)


def _of(item: Painted) -> Iterator[tuple[str, str, ColourSpace]]:
    match item:
        case TextRun():
            for space in {colour.space: None for colour, _ in colours_of(item)}:
                yield "text", f"the text {excerpt(item)}", space
        case PaintedPath():
            for space in {colour.space: None for colour, _ in colours_of(item)}:
                yield "path", "a shape", space
        case PaintedImage():
            own = item.state.fill.space if item.image.is_stencil else item.image.space
            if own:
                yield "image", "a picture", own
        case PaintedShading():
            yield "gradient", "a gradient", item.space


def _direct(space: ColourSpace) -> ColourSpace:
    return space.base if space.family == "Indexed" and space.base else space

"""Everything painted, with the colour spaces it is painted in."""

from collections.abc import Iterator
from dataclasses import dataclass

from bookletgen.preflight.colour import ColourSpace
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.painted import Painted, PaintedImage, PaintedPath, PaintedShading, TextRun, Where
from bookletgen.preflight.seen import excerpt, is_empty


@dataclass(frozen=True, slots=True)
class Coloured:
    """Something in a colour space."""

    item: Painted
    space: ColourSpace

    @property
    def where(self) -> Where:
        """Where it is."""
        return self.item.where

    @property
    def kind(self) -> str:
        """One word for what it is."""
        match self.item:
            case TextRun():
                return "text"
            case PaintedPath():
                return "path"
            case PaintedImage():
                return "image"
        return "gradient"

    @property
    def what(self) -> str:
        """Words for this one."""
        if isinstance(self.item, TextRun):
            return f"the text {excerpt(self.item)}"
        return {"path": "a shape", "image": "a picture"}.get(self.kind, "a gradient")


def coloured_things(facts: PdfFacts) -> tuple[Coloured, ...]:
    """Give every painted thing that is not invisible or clipped away, once for each of its colour spaces.

    Hidden layers count too: PDF/X holds for all that a file may show. For an indexed space, the space
    of its palette is given.
    """
    return facts.once(_coloured_things)


def _coloured_things(facts: PdfFacts) -> Iterator[Coloured]:
    for item in (*facts.painted, *facts.examples):
        if not is_empty(item.where.box):
            for space in _spaces(item):
                yield Coloured(item, space.base if space.family == "Indexed" and space.base else space)


def _spaces(item: Painted) -> tuple[ColourSpace, ...]:
    if isinstance(item, PaintedShading):
        return (item.space,)
    fill, stroke = item.state.fill.space, item.state.stroke.space
    if isinstance(item, PaintedImage):
        own = fill if item.image.is_stencil else item.image.space
        return (own,) if own else ()
    if item.is_filled and item.is_stroked:
        return (fill,) if fill is stroke or fill == stroke else (fill, stroke)
    return (fill,) * item.is_filled + (stroke,) * item.is_stroked

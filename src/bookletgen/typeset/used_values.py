"""What all boxes of a style have in common, found once for each style."""

from dataclasses import dataclass, field
from typing import Any

from weasyprint.layout.percent import resolve_percentages
from weasyprint.text.line_break import strut

_SIDES = ("top", "right", "bottom", "left")
_BORDERS = tuple(f"border_{side}_width" for side in _SIDES)
_LENGTHS = (
    *(f"{edge}_{side}" for edge in ("margin", "padding") for side in _SIDES),
    *(f"{least}{size}" for least in ("", "min_", "max_") for size in ("width", "height")),
)


_MOST_STYLES = 8192
"""How many styles are known; a booklet has some hundreds."""


@dataclass(slots=True)
class UsedValues:
    """Lengths and lines by the identity of styles, which are kept with them and do not change."""

    _lengths: dict[int, tuple[Any, dict[str, Any]]] = field(default_factory=dict)
    _struts: dict[int, tuple[Any, tuple[float, float]]] = field(default_factory=dict)

    def resolve_percentages(self, box: Any, containing_block: Any) -> None:  # noqa: ANN401  the engine has no types
        """Set the lengths of a box, as the engine does; most depend on nothing but its style."""
        if len(self._lengths) > _MOST_STYLES:
            self._lengths.clear()
        style = box.style
        known = self._lengths.get(id(style))
        if known and known[1]:
            box.__dict__.update(known[1])
            return
        resolve_percentages(box, containing_block)
        if known is None:
            names = (*_LENGTHS, *_BORDERS) if _is_absolute(style) else ()
            self._lengths[id(style)] = style, {name: getattr(box, name) for name in names}

    def strut(self, style: Any) -> tuple[float, float]:  # noqa: ANN401
        """Give the height of a line without anything on it, and how far down its letters stand."""
        known = self._struts.get(id(style))
        if len(self._struts) > _MOST_STYLES:
            self._struts.clear()
        if known is None:
            known = self._struts[id(style)] = style, strut(style)
        return known[1]


def _is_absolute(style: Any) -> bool:  # noqa: ANN401
    """Tell whether no length of a style depends on what its box is in, or on other lengths."""
    return (
        style["box_sizing"] == "content-box"
        and style["border_collapse"] == "separate"
        and all(
            value == "auto" or getattr(value, "unit", "") == "px"
            for value in (style[name] for name in _LENGTHS)
        )
    )

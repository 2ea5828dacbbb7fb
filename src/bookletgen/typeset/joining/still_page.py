"""The page of a part that stays as it is laid out: painted once, and after that only its figures are."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import weasyprint.draw
import weasyprint.draw.text

from bookletgen.typeset.joining.drawings import name_alphas, names_only_alphas, written
from bookletgen.typeset.joining.paint_parts import PartPage

_REFERS = re.compile(rb"\s(?:Do|scn|SCN|sh)\b")
"""Operators that name something of the file that is made anew for each."""


_draw_text = weasyprint.draw.text.draw_first_line
_draw_picture = weasyprint.draw.draw_background_image


@dataclass(frozen=True, slots=True, eq=False)
class _Figures:
    """A text with figures: it is written anew where they have changed."""

    box: Any
    text: str
    font: Any
    arguments: tuple[Any, ...]

    def is_same(self) -> bool:
        return bool(self.box.text == self.text)

    def write(self, stream: Any) -> None:  # noqa: ANN401  the engine has no types
        stream._current_font = self.font  # noqa: SLF001  what it was when the text was written first
        self.box.pango_layout.reactivate(self.box.style)
        _draw_text(stream, self.box, *self.arguments)
        self.box.pango_layout.deactivate()


@dataclass(frozen=True, slots=True, eq=False)
class _Picture:
    """A picture behind a box, which each file has anew, and how the page was turned and scaled for it."""

    matrix: Any
    arguments: tuple[Any, ...]

    def is_same(self) -> bool:
        return False

    def write(self, stream: Any) -> None:  # noqa: ANN401
        stream._ctm_stack.append(self.matrix)  # noqa: SLF001
        _draw_picture(stream, *self.arguments)
        stream._ctm_stack.pop()  # noqa: SLF001


@dataclass(frozen=True, slots=True)
class _Spot:
    """Operators that may have to be others, from `start` up to `end`, and what writes them."""

    start: int
    end: int
    what: _Figures | _Picture


@dataclass(frozen=True, slots=True)
class _Painting:
    """What a page was painted with: operators between spots and in them, and the marked content by box."""

    between: tuple[bytes, ...]
    spots: tuple[tuple[bytes, _Figures | _Picture], ...]
    marked: dict[Any, Any]

    @classmethod
    def of(cls, operators: Sequence[Any], spots: Sequence[_Spot], marked: dict[Any, Any]) -> "_Painting":
        """Cut operators at spots."""
        edges = [0, *(edge for spot in spots for edge in (spot.start, spot.end)), len(operators)]
        pieces = [written(operators[start:end]) for start, end in pairwise(edges)]
        in_spots = zip(pieces[1::2], (spot.what for spot in spots), strict=True)
        return cls(tuple(pieces[::2]), tuple(in_spots), marked)

    @property
    def stands_alone(self) -> bool:
        """Tell whether the operators between spots are the same in each file."""
        return not any(map(_REFERS.search, self.between)) and all(map(names_only_alphas, self.between))

    def paint(self, stream: Any) -> None:  # noqa: ANN401
        """Paint the same again, but for what is not the same in the spots."""
        stream._tags.update(self.marked)  # noqa: SLF001  the only way to them
        self._add(stream, self.between[0])
        for (operators, what), after in zip(self.spots, self.between[1:], strict=True):
            if what.is_same():
                self._add(stream, operators)
            else:
                what.write(stream)
            self._add(stream, after)

    @staticmethod
    def _add(stream: Any, operators: bytes) -> None:  # noqa: ANN401
        if operators:
            stream.stream.append(operators)
            name_alphas(stream, operators)


class StillPage(PartPage):
    """A page with a part whose figures may change; `figures` are the boxes of their texts."""

    def __init__(self, page_box: Any, figures: Sequence[Any]) -> None:  # noqa: ANN401  the engine has no types
        super().__init__(page_box)
        self._figures = frozenset(figures)
        self._painting: _Painting | None = None

    def paint(self, stream: Any, scale: float = 1) -> None:  # noqa: ANN401
        """Paint the page, from memory where it has been painted before."""
        if self._painting is None:
            self._painting = self._painted(stream, scale)
        else:
            self._painting.paint(stream)

    def _painted(self, stream: Any, scale: float) -> _Painting | None:  # noqa: ANN401
        first = len(stream.stream)
        with _noted(self._figures) as noted:
            super().paint(stream, scale)
        spots = [replace(each, start=each.start - first, end=each.end - first) for each in noted]
        painting = _Painting.of(stream.stream[first:], spots, dict(stream._tags))  # noqa: SLF001  as above
        return painting if painting.stands_alone else None


@contextmanager
def _noted(boxes: frozenset[Any]) -> Iterator[list[_Spot]]:
    """Note where the texts of boxes are painted, and pictures behind boxes."""
    noted: list[_Spot] = []
    draw_text = weasyprint.draw.text.draw_first_line

    def note_text(stream: Any, box: Any, *arguments: Any) -> Any:  # noqa: ANN401
        start, figures = len(stream.stream), _Figures(box, box.text, stream._current_font, arguments)  # noqa: SLF001
        drawn = draw_text(stream, box, *arguments)
        if box in boxes:
            noted.append(_Spot(start, len(stream.stream), figures))
        return drawn

    def note_picture(stream: Any, *arguments: Any) -> None:  # noqa: ANN401
        start, picture = len(stream.stream), _Picture(stream.ctm, arguments)
        _draw_picture(stream, *arguments)
        noted.append(_Spot(start, len(stream.stream), picture))

    weasyprint.draw.text.draw_first_line, weasyprint.draw.draw_background_image = note_text, note_picture
    try:
        yield noted
    finally:
        weasyprint.draw.text.draw_first_line = draw_text
        weasyprint.draw.draw_background_image = _draw_picture

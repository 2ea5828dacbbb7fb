"""Parts that differ from what is laid out in figures alone, each as wide as the one it takes the place of.

Nothing moves then, so nothing is laid out: the figures are changed where they stand. Telephone numbers are
most of what is an organisation's own, and styles set them in figures of one width.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.text.line_break import split_first_line

from bookletgen.typeset.joining.gap import OwnGap
from bookletgen.typeset.joining.paint_parts import page_of_part
from bookletgen.typeset.joining.still_page import StillPage
from bookletgen.typeset.joining.words import TAG, Words, words_in
from bookletgen.typeset.structure import in_place

_FIGURE = re.compile("[0-9]")
_REFERENCE_OR_FIGURE = re.compile("(&[^;]*;)|[0-9]")
"""In HTML, the number of a character reference, such as that of an apostrophe, is no figure."""

_TOLERANCE_PX = 0.001
"""Less than any printer can show, as where parts are laid out again."""


@dataclass(frozen=True, slots=True, eq=False)
class FiguresOfPart:
    """The figures of a part that is laid out, in the source and on the page, in their order.

    `pattern` is the HTML of the part with every figure of its text the same, and `page` has nothing but
    the part on it.
    """

    page: StillPage
    context: Any
    pattern: str
    words: tuple[Words, ...]
    boxes: tuple[Any, ...]

    def change(self, part: str) -> bool:
        """Let the part say what another says; tell whether that takes the same room.

        Args:
            part: the HTML of the other.
        """
        if len(part) != len(self.pattern):
            return False
        pattern, figures = _pattern_and_figures(part)
        if pattern != self.pattern:
            return False
        texts = list(_refilled((box.text for box in self.boxes), figures))
        changed = [(box, text) for box, text in zip(self.boxes, texts, strict=True) if box.text != text]
        layouts = [self._layout(box, text) for box, text in changed]
        if None in layouts:
            return False
        for (box, text), layout in zip(changed, layouts, strict=True):
            box.text, box.pango_layout = text, layout
        said = _refilled([words.text for words in self.words], figures)
        for words, text in zip(self.words, said, strict=True):
            words.write(text)
        return True

    def _layout(self, box: Any, text: str) -> Any | None:  # noqa: ANN401  the engine has no types
        """Set a text on one line; None where it is not as wide as that of the box."""
        layout, _, resume_at, width, *_ = split_first_line(
            text, box.style, self.context, box.pango_layout.max_width, box.justification_spacing
        )
        return layout if resume_at is None and abs(width - box.width) < _TOLERANCE_PX else None


def figures_of_part(gap: OwnGap, context: object, part: str) -> FiguresOfPart | None:
    """Find the figures of the part that is laid out in a gap; None where one of them shows elsewhere.

    Args:
        gap: the gap.
        context: the engine's own state of the layout.
        part: the HTML of the part.
    """
    pattern, figures = _pattern_and_figures(part)
    words = [each for each in words_in(gap.place.element) if _FIGURE.search(each.text)]
    texts = [box for box in text_boxes(gap.place.box) if _FIGURE.search(box.text)]
    if any(map(_is_told_elsewhere, gap.place.box.descendants())) or not (
        figures == _figures(each.text for each in words) == _figures(box.text for box in texts)
    ):
        return None
    page = StillPage(page_of_part(gap, gap.place.box), texts)
    return FiguresOfPart(page, context, pattern, tuple(words), tuple(texts))


def _pattern_and_figures(part: str) -> tuple[str, str]:
    """Give HTML with every figure in its text the same, and the figures; tags stay as they are."""
    pieces = TAG.split(part)
    found = (each for text in pieces[::2] for each in _REFERENCE_OR_FIGURE.finditer(text))
    figures = "".join(each[0] for each in found if not each[1])
    pieces[::2] = [_REFERENCE_OR_FIGURE.sub(lambda found: found[1] or "0", text) for text in pieces[::2]]
    return "".join(pieces), figures


def _figures(texts: Iterable[str]) -> str:
    return "".join(figure for text in texts for figure in _FIGURE.findall(text))


def _refilled(texts: Iterable[str], figures: str) -> Iterator[str]:
    """Put figures in the place of those that texts have, in their order."""
    following = iter(figures)
    for text in texts:
        yield _FIGURE.sub(lambda _: next(following), text)


def text_boxes(box: Any) -> Iterator[Any]:  # noqa: ANN401  the engine has no types
    """Go through the boxes of texts in a box, in their order."""
    box = in_place(box)
    if isinstance(box, boxes.TextBox):
        yield box
    for child in getattr(box, "children", ()):
        yield from text_boxes(child)


def _is_told_elsewhere(box: Any) -> bool:  # noqa: ANN401
    """Tell whether figures of a box are said in the outline or at the head of the page too."""
    outline = box.bookmark_label if box.style["bookmark_level"] != "none" else ""
    return _FIGURE.search(" ".join((outline or "", *(text for _, text in box.string_set or ())))) is not None

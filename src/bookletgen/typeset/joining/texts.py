"""Remembers how texts are set and painted that come again: in other parts, and in other editions."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

import weasyprint.draw.text
import weasyprint.layout.inline
import weasyprint.layout.preferred
from weasyprint.text.line_break import Layout, split_first_line

_T = TypeVar("_T")

_MOST_TEXTS = 4096
"""How many texts are remembered of a kind; one takes about a kilobyte."""

_SETTING = (weasyprint.layout.inline, weasyprint.layout.preferred)
"""Where the engine sets texts."""

_SETS_FONT = b" Tf"

_UNCUT = ("clip", "none")
"""How the engine is told to paint a text as it is."""


class _TextLayout(Layout):  # type: ignore[misc]  # the engine has no type information
    """A text that is set, and set again only where somebody asks for what the engine does not keep."""

    _NOT_KEPT = ("layout", "language", "style")

    def __init__(self, like: Layout, justification_spacing: float, max_width: float | None) -> None:
        self.__dict__.update(like.__dict__)
        self.justification_spacing, self.max_width = justification_spacing, max_width
        self._style_again: Any = None

    def reactivate(self, style: Any) -> None:  # noqa: ANN401  the engine has no types
        self._style_again = style

    def deactivate(self) -> None:
        self._style_again = None
        for name in self._NOT_KEPT:
            self.__dict__.pop(name, None)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        style = self.__dict__.get("_style_again")
        if name not in self._NOT_KEPT or style is None:
            raise AttributeError(name)
        self._style_again = None
        super().reactivate(style)
        return self.__dict__[name]


@dataclass(frozen=True, slots=True)
class _Line:
    """The first line of a text as the engine gives it, and the style of the text."""

    style: Any
    layout: Layout
    length: int
    resume_at: int | None
    width: float
    height: float
    baseline: float

    def fits(self, max_width: float | None) -> bool:
        """Tell whether it is the whole text, and no wider than this."""
        return self.resume_at is None and (max_width is None or self.width <= max_width)

    def within(self, max_width: float | None, justification_spacing: float) -> tuple[Any, ...]:
        layout = _TextLayout(self.layout, justification_spacing, max_width)
        return layout, self.length, self.resume_at, self.width, self.height, self.baseline


@dataclass(frozen=True, slots=True)
class _Painted:
    """A text as it was painted in one font: its style, the font with its size, and the other operators."""

    style: Any
    font: tuple[str, float]
    operators: tuple[bytes, ...]

    @classmethod
    def of(cls, style: Any, font: tuple[str, float], operators: Sequence[bytes]) -> "_Painted | None":  # noqa: ANN401
        """Take the font out of operators, which begin with it unless it was set before; None for several."""
        first, *others = operators
        without_font = others if first.endswith(_SETS_FONT) else operators
        if any(each.endswith(_SETS_FONT) for each in without_font):
            return None
        return cls(style, font, tuple(without_font))


@dataclass(slots=True)
class Texts:
    """Texts as they were set and painted, by what that depends on; styles do not change."""

    _whole: dict[Hashable, _Line] = field(default_factory=dict)
    _lines: dict[Hashable, _Line] = field(default_factory=dict)
    painted: dict[Hashable, _Painted] = field(default_factory=dict)

    def set_first_line(
        self,
        text: str,
        style: Any,  # noqa: ANN401
        context: Any,  # noqa: ANN401
        max_width: float | None,
        justification_spacing: float,
        **how: bool,
    ) -> tuple[Any, ...]:
        """Set the first line of a text; what fits as a whole is the same in more room."""
        whole = text, id(style)
        line = self._whole.get(whole)
        if line is None or not line.fits(max_width):
            part = (*whole, max_width, *how.items())
            line = self._lines.get(part)
            if line is None:
                found = split_first_line(text, style, context, max_width, justification_spacing, **how)
                line = _Line(style, *found)
                if line.fits(max_width) and line.layout.text == text:
                    _learn(self._whole, whole, line)
                else:
                    _learn(self._lines, part, line)
        return line.within(max_width, justification_spacing)

    def paint(
        self,
        draw: Callable[..., Any],
        stream: Any,  # noqa: ANN401
        box: Any,  # noqa: ANN401
        *how: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        """Paint the text of a box, from memory where it is known."""
        *cut, matrix = how
        layout = box.pango_layout
        if tuple(cut) != _UNCUT or not isinstance(layout, _TextLayout):
            return draw(stream, box, *how)
        key = layout.text, id(box.style), layout.justification_spacing
        known = self.painted.get(key)
        if known is not None:
            stream.set_text_matrix(*matrix.values)
            stream.set_font_size(*known.font)
            stream.stream.extend(known.operators)
            return []
        start = len(stream.stream)
        emojis = draw(stream, box, *how)
        operators = stream.stream[start + 1 :]
        if operators and not emojis:
            painted = _Painted.of(box.style, stream._current_font, operators)  # noqa: SLF001  no other way
            if painted:
                _learn(self.painted, key, painted)
        return emojis


def _learn(memory: dict[Hashable, _T], key: Hashable, what: _T) -> None:
    """Remember something; where there is too much, begin anew."""
    if len(memory) >= _MOST_TEXTS:
        memory.clear()
    memory[key] = what


def set_again_when_asked(texts: Iterable[Any]) -> None:
    """Let the boxes of texts that are laid out be painted from memory."""
    for box in texts:
        layout = box.pango_layout
        box.pango_layout = _TextLayout(layout, layout.justification_spacing, layout.max_width)


@contextmanager
def texts_remembered(texts: Texts) -> Iterator[None]:
    """Set and paint texts from memory where they are known.

    What the engine complains of, or the fonts lack, is not kept: it would not be found a second time.
    """
    draw, painted_before = weasyprint.draw.text.draw_first_line, dict(texts.painted)

    def paint(*what: Any) -> Any:  # noqa: ANN401
        return texts.paint(draw, *what)

    for module in _SETTING:
        module.split_first_line = texts.set_first_line
    weasyprint.draw.text.draw_first_line = paint
    try:
        yield
    except BaseException:
        texts.painted = painted_before
        raise
    finally:
        weasyprint.draw.text.draw_first_line = draw
        for module in _SETTING:
            module.split_first_line = split_first_line

"""Finds which colours a style makes meet, from its rules alone.

Without a page nobody can say what every box stands on. A colour that is set without a background counts as
on paper, or on the background that the rule of a box around it sets (`.safety` for `.safety .action`);
what the pages really show is measured when they are laid out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bookletgen.diagnostics.place import SourceSpan
from bookletgen.load.css_colour import opaque_rgb
from bookletgen.load.stylesheets import Declared, StyleRule, read_page_stylesheets
from bookletgen.model.press import Rgb
from bookletgen.model.style import ColourPair

Tokens = Mapping[str, Sequence[Any]]
"""The values of custom properties, by name."""

_ROOT = frozenset({":root", "html", "body"})
_BACKGROUND = ("background", "background-color")
_LINES = ("border", "outline", "column-rule")
_WHITE: Rgb = (255, 255, 255)
_BLACK: Rgb = (0, 0, 0)
_PALE = 600
"""The red, green and blue of a tint that text stands on add up to more."""

_DEEPEST = 8


def read_style_colours(folder: Path, shown_as: str) -> tuple[ColourPair, ...]:
    """Give each pair of colours once, at the first place that makes them meet."""
    rules = tuple(read_page_stylesheets(folder, shown_as))
    pairs: dict[tuple[Rgb, tuple[Rgb, ...], bool, SourceSpan], ColourPair] = {}
    for tokens in _contexts(rules):
        for pair in _Reading(rules, tokens).pairs():
            pairs.setdefault((pair.colour, pair.grounds, pair.is_text, pair.at), pair)
    return tuple(pairs.values())


def _contexts(rules: Sequence[StyleRule]) -> Iterator[Tokens]:
    """Give the custom properties of the document, and those of each rule that changes some below it."""
    root = {item.name: item.value for rule in rules if _ROOT & set(rule.selectors) for item in _custom(rule)}
    yield root
    for rule in rules:
        own = {item.name: item.value for item in _custom(rule)}
        if own and not _ROOT & set(rule.selectors):
            yield {**root, **own}


def _custom(rule: StyleRule) -> Iterator[Declared]:
    return (item for item in rule.declarations if item.name.startswith("--"))


@dataclass(frozen=True, slots=True)
class _Reading:
    """The rules, read with one set of custom properties."""

    rules: Sequence[StyleRule]
    tokens: Tokens

    def pairs(self) -> Iterator[ColourPair]:
        """Go through the rules that set colours; what has the colour of paper is cut out of something."""
        ink, paper = self._of_root("color") or _BLACK, self._of_root(*_BACKGROUND) or _WHITE
        grounds = dict(self._grounds())
        for rule in self.rules:
            own = self._colour(rule.last(*_BACKGROUND))
            around = tuple(dict.fromkeys(_around(rule, grounds))) or (paper,)
            text = rule.last("color")
            colour = self._colour(text)
            if text and colour and (own or colour != paper):
                yield ColourPair(colour, (own,) if own else around, is_text=True, at=text.at)
            elif own and not colour and sum(own) > _PALE and own != paper:
                background = rule.last(*_BACKGROUND)
                assert background, "a colour came from it"
                yield ColourPair(ink, (own,), is_text=True, at=background.at)
            for item in rule.declarations:
                line = self._colour(item) if item.name.startswith(_LINES) else None
                if line and line != paper:
                    under = tuple(dict.fromkeys((*around, *([own] if own else ()), paper)))
                    yield ColourPair(line, under, is_text=False, at=item.at)

    def _grounds(self) -> Iterator[tuple[str, Rgb]]:
        for rule in self.rules:
            ground = self._colour(rule.last(*_BACKGROUND))
            if ground:
                yield from ((selector, ground) for selector in rule.selectors)

    def _of_root(self, *names: str) -> Rgb | None:
        found = [self._colour(rule.last(*names)) for rule in self.rules if _ROOT & set(rule.selectors)]
        return next((colour for colour in reversed(found) if colour), None)

    def _colour(self, item: Declared | None) -> Rgb | None:
        return self._first(item.value, 0) if item else None

    def _first(self, value: Sequence[Any], depth: int) -> Rgb | None:
        """Find the first colour in a value; `var(...)` stands for the value of the property it names."""
        for token in value:
            if token.type == "function" and token.lower_name == "var" and depth < _DEEPEST:
                name = next((part.value for part in token.arguments if part.type == "ident"), "")
                found = self._first(self.tokens.get(name, ()), depth + 1)
            else:
                found = _rgb(token)
            if found:
                return found
        return None


def _around(rule: StyleRule, grounds: Mapping[str, Rgb]) -> Iterator[Rgb]:
    """Give the background of the nearest box around, as far as each selector names one."""
    for selector in rule.selectors:
        parts = selector.split()
        outer = (" ".join(parts[:count]) for count in range(len(parts) - 1, 0, -1))
        nearest = next((grounds[each] for each in outer if each in grounds), None)
        if nearest:
            yield nearest


def _rgb(token: Any) -> Rgb | None:  # noqa: ANN401  tinycss2 has no type information
    """Read a colour that covers what is under it."""
    return opaque_rgb(token) if token.type in ("hash", "ident", "function") else None

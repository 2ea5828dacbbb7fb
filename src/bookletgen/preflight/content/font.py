"""A font as content uses it: codes in, widths and text out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import pikepdf

from bookletgen.preflight.content.matrix import Matrix

GLYPH_SPACE: Matrix = (0.001, 0.0, 0.0, 0.001, 0.0, 0.0)
"""A thousandth of the text unit, for every font but Type 3 (ISO 32000-1, 9.2.4)."""

SPACE = 32
UNKNOWN_TEXT = "\ufffd"


@dataclass(frozen=True, slots=True)
class Glyph:
    """A shown glyph: its code, its CID (the code for a simple font), its width in text units, its text.

    `is_word_space` tells that word spacing applies: the single-byte code 32 (ISO 32000-1, 9.3.3).
    """

    code: int
    cid: int
    width: float
    text: str
    is_word_space: bool = False


@dataclass(frozen=True, slots=True)
class Type3:
    """The glyph procedures of a Type 3 font, by code, with their resources."""

    matrix: Matrix
    procedures: dict[int, pikepdf.Stream]
    resources: object


@dataclass(slots=True)
class Font:
    """A font: `split` cuts strings into codes and CIDs, widths are by CID, texts by code.

    `ascent` and `descent` are in text units. `code_bytes` is how long each code is, 0 where they differ or
    that is not known. `used` gathers the CIDs shown, and `pages` where.
    """

    key: int
    split: Callable[[bytes], Iterable[tuple[bytes, int]]]
    widths: dict[int, float]
    default_width: float
    texts: dict[int, str]
    cid_texts: dict[int, str] = field(default_factory=dict)
    ascent: float = 0.8
    descent: float = -0.2
    is_vertical: bool = False
    type3: Type3 | None = None
    code_bytes: int = 0
    used: dict[int, int] = field(default_factory=dict)
    pages: set[int] = field(default_factory=set)
    _known: dict[bytes, Glyph] = field(default_factory=dict)

    def glyphs(self, text: bytes) -> Sequence[Glyph]:
        """Give the glyphs that a string shows; most come again and again."""
        known = self._known
        return [known.get(code) or self._glyph(code, cid) for code, cid in self.split(text)]

    def _glyph(self, code: bytes, cid: int) -> Glyph:
        number = int.from_bytes(code, "big")
        self.used[cid] = number
        text = self.texts.get(number) or self.cid_texts.get(cid) or UNKNOWN_TEXT
        is_space = len(code) == 1 and number == SPACE
        glyph = Glyph(number, cid, self.widths.get(cid, self.default_width), text, is_space)
        return self._known.setdefault(code, glyph)

"""How an edition is set for readers who need more than clear print: tint, line spacing, wider letters.

Nobody has shown one setting to be right for everybody, and none of these claims to be. They follow the
style guide of the British Dyslexia Association: 12 to 14 pt, cream or soft pastel grounds, line spacing
of 1.5, and wider gaps between letters and words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bookletgen.diagnostics.error import WrongUsageError

LINE_SPACING_RANGE_PERCENT = (150, 200)
"""The closest and the widest line spacing that can be asked for, in per cent of the body size."""

EASY_BODY_PT = 14
"""The least body size of an edition that is easy on the eye, in points."""

EASY_LINE_SPACING_PERCENT = 150
"""The line spacing of an edition that is easy on the eye, unless another is asked for."""


class Tint(StrEnum):
    """The colour of the ground: of the page on a screen, and of the paper in print, which needs no ink."""

    NONE = "none"
    CREAM = "cream"
    BLUE = "blue"

    @property
    def colour(self) -> str | None:
        """Give the colour of the ground on a screen, in sRGB. Every colour of text reaches 7:1 on it."""
        return {Tint.CREAM: "#fdf6e3", Tint.BLUE: "#eef6ff"}.get(self)


@dataclass(frozen=True, slots=True)
class ReaderOptions:
    """What is asked for beyond the print size.

    `line_spacing_percent` is None where the style decides. `is_easy` stands for text of at least 14 pt
    with wider letters and words; cream ground and wider lines come with it unless others are chosen.
    """

    tint: Tint = Tint.NONE
    line_spacing_percent: int | None = None
    is_easy: bool = False

    @classmethod
    def chosen(
        cls, *, tint: Tint | None = None, line_spacing: float | None = None, is_easy: bool = False
    ) -> "ReaderOptions":
        """Fill in what was not asked for; `line_spacing` is a factor of the body size.

        Raises:
            WrongUsageError: the lines would be too close or too far apart.
        """
        closest, widest = LINE_SPACING_RANGE_PERCENT
        if line_spacing is not None and not closest <= line_spacing * 100 <= widest:
            raise WrongUsageError(
                f"line spacing of {line_spacing} is not possible",
                f"choose a factor from {closest / 100} to {widest / 100:.1f}",
            )
        usual = _EASY if is_easy else NO_OPTIONS
        percent = usual.line_spacing_percent if line_spacing is None else round(line_spacing * 100)
        return cls(usual.tint if tint is None else tint, percent, is_easy)

    @property
    def suffixes(self) -> Iterator[str]:
        """Give what a file name says of the options: nothing where none was chosen."""
        usual = _EASY if self.is_easy else NO_OPTIONS
        if self.is_easy:
            yield "easy"
        if self.tint is not usual.tint:
            yield "white" if self.tint is Tint.NONE else self.tint
        if self.line_spacing_percent != usual.line_spacing_percent:
            yield f"spacing{self.line_spacing_percent}"

    @property
    def paper(self) -> str | None:
        """Name the paper that a print room must use, where it is not white."""
        return None if self.tint is Tint.NONE else f"{self.tint} paper"


NO_OPTIONS = ReaderOptions()
"""Clear print as the style has it."""

_EASY = ReaderOptions(Tint.CREAM, EASY_LINE_SPACING_PERCENT, is_easy=True)

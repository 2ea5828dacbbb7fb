"""Text on a page is too near to the colour under it.

What it finds: text whose contrast with the background it stands on is under 7:1, once a pair of colours, on a
screen or as it is printed.
Why it matters: stylesheets are read one rule at a time; only the pages show which colours really meet.
Example: black text that stands in a box with a dark background.
Write instead: a style that sets both colours, with at least 7:1 between them (WCAG 2.2, 1.4.6).
"""

from collections.abc import Iterator

from bookletgen.check.contrast import TEXT_CONTRAST, hex_of, too_low
from bookletgen.check.page_rule import LaidOut, PageFinding, PageRule


def check(pages: LaidOut) -> Iterator[PageFinding]:
    """Judge each pair of colours where it is met first."""
    seen = set()
    for line in pages.lines:
        for piece in line.pieces:
            pair = (piece.colour, piece.ground)
            if pair in seen or not piece.text.strip():
                continue
            seen.add(pair)
            for ratio in too_low(piece.colour, [piece.ground], TEXT_CONTRAST, pages.printed):
                yield PageFinding(
                    line.page,
                    f'"{piece.text.strip()}" in {hex_of(piece.colour)} on {hex_of(piece.ground)} has'
                    f" a contrast of {ratio}; the least is {TEXT_CONTRAST:g}:1",
                    "choose a darker colour, or a lighter one under it",
                )


RULE = PageRule.make("ACC010", "text-too-pale", check)

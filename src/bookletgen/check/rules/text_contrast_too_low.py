"""A text colour is too near to the colour under it.

What it finds: letters in a stylesheet or a drawing whose contrast with what they stand on is under 7:1, on a
screen or, through the inks of press-colours.yaml and the profile of the press, on paper.
Why it matters: many readers have poor sight, and ink on paper is paler than a screen (WCAG 2.2, 1.4.6).
Example: `color: #767676` on white, which has 4.5:1.
Write instead: a darker colour, such as `#595959` on a screen, and more black in its inks.
"""

from collections.abc import Iterator

from bookletgen.check.contrast import TEXT_CONTRAST, hex_of, too_low
from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition


def check(edition: Edition, circumstances: Circumstances) -> Iterator[Finding]:
    """Judge each pair of colours that the style or a figure makes meet."""
    style = circumstances.style
    drawn = (pair for figure in edition.figures() for pair in figure.pairs)
    for pair in (*style.pairs, *drawn):
        if pair.is_text:
            for ratio in too_low(pair.colour, pair.grounds, TEXT_CONTRAST, style.printed):
                grounds = " or ".join(map(hex_of, pair.grounds))
                yield Finding(
                    pair.at,
                    f"{hex_of(pair.colour)} on {grounds} has a contrast of {ratio};"
                    f" the least is {TEXT_CONTRAST:g}:1",
                    "choose a darker colour, or a lighter one under it",
                )


RULE = Rule.make("ACC005", "text-contrast-too-low", Severity.ERROR, check)

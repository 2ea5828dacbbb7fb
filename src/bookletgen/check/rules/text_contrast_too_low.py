"""A text colour is too near to the colour under it.

What it finds: letters in a stylesheet or a drawing whose contrast with what they stand on is under 7:1, on a
screen or, through the inks of press-colours.yaml and the profile of the press, on paper.
Why it matters: many readers have poor sight, and ink on paper is paler than a screen (WCAG 2.2, 1.4.6).
Example: `color: #767676` on white, which has 4.5:1.
Write instead: a darker colour, such as `#595959` on a screen, and more black in its inks.
"""

from collections.abc import Iterator

from bookletgen.check.contrast import TEXT_CONTRAST, judge_pairs
from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition


def check(edition: Edition, circumstances: Circumstances) -> Iterator[Finding]:
    """Judge each pair of colours that the style or a figure makes meet."""
    style = circumstances.style
    drawn = (pair for figure in edition.figures() for pair in figure.pairs)
    texts = (pair for pair in (*style.pairs, *drawn) if pair.is_text)
    hint = "choose a darker colour, or a lighter one under it"
    yield from judge_pairs(texts, TEXT_CONTRAST, style.printed, hint)


RULE = Rule.make("ACC005", "text-contrast-too-low", Severity.ERROR, check, by_place=True)

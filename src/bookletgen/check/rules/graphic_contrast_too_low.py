"""A line or frame is too near to the colour under it.

What it finds: borders, rules and strokes of a stylesheet whose contrast with what they lie on is under 3:1,
on a screen or as they are printed.
Why it matters: the frame that tells a safety box from the text around it is not seen (WCAG 2.2, 1.4.11).
Example: `border: 1pt solid #cccccc`, which has 1.6:1 on white.
Write instead: `border: 1pt solid #767676`, or a darker colour.
"""

from collections.abc import Iterator

from bookletgen.check.contrast import GRAPHIC_CONTRAST, judge_pairs
from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition


def check(_: Edition, circumstances: Circumstances) -> Iterator[Finding]:
    """Judge each pair of colours that the style makes meet."""
    style = circumstances.style
    graphics = (pair for pair in style.pairs if not pair.is_text)
    yield from judge_pairs(graphics, GRAPHIC_CONTRAST, style.printed, "choose a darker colour")


RULE = Rule.make("ACC006", "graphic-contrast-too-low", Severity.ERROR, check)

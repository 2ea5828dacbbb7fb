"""The small letters of a font are under 2 mm high at the smallest size of the text.

What it finds: a font of the style whose letter "x" at 12 pt is lower than 2 mm.
Why it matters: people see the small letters, not the points. A font with small ones is hard to read at a
size that is large enough in another (RNIB Clear Print: at least 2 mm).
Example: a font with an x-height of 0.44 em: 1.9 mm at 12 pt.
Write instead: a font whose small letters are higher, such as Atkinson Hyperlegible Next.
"""

from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.model.choice import STANDARD_BODY_PT
from bookletgen.model.edition import Edition

LOWEST_MM = 2.0
_MM_A_POINT = 25.4 / 72


def check(_: Edition, circumstances: Circumstances) -> Iterator[Finding]:
    """Measure the letter x of each font."""
    for font in circumstances.style.fonts:
        height_mm = font.x_height_em * STANDARD_BODY_PT * _MM_A_POINT
        if height_mm < LOWEST_MM:
            yield Finding(
                SourceSpan(font.file, 1, 1),
                f"the x is {height_mm:.2f} mm high at {STANDARD_BODY_PT} pt; the least is {LOWEST_MM:g} mm",
                "use a font whose small letters are higher",
            )


RULE = Rule.make("ACC007", "letters-too-low", Severity.ERROR, check)

"""A font states other widths than it has.

What it finds: glyphs whose width in the file differs from the embedded font by more than a thousandth of an
em, and fonts that cannot be read.
Why it matters: one program places letters by the stated width and another by the true one, so words run
together or apart (ISO 15930-7:2010).
Example: a font that was replaced in an editor.
Write instead: export the file anew from the program that made it.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.units import number

_HINT = "export the file anew"


def check(facts: PdfFacts, given: Given) -> Iterator[Finding]:
    """Compare the widths of glyphs that are used."""
    for font in facts.fonts:
        page = font.pages[0] if font.pages else 0
        if font.wrong_widths is None:
            yield Finding(f"the font {font.name} is broken: its program cannot be read", _HINT, page)
            continue
        wrong = [each for each in font.wrong_widths if abs(each[1] - each[2]) > given["tolerance"]]
        if wrong:
            code, stated, true = wrong[0]
            yield Finding(
                f"the font {font.name} states other widths than it has for {len(wrong)} glyphs:"
                f" code {code} is {number(stated)} instead of {number(true)}",
                _HINT,
                page,
            )


RULE = Rule.make("PDF041", "font-widths-wrong", Severity.ERROR, check)

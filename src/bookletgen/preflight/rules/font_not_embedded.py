"""A font is not in the file.

What it finds: text in a font that is not embedded, the standard fonts included.
Why it matters: another font takes its place on the press: letters change shape, lines run over, symbols turn
into boxes (ISO 15930-7:2010).
Example: Helvetica, left to the printer.
Write instead: embed every font.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.units import page_list


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look at every font that text is set in."""
    for font in facts.fonts:
        if not font.is_embedded:
            pages = f" (pages {page_list(font.pages)})" if len(font.pages) > 1 else ""
            yield Finding(
                f"the font {font.name} is not embedded{pages}",
                "embed every font when exporting",
                font.pages[0] if font.pages else 0,
            )


RULE = Rule.make("PDF040", "font-not-embedded", Severity.ERROR, check)

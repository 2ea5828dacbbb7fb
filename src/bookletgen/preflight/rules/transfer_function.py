"""A graphics state changes how dark the press prints.

What it finds: `TR`, or `TR2` other than Default.
Why it matters: such curves belong to one device, and another prints the colours wrongly (ISO 15930-7:2010).
Example: a file that was tuned for an old copier.
Write instead: the colours that are meant, without curves.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.oddities import TRANSFER_FUNCTION, of_kind
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for transfer functions."""
    for oddity in of_kind(facts, TRANSFER_FUNCTION):
        yield Finding(
            f"a graphics state has a transfer function ({oddity.detail})",
            "export without curves",
            oddity.page,
        )


RULE = Rule.make("PDF061", "transfer-function", Severity.ERROR, check)

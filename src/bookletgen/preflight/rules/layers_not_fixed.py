"""The layers of the file are not settled.

What it finds: a default configuration of optional content without a name, or one that changes by itself
(`AS`).
Why it matters: PDF/X-4 asks for one fixed state (ISO 15930-7:2010), so that everybody sees the same.
Example: a watermark that shows on the screen alone.
Write instead: content that is always there, or not at all.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look at the default configuration."""
    layers = facts.optional_content
    if layers and layers.has_automatic_states:
        yield Finding("layers are switched on and off by themselves (AS)", "merge the layers")
    elif layers and not layers.has_name:
        yield Finding("the default configuration of layers has no name", "merge the layers, or name it")


RULE = Rule.make("PDF081", "layers-not-fixed", Severity.ERROR, check)

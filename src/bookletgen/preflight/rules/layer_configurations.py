"""The file has more than one choice of layers.

What it finds: optional content with configurations beside the default one.
Why it matters: the press prints one of them, and nobody says which (Ghent PDF Specification 2015, 4.29).
Example: one file for three languages.
Write instead: one file for each.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for the entry."""
    if facts.optional_content and facts.optional_content.has_configurations:
        yield Finding("the file has several configurations of layers", "make one file for each")


RULE = Rule.make("PDF080", "layer-configurations", Severity.ERROR, check)

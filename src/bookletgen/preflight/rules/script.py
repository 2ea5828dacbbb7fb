"""The file holds JavaScript.

What it finds: JavaScript actions, wherever they start.
Why it matters: PDF/X forbids programs in a file (ISO 15930-7:2010), and so should anybody who opens it.
Example: a script that checks a form.
Write instead: no scripts.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for scripts."""
    for action in facts.actions:
        if action.kind == "JavaScript":
            yield Finding(f"{action.owner} runs JavaScript", "export without scripts", action.page)


RULE = Rule.make("PDF072", "script", Severity.ERROR, check)

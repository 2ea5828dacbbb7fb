"""The file starts an action by itself.

What it finds: actions on opening, and actions of the document, of pages or of annotations on events.
Why it matters: PDF/X forbids them (ISO 15930-7:2010). Scripts are found by PDF072, links by PDF070.
Example: a file that opens at its third page.
Write instead: no actions.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for actions that nobody has to click on."""
    for action in facts.actions:
        if action.kind != "JavaScript" and not action.is_clicked:
            yield Finding(
                f"{action.owner} starts the action {action.kind}", "export without actions", action.page
            )


RULE = Rule.make("PDF073", "action", Severity.ERROR, check)

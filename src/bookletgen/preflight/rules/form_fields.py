"""The file is a form to fill in.

What it finds: form fields.
Why it matters: what is typed into them may or may not be printed, so PDF/X-4 forbids them (ISO
15930-7:2010).
Example: a questionnaire for the screen.
Write instead: lines to write on.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Count the fields."""
    if facts.form_fields:
        fields = "1 form field" if facts.form_fields == 1 else f"{facts.form_fields} form fields"
        yield Finding(f"the file has {fields}", "export the page without its fields")


RULE = Rule.make("PDF071", "form-fields", Severity.ERROR, check)

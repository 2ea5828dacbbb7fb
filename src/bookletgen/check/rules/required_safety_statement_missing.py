"""A safety statement that the booklet requires is not in the edition.

What it finds: a statement that `required_safety` of a strand names, in an edition that has the strand and
does not print the statement.
Why it matters: whoever deletes a section or its procedure deletes its safety statements too. The list
says what must be there, whatever else changes.
Example: `required_safety: [helpline]`, and the only section with `- safety: helpline` was deleted.
Write instead: `- safety: helpline` in a section of the strand.
"""

from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Compare what is required with what is printed."""
    printed = {statement.id for _, statement in edition.statements()}
    for ref in edition.required_safety:
        if ref.text not in printed:
            yield Finding(
                ref.at,
                f'the safety statement "{ref}" is required here, and "{edition.choice.variant}" lacks it',
                f"add `- safety: {ref}` to the body of a section of this strand",
            )


RULE = Rule.make("SAF006", "required-safety-statement-missing", Severity.ERROR, check)

"""A safety statement has no plain wording.

What it finds: a plain-language edition that needs a safety statement for which safety.yaml gives
only the standard wording.
Why it matters: the reader who chose plain language would miss, or not understand, what keeps them
safe. Plain text is written by a person, never derived.
Example: a section with `- safety: contrast-dye`, and a `contrast-dye` without `plain:`.
Write instead: add `plain:` with title, text, items and action to the statement in safety.yaml.
"""

from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition, SafetyStatement


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Find statements that the edition prints in words of another reading level."""
    for section in edition.sections():
        for block in section.blocks:
            statement = block.content
            if isinstance(statement, SafetyStatement) and not statement.is_worded:
                yield Finding(
                    block.at,
                    f'the safety statement "{statement.id}" is missing from the plain text',
                    f"add `plain:` to {statement.id} in {statement.at.path}",
                )


RULE = Rule.make("SAF002", "safety-statement-without-plain-text", Severity.ERROR, check, by_place=True)

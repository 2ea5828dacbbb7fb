"""The edition is withdrawn.

What it finds: an edition whose code the register lists as withdrawn.
Why it matters: somebody found it wrong, and copies of it may be out there already. Made again, it would
bear the same code, and nobody could tell the wrong copies from the right ones.
Example: `bookletgen register withdraw lymph-nodes-complete-riverside-v1.0 --reason "Wrong helpline number"`
Write instead: mend what was wrong, and raise `version:` in booklet.yaml, so that the edition has a new code.
"""

from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition


def check(edition: Edition, circumstances: Circumstances) -> Iterator[Finding]:
    """Look the code of the edition up among those withdrawn."""
    withdrawn = next((each for each in circumstances.withdrawn if each.code == edition.code), None)
    if withdrawn:
        yield Finding(
            edition.dates.at,
            f"{edition.code} was withdrawn on {withdrawn.day}: {withdrawn.reason}",
            "mend what was wrong, and raise `version:`",
        )


RULE = Rule.make("REV005", "edition-withdrawn", Severity.ERROR, check)

"""A standard edition is hard to read.

What it finds: a standard edition whose Flesch-Kincaid grade is above 8.
Why it matters: over 4 in 10 adults struggle with health text. Grade 8 is the upper end of what
public health bodies advise; a score is a sign, not a proof.
Example: an edition of long sentences and long words.
Write instead: shorter sentences first, then plainer words. `bookletgen report` shows where.
"""

from collections.abc import Iterator

from bookletgen.check.language.scores import flesch_kincaid_grade
from bookletgen.check.reading import counts_of
from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.choice import ReadingLevel
from bookletgen.model.edition import Edition

LIMIT_GRADE = 8.0
"""The highest Flesch-Kincaid grade for a standard edition (NIH and CDC advice)."""


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Score a standard edition."""
    if edition.choice.level is ReadingLevel.STANDARD:
        grade = flesch_kincaid_grade(counts_of(edition))
        if grade is not None and round(grade, 1) > LIMIT_GRADE:
            yield Finding(
                edition.title.at,
                f'the standard text of "{edition.choice.variant}" has Flesch-Kincaid grade {grade:.1f};'
                f" the limit is {LIMIT_GRADE:.0f}",
                "shorten the longest sentences, then look for plainer words",
            )


RULE = Rule.make("TXT007", "hard-to-read", Severity.WARNING, check)

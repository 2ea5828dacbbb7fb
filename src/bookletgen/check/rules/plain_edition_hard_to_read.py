"""A plain-language edition is hard to read.

What it finds: a plain edition whose Flesch-Kincaid grade is above 6, or whose SMOG grade is above 9.
Why it matters: who picks plain language up and finds it hard has nowhere else to go. The American
Medical Association asks for grade 6; SMOG asks for full understanding and runs about 3 grades higher.
Example: a plain text that keeps the sentences of the standard text.
Write instead: one idea a sentence, everyday words, and terms explained in the next sentence.
"""

from collections.abc import Iterator

from bookletgen.check.language.scores import flesch_kincaid_grade, smog_grade
from bookletgen.check.reading import counts_of
from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.choice import ReadingLevel
from bookletgen.model.edition import Edition

LIMIT_GRADE = 6.0
"""The highest Flesch-Kincaid grade (American Medical Association)."""

LIMIT_SMOG = 9.0
"""The highest SMOG grade; 99 % of hospital leaflets are above 6 by SMOG, so 6 is out of reach."""


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Score a plain edition by both formulas."""
    if edition.choice.level is not ReadingLevel.PLAIN:
        return
    counts = counts_of(edition)
    scores = (
        ("Flesch-Kincaid", flesch_kincaid_grade(counts), LIMIT_GRADE),
        ("SMOG", smog_grade(counts), LIMIT_SMOG),
    )
    for name, grade, limit in scores:
        if grade is not None and round(grade, 1) > limit:
            yield Finding(
                edition.title.at,
                f'the plain text of "{edition.choice.variant}" has {name} grade {grade:.1f};'
                f" the limit is {limit:.0f}",
                "shorten the longest sentences, then look for plainer words",
            )


RULE = Rule.make("TXT008", "plain-edition-hard-to-read", Severity.ERROR, check)

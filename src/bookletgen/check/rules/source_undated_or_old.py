"""A source has no date, or is older than 10 years.

What it finds: sources of the edition without `year:`, or with one more than 10 years back.
Why it matters: evidence and practice change; an old source may have been overtaken.
Example: `year: 2010` in 2026.
Write instead: a newer source; or keep it with a waiver that says who checked that it still holds.
"""

from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition

OLDEST_YEARS = 10
"""How old a source may be before somebody should look for a newer one (house rule)."""


def check(edition: Edition, circumstances: Circumstances) -> Iterator[Finding]:
    """Find sources without a year, or with an old one."""
    for source in edition.sources:
        if source.year is None:
            yield Finding(source.at, f'the source "{source.title}" has no year', "add `year:`")
        elif circumstances.today.year - source.year > OLDEST_YEARS:
            age = circumstances.today.year - source.year
            yield Finding(
                source.at,
                f'the source "{source.title}" is {age} years old; the limit is {OLDEST_YEARS}',
                "look for a newer source",
            )


RULE = Rule.make("EVI002", "source-undated-or-old", Severity.WARNING, check)

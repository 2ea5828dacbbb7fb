"""A safety statement names no source.

What it finds: a statement of safety.yaml without `sources:`.
Why it matters: what keeps people safe must be traceable to evidence before anything else.
Example: `contrast-dye:` with title and text alone.
Write instead: `sources: [id]`, with the source in sources.yaml.
"""

from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Find statements without a source."""
    for _block, statement in edition.statements():
        if not statement.sources:
            yield Finding(
                statement.at,
                f'the safety statement "{statement.id}" names no source',
                "add `sources: [id]` to the statement",
            )


RULE = Rule.make("EVI003", "safety-statement-without-source", Severity.ERROR, check, by_place=True)

"""A section names no source.

What it finds: a section without `sources:`, unless it holds nothing but questions, contacts and
room to write.
Why it matters: at the next review nobody can tell where a statement came from, and readers who ask
have a right to know.
Example: a section on radiotherapy with no `sources:`.
Write instead: `sources: [id]`, with the source in sources.yaml.
"""

from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition

STATES_NOTHING = frozenset({"questions", "contacts", "write_in", "heading", "more_information"})
"""Kinds of block that state no facts about health."""


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Find sections that state something and name no source."""
    for section in edition.sections():
        if not section.sources and any(block.kind not in STATES_NOTHING for block in section.blocks):
            yield Finding(
                section.at,
                f'the section "{section.title}" names no source',
                "add `sources: [id]` to the section",
            )


RULE = Rule.make("EVI001", "section-without-source", Severity.WARNING, check)

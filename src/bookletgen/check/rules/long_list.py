"""A list has more than 6 items.

What it finds: lists, key points, questions and lists in safety boxes of more than 6 items. Steps may be more.
Why it matters: nobody keeps more in mind. The NHS content guide asks for at most 6, the CDC index for
at most 7.
Example: a list of nine things to bring.
Write instead: two lists, each with a heading, or fewer items.
"""

from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.model.blocks import ListContent
from bookletgen.model.edition import Block, Edition, SafetyStatement

LIMIT = 6
"""Items in a list (NHS content guide)."""


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Count the items of lists."""
    for section in edition.sections():
        for block in section.blocks:
            count = _items(block)
            if count > LIMIT:
                yield Finding(
                    _place(block),
                    f"the list has {count} items; the limit is {LIMIT}",
                    "split it into two, each with a heading of its own",
                )


def _place(block: Block) -> SourceSpan:
    """Give the place of the items; those of a safety statement stand in safety.yaml."""
    return block.content.wording.at if isinstance(block.content, SafetyStatement) else block.at


def _items(block: Block) -> int:
    match block.content:
        case ListContent(items=items) if block.kind == "list":
            return len(items)
        case SafetyStatement(wording=wording):
            return len(wording.items)
        case tuple(items) if block.kind in ("key_points", "questions"):
            return len(items)
    return 0


RULE = Rule.make("TXT005", "long-list", Severity.WARNING, check, by_place=True)

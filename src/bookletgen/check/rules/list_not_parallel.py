"""The items of a list do not all have the same form.

What it finds: a list with a lead-in whose items mix small letters and capitals at the start, or mix
full stops and none at the end; and a lead-in that does not end with a colon.
Why it matters: each item finishes the sentence that the lead-in begins. Mixed forms make readers stop.
Example: "Please bring:" - "your letter" - "You need your glasses."
Write instead: "Please bring:" - "your letter" - "your glasses".
"""

from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.blocks import ListContent
from bookletgen.model.edition import Edition
from bookletgen.model.inline import Text


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Compare the items of each list that has a lead-in."""
    for section in edition.sections():
        for block in section.blocks:
            content = block.content
            if block.kind == "list" and isinstance(content, ListContent) and content.intro:
                yield from _problems(content.intro, [str(item) for item in content.items])


def _problems(intro: Text, items: list[str]) -> Iterator[Finding]:
    if not str(intro).rstrip().endswith(":"):
        yield Finding(intro.at, "the lead-in of the list does not end with a colon", "end it with `:`")
    if len({_starts_with_capital(item) for item in items} - {None}) > 1:
        yield Finding(
            intro.at,
            "some items of the list start with a capital and some do not",
            "start each item with a small letter, to finish the sentence of the lead-in",
        )
    if len({item.endswith(".") for item in items}) > 1:
        yield Finding(
            intro.at,
            "some items of the list end with a full stop and some do not",
            "leave the full stops out",
        )


def _starts_with_capital(item: str) -> bool | None:
    """Tell how an item starts; None for CT, X-ray, I and figures, which look the same anywhere."""
    first = item.split(maxsplit=1)[0]
    if first[0].islower():
        return False
    is_like_a_sentence = first == "A" or (first[0].isupper() and first[1:2].islower())
    return True if is_like_a_sentence else None


RULE = Rule.make("TXT006", "list-not-parallel", Severity.WARNING, check, by_place=True)

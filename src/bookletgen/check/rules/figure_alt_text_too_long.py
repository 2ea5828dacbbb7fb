"""A figure's short alternative text is longer than 150 characters.

What it finds: `alt:` of more than 150 characters.
Why it matters: a screen reader says it in one breath and cannot be paused inside it. The long
description is the place for detail.
Example: an `alt:` that retells every label of the drawing.
Write instead: what the drawing shows in a sentence, and the rest under `description:`.
"""

from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition, Figure

LONGEST = 150
"""Characters of alternative text that a reader can take in at once (house rule)."""


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Find alternative texts over the limit."""
    for section in edition.sections():
        for block in section.blocks:
            figure = block.content
            if isinstance(figure, Figure) and (length := len(str(figure.alt))) > LONGEST:
                yield Finding(
                    figure.alt.at,
                    f"the alt text has {length} characters; the limit is {LONGEST}",
                    "shorten it, and move detail to `description:`",
                )


RULE = Rule.make("ACC001", "figure-alt-text-too-long", Severity.ERROR, check, by_place=True)

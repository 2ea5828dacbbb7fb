"""A line on a page has more than 70 characters.

What it finds: lines of more than 70 characters, spaces included, as they are set on the pages. Dots that lead
to a page number do not count.
Why it matters: at the end of a long line the eye does not find the next one (RNIB Clear Print: 60 to 70).
Example: A4 pages at 12 pt with margins of 2 cm.
Write instead: a style with wider margins or larger type.
"""

import re
from collections.abc import Iterator

from bookletgen.check.page_rule import LaidOut, PageFinding, PageRule

LONGEST = 70
_LEADERS = re.compile(r"(?: ?\.){3,} ?\d*$")
_SHOWN = 40


def check(pages: LaidOut) -> Iterator[PageFinding]:
    """Count the characters of each line."""
    for line in pages.lines:
        text = _LEADERS.sub("", line.text.strip())
        if len(text) > LONGEST:
            yield PageFinding(
                line.page,
                f'the line "{text[:_SHOWN]}..." has {len(text)} characters; the limit is {LONGEST}',
                "make the text narrower or larger in the style",
            )


RULE = PageRule.make("ACC008", "line-too-long", check)

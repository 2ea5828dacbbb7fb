"""The words of a link are only its address.

What it finds: a link whose visible words are a web address.
Why it matters: a screen reader spells the address out, and on paper nobody learns what is there.
Example: `[https://www.example.org/scans](https://www.example.org/scans)`.
Write instead: `[what to expect at a scan](https://www.example.org/scans)`.
"""

import re
from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition
from bookletgen.model.inline import Link

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+\.(?:org|com|uk|net|info)(?:/\S*)?", re.IGNORECASE)


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Look at the words of each link."""
    for text, run in edition.runs():
        if isinstance(run, Link) and _ADDRESS.fullmatch(run.text.strip()):
            yield Finding(
                text.at, f"the words of the link are only its address, {run.text}", "say where it leads"
            )


RULE = Rule.make("ACC004", "link-words-are-an-address", Severity.ERROR, check, by_place=True)

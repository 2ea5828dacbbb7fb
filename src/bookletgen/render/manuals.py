"""Manual pages of the problems that a report shows."""

import inspect
import re
from collections.abc import Iterable
from dataclasses import dataclass

from bookletgen.diagnostics.diagnostic import Diagnostic, Kind


@dataclass(frozen=True, slots=True)
class Manual:
    """The manual page of a kind of problem: a sentence, and paragraphs under their headings."""

    kind: Kind
    lead: str
    parts: tuple[tuple[str, str], ...]


def manuals_of(items: Iterable[Diagnostic], kinds: Iterable[Kind]) -> list[Manual]:
    """Give the manual page of every kind of problem that was found, by code."""
    found = {item.code for item in items}
    return [_manual(kind) for kind in sorted(kinds, key=lambda kind: kind.code) if kind.code in found]


def _manual(kind: Kind) -> Manual:
    lead, *rest = re.split(r"(?m)^([A-Z][a-z ]+): ", inspect.cleandoc(kind.manual))
    words = [" ".join(each.split()) for each in rest]
    return Manual(kind, " ".join(lead.split()), tuple(zip(words[::2], words[1::2], strict=True)))

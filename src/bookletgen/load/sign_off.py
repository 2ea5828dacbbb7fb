"""Reading back and writing sign-offs.

The words somebody approved are kept beside the record, by their hash, so that a later reader can see
what has changed since.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from bookletgen.model.governance import Approval, SignOffFile

RECORD = "sign-off.yaml"
"""The record of approvals, in the booklet's folder."""

WORDS = "sign-off"
"""The folder of approved words, `<sha256>.txt` each."""

_HEADER = """\
# yaml-language-server: $schema=schema/sign-off.schema.json
# Who approved which content, and when. Written by `bookletgen sign-off`; do not change it by hand.
"""


@dataclass(frozen=True, slots=True)
class NewApproval:
    """Somebody approves pieces of content: the words of each piece, by its hash and by its name."""

    role: str
    name: str
    day: date
    hashes: Mapping[str, str]
    words: Mapping[str, str]


def write_approval(folder: Path, earlier: SignOffFile, approval: NewApproval) -> None:
    """Add an approval to the record, and keep the approved words beside it."""
    words = folder / WORDS
    words.mkdir(exist_ok=True)
    for digest, text in approval.words.items():
        (words / f"{digest}.txt").write_text(text, encoding="utf-8")
    entry = _entry(approval.role, approval.name, approval.day, approval.hashes)
    approvals = [*map(_as_data, earlier.approvals), entry]
    body = yaml.safe_dump({"approvals": approvals}, sort_keys=False, allow_unicode=True, width=110)
    temporary = folder / f"{RECORD}.tmp"
    temporary.write_text(_HEADER + body, encoding="utf-8")
    temporary.replace(folder / RECORD)


def approved_words(folder: Path, digest: str) -> str | None:
    """Give the words that were approved under a hash, if they were kept."""
    file = folder / WORDS / f"{digest}.txt"
    return file.read_text(encoding="utf-8") if file.is_file() else None


def _as_data(approval: Approval) -> dict[str, object]:
    return _entry(approval.role, approval.name.text, approval.date, approval.content)


def _entry(role: str, name: str, day: date, content: Mapping[str, str]) -> dict[str, object]:
    return {"role": role, "name": name, "date": day.isoformat(), "content": dict(content)}

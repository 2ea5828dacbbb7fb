"""Signing content off, and showing what is signed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

from bookletgen.diagnostics.error import WrongUsageError
from bookletgen.load.booklet import load_booklet
from bookletgen.load.sign_off import NewApproval, approved_words, write_approval
from bookletgen.model.booklet import Booklet
from bookletgen.model.governance import Approval
from bookletgen.select.content import hashes_of, pieces_of

_AROUND = 4
"""How many words are shown before and after a change."""


@dataclass(frozen=True, slots=True)
class PieceStatus:
    """How a piece of content stands with one role.

    `approval` is the last one the role gave for it, or None. `changes` are the words taken out and put
    in since then, each between a few words that stayed: `[-out-] {+in+}`. There are none where the piece
    is as it was approved.
    """

    piece: str
    role: str
    approval: Approval | None
    changes: tuple[str, ...]

    @property
    def is_approved(self) -> bool:
        """Tell whether the role approved the piece as it is now."""
        return self.approval is not None and not self.changes


@dataclass(frozen=True, slots=True)
class Approver:
    """Somebody who approves, in a role, on a day."""

    role: str
    name: str
    day: date


def approve(
    folder: Path,
    shown_as: str,
    approver: Approver,
    strands: Sequence[str] = (),
    organisations_from: str | None = None,
) -> int:
    """Record that somebody approves the content as it is now; give the number of pieces.

    With strands, only their sections are approved. `organisations_from` is the path, inside the folder,
    of a table of more organisations, whose local facts are approved with the rest.

    Raises:
        WrongUsageError: the booklet is not sound, is a sample, or has no such role or strand.
    """
    booklet = sound_booklet(folder, shown_as, organisations_from)
    _require_approvable(booklet, approver.role, strands)
    current, words = hashes_of(booklet), pieces_of(booklet)
    chosen = [piece for piece in current if not strands or _strand_of(piece) in strands]
    hashes = {piece: current[piece] for piece in chosen}
    kept = {current[piece]: words[piece] for piece in chosen}
    approval = NewApproval(approver.role, approver.name, approver.day, hashes, kept)
    write_approval(folder, booklet.sign_off, approval)
    return len(chosen)


def status(folder: Path, shown_as: str, organisations_from: str | None = None) -> Iterator[PieceStatus]:
    """Give how every piece stands with every required role, in reading order.

    Raises:
        WrongUsageError: the booklet is not sound.
    """
    return status_of(sound_booklet(folder, shown_as, organisations_from), folder)


def status_of(booklet: Booklet, folder: Path) -> Iterator[PieceStatus]:
    """Give how every piece of a booklet stands with every required role, in reading order."""
    for piece, digest in hashes_of(booklet).items():
        for role in booklet.file.required_roles:
            given = [one for one in booklet.sign_off.approvals if one.role == role and piece in one.content]
            last = given[-1] if given else None
            changes: tuple[str, ...] = ()
            if last and last.content[piece] != digest:
                before = approved_words(folder, last.content[piece])
                changes = tuple(_changes(before or "", pieces_of(booklet)[piece]))
            yield PieceStatus(piece, role, last, changes)


def sound_booklet(folder: Path, shown_as: str, organisations_from: str | None = None) -> Booklet:
    """Load a booklet that has no errors in its files.

    Raises:
        WrongUsageError: it has some.
    """
    loaded = load_booklet(folder, shown_as, organisations_from)
    if loaded.booklet is None:
        raise WrongUsageError(
            "the booklet has errors in its files", f"run `bookletgen check {shown_as}` first"
        )
    return loaded.booklet


def _require_approvable(booklet: Booklet, role: str, strands: Sequence[str]) -> None:
    roles = booklet.file.required_roles
    if booklet.file.sample:
        raise WrongUsageError("a sample cannot be approved", "remove `sample: true` from booklet.yaml first")
    if role not in roles:
        listed = ", ".join(roles) or "none; name them in booklet.yaml"
        raise WrongUsageError(f"`{role}` is not a required role", f"required_roles: {listed}")
    for strand in strands:
        if strand not in booklet.file.strands:
            raise WrongUsageError(
                f"the booklet has no strand `{strand}`", f"there are: {', '.join(booklet.file.strands)}"
            )


def _strand_of(piece: str) -> str:
    return piece.removeprefix("section:").partition("/")[0]


def _changes(before: str, after: str) -> Iterator[str]:
    """Compare two texts word by word; say what changed in the words around it."""
    old, new = before.split(), after.split()
    matched = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for kind, start, end, other_start, other_end in matched:
        if kind != "equal":
            removed, added = " ".join(old[start:end]), " ".join(new[other_start:other_end])
            before_it = " ".join(new[max(0, other_start - _AROUND) : other_start])
            after_it = " ".join(new[other_end : other_end + _AROUND])
            marked = " ".join(
                [*([f"[-{removed}-]"] if removed else []), *([f"{{+{added}+}}"] if added else [])]
            )
            yield " ".join(filter(None, (before_it, marked, after_it)))

"""Which workers may take part: those that give the same bytes as this machine."""

from collections.abc import Mapping
from dataclasses import dataclass

from bookletgen.diagnostics.error import MachineError

_SHOWN = 5
"""How many unsuitable workers are named: a cluster that is set up wrongly has hundreds."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a worker says of itself: its versions, its threads, and whether it sees the storage."""

    versions: Mapping[str, str]
    threads: int
    sees_storage: bool


def check_candidates(candidates: Mapping[str, Candidate | Exception], ours: Mapping[str, str]) -> None:
    """Refuse workers whose versions differ, that have several threads, or do not see the storage.

    Candidates go by address; an exception is what came of asking. The engine and its libraries are not
    made for several threads in a process.

    Raises:
        MachineError: there is such a worker; the message names it, and what is wrong with it.
    """
    problems = {address: _problem(candidate, ours) for address, candidate in candidates.items()}
    unsuitable = {address: problem for address, problem in problems.items() if problem}
    if unsuitable:
        shown = [f"worker {address} {says}" for address, (says, _) in list(unsuitable.items())[:_SHOWN]]
        more = len(unsuitable) - len(shown)
        hint = next(iter(unsuitable.values()))[1]
        raise MachineError("; ".join([*shown, *([f"and {more} more"] if more else [])]), hint)


def _problem(candidate: Candidate | Exception, ours: Mapping[str, str]) -> tuple[str, str] | None:
    """Say what is wrong with a worker, and what to do."""
    same = "give this machine and every worker the same packages, such as one container image"
    if isinstance(candidate, MachineError):
        return f"cannot make pages: {candidate.message}", candidate.hint
    if isinstance(candidate, Exception):
        return f"cannot answer: {candidate}", same
    if differing := _differences(candidate.versions, ours):
        return f"has {differing}", same
    if candidate.threads != 1:
        return f"has {candidate.threads} threads", "start workers with `--nthreads 1`, and more of them"
    if not candidate.sees_storage:
        return "does not see the storage", "name storage that everybody reaches by the same URL"
    return None


def _differences(theirs: Mapping[str, str], ours: Mapping[str, str]) -> str:
    names = dict.fromkeys((*ours, *theirs))
    return ", ".join(
        f"{name} {theirs.get(name, 'missing')} (here {ours.get(name, 'missing')})"
        for name in names
        if theirs.get(name) != ours.get(name)
    )

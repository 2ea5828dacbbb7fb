"""Makes one edition from the pages it shares with others and from what is its own."""

import time
from collections.abc import Iterable

from bookletgen.build.edition import (
    EditionJob,
    MadeEdition,
    MadeFile,
    finished_file,
    page_problems,
    pages_of_statements,
)
from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.model.joining import CannotJoinError
from bookletgen.order.joining.job import JoiningJob
from bookletgen.order.joining.shared_files import SharedFiles, shared_files


def make_joined_edition(job: JoiningJob, edition: EditionJob) -> MadeEdition:
    """Join an edition, or say why it cannot be joined."""
    try:
        return MadeEdition(edition.name, _joined_files(shared_files(job), edition), (), joined=True)
    except CannotJoinError as why:
        return MadeEdition(edition.name, (), (), why_in_full=str(why))


def _joined_files(shared: SharedFiles, edition: EditionJob) -> tuple[MadeFile, ...]:
    started = time.perf_counter()
    parts = shared.parts(edition.html)
    _require_none(page_problems(edition, parts.lines))
    moved = {name: page + 1 for name, (page, *_) in parts.places.items()}
    statements = pages_of_statements(edition, {**shared.layout.pages.anchors, **moved})
    made = []
    for kind in shared.kinds:
        target = edition.to / f"{edition.stem}.{kind.ending}"
        target.write_bytes(kind.write(parts))
        _require_none(kind.judge(target, statements))
        made.append(finished_file(target, kind.output, kind.pages, started))
        started = time.perf_counter()
    return tuple(made)


def _require_none(problems: Iterable[Diagnostic]) -> None:
    """Leave it to a build in full to say what is wrong.

    Raises:
        CannotJoinError: something is.
    """
    for problem in problems:
        raise CannotJoinError(f"{problem.code}: {problem.message}")

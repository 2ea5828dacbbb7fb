"""One edition from HTML to files: what a worker process does."""

import hashlib
import os
import signal
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing import parent_process
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING

from bookletgen.build.material import Material, StatementsOnPages
from bookletgen.build.outputs import Layout, Output, files_of
from bookletgen.diagnostics.diagnostic import Diagnostic, Severity
from bookletgen.model.laid_out import LaidOutLine
from bookletgen.model.placed_statement import PlacedStatement
from bookletgen.model.printing import Printing
from bookletgen.model.reader_options import ReaderOptions
from bookletgen.model.structure import Element, Structure
from bookletgen.model.ua_part import UaPart

if TYPE_CHECKING:
    from bookletgen.typeset.pages import TypesetEdition


@dataclass(frozen=True, slots=True)
class EditionJob:
    """One layout of an edition to make files of.

    Its name, its HTML, the safety statements that its files must show, the least size of text in them, the
    files it may use, for whom it is, and where its own files go for now. Where the back cover runs over
    onto another page, `roomier_html` is laid out instead: one after the other, until it does not.
    """

    name: str
    stem: str
    html: str
    roomier_html: tuple[str, ...]
    statements: tuple[PlacedStatement, ...]
    smallest_pt: int
    folders: dict[str, Path]
    filler_pages: tuple[str, ...]
    back_cover: str
    layout: Layout
    outputs: tuple[Output, ...]
    printing: Printing
    reader: ReaderOptions
    ua_part: UaPart
    to: Path


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A finished file: its name, what it is for, its pages, its size and its SHA-256."""

    name: str
    output: str
    pages: int
    size_bytes: int
    sha256: str
    seconds: float


@dataclass(frozen=True, slots=True)
class MadeEdition:
    """The files of an edition, and what is wrong with it: an error where a file is missing.

    `joined` tells that its pages are shared with other editions; `why_in_full` says why they are not, if
    they might have been.
    """

    name: str
    files: tuple[MadeFile, ...]
    diagnostics: tuple[Diagnostic, ...]
    joined: bool = False
    why_in_full: str = ""


def start_worker(scratch: str, warm: bool) -> None:  # noqa: FBT001  executors pass arguments by place
    """Leave Ctrl-C to the parent process, and end when it does; if asked to, load the engine before work.

    The engine copies fonts into `scratch`: a worker that is ended in the middle of its work cannot tidy up.
    """
    tempfile.tempdir = scratch
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with, args=(parent_process(),), daemon=True).start()
    if warm:
        load_engine_if_there()


def load_engine_if_there(_work: object = None) -> None:
    """Load all that it takes to make files; where a library is missing, the first piece of work says so."""
    with suppress(Exception):
        _load_engine()


def _load_engine() -> None:
    from bookletgen.typeset.engine import require_engine  # noqa: PLC0415  heavy: not for every command

    require_engine()
    import bookletgen.finish.print  # noqa: PLC0415
    import bookletgen.preflight.safety_words  # noqa: PLC0415
    import bookletgen.preflight.screen  # noqa: PLC0415
    import bookletgen.typeset.pages  # noqa: F401, PLC0415


def _end_with(parent: BaseProcess | None) -> None:
    """End this process at once when its parent is gone, even one that was killed and could not say so."""
    if parent:
        parent.join()
        os._exit(1)


def make_edition(job: EditionJob) -> MadeEdition:
    """Typeset the edition once where it has pages, and finish a file for each output.

    No file is made where the engine finds a problem.
    """
    started = time.perf_counter()
    material = Material(
        job.html, b"", 0, Structure(Element("Document")), job.printing, job.reader, job.ua_part
    )
    if job.layout is Layout.PAGES:
        typeset = _typeset_with_room(job)
        problems = (*typeset.diagnostics, *page_problems(job, typeset.lines))
        if problems:
            return MadeEdition(job.name, (), problems)
        material = replace(
            material,
            pdf=typeset.pdf,
            pages=typeset.pages,
            structure=typeset.structure,
            statements=pages_of_statements(job, typeset.anchors),
        )
    files: list[MadeFile] = []
    diagnostics: list[Diagnostic] = []
    wanted = [
        (output, ending, make)
        for output in job.outputs
        for ending, make in files_of(output, job.printing).items()
    ]
    for output, ending, make in wanted:
        target = job.to / f"{job.stem}.{ending}"
        made = make(material, target)
        diagnostics += made.diagnostics
        if all(item.severity is not Severity.ERROR for item in made.diagnostics):
            files.append(finished_file(target, output, made.pages, started))
        started = time.perf_counter()
    return MadeEdition(job.name, tuple(files), tuple(diagnostics))


def _typeset_with_room(job: EditionJob) -> "TypesetEdition":
    """Lay out the first HTML whose back cover stays on its page, or else the last."""
    typeset = _typeset(job, job.html)
    for html in job.roomier_html:
        if not typeset.is_back_cover_overfull:
            break
        typeset = _typeset(job, html)
    return typeset


def _typeset(job: EditionJob, html: str) -> "TypesetEdition":
    from bookletgen.typeset.engine import require_engine  # noqa: PLC0415  heavy: only workers load it

    require_engine()
    from bookletgen.typeset.pages import typeset_edition  # noqa: PLC0415

    return typeset_edition(
        html,
        label=job.stem,
        folders=job.folders,
        filler_pages=job.filler_pages,
        back_cover=job.back_cover,
    )


def page_problems(job: EditionJob, lines: tuple[LaidOutLine, ...]) -> Iterator[Diagnostic]:
    """Run the rules over laid-out lines of an edition."""
    from bookletgen.check.page_registry import PAGE_RULES  # noqa: PLC0415  only workers judge pages
    from bookletgen.check.page_rule import LaidOut, run_page_rules  # noqa: PLC0415
    from bookletgen.load.printed_colours import printed_colours  # noqa: PLC0415

    press = job.printing.press
    pages = LaidOut(lines, job.smallest_pt, printed_colours(press.builds, press.icc))
    return run_page_rules(PAGE_RULES, pages, job.stem)


def pages_of_statements(job: EditionJob, anchors: Mapping[str, int]) -> StatementsOnPages:
    """Find the page that each safety statement starts on, from where the ids of the document are."""
    return tuple((statement, anchors.get(statement.anchor)) for statement in job.statements)


def finished_file(target: Path, output: str, pages: int, started: float) -> MadeFile:
    """Describe a file that was just written; `started` is when the work on it began, on the work clock."""
    body = target.read_bytes()
    seconds = round(time.perf_counter() - started, 2)
    return MadeFile(target.name, output, pages, len(body), hashlib.sha256(body).hexdigest(), seconds)

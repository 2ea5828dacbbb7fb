"""The pipeline, on one screen: load, select, check, render, typeset, finish."""

from concurrent.futures import Executor, Future, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from bookletgen.build.edition import EditionJob, MadeEdition, MadeFile, file_name, make_edition
from bookletgen.build.fingerprint import content_key, digest
from bookletgen.build.request import BuildRequest, Output, choices_of
from bookletgen.build.result import BuildResult, Progress
from bookletgen.build.state import BuildState
from bookletgen.build.temporary import temporary_folder
from bookletgen.check.registry import RULES
from bookletgen.check.rule import Circumstances, run_rules
from bookletgen.check.waivers import apply_waivers
from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.error import MachineError
from bookletgen.diagnostics.report import Report
from bookletgen.load.booklet import load_booklet
from bookletgen.model.booklet import Booklet
from bookletgen.model.edition import Edition
from bookletgen.render.html import CONTENT, FILLER_PAGES, STYLES, languages, render_html
from bookletgen.select.edition import select_edition
from bookletgen.typeset.fonts import characters_of


@dataclass(frozen=True, slots=True)
class ExaminedBooklet:
    """The booklet and the editions asked for (none where the files are broken), and every diagnostic."""

    booklet: Booklet | None
    editions: tuple[Edition, ...]
    report: Report


def examine_booklet(request: BuildRequest) -> ExaminedBooklet:
    """Load, select and check: everything that needs no layout."""
    loaded = load_booklet(request.folder, request.shown_as)
    diagnostics = list(loaded.diagnostics)
    editions: tuple[Edition, ...] = ()
    if loaded.booklet:
        booklet = loaded.booklet
        editions = tuple(
            select_edition(booklet, choice, draft=request.draft) for choice in choices_of(request, booklet)
        )
        circumstances = Circumstances(
            today=request.today,
            draft=request.draft,
            for_press=Output.PRINT in request.outputs,
            characters=characters_of(request.styles),
            languages=languages(),
        )
        found = chain.from_iterable(run_rules(RULES, edition, circumstances) for edition in editions)
        diagnostics += apply_waivers(
            found, booklet.file.waivers, request.today, is_complete=request.whole_booklet
        )
    return ExaminedBooklet(loaded.booklet, editions, Report.collect(diagnostics, loaded.sources))


def run_stages(
    request: BuildRequest, state: BuildState, program: str, workers: Executor, progress: Progress
) -> BuildResult:
    """Run every stage; an edition whose pages cannot have changed keeps its files."""
    examined = examine_booklet(request)
    if examined.report.errors:
        return BuildResult(examined.report)
    assets = digest(
        [program, content_key(request.styles, request.folder / "figures", request.folder / "organisations")]
    )
    with temporary_folder(request.to) as temporary:
        work = _Work(request, state, assets, temporary)
        for edition in examined.editions:
            work.begin(edition, workers)
        problems = work.finish(progress)
        if problems:
            return BuildResult(examined.report.extended(problems))
        return BuildResult(examined.report, work.publish())


class _Work:
    """The editions of one run, under way in worker processes."""

    def __init__(self, request: BuildRequest, state: BuildState, assets: str, temporary: Path) -> None:
        self._request = request
        self._state = state
        self._assets = assets
        self._temporary = temporary
        self._files: dict[str, tuple[MadeFile, ...]] = {}
        self._keys: dict[str, str] = {}
        self._futures: list[Future[MadeEdition]] = []

    def begin(self, edition: Edition, workers: Executor) -> None:
        """Render an edition and hand it to a worker, unless its files stand."""
        html = render_html(edition)
        key = digest([self._assets, html])
        names = [file_name(edition.stem, output) for output in self._request.outputs]
        self._files[edition.stem] = self._state.edition(edition.stem, key, names) or ()
        if self._files[edition.stem]:
            return
        self._keys[edition.stem] = key
        folders = {STYLES: self._request.styles, CONTENT: self._request.folder}
        job = EditionJob(edition.stem, html, folders, FILLER_PAGES, self._request.outputs, self._temporary)
        self._futures.append(workers.submit(make_edition, job))

    def finish(self, progress: Progress) -> list[Diagnostic]:
        """Wait for the workers; give what the engine said."""
        problems: list[Diagnostic] = []
        for done, future in enumerate(as_completed(self._futures), 1):
            edition = _result(future)
            self._files[edition.stem] = edition.files
            problems += edition.diagnostics
            progress(edition.stem, done, len(self._futures))
        return problems

    def publish(self) -> tuple[MadeFile, ...]:
        """Give the new files their names, all of them whole; return the files of every edition."""
        for stem, key in self._keys.items():
            for file in self._files[stem]:
                (self._temporary / file.name).replace(self._request.to / file.name)
            self._state.remember_edition(stem, key, self._files[stem])
        return tuple(file for files in self._files.values() for file in files)


def _result(future: Future[MadeEdition]) -> MadeEdition:
    try:
        return future.result()
    except BrokenProcessPool as error:
        raise MachineError(
            "the system ended a worker process",
            "free some memory, or build fewer editions at once with --jobs 1",
        ) from error

"""The editions of one run, under way in worker processes."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, as_completed, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from bookletgen.build.edition import EditionJob, MadeEdition, MadeFile, make_edition
from bookletgen.build.fingerprint import content_key, digest, printing_key
from bookletgen.build.outputs import KINDS, Layout, Output, files_of
from bookletgen.build.request import BuildRequest
from bookletgen.build.result import Progress
from bookletgen.build.state import BuildState
from bookletgen.build.workers import Workers
from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.error import MachineError
from bookletgen.model.edition import Edition
from bookletgen.model.printing import Printing
from bookletgen.render.companions import Companions
from bookletgen.render.html import (
    BACK_COVER,
    CONTENT,
    FILLER_PAGES,
    STYLES,
    back_covers_for,
    render_html,
)
from bookletgen.render.shared import SharedHtml

Work = TypeVar("Work")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class EditionJobs:
    """Puts together what workers need to make editions: for a request, a printer and a folder."""

    request: BuildRequest
    printing: Printing
    to: Path
    _shared: SharedHtml = field(default_factory=SharedHtml)

    def html(self, edition: Edition) -> str:
        """Render the pages of an edition."""
        return render_html(edition, shared=self._shared)

    def job(
        self, edition: Edition, stem: str, html: str, layout: Layout, outputs: tuple[Output, ...]
    ) -> EditionJob:
        """Describe one layout of an edition, and the files to make of it, which are named by the stem."""
        return replace(
            self.job_on_shared_pages(edition, stem, html, outputs),
            name=stem if layout is Layout.PAGES else f"{stem}.{layout}",
            roomier_html=self._roomier_html(edition) if layout is Layout.PAGES else (),
            layout=layout,
        )

    def job_on_shared_pages(
        self, edition: Edition, stem: str, html: str, outputs: tuple[Output, ...]
    ) -> EditionJob:
        """Describe an edition whose pages are laid out as those of others, or not at all."""
        return EditionJob(
            name=stem,
            stem=stem,
            html=html,
            roomier_html=(),
            statements=tuple(edition.placed_statements()),
            smallest_pt=edition.choice.size.smallest_pt,
            folders=folders_of(self.request),
            filler_pages=FILLER_PAGES,
            back_cover=BACK_COVER,
            layout=Layout.PAGES,
            outputs=outputs,
            printing=self.printing,
            reader=edition.choice.reader,
            ua_part=self.request.ua_part,
            to=self.to,
        )

    def _roomier_html(self, edition: Edition) -> tuple[str, ...]:
        """Render what takes the place of pages whose back cover has too little room."""
        return tuple(render_html(edition, less, self._shared) for less in back_covers_for(edition.choice)[1:])


class EditionWork:
    """Hands editions to workers, gathers their files, and gives the files their names."""

    def __init__(
        self, request: BuildRequest, printing: Printing, state: BuildState, program: str, temporary: Path
    ) -> None:
        assets = (request.styles, request.folder / "figures", request.folder / "organisations")
        self._request = request
        self._jobs = EditionJobs(request, printing, temporary)
        self._state = state
        self._assets = digest([program, content_key(*assets), printing_key(printing)])
        self._temporary = temporary
        self._files: dict[str, tuple[MadeFile, ...]] = {}
        self._keys: dict[str, str] = {}
        self._with_warnings: set[str] = set()
        self._futures: list[Future[MadeEdition]] = []

    def begin(self, edition: Edition, companions: Companions, workers: Workers) -> None:
        """Render an edition and hand it to workers, each layout by itself, unless its files stand."""
        for layout in Layout:
            outputs = tuple(each for each in self._request.outputs if KINDS[each].layout is layout)
            if outputs:
                html = self._render(edition, layout, companions)
                self._submit(edition, html, layout, outputs, workers)

    def _render(self, edition: Edition, layout: Layout, companions: Companions) -> str:
        if layout is Layout.PAGES:
            return self._jobs.html(edition)
        from bookletgen.render.web import render_web  # noqa: PLC0415  only web pages take so much to load

        return render_web(edition, companions, styles=self._request.styles, booklet=self._request.folder)

    def _submit(
        self, edition: Edition, html: str, layout: Layout, outputs: tuple[Output, ...], workers: Workers
    ) -> None:
        job = self._jobs.job(edition, edition.stem, html, layout, outputs)
        name = job.name
        key = digest([self._assets, html, str(self._request.ua_part)])
        endings = [ending for each in outputs for ending in files_of(each, job.printing)]
        names = [f"{job.stem}.{ending}" for ending in endings]
        self._files[name] = self._state.edition(name, key, names) or ()
        if self._files[name]:
            return
        self._keys[name] = key
        self._futures.append(workers.submit(make_edition, job))

    def finish(self, progress: Progress) -> list[Diagnostic]:
        """Wait for the workers; give what is wrong with the files."""
        problems: list[Diagnostic] = []
        for done, edition in enumerate(finished(self._futures), 1):
            self._files[edition.name] = edition.files
            problems += edition.diagnostics
            if edition.diagnostics:
                self._with_warnings.add(edition.name)
            progress(edition.name, done, len(self._futures))
        return problems

    def publish(self) -> tuple[MadeFile, ...]:
        """Give the new files their names, all of them whole; return the files of every edition.

        An edition with warnings is made anew by the next run, which has to give them again.
        """
        for name, key in self._keys.items():
            for file in self._files[name]:
                (self._temporary / file.name).replace(self._request.to / file.name)
            if name not in self._with_warnings:
                self._state.remember_edition(name, key, self._files[name])
        return tuple(file for files in self._files.values() for file in files)


def folders_of(request: BuildRequest) -> dict[str, Path]:
    """Give the folders whose files an edition may use, by the names that the HTML gives them."""
    return {STYLES: request.styles, CONTENT: request.folder}


def finished(futures: Iterable[Future[Made]]) -> Iterator[Made]:
    """Give what the workers made, each piece as it is done.

    Raises:
        MachineError: the system ended a worker.
    """
    with _explained():
        for future in as_completed(futures):
            yield future.result()


def each_done(workers: Workers, function: Callable[[Work], Made], works: Iterable[Work]) -> Iterator[Made]:
    """Have every piece of work done, and give what comes of each as it is.

    Works are taken a few at a time, as the workers get through them, so that no more are held at once.

    Raises:
        MachineError: the system ended a worker.
    """
    waiting: set[Future[Made]] = set()
    with _explained():
        for work in works:
            waiting.add(workers.submit(function, work))
            if len(waiting) >= workers.ahead():
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                for future in done:
                    yield future.result()
    yield from finished(waiting)


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except BrokenProcessPool as error:
        raise MachineError(
            "the system ended a worker process",
            "free some memory, or build fewer editions at once with --jobs 1",
        ) from error

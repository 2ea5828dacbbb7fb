"""The editions of one run, under way in worker processes."""

from concurrent.futures import Future, as_completed
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from bookletgen.build.edition import EditionJob, MadeEdition, MadeFile, make_edition
from bookletgen.build.fingerprint import content_key, digest, press_key
from bookletgen.build.outputs import file_name
from bookletgen.build.request import BuildRequest
from bookletgen.build.result import Progress
from bookletgen.build.state import BuildState
from bookletgen.build.workers import Workers
from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.error import MachineError
from bookletgen.model.edition import Edition
from bookletgen.model.press import PressSettings
from bookletgen.render.html import CONTENT, FILLER_PAGES, STYLES, render_html


class EditionWork:
    """Hands editions to workers, gathers their files, and gives the files their names."""

    def __init__(
        self, request: BuildRequest, press: PressSettings, state: BuildState, program: str, temporary: Path
    ) -> None:
        assets = (request.styles, request.folder / "figures", request.folder / "organisations")
        self._request = request
        self._press = press
        self._state = state
        self._assets = digest([program, content_key(*assets), press_key(press)])
        self._temporary = temporary
        self._files: dict[str, tuple[MadeFile, ...]] = {}
        self._keys: dict[str, str] = {}
        self._with_warnings: set[str] = set()
        self._futures: list[Future[MadeEdition]] = []

    def begin(self, edition: Edition, workers: Workers) -> None:
        """Render an edition and hand it to a worker, unless its files stand."""
        html = render_html(edition)
        key = digest([self._assets, html])
        names = [file_name(edition.stem, output) for output in self._request.outputs]
        self._files[edition.stem] = self._state.edition(edition.stem, key, names) or ()
        if self._files[edition.stem]:
            return
        self._keys[edition.stem] = key
        folders = {STYLES: self._request.styles, CONTENT: self._request.folder}
        job = EditionJob(
            edition.stem, html, folders, FILLER_PAGES, self._request.outputs, self._press, self._temporary
        )
        self._futures.append(workers.submit(make_edition, job))

    def finish(self, progress: Progress) -> list[Diagnostic]:
        """Wait for the workers; give what is wrong with the files."""
        problems: list[Diagnostic] = []
        for done, future in enumerate(as_completed(self._futures), 1):
            edition = _result(future)
            self._files[edition.stem] = edition.files
            problems += edition.diagnostics
            if edition.diagnostics:
                self._with_warnings.add(edition.stem)
            progress(edition.stem, done, len(self._futures))
        return problems

    def publish(self) -> tuple[MadeFile, ...]:
        """Give the new files their names, all of them whole; return the files of every edition.

        An edition with warnings is made anew by the next run, which has to give them again.
        """
        for stem, key in self._keys.items():
            for file in self._files[stem]:
                (self._temporary / file.name).replace(self._request.to / file.name)
            if stem not in self._with_warnings:
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

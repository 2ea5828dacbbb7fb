"""What a worker keeps of editions that share their pages: the layout, and the files without what differs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from bookletgen.build.edition import EditionJob, page_problems
from bookletgen.build.material import StatementsOnPages
from bookletgen.build.outputs import Output, files_of
from bookletgen.build.print_files import limits_of, pages_in, statements_in
from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.finish.joining.print_files import PrintFiles
from bookletgen.finish.joining.screen_files import ScreenFiles
from bookletgen.model.joining import CannotJoinError, OwnParts, SharedPages
from bookletgen.model.press import PrintPart
from bookletgen.model.press_limits import PressLimits
from bookletgen.order.joining.job import JoiningJob
from bookletgen.order.joining.last_made import LastMade
from bookletgen.order.joining.own_html import SharedHtml
from bookletgen.preflight.screen_remembered import RememberedScreening
from bookletgen.typeset.engine import require_engine
from bookletgen.typeset.fonts import characters_of
from bookletgen.typeset.joining.own_parts import typeset_parts
from bookletgen.typeset.joining.shared_layout import SharedLayout, share_layout


@dataclass(frozen=True, slots=True, eq=False)
class JoinedKind:
    """A kind of file: the ending of its name, what it is for, its pages, how it is made and judged."""

    ending: str
    output: Output
    pages: int
    write: Callable[[OwnParts], bytes]
    judge: Callable[[Path, StatementsOnPages], tuple[Diagnostic, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class SharedFiles:
    """A layout, its HTML, and the kinds of files that are made of it."""

    layout: SharedLayout
    html: SharedHtml
    kinds: tuple[JoinedKind, ...]

    def parts(self, html: str) -> OwnParts:
        """Lay out and paint what is an edition's own.

        Raises:
            CannotJoinError: it does not fit.
        """
        own = self.html.own(html)
        return typeset_parts(self.layout, own.head, own.parts)


def shared_files(job: JoiningJob) -> SharedFiles:
    """Lay out the pages that the editions of a job share, unless the worker has them from the job before.

    Raises:
        CannotJoinError: they cannot be shared.
    """
    key = _Key(job.shared, job.characters, job.inputs, tuple(job.folders.items()))
    made = _kept().of(key)
    if isinstance(made, str):
        raise CannotJoinError(made)
    return made


class _Key:
    """What shared files are made from: two are the same if all of it is, folders by their content."""

    def __init__(
        self, shared: EditionJob, characters: str, inputs: str, folders: tuple[tuple[str, Path], ...]
    ) -> None:
        self.shared, self.characters, self.folders = shared, characters, dict(folders)
        self._same = (shared.html, shared.outputs, repr(shared.printing), characters, inputs, folders)

    def __hash__(self) -> int:
        return hash(self._same)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self._same == other._same


@cache
def _kept() -> LastMade[_Key, SharedFiles | str]:
    """Give what a worker keeps: a layout takes 100 MiB."""
    return LastMade(_made)


def _made(key: _Key) -> SharedFiles | str:
    """Make the files, or say why they cannot be made: the error itself would keep all it went through."""
    try:
        return _make(key)
    except CannotJoinError as why:
        return str(why)


def _make(key: _Key) -> SharedFiles:
    require_engine()
    job = key.shared
    layout = share_layout(
        job.html,
        label=job.stem,
        folders=key.folders,
        filler_pages=job.filler_pages,
        back_cover=job.back_cover,
        characters="".join(sorted(characters_of(key.folders["styles"]).intersection(key.characters))),
    )
    pages = layout.pages
    if pages.diagnostics or any(page_problems(job, pages.lines)):
        raise CannotJoinError(f"something is wrong with {job.stem}, whose pages the others would share")
    html = SharedHtml(job.html, layout.tags, layout.ordinals)
    own = html.own(job.html)
    layout = layout.with_parts(own.parts)
    parts = typeset_parts(layout, own.head, own.parts)
    return SharedFiles(
        layout, html, tuple(kind for output in job.outputs for kind in _kinds(output, job, pages, parts))
    )


def _kinds(output: Output, job: EditionJob, pages: SharedPages, parts: OwnParts) -> Iterator[JoinedKind]:
    """Give the kinds of files of an output; `parts` are those of the edition whose pages are shared."""
    printing = job.printing
    endings = files_of(output, printing)
    if output is Output.SCREEN:
        files = ScreenFiles(pages, tint=job.reader.tint.colour)
        screening = RememberedScreening(files.file(parts), files.shared_below)
        yield JoinedKind(next(iter(endings)), output, pages.pages, files.file, screening.lost)
        return
    for ending, part in zip(endings, printing.press.parts, strict=True):
        printed = PrintFiles(pages, printing.press, part)
        screening = RememberedScreening(printed.file(parts), printed.shared_below)
        judge = partial(_judge, screening, printing.limits, part)
        yield JoinedKind(ending, output, pages_in(part, pages.pages), printed.file, judge)


def _judge(
    screening: RememberedScreening,
    limits: PressLimits,
    part: PrintPart,
    file: Path,
    statements: StatementsOnPages,
) -> tuple[Diagnostic, ...]:
    return screening.judge(file, statements_in(part, statements), limits_of(part, limits))

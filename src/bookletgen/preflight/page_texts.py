"""Where the text of pages comes from: a file, the facts of one that was inspected, or the sides of sheets."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import pikepdf

from bookletgen.model.imposition import PagePlace
from bookletgen.preflight.content.canvas import Canvas
from bookletgen.preflight.content.interpret import interpret_page
from bookletgen.preflight.content.library import Library
from bookletgen.preflight.content.matrix import intersect
from bookletgen.preflight.content.optional_content import read_hidden_layers
from bookletgen.preflight.document.pages import inherited, read_page
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.page_words import PageText
from bookletgen.preflight.painted import Box, TextRun
from bookletgen.preflight.seen import is_empty


@dataclass(slots=True)
class TextsOfFile:
    """The text of the pages of an open PDF; only what is asked for is read."""

    pdf: pikepdf.Pdf
    _canvas: Canvas = field(init=False)

    def __post_init__(self) -> None:
        self._canvas = Canvas(Library(), read_hidden_layers(self.pdf.Root))

    def page(self, number: int) -> PageText | None:
        """Give the text of a page."""
        if number > len(self.pdf.pages):
            return None
        return PageText.of(self.runs(number), read_page(self.pdf.pages[number - 1], number).boxes.trimmed)

    def runs(self, number: int) -> list[TextRun]:
        """Give all text on a page that is there."""
        page = self.pdf.pages[number - 1]
        media = read_page(page, number).boxes.media
        self._canvas.painted.clear()
        interpret_page(page, number, media, inherited(page, "/Resources"), self._canvas)
        return [item for item in self._canvas.painted if isinstance(item, TextRun)]


def texts_of_facts(facts: PdfFacts) -> Callable[[int], PageText | None]:
    """Give the text of the pages of a file that was inspected already."""
    runs: dict[int, list[TextRun]] = defaultdict(list)
    for run in facts.text:
        runs[run.where.page].append(run)
    pages = {page.number: PageText.of(runs[page.number], page.boxes.trimmed) for page in facts.pages}
    return pages.get


@dataclass(slots=True)
class TextsOnSheets:
    """The text of the pages of a booklet whose sheets are in an open PDF.

    `places` says where on the sheets each page lies; the text is given as it stands on a page read upright.
    """

    pdf: pikepdf.Pdf
    places: Sequence[PagePlace]
    _sides: dict[int, list[TextRun]] = field(default_factory=dict)
    _file: TextsOfFile = field(init=False)

    def __post_init__(self) -> None:
        self._file = TextsOfFile(self.pdf)

    def page(self, number: int) -> PageText | None:
        """Give the text of a page of the booklet."""
        if number > len(self.places):
            return None
        place = self.places[number - 1]
        if place.side not in self._sides:
            self._sides[place.side] = self._file.runs(place.side)
        side = self._sides[place.side]
        runs = [run for run in side if not is_empty(intersect(run.unclipped, place.box))]
        if not place.is_turned:
            return PageText.of(runs, place.box)
        return PageText.of(map(_turned, runs), _turned_box(place.box))


def _turned(run: TextRun) -> TextRun:
    """Give a text as it is on a sheet that is turned by half a circle around its lower left corner."""
    x, y = run.baseline
    where = replace(run.where, box=_turned_box(run.where.box))
    return replace(run, where=where, baseline=(-x, -y), unclipped=_turned_box(run.unclipped))


def _turned_box(box: Box) -> Box:
    left, bottom, right, top = box
    return -right, -top, -left, -bottom

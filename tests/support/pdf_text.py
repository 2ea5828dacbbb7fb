"""What Poppler reads on the pages of a PDF: words, where they stand, and how large they are."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from itertools import chain
from pathlib import Path

MM_A_POINT = 25.4 / 72
_ZOOM = 3
"""How far sizes are enlarged before Poppler rounds them down to whole numbers."""

_NUMBER = r'="([-\d.]+)"'
_PAGE = re.compile(rf"<page width{_NUMBER} height{_NUMBER}>(.*?)</page>", re.DOTALL)
_LINE = re.compile(r"<line [^>]*>(.*?)</line>", re.DOTALL)
_WORD = re.compile(rf"<word xMin{_NUMBER} yMin{_NUMBER} xMax{_NUMBER} yMax{_NUMBER}>(.*?)</word>", re.DOTALL)
_FONT = re.compile(r'<fontspec id="(\d+)" size="(-?\d+)"')
_PIECE = re.compile(r'<text [^>]*font="(\d+)">(.*?)</text>')
_MARKUP = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word, its page (from 1), how far it keeps from the nearest edge of the page, and from the head."""

    text: str
    page: int
    edge_mm: float
    bottom_mm: float


@dataclass(frozen=True, slots=True)
class WordBox:
    """A word, its page (from 1), and its edges from the upper left corner of the page."""

    text: str
    page: int
    left_mm: float
    top_mm: float
    right_mm: float
    bottom_mm: float


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of words and its page (from 1)."""

    text: str
    page: int


@cache
def page_texts(file: Path) -> tuple[str, ...]:
    """Give the text of each page, in reading order."""
    return tuple(_poppler("pdftotext", file, "-").split("\f")[:-1])


@cache
def lines_of(file: Path) -> tuple[PlacedLine, ...]:
    """Give every line on every page."""
    layout = _poppler("pdftotext", "-bbox-layout", file, "-")
    return tuple(chain.from_iterable(_lines(number, page[3]) for number, page in _pages(layout)))


@cache
def words_of(file: Path) -> tuple[PlacedWord, ...]:
    """Give every word on every page."""
    layout = _poppler("pdftotext", "-bbox", file, "-")
    return tuple(chain.from_iterable(_words(number, page) for number, page in _pages(layout)))


def corners_of(file: Path) -> tuple[WordBox, ...]:
    """Give every word on every page with its edges; read anew each time, so that the file may change."""
    layout = _poppler("pdftotext", "-bbox", file, "-")
    return tuple(
        WordBox(unescape(text), number, *(float(edge) * MM_A_POINT for edge in edges))
        for number, page in _pages(layout)
        for *edges, text in _WORD.findall(page[3])
    )


@cache
def font_sizes_pt(file: Path) -> tuple[float, ...]:
    """Give the sizes in which text is set, as they appear on the page, rounded down to a third of a point."""
    return tuple(sorted({int(size) / _ZOOM for _, size in _FONT.findall(_sized(file))}))


def texts_smaller_than(file: Path, size_pt: float) -> tuple[str, ...]:
    """Give the pieces of text that are set smaller than a size."""
    layout = _sized(file)
    small = {font for font, size in _FONT.findall(layout) if int(size) / _ZOOM < size_pt}
    return tuple(
        unescape(_MARKUP.sub("", text)).strip() for font, text in _PIECE.findall(layout) if font in small
    )


def _sized(file: Path) -> str:
    return _poppler("pdftohtml", "-xml", "-i", "-hidden", "-zoom", str(_ZOOM), "-stdout", file)


def _poppler(tool: str, *arguments: str | Path) -> str:
    return subprocess.run([tool, *arguments], check=True, capture_output=True, text=True).stdout


def _pages(layout: str) -> Iterator[tuple[int, re.Match[str]]]:
    return enumerate(_PAGE.finditer(layout), 1)


def _lines(number: int, page: str) -> Iterator[PlacedLine]:
    for line in _LINE.findall(page):
        yield PlacedLine(" ".join(unescape(word[4]) for word in _WORD.findall(line)), number)


def _words(number: int, page: re.Match[str]) -> Iterator[PlacedWord]:
    width, height = float(page[1]), float(page[2])
    for *edges, text in _WORD.findall(page[3]):
        left, top, right, bottom = map(float, edges)
        nearest = min(left, top, width - right, height - bottom)
        yield PlacedWord(unescape(text), number, nearest * MM_A_POINT, bottom * MM_A_POINT)

"""Finds each safety statement, whole and word for word, on the pages of a finished file."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import pikepdf

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.place import PageSpot
from bookletgen.model.imposition import PagePlace
from bookletgen.model.placed_statement import PlacedStatement
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.lost_statement import LOST_STATEMENT
from bookletgen.preflight.page_texts import TextsOfFile, TextsOnSheets, texts_of_facts
from bookletgen.preflight.page_words import PageText, PageWords, words_of

_PAGES_OF_A_STATEMENT = 4
"""How many pages the box of a statement may run over, the page it starts on included."""

_SHOWN_WORDS = 8
_REMEMBERED = 1024
"""Of how many texts the words are kept."""


Statements = Iterable[tuple[PlacedStatement, int | None]]
"""Statements, each with the page it starts on, from 1; None where it is on none."""


def lost_in_file(file: Path, statements: Statements) -> tuple[Diagnostic, ...]:
    """Look for every statement in a file of pages; only the pages it can be on are read."""
    with pikepdf.open(file) as pdf:
        return tuple(_lost(PageWords(TextsOfFile(pdf).page), file.name, statements))


def lost_in_facts(facts: PdfFacts, statements: Statements) -> tuple[Diagnostic, ...]:
    """Look for every statement in a file of pages that was inspected already."""
    return tuple(_lost(PageWords(texts_of_facts(facts)), facts.file, statements))


def lost_on_pages(
    read: Callable[[int], PageText | None], shown_as: str, statements: Statements
) -> tuple[Diagnostic, ...]:
    """Look for every statement on pages that `read` gives, by their number from 1."""
    return tuple(_lost(PageWords(read), shown_as, statements))


def lost_on_sheets(file: Path, places: Sequence[PagePlace], statements: Statements) -> tuple[Diagnostic, ...]:
    """Look for every statement in a file of sheets, on which the pages lie at these places."""
    with pikepdf.open(file) as pdf:
        return tuple(_lost(PageWords(TextsOnSheets(pdf, places).page), file.name, statements))


def _lost(pages: PageWords, shown_as: str, statements: Statements) -> Iterator[Diagnostic]:
    """Look on the page that each statement starts on, and the next."""
    for statement, page in statements:
        lost = _lost_from(pages, page, statement.texts)
        if lost is not None:
            yield LOST_STATEMENT.at(
                PageSpot(shown_as, page or 0),
                f'"{_start(lost)}" of the safety statement "{statement.id}" is not in the file',
                "look for a style that hides or clips it, or puts it off the page",
            )


def _lost_from(pages: PageWords, page: int | None, texts: tuple[str, ...]) -> str | None:
    """Give the first text that is lost; None if all are there.

    A page is read only when the pages before it have not all texts. Engines paint some boxes after what
    stands below them, so the order on the page counts where that of painting does not do.
    """
    if page is None:
        return texts[0]
    lost: str | None = None
    for count in range(1, _PAGES_OF_A_STATEMENT + 1):
        for by_place in (False, True):
            lost = first_lost(texts, pages.on(range(page, page + count), by_place=by_place))
            if lost is None:
                return None
    return lost


def first_lost(texts: Iterable[str], words: Iterable[str]) -> str | None:
    """Give the first of some texts that is not there, whole and after the one before it; None if all are."""
    page, at = f" {' '.join(words)} ", 0
    for text in texts:
        wanted = _spaced_words(text)
        found = page.find(wanted, at)
        if found < 0:
            return text
        at = found + len(wanted) - 1
    return None


@lru_cache(_REMEMBERED)
def _spaced_words(text: str) -> str:
    """Give the words of a text with a space before and after each; they are looked for in many files."""
    return f" {' '.join(words_of(text))} "


def _start(text: str) -> str:
    words = text.split()
    return " ".join(words[:_SHOWN_WORDS]) + (" ..." if len(words) > _SHOWN_WORDS else "")

"""Screening of files that share most of their content: what was found clean once is not judged again."""

from io import BytesIO
from pathlib import Path

import pikepdf

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.model.press_limits import PressLimits
from bookletgen.preflight.bounded import bounded_reading
from bookletgen.preflight.inspect import Known, facts_of
from bookletgen.preflight.piece import Printer
from bookletgen.preflight.registry import RULES
from bookletgen.preflight.remembered import ReadPages, RememberedReading
from bookletgen.preflight.run_rules import run_rules
from bookletgen.preflight.safety_words import Statements, lost_on_pages
from bookletgen.preflight.screen import no_ink
from bookletgen.preflight.thresholds import VARIANTS


class RememberedScreening:
    """Judges files of which most is as in the first, or as in others before.

    Every rule runs on every file, over the file itself and over all on its pages that is new. What was
    painted the same way in a file with nothing wrong is judged with that file.
    """

    def __init__(self, first: bytes, shared_below: int) -> None:
        """Open the first file; what of it is needed is read later.

        Args:
            first: the file.
            shared_below: objects with smaller numbers are the same in all files, as for `RememberedReading`.
        """
        self._first = pikepdf.open(BytesIO(first))
        self._reading = RememberedReading(self._first, shared_below)
        self._known = Known()
        self._printers: dict[PressLimits | None, Printer] = {}

    def judge(self, file: Path, statements: Statements, press: PressLimits | None) -> tuple[Diagnostic, ...]:
        """Screen a file, for a printer where one is named, and look for the safety statements in it."""
        with bounded_reading():
            if press not in self._printers:
                self._printers[press] = len(self._printers)
                self._judged(self._first, self._reading.learn(), Path("shared pages"), press)
            with pikepdf.open(file) as pdf:
                read = self._reading.read(pdf)
                found = self._judged(pdf, read, file, press)
        return (*found, *lost_on_pages(self._reading.texts_of(read), file.name, statements))

    def lost(self, file: Path, statements: Statements) -> tuple[Diagnostic, ...]:
        """Look for the safety statements in a file; only the pages they can be on are read."""
        listed = tuple(statements)
        with bounded_reading():
            self._reading.learn({page for _, page in listed if page})
            with pikepdf.open(file) as pdf:
                return lost_on_pages(self._reading.texts(pdf), file.name, listed)

    def _judged(
        self, pdf: pikepdf.Pdf, read: ReadPages, file: Path, press: PressLimits | None
    ) -> tuple[Diagnostic, ...]:
        """Run the rules over what is new; what of it is in a file with nothing wrong is new no more."""
        news = read.news(self._printers[press])
        read.canvas.painted[:], read.canvas.examples[:] = news.painted, news.examples
        facts = facts_of(pdf, file, file.name, read.facts, read.canvas, self._known)
        found, _ = run_rules(RULES, facts, VARIANTS[0], press, no_ink())
        if not found:
            read.trust(self._printers[press])
        return found

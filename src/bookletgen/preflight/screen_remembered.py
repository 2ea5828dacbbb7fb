"""Screening of files that share most of their content: what was found clean once is not judged again."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.model.press_limits import PressLimits
from bookletgen.preflight.bounded import bounded_reading
from bookletgen.preflight.facts import FontFacts, PdfFacts
from bookletgen.preflight.inspect import facts_of
from bookletgen.preflight.registry import RULES
from bookletgen.preflight.remembered import ReadPages, RememberedReading
from bookletgen.preflight.run_rules import run_rules
from bookletgen.preflight.safety_words import Statements, lost_in_facts, lost_on_pages
from bookletgen.preflight.screen import no_ink
from bookletgen.preflight.thresholds import VARIANTS


class RememberedScreening:
    """Judges files of which most is as in the first.

    Every rule runs on every file, over the file itself and over all on its pages that is new. What the
    first file had too is judged with it; where anything was wrong there, nothing is taken as judged.
    """

    def __init__(self, first: bytes, shared_below: int) -> None:
        """Read the first file.

        Args:
            first: the file.
            shared_below: objects with smaller numbers are the same in all files, as for `RememberedReading`.
        """
        self._reading = RememberedReading(shared_below)
        self._first = pikepdf.open(BytesIO(first))
        self._pages = self._reading.read(self._first)
        self._fonts: tuple[FontFacts, ...] | None = None
        self._clean: dict[PressLimits, bool] = {}

    def judge(self, file: Path, statements: Statements, press: PressLimits) -> tuple[Diagnostic, ...]:
        """Screen a file for the press, and look for the safety statements in it."""
        is_clean = self._is_clean(press)
        with bounded_reading(), pikepdf.open(file) as pdf:
            read = self._reading.read(pdf)
            facts = self._facts(pdf, read, file)
        judged = replace(facts, painted=read.news) if is_clean else facts
        found, _ = run_rules(RULES, judged, VARIANTS[0], press, no_ink())
        return (*found, *lost_in_facts(facts, statements))

    def lost(self, file: Path, statements: Statements) -> tuple[Diagnostic, ...]:
        """Look for the safety statements in a file."""
        with bounded_reading(), pikepdf.open(file) as pdf:
            return lost_on_pages(self._reading.texts(pdf), file.name, statements)

    def _is_clean(self, press: PressLimits) -> bool:
        """Tell whether nothing at all is wrong with the first file."""
        if press not in self._clean:
            facts = self._facts(self._first, self._pages, Path("shared pages"))
            found, _ = run_rules(RULES, facts, VARIANTS[0], press, no_ink())
            self._clean[press] = not found
        return self._clean[press]

    def _facts(self, pdf: pikepdf.Pdf, read: ReadPages, file: Path) -> PdfFacts:
        """Put together the facts of a file; fonts that are the same are looked into once."""
        facts = facts_of(pdf, file, file.name, read.pages, read.canvas, self._fonts)
        self._fonts = self._fonts or facts.fonts
        return facts

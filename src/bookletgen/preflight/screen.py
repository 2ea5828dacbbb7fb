"""Structural screening of one finished file: inspect it, and run the rules over the facts."""

from dataclasses import dataclass
from pathlib import Path

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.place import PageSpot
from bookletgen.model.press_limits import PressLimits
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.ink_areas import InkAreas
from bookletgen.preflight.inspect import LockedPdfError, UnreadablePdfError, inspect_pdf
from bookletgen.preflight.problems import LOCKED, NOT_A_PDF
from bookletgen.preflight.registry import RULES
from bookletgen.preflight.run_rules import run_rules
from bookletgen.preflight.thresholds import VARIANTS


@dataclass(frozen=True, slots=True)
class Screening:
    """What was found in a file, what could not be looked for, and its facts where it can be read."""

    diagnostics: tuple[Diagnostic, ...]
    not_run: tuple[str, ...] = ()
    facts: PdfFacts | None = None


def screen_pdf(
    path: Path,
    shown_as: str,
    press: PressLimits | None = None,
    variant: str = VARIANTS[0],
    ghostscript: Path | None = None,
) -> Screening:
    """Screen a file, for a printer where one is named.

    It is structural screening: no certificate, and no promise that a press will take the file. Ink by
    area takes Ghostscript, and seconds; without it that part is not run.

    Raises:
        OSError: there is no such file, or it may not be read.
    """
    spot = PageSpot(shown_as)
    try:
        facts = inspect_pdf(path, shown_as)
    except LockedPdfError:
        return Screening((LOCKED.at(spot, "the file needs a password", "take the password off"),))
    except UnreadablePdfError as error:
        message = f"the file cannot be read as a PDF: {error}"
        return Screening((NOT_A_PDF.at(spot, message, "export the file anew"),))
    diagnostics, not_run = run_rules(RULES, facts, variant, press, _ink(path, facts, ghostscript))
    return Screening(diagnostics, not_run, facts)


def no_ink() -> InkAreas:
    """Say that no ink was measured: it takes Ghostscript, and seconds."""
    return InkAreas(missing="it takes Ghostscript (gs)")


def _ink(path: Path, facts: PdfFacts, ghostscript: Path | None) -> InkAreas:
    if ghostscript is None:
        return no_ink()
    from bookletgen.preflight.render_ink import render_ink  # noqa: PLC0415  not for every build

    return render_ink(path, facts, ghostscript)

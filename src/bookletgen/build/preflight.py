"""Screens finished files, ours or not, and gathers what was found in one report."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bookletgen.diagnostics.report import Report
from bookletgen.model.preflight_report import ScreenedFile
from bookletgen.model.press_limits import PressLimits
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.print_intent import print_intents
from bookletgen.preflight.screen import screen_pdf
from bookletgen.preflight.units import mm


@dataclass(frozen=True, slots=True)
class PreflightRequest:
    """The files with how a person names them, what they are held to, and Ghostscript where there is one."""

    files: tuple[tuple[Path, str], ...]
    press: PressLimits | None
    variant: str
    ghostscript: Path | None


@dataclass(frozen=True, slots=True)
class PreflightResult:
    """What was found, and what each file is."""

    report: Report
    files: tuple[ScreenedFile, ...]


def screen_files(request: PreflightRequest) -> PreflightResult:
    """Screen every file."""
    screened = [
        (shown, screen_pdf(path, shown, request.press, request.variant, request.ghostscript))
        for path, shown in request.files
    ]
    diagnostics = [item for _, screening in screened for item in screening.diagnostics]
    not_run = tuple(reason for _, screening in screened for reason in screening.not_run)
    files = tuple(_screened(shown, screening.facts) for shown, screening in screened)
    return PreflightResult(Report.collect(diagnostics, {}, not_run), files)


def _screened(shown: str, facts: PdfFacts | None) -> ScreenedFile:
    if facts is None or not facts.pages:
        return ScreenedFile(shown)
    return ScreenedFile(
        shown,
        len(facts.pages),
        tuple(dict.fromkeys(_sizes(facts))),
        (facts.xmp or {}).get("pdfxid:GTS_PDFXVersion", ""),
        ", ".join(intent.identifier or "unnamed" for intent in print_intents(facts)),
        len(facts.fonts),
        len(facts.images),
    )


def _sizes(facts: PdfFacts) -> Iterable[tuple[float, float]]:
    for page in facts.pages:
        left, bottom, right, top = page.boxes.trimmed
        yield round(mm(right - left), 1), round(mm(top - bottom), 1)

"""The page about screened files."""

from bookletgen import __version__
from bookletgen.build.catalogue import PREFLIGHT_KINDS
from bookletgen.build.preflight import PreflightResult
from bookletgen.model.preflight_report import PreflightReport
from bookletgen.render.preflight import render_preflight


def preflight_page(result: PreflightResult, printer: str, variant: str) -> str:
    """Give the page as HTML that needs nothing beside it."""
    return render_preflight(
        PreflightReport(result.report, result.files, printer, variant, PREFLIGHT_KINDS, __version__)
    )

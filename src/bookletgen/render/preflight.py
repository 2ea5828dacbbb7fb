"""Renders what was found in finished files as one HTML page that needs nothing beside it."""

from itertools import groupby

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.formats.text import summary
from bookletgen.diagnostics.place import PageSpot
from bookletgen.model.preflight_report import PreflightReport
from bookletgen.render.html import environment
from bookletgen.render.manuals import manuals_of


def render_preflight(report: PreflightReport) -> str:
    """Render the page. The same report gives the same page."""
    found = {
        path: tuple(items)
        for path, items in groupby(report.problems.diagnostics, key=lambda item: item.where.path)
    }
    return (
        environment()
        .get_template("preflight.html.j2")
        .render(
            report=report,
            summary=summary(report.problems),
            found=found,
            place_of=_place,
            manuals=manuals_of(report.problems.diagnostics, report.kinds),
        )
    )


def _place(item: Diagnostic) -> str:
    where = item.where
    return where.on_page if isinstance(where, PageSpot) and where.page else "whole file"

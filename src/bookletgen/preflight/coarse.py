"""Resolution of pictures against its limits."""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.painted import PaintedImage
from bookletgen.preflight.rule import Finding


def coarse(painted: PaintedImage, what: str, error_below: float, warning_below: float) -> Iterator[Finding]:
    """Compare the lower axis, rounded to whole pixels (Ghent PDF Specification 2015, 3.13 and 3.15)."""
    ppi = round(min(painted.ppi))
    if ppi >= warning_below:
        return
    limit, severity = (
        (error_below, Severity.ERROR) if ppi < error_below else (warning_below, Severity.WARNING)
    )
    image = painted.image
    where = painted.where
    yield Finding(
        f"{what} of {image.width_px} x {image.height_px} pixels has {ppi} ppi; the least is {limit:g} ppi",
        "use a picture with more pixels, or print it smaller",
        where.page,
        where.box,
        f"coarse {severity}",
        ppi,
        severity,
    )

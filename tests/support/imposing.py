"""Imposing PDFs that a test has just made."""

from io import BytesIO
from pathlib import Path

import pikepdf

from bookletgen.finish.duplex import DuplexFile, finish_duplex
from bookletgen.model.imposition import ImpositionSettings

OFFICE = ImpositionSettings(
    "office", "left", "short-edge", caliper_mm=0.1, min_pages=4, max_pages=60, safe_zone_mm=5
)
"""An office printer whose paper is a tenth of a millimetre thick."""


def imposed(
    pdf: pikepdf.Pdf,
    to: Path,
    settings: ImpositionSettings = OFFICE,
    encryption: pikepdf.Encryption | None = None,
) -> DuplexFile:
    """Impose a file that was just made."""
    source = BytesIO()
    pdf.save(source, encryption=encryption)
    return finish_duplex(settings, source.getvalue(), to, shown_as="made.pdf")

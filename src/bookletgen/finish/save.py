"""Saving: the same content gives the same bytes."""

from pathlib import Path

import pikepdf


def save(pdf: pikepdf.Pdf, target: Path) -> None:
    """Write the file with an id made from its content and no time of day."""
    pdf.save(
        target,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
    )

"""Saving: the same content gives the same bytes."""

from pathlib import Path

import pikepdf


def save(pdf: pikepdf.Pdf, target: Path, *, version: str = "") -> None:
    """Write the file with an id made from its content and no time of day.

    Args:
        pdf: the finished document.
        target: where to write it.
        version: the version of PDF that the file states, where it is not that of the document.
    """
    pdf.save(
        target,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
        force_version=version,
    )

"""The file of a job ticket or a packing list: as it was painted, with the same bytes every time."""

from io import BytesIO
from pathlib import Path

import pikepdf

from bookletgen.finish.save import save


def finish_sheet(typeset: bytes, target: Path) -> None:
    """Write the file."""
    with pikepdf.open(BytesIO(typeset)) as pdf:
        save(pdf, target)

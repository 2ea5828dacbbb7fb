"""The screen file: tagged, linked, outlined, trimmed pages (PDF/UA-1 is asked for)."""

from io import BytesIO
from pathlib import Path

import pikepdf

from bookletgen.finish.boxes import crop_to_trim
from bookletgen.finish.save import save
from bookletgen.finish.tint import lay_on_tint


def finish_screen(typeset: bytes, target: Path, *, tint: str | None = None) -> None:
    """Write the screen file of a typeset edition, its pages on a tint where a colour is given."""
    with pikepdf.open(BytesIO(typeset)) as pdf:
        for page in pdf.pages:
            crop_to_trim(page)
            if tint:
                lay_on_tint(pdf, page, tint)
        pdf.Root.PageMode = pikepdf.Name.UseOutlines
        pdf.Root.PageLayout = pikepdf.Name.SinglePage
        save(pdf, target)

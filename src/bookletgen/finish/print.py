"""The print file: single pages in reading order with bleed, and nothing a press cannot print.

Colours are still the sRGB tokens of the style.
"""

from io import BytesIO
from pathlib import Path

import pikepdf

from bookletgen.finish.boxes import bleed_of_page, set_print_boxes
from bookletgen.finish.claims import drop_claims
from bookletgen.finish.save import save
from bookletgen.model.press import PressSettings

_NOT_FOR_PRESS = (
    "/StructTreeRoot",
    "/MarkInfo",
    "/Outlines",
    "/Names",
    "/Dests",
    "/ViewerPreferences",
    "/PageMode",
)
"""What only a reader at a screen has use for. Links may not touch the printed area (ISO 15930-7, 6.17)."""


def finish_print(press: PressSettings, typeset: bytes, target: Path) -> None:
    """Write the print file of a typeset edition for one printer."""
    with pikepdf.open(BytesIO(typeset)) as pdf:
        for number, page in enumerate(pdf.pages, 1):
            set_print_boxes(pdf, page, bleed_of_page(press, number))
            for name in ("/Annots", "/StructParents", "/Tabs"):
                if name in page.obj:
                    del page.obj[name]
        for name in _NOT_FOR_PRESS:
            if name in pdf.Root:
                del pdf.Root[name]
        drop_claims(pdf)
        save(pdf, target)

"""QR codes as drawings inside the page."""

from functools import lru_cache

import segno


@lru_cache(maxsize=256)
def qr_data_url(text: str) -> str:
    """Give an SVG drawing of the text as a QR code, as a data URL.

    Error correction is M: about a seventh of the code may be lost to a fold or a stain
    (ISO/IEC 18004). The quiet zone of four modules is part of the drawing.
    """
    code = segno.make(text, error="m", micro=False)
    return code.svg_data_uri(border=4, dark="#000000", light="#ffffff", omitsize=True)

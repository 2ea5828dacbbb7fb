"""What a printer holds a finished file to: plain values, for any file and any process."""

from dataclasses import dataclass
from typing import Literal

from bookletgen.model.press import EdgeBleed


@dataclass(frozen=True, slots=True)
class PressLimits:
    """The limits of one printer.

    `identifier` names its printing condition and `icc_sha256` the colour profile for it. The binding
    takes `min_pages` to `max_pages` in multiples of `pages_multiple`.
    """

    printer: str
    identifier: str
    icc_sha256: str
    bleed: EdgeBleed
    bound_edge: Literal["left", "right"]
    binding: str
    min_pages: int
    max_pages: int
    pages_multiple: int
    ink_limit_percent: float
    image_error_below_ppi: float
    image_warning_below_ppi: float
    safe_zone_mm: float

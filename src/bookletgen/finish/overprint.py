"""Overprint: solid black is printed over what lies below it, everything else leaves its place blank.

Where black leaves the colour below it out, the least shift of a plate shows as a white rim around the
letters. So text and lines of 100 % black overprint (Ghent Workgroup 2015, 4.10 and 4.12), as do shapes:
it is what layout programs do with their black swatch. White must never overprint, because no ink over
a colour is that colour (4.8 and 4.9).
"""

import pikepdf

from bookletgen.model.press import Cmyk

SOLID_BLACK: Cmyk = (0, 0, 0, 100)

STATES = {
    (False, False): b"/KnockOut",
    (True, False): b"/OverprintFill",
    (False, True): b"/OverprintStroke",
    (True, True): b"/Overprint",
}
"""The name of each graphics state: whether fills overprint, and whether strokes do."""


def overprint_states(pdf: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
    """Make the graphics states, by name.

    Mode 1 lets an ink that a build does not use stay as it is below (ISO 32000-1:2008, 11.7.4.3).
    """
    return {
        name.decode(): pdf.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.ExtGState, op=fill, OP=stroke, OPM=1)
        )
        for (fill, stroke), name in STATES.items()
    }

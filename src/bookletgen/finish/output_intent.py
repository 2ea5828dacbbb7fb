"""The output intent: the printing condition that the inks are meant for (ISO 15930-7:2010, 6.4)."""

import zlib
from functools import cache

import pikepdf

from bookletgen.model.press import PressSettings


def set_output_intent(pdf: pikepdf.Pdf, press: PressSettings) -> None:
    """Name the printing condition as its registry does, and embed its colour profile."""
    profile = pikepdf.Stream(pdf, b"")
    profile.write(_compressed(press.icc.read_bytes()), filter=pikepdf.Name.FlateDecode)
    profile.N = 4
    pdf.Root.OutputIntents = pikepdf.Array(
        [
            pikepdf.Dictionary(
                Type=pikepdf.Name.OutputIntent,
                S=pikepdf.Name.GTS_PDFX,
                OutputConditionIdentifier=press.identifier,
                OutputCondition=press.condition,
                RegistryName=press.registry,
                Info=press.condition,
                DestOutputProfile=pdf.make_indirect(profile),
            )
        ]
    )


@cache
def _compressed(profile: bytes) -> bytes:
    return zlib.compress(profile, 9)

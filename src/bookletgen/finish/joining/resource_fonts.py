"""The fonts of typeset files: the engine calls the same font the same in all of them."""

from collections.abc import Mapping

import pikepdf

from bookletgen.model.joining import CannotJoinError


def fonts_of(pdf: pikepdf.Pdf) -> dict[str, int]:
    """Give the number of each font of a typeset file by its name."""
    named = pdf.pages[0].obj.Resources.get("/Font", pikepdf.Dictionary())
    return {name: font.objgen[0] for name, font in named.items()}


def known_fonts(pdf: pikepdf.Pdf, fonts: Mapping[str, int]) -> dict[int, int]:
    """Give the numbers of the fonts of parts, with those of the shared fonts that they stand for.

    Raises:
        CannotJoinError: a font is not among the shared ones.
    """
    own = fonts_of(pdf)
    for name in own.keys() - fonts.keys():
        raise CannotJoinError(f"the shared pages have no font {name}")
    return {number: fonts[name] for name, number in own.items()}

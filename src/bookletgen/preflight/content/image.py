"""Images, as they are stored (ISO 32000-1, 8.9.5 and 8.9.7)."""

import pikepdf

from bookletgen.preflight.colour import ColourSpace
from bookletgen.preflight.content.colour_space import read_colour_space
from bookletgen.preflight.content.library import Resources
from bookletgen.preflight.painted import Image
from bookletgen.preflight.values import entry, items_of, name_of, names_of, number_of

_SHORT_FILTERS = {
    "AHx": "ASCIIHexDecode",
    "A85": "ASCII85Decode",
    "LZW": "LZWDecode",
    "Fl": "FlateDecode",
    "RL": "RunLengthDecode",
    "CCF": "CCITTFaxDecode",
    "DCT": "DCTDecode",
}
_DEFAULT_BITS = 8


def read_image(image: pikepdf.Stream, resources: Resources) -> Image:
    """Read what an image object says about itself."""
    stated = entry(image, "/ColorSpace")
    is_stencil = entry(image, "/ImageMask") is True
    return Image(
        _whole(entry(image, "/Width")),
        _whole(entry(image, "/Height")),
        _bits(entry(image, "/BitsPerComponent"), is_stencil=is_stencil),
        None if stated is None or is_stencil else resources.meant(resources.library.space(stated)),
        names_of(entry(image, "/Filter")),
        is_stencil,
        entry(image, "/SMask") is not None,
    )


def read_inline_image(image: object, resources: Resources) -> Image:
    """Read what an inline image says about itself, in short names or long ones."""
    assert isinstance(image, pikepdf.PdfInlineImage)
    stated = _inline_entries(image)
    is_stencil = stated.get("IM", stated.get("ImageMask")) is True
    filters = names_of(stated.get("F", stated.get("Filter")))
    return Image(
        _whole(stated.get("W", stated.get("Width"))),
        _whole(stated.get("H", stated.get("Height"))),
        _bits(stated.get("BPC", stated.get("BitsPerComponent")), is_stencil=is_stencil),
        None if is_stencil else _inline_space(stated.get("CS", stated.get("ColorSpace")), resources),
        tuple(_SHORT_FILTERS.get(name, name) for name in filters),
        is_stencil,
        is_inline=True,
    )


def _inline_entries(image: pikepdf.PdfInlineImage) -> dict[str, object]:
    parts = list(image._image_object)  # noqa: SLF001  pikepdf gives most entries, but not their short names
    return {name_of(key): value for key, value in zip(parts[::2], parts[1::2], strict=False)}


def _inline_space(value: object, resources: Resources) -> ColourSpace | None:
    if value is None:
        return None
    if name_of(value):
        return resources.space(str(value))
    if any(True for _ in items_of(value)):
        return read_colour_space(value)
    return None


def _whole(value: object) -> int:
    return int(number_of(value) or 0)


def _bits(value: object, *, is_stencil: bool) -> int:
    return 1 if is_stencil else _whole(value) or _DEFAULT_BITS

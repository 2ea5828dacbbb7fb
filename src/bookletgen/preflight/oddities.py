"""The words for what PDF allows and presses do not."""

from collections.abc import Iterator

from bookletgen.preflight.facts import Oddity, PdfFacts

TRANSFER_FUNCTION = "transfer function"
HALFTONE = "halftone"
POSTSCRIPT = "PostScript XObject"
OPI = "OPI"
ALTERNATE_IMAGE = "alternate image"
EXTERNAL_STREAM = "external stream"
LZW = "LZW"
JPEG_2000 = "JPEG 2000"


def of_kind(facts: PdfFacts, what: str) -> Iterator[Oddity]:
    """Give what there is of one kind."""
    return (oddity for oddity in facts.oddities if oddity.what == what)

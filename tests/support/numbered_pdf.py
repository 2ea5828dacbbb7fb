"""PDFs of numbered pages, made without any of the program: what another tool might give us."""

from dataclasses import dataclass
from pathlib import Path

import pikepdf

from tests.support.pdf_text import MM_A_POINT

Size = tuple[float, float]
"""Width and height in millimetres."""

A5: Size = (148, 210)


@dataclass(frozen=True, slots=True)
class PageMaker:
    """Makes pages that show their number 20 mm from the left and the foot, in a font that they share.

    Around the trimmed page `around_mm` more is painted, in red; where it is 0 no box but the media box is
    stated. A page is turned clockwise for its reader by `rotation` degrees, and `unit` is the size of its
    unit in points: what the reader sees is always the same.
    """

    size: Size = A5
    around_mm: float = 0
    rotation: int = 0
    unit: float = 1
    origin_mm: float = 0

    def add(self, pdf: pikepdf.Pdf, font: pikepdf.Object, picture: pikepdf.Object, number: int) -> None:
        """Add the page of this number to a file."""
        scale = 1 / MM_A_POINT / self.unit
        around, origin = self.around_mm * scale, self.origin_mm * scale
        width, height = ((edge + 2 * self.around_mm) * scale for edge in self.size)
        turned = {
            0: (1, 0, 0, 1, 0, 0),
            90: (0, 1, -1, 0, height, 0),
            180: (-1, 0, 0, -1, width, height),
            270: (0, -1, 1, 0, 0, width),
        }[self.rotation]
        matrix = " ".join(f"{value:.4f}" for value in (*turned[:4], turned[4] + origin, turned[5] + origin))
        painted = f"1 0.8 0.8 rg 0 0 {width:.4f} {height:.4f} re f" if self.around_mm else ""
        at = 20 * scale + around
        text = f"BT /F1 {12 / self.unit} Tf {at:.4f} {at:.4f} Td (page{number}) Tj ET"
        content = (
            f"q {matrix} cm {painted} 0 g {text} "
            f"q {scale:.4f} 0 0 {scale:.4f} {2 * at:.4f} {2 * at:.4f} cm /Im1 Do Q Q"
        )
        across, up = (height, width) if self.rotation in (90, 270) else (width, height)
        page = pikepdf.Dictionary(
            Type=pikepdf.Name.Page,
            MediaBox=[origin, origin, origin + across, origin + up],
            Resources={"/Font": {"/F1": font}, "/XObject": {"/Im1": picture}},
            Contents=pdf.make_stream(content.encode()),
            Rotate=self.rotation,
            UserUnit=self.unit,
        )
        if self.around_mm:
            inside = [origin + around, origin + around, origin + across - around, origin + up - around]
            page.TrimBox = inside
            page.BleedBox = page.MediaBox
        pdf.pages.append(pikepdf.Page(page))


def numbered_pdf(*pages: PageMaker) -> pikepdf.Pdf:
    """Make a file of these pages; all show one picture and one font."""
    pdf = pikepdf.Pdf.new()
    font = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
    )
    picture = pdf.make_stream(
        bytes([0, 128, 255, 64]),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=2,
        Height=2,
        BitsPerComponent=8,
        ColorSpace=pikepdf.Name.DeviceGray,
    )
    for number, page in enumerate(pages, 1):
        page.add(pdf, font, picture, number)
    return pdf


def saved(pdf: pikepdf.Pdf, file: Path) -> Path:
    """Save the file and give its path."""
    pdf.save(file, deterministic_id=True)
    return file

"""Puts marks and the slug line on pages, as a printer asks for them."""

import pikepdf

from bookletgen.finish.boxes import PageFrame
from bookletgen.finish.marks import MARGIN_PT, all_inks, draw_marks
from bookletgen.finish.slug import SlugFont, SlugLine, embed_slug_font
from bookletgen.model.press import PressSettings


class PageMarks:
    """The marks of one file: drawn once for all pages with the same boxes.

    Args:
        pdf: the file.
        press: what the printer asks for.
        page_count: how many pages the edition has.
        slug_apart: whether slug lines are not painted, but kept in `slug_lines` by the number of the page:
            for pages that several editions share.
    """

    def __init__(
        self, pdf: pikepdf.Pdf, press: PressSettings, page_count: int, *, slug_apart: bool = False
    ) -> None:
        self._pdf = pdf
        self._press = press
        self._page_count = page_count
        self._inks: pikepdf.Object | None = None
        self._forms: dict[PageFrame, pikepdf.Object] = {}
        self._font: SlugFont | None = None
        self._slug_apart = slug_apart
        self.slug_lines: dict[int, SlugLine] = {}

    @property
    def margin_pt(self) -> float:
        """Give the room that marks need around the bleed: none where the printer wants none."""
        press = self._press
        return MARGIN_PT if press.crop_marks or press.registration_marks or press.slug_line else 0

    def paint(self, frame: PageFrame, number: int, resources: pikepdf.Dictionary) -> bytes:
        """Give what paints the marks of a page, and put into its resources what that names."""
        painted = b""
        if self._press.crop_marks or self._press.registration_marks:
            _add(resources, "/XObject", "/Marks", self._form(frame))
            painted += b"\n/Marks Do"
        if self._press.slug_line:
            font = self._slug_font()
            _add(resources, "/Font", "/Slug", font.font)
            _add(resources, "/ColorSpace", "/All", self._all_inks())
            line = SlugLine(font, frame, number, self._page_count)
            if self._slug_apart:
                self.slug_lines[number] = line
            else:
                painted += b"\n" + line.paint(self._pdf)
        return painted

    def _form(self, frame: PageFrame) -> pikepdf.Object:
        if frame not in self._forms:
            crop, registration = self._press.crop_marks, self._press.registration_marks
            self._forms[frame] = draw_marks(
                self._pdf, frame, self._all_inks(), crop=crop, registration=registration
            )
        return self._forms[frame]

    def _all_inks(self) -> pikepdf.Object:
        self._inks = self._inks or all_inks(self._pdf)
        return self._inks

    def _slug_font(self) -> SlugFont:
        assert self._press.slug_font, "a style has a font"
        self._font = self._font or embed_slug_font(self._pdf, self._press.slug_font)
        return self._font


def _add(resources: pikepdf.Dictionary, category: str, name: str, value: pikepdf.Object) -> None:
    if category not in resources:
        resources[category] = pikepdf.Dictionary()
    resources[category][name] = value

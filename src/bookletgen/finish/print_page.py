"""Finishes the pages of a print file one after another: inks, boxes, marks."""

from collections.abc import Iterator, Mapping

import pikepdf

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.place import PageSpot
from bookletgen.finish.boxes import PageFrame, bleed_of_page, missing_bleed_mm, print_frame, set_print_boxes
from bookletgen.finish.inks import BLACK_AT_FIRST, Inks
from bookletgen.finish.page_content import content_of
from bookletgen.finish.page_marks import PageMarks
from bookletgen.finish.problems import BLEED_TOO_SMALL
from bookletgen.finish.repaint import Painted, Repainter, in_pdf
from bookletgen.finish.slug import SlugLine
from bookletgen.finish.subset_names import name_subset
from bookletgen.finish.transparency import group_in_inks, settle_groups
from bookletgen.finish.whereabouts import what_is_painted
from bookletgen.model.press import PressSettings
from bookletgen.model.structure import Structure

_KEPT = ("/Type", "/Parent", "/MediaBox", "/BleedBox", "/TrimBox", "/Resources", "/Contents", "/Group")
"""What a press has use for. No link may touch the printed area (ISO 15930-7:2010, 6.17)."""


class PrintPages:
    """The pages of one file.

    Args:
        pdf: the typeset file, with all its pages.
        press: what the printer asks for.
        label: how diagnostics call the edition.
        structure: what its pictures are, where it is known.
        slug_apart: whether slug lines are kept apart, as for `PageMarks`.
    """

    def __init__(
        self,
        pdf: pikepdf.Pdf,
        press: PressSettings,
        label: str,
        structure: Structure | None,
        *,
        slug_apart: bool = False,
    ) -> None:
        self._pdf = pdf
        self._press = press
        self._label = label
        self._structure = structure
        self._repainter = Repainter(pdf, Inks(press.builds, press.icc))
        self._marks = PageMarks(pdf, press, len(pdf.pages), slug_apart=slug_apart)
        self._flat: list[Painted] = []
        self._transparent: list[Painted] = []

    @property
    def slug_lines(self) -> Mapping[int, SlugLine]:
        """Give the slug lines that are kept apart, by the number of their page."""
        return self._marks.slug_lines

    @property
    def states(self) -> Mapping[str, pikepdf.Object]:
        """Give the graphics states that were made for all pages, by name."""
        return self._repainter.states

    def finish(self, number: int, page: pikepdf.Page) -> Iterator[Diagnostic]:
        """Finish the page with this number in the edition; give what of it cannot be printed."""
        content = b"\n" + content_of(page)
        inked, used, painted = self._repainter.repaint(content, page.obj.Resources, is_page=True)
        resources = in_pdf(used)
        frame = print_frame(page, bleed_of_page(self._press, number), self._marks.margin_pt)
        yield from dict.fromkeys(self._problems(number, page, content, painted))
        marks = self._marks.paint(frame, number, resources)
        page.obj.Contents = self._pdf.make_stream(_clipped(inked, frame) + marks)
        page.obj.Resources = resources
        set_print_boxes(page, frame)
        for name in set(page.obj.keys()).difference(_KEPT):
            del page.obj[name]
        (self._transparent if painted.is_transparent else self._flat).append(painted)
        if painted.is_transparent:
            page.obj.Group = group_in_inks()

    def settle(self) -> None:
        """Settle what is only known when all pages are finished: groups, and the fonts in use."""
        for font in self._repainter.fonts.values():
            name_subset(font)
        settle_groups(
            flat=[form for painted in self._flat for form in painted.groups],
            transparent=[form for painted in self._transparent for form in painted.groups],
        )

    def _problems(
        self, number: int, page: pikepdf.Page, content: bytes, painted: Painted
    ) -> Iterator[Diagnostic]:
        spot = PageSpot(self._label, number)
        if missing_mm := missing_bleed_mm(page, bleed_of_page(self._press, number)):
            message = f"the printer asks for {missing_mm:.2f} mm more bleed than the page has"
            yield BLEED_TOO_SMALL.at(spot, message, "raise `bleed` in the style's page.css")
        for flaw in painted.flaws:
            where = what_is_painted(self._pictures(number), content, flaw.position)
            yield flaw.kind.at(spot, f"{flaw.message}; it paints {where}", flaw.hint)

    def _pictures(self, number: int) -> dict[int, str]:
        """Give the short descriptions of the pictures on a page, by the ids of their marked content."""
        drawn = self._structure.root.alternatives() if self._structure else ()
        return {content.id: alt for content, alt in drawn if content.page == number - 1}


def _clipped(content: bytes, frame: PageFrame) -> bytes:
    """Move the content to its place, and let nothing of it show outside the bleed."""
    left, bottom, right, top = frame.bleed
    x, y = frame.move
    clip = f"q {left:.3f} {bottom:.3f} {right - left:.3f} {top - bottom:.3f} re W n"
    return f"{clip} 1 0 0 1 {x:.3f} {y:.3f} cm ".encode() + BLACK_AT_FIRST + content + b"\nQ"

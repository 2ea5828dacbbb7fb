"""Draws the sides of the sheets: each page becomes a form that one side shows (ISO 32000-1, 8.10)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pikepdf

from bookletgen.finish.boxes import Box, as_array
from bookletgen.finish.imposition.creep import creep_mm
from bookletgen.finish.imposition.geometry import SheetGeometry, is_back_turned, sheet_geometry
from bookletgen.finish.imposition.marks import OFFSET_PT, draw_sheet_marks
from bookletgen.finish.imposition.page_order import pages_with_blanks, stitched_sheets
from bookletgen.finish.imposition.paper import Paper
from bookletgen.finish.imposition.source_page import SourcePage, grown
from bookletgen.model.imposition import ImpositionSettings, PagePlace


@dataclass(frozen=True, slots=True)
class PageForm:
    """A page as a form to draw."""

    form: pikepdf.Object
    source: SourcePage


def put_on_sheets(
    pdf: pikepdf.Pdf, sources: Sequence[SourcePage], paper: Paper, settings: ImpositionSettings
) -> tuple[PagePlace, ...]:
    """Replace the pages of a file by the sides of its sheets, front and back in turn.

    Give where each page went, in reading order.
    """
    forms = [
        PageForm(_form(page, source, with_bleed=settings.marks), source)
        for page, source in zip(pdf.pages, sources, strict=True)
    ]
    in_order = [forms[page - 1] if page else None for page in pages_with_blanks(len(forms))]
    turned = is_back_turned(paper, settings.flip)
    places: dict[int, PagePlace] = {}
    for number, sheet in enumerate(stitched_sheets(len(in_order), settings.bound_edge), 1):
        geometry = sheet_geometry(paper, sources[0].size_pt, creep_mm(number, settings.caliper_mm))
        for side, is_turned in ((sheet.front, False), (sheet.back, turned)):
            pages = [in_order[page - 1] for page in side]
            pdf.pages.append(_side(pdf, geometry, pages, is_turned=is_turned, marks=settings.marks))
            for column, page in enumerate(side):
                box = geometry.page_box(column, is_turned=is_turned)
                places[page] = PagePlace(len(pdf.pages) - len(forms), box, is_turned)
    del pdf.pages[: len(forms)]
    return tuple(places[number] for number, form in enumerate(in_order, 1) if form)


def _form(page: pikepdf.Page, source: SourcePage, *, with_bleed: bool) -> pikepdf.Object:
    """Make a form that shows the page up to its trim, or to the marks with what bleeds.

    It shares the resources of the page, so that a font or a picture stays one object.
    """
    form = page.as_form_xobject(handle_transformations=False)
    form.BBox = as_array(_shown(source) if with_bleed else source.trim)
    if "/Resources" in page.obj and page.obj.Resources.is_indirect:
        form.Resources = page.obj.Resources
    if "/Group" in form:
        # What a page paints is composed by itself before it meets the paper (ISO 32000-1, 11.4.7).
        form.Group = pikepdf.Dictionary({**dict(form.Group.items()), "/I": True})
    return form


def _shown(source: SourcePage) -> Box:
    bleed, limit = source.bleed, grown(source.trim, OFFSET_PT / source.unit)
    return max(bleed[0], limit[0]), max(bleed[1], limit[1]), min(bleed[2], limit[2]), min(bleed[3], limit[3])


def _side(
    pdf: pikepdf.Pdf,
    geometry: SheetGeometry,
    pages: Sequence[PageForm | None],
    *,
    is_turned: bool,
    marks: bool,
) -> pikepdf.Page:
    names = {f"/P{column}": page.form for column, page in enumerate(pages) if page}
    content = "\n".join(_content(geometry, pages, is_turned=is_turned, marks=marks))
    side = pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        MediaBox=as_array((0, 0, geometry.width_pt, geometry.height_pt)),
        Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(names)),
        Contents=pdf.make_stream(content.encode()),
    )
    if marks:
        side.TrimBox = as_array(geometry.trim)
        side.BleedBox = as_array(grown(geometry.trim, OFFSET_PT))
    return pikepdf.Page(side)


def _content(
    geometry: SheetGeometry, pages: Sequence[PageForm | None], *, is_turned: bool, marks: bool
) -> Iterator[str]:
    if is_turned:
        yield f"-1 0 0 -1 {_numbers((geometry.width_pt, geometry.height_pt))} cm"
    for column, page in enumerate(pages):
        if page:
            left, bottom, right, top = geometry.half(column)
            matrix = page.source.moved_to(*geometry.page_corner(column, *page.source.size_pt))
            clip = _numbers((left, bottom, right - left, top - bottom))
            yield f"q {clip} re W n {_numbers(matrix)} cm /P{column} Do Q"
    if marks:
        yield from draw_sheet_marks(geometry.trim)


def _numbers(values: Sequence[float]) -> str:
    return " ".join(f"{round(value, 4):.10g}" for value in values)

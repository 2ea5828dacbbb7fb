"""Operators that paint whole objects: forms, images and gradients (ISO 32000-1, 8.7.4.2, 8.8 to 8.10)."""

from dataclasses import replace

import pikepdf

from bookletgen.preflight.content.image import read_image, read_inline_image
from bookletgen.preflight.content.matrix import intersect, map_box, multiply, scales
from bookletgen.preflight.content.pattern import matrix_of
from bookletgen.preflight.content.run import Operator, Run
from bookletgen.preflight.facts import Oddity
from bookletgen.preflight.oddities import POSTSCRIPT
from bookletgen.preflight.painted import Image, PaintedImage, PaintedShading, TransparencyGroup
from bookletgen.preflight.values import box_of, entry, name_of

_UNIT = (0.0, 0.0, 1.0, 1.0)
POINTS_AN_INCH = 72


def _paint_object(run: Run, operands: tuple[object, ...]) -> None:
    found = run.resources.find("/XObject", str(operands[0]))
    if not isinstance(found, pikepdf.Stream):
        run.note_unread(f"there is no object {operands[0]}")
        return
    hidden = run.canvas.layers.hides(entry(found, "/OC"))
    outer = run.marks[-1]
    run.marks.append(replace(outer, is_hidden=outer.is_hidden or hidden))
    match name_of(entry(found, "/Subtype")):
        case "Form":
            _paint_form(run, found)
        case "Image":
            _paint_image(run, read_image(found, run.resources))
        case "PS":
            run.canvas.oddities[Oddity(POSTSCRIPT, str(operands[0])[1:], run.page)] = None
    run.marks.pop()


def _paint_form(run: Run, form: pikepdf.Stream) -> None:
    state = run.state.copy()
    state.ctm = multiply(matrix_of(form), state.ctm)
    box = box_of(entry(form, "/BBox"))
    if box:
        state.clip = intersect(state.clip, map_box(state.ctm, box))
    if name_of(entry(form, "/Subtype2")) == "PS":
        run.canvas.oddities[Oddity(POSTSCRIPT, "form", run.page)] = None
    inner = run.inside(form, entry(form, "/Resources"), state)
    if inner is None:
        return
    note_group(inner, form, "form")
    inner.execute_stream(form)


def note_group(run: Run, owner: object, role: str) -> None:
    """Note the transparency group that a form or a page is (ISO 32000-1, 11.6.6)."""
    group = entry(owner, "/Group")
    if name_of(entry(group, "/S")) == "Transparency":
        space = entry(group, "/CS")
        read = None if space is None else run.canvas.library.space(space)
        run.canvas.groups[TransparencyGroup(run.where(run.state.clip), role, read)] = None


def _paint_image(run: Run, image: Image) -> None:
    width, height = scales(run.state.ctm)
    ppi = (_ppi(image.width_px, width), _ppi(image.height_px, height))
    where = run.where(map_box(run.state.ctm, _UNIT))
    run.canvas.painted.append(PaintedImage(where, image, ppi, run.paint))


def _ppi(pixels: int, length_pt: float) -> float:
    return pixels * POINTS_AN_INCH / length_pt if length_pt else float("inf")


def _paint_inline_image(run: Run, operands: tuple[object, ...]) -> None:
    _paint_image(run, read_inline_image(operands[0], run.resources))


def _paint_shading(run: Run, operands: tuple[object, ...]) -> None:
    shading = run.resources.find("/Shading", str(operands[0]))
    space = run.canvas.library.space(entry(shading, "/ColorSpace"))
    run.canvas.painted.append(PaintedShading(run.where(run.state.clip), space, run.paint))


OBJECT_OPERATORS: dict[str, Operator] = {
    "Do": _paint_object,
    "INLINE IMAGE": _paint_inline_image,
    "sh": _paint_shading,
}

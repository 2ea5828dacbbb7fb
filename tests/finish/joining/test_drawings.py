"""Forms that are the same in the parts of many editions."""

import pikepdf

from bookletgen.finish.inks import Inks
from bookletgen.finish.joining.drawings import drawings_in
from bookletgen.finish.joining.inked_drawings import InkedDrawings
from bookletgen.finish.repaint import Repainter
from tests.finish.conftest import PRESS

ICON = b"/a1 gs /Overprint gs 0 0 0 1 k 0 0 9 9 re f"


def parts_with(content: bytes, *, other_objects: int = 0) -> tuple[pikepdf.Pdf, int]:
    """Give a file with a form, and the number of that."""
    pdf = pikepdf.new()
    for _ in range(other_objects):
        pdf.make_indirect(pikepdf.Array())
    form = pdf.make_stream(content)
    font = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Font))
    form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    form.Group = pikepdf.Dictionary(S=pikepdf.Name.Transparency, CS=pikepdf.Name.DeviceRGB)
    form.Resources = pdf.make_indirect(
        pikepdf.Dictionary(
            ExtGState=pikepdf.Dictionary(a1=pikepdf.Dictionary(ca=1)), Font=pikepdf.Dictionary(f0=font)
        )
    )
    return pdf, form.objgen[0]


def test_the_same_form_in_another_file_is_the_same_drawing() -> None:
    (one, first), (other, second) = parts_with(ICON), parts_with(ICON, other_objects=3)
    assert first != second

    drawing = dict(drawings_in(one, [{"/x0": {"/XObject": b"%d 0 R" % first}}]))[first]
    same = dict(drawings_in(other, [{"/x0": {"/XObject": b"%d 0 R" % second}}]))[second]

    assert drawing == same
    assert drawing.resources == b"<< /ExtGState << /a1 << /ca 1 >> >> >>"
    assert b" 0 R" not in drawing.body().value


def test_a_form_with_text_is_no_drawing() -> None:
    pdf, number = parts_with(b"BT /f0 12 Tf (word) Tj ET")

    assert dict(drawings_in(pdf, [{"/x0": {"/XObject": b"%d 0 R" % number}}])) == {}


def test_a_drawing_in_inks_has_a_group_only_where_something_shines_through() -> None:
    pdf, number = parts_with(ICON)
    repainter = Repainter(pdf, Inks({}, PRESS.icc))
    drawings = dict(drawings_in(pdf, [{"/x0": {"/XObject": b"%d 0 R" % number}}]))

    met = InkedDrawings(dict.fromkeys(repainter.states, 7))
    ((_, inked),) = met.among(pdf, drawings, repainter)
    ((_, again),) = met.among(pdf, drawings, Repainter(pdf, Inks({}, PRESS.icc)))

    flat, transparent = (inked.on_page(is_transparent=shines).value for shines in (False, True))
    assert again is inked
    assert not inked.is_transparent
    assert b"/Group" not in flat
    assert b"/CS /DeviceCMYK" in transparent
    assert b"/Overprint 7 0 R" in flat
    assert b"/f0" not in flat

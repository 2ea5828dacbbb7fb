"""What pages paint is turned into inks, and stays as it is for others."""

import pikepdf

from bookletgen.finish.inks import Inks
from bookletgen.finish.repaint import Repainter
from bookletgen.finish.transparency import settle_groups
from tests.finish.conftest import PRESS


def test_a_form_in_inks_takes_the_place_of_the_one_that_was_painted() -> None:
    pdf = pikepdf.new()
    form = pdf.make_stream(b"0 0 0 rg 0 0 9 9 re f")
    form.Subtype, form.Resources = pikepdf.Name.Form, pikepdf.Dictionary()
    form.Group = pikepdf.Dictionary(S=pikepdf.Name.Transparency, CS=pikepdf.Name.DeviceRGB)
    before = form.unparse(resolved=True), form.read_bytes()
    resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(x0=form))

    _, used, painted = Repainter(pdf, Inks({}, PRESS.icc)).repaint(b"\n/x0 Do", resources, is_page=True)
    settle_groups(flat=(), transparent=painted.groups)

    assert used["/XObject"]["/x0"].Group.CS == "/DeviceCMYK"
    assert (form.unparse(resolved=True), form.read_bytes()) == before
    assert resources.XObject.x0.objgen == form.objgen

"""What is painted into the gaps of shared pages."""

import zlib

import pikepdf

from bookletgen.finish.joining.adopt import Adopted
from bookletgen.finish.joining.body import stream
from bookletgen.finish.joining.shared_page import OpenPage, PartContent, SharedPage, filled_page


def test_a_name_that_means_something_else_on_the_page_gets_another() -> None:
    page = SharedPage(
        0, 3, b"", (0,), {}, {"/x0": {"/XObject": b"7 0 R"}, "/a1": {"/ExtGState": b"<< /ca 1 >>"}}
    )
    part = PartContent(
        b"/a1 gs /x0 Do /Span BMC /Ownx0 Do /x01 Do EMC",
        {
            "/a1": {"/ExtGState": b"<< /ca 1 >>"},
            "/Ownx0": {"/XObject": b"6 0 R"},
            "/x0": {"/XObject": b"2 0 R"},
            "/x01": {"/XObject": b"5 0 R"},
        },
    )
    adopted = Adopted(pikepdf.new(), {2: 20, 5: 50, 6: 60}, 100)

    filled = filled_page(OpenPage(page, (stream(b""), stream(b"")), (0,), is_own=False), [part], adopted, {})

    (painted,) = (body for body in adopted.bodies.values() if body != stream(b""))
    painted_with = pikepdf.Object.parse(filled.value.replace(b" 0 R", b""))
    resources = {name: int(number) for name, number in painted_with.Resources.XObject.items()}
    assert resources == {"/x0": 7, "/x01": 50, "/Ownx0": 60, "/OwnOwnx0": 20}
    assert (
        zlib.decompress(painted.data or b"") == b"q\n/a1 gs /OwnOwnx0 Do /Span BMC /Ownx0 Do /x01 Do EMC\nQ"
    )

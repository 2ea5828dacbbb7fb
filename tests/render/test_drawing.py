"""Drawings inside an HTML page."""

from xml.etree.ElementTree import fromstring

from bookletgen.render.drawing import inline_drawing

DRAWING = """\
<?xml version="1.0"?>
<!-- a drawing program made this -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:p="urn:program"
    width="40mm" height="20mm" p:version="3">
  <title>Named twice</title>
  <defs><clipPath id="edge"><rect width="4" height="2"/></clipPath><g id="dot"/></defs>
  <g clip-path="url(#edge)"><use xlink:href="#dot"/><text>A &lt; B &amp; C</text></g>
</svg>
"""


def test_a_drawing_is_one_image_with_a_name() -> None:
    root = fromstring(inline_drawing(DRAWING, prefix="one", alt='Two "dots" & <more>'))  # noqa: S314  our own
    assert (root.tag, root.get("role"), root.get("aria-label")) == ("svg", "img", 'Two "dots" & <more>')
    assert root.find("title") is None
    assert root.find("g/text").text == "A < B & C"  # type: ignore[union-attr]


def test_ids_of_two_drawings_never_meet() -> None:
    root = fromstring(inline_drawing(DRAWING, prefix="one", alt=""))  # noqa: S314
    assert [element.get("id") for element in root.iter() if element.get("id")] == ["one-edge", "one-dot"]
    assert root.find("g").get("clip-path") == "url(#one-edge)"  # type: ignore[union-attr]
    assert root.find("g/use").get("href") == "#one-dot"  # type: ignore[union-attr]


def test_what_drawing_programs_note_is_left_out_and_the_shape_is_kept() -> None:
    drawing = inline_drawing(DRAWING, prefix="one", alt="")
    assert "version" not in drawing
    assert "xmlns" not in drawing
    assert 'viewBox="0 0 40 20"' in drawing

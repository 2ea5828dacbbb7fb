from PIL import Image

from tests.tools.contact_sheet import GAP, arrange


def test_pages_are_arranged_in_reading_order() -> None:
    colours = [(255, 0, 0), (0, 255, 0), (0, 0, 255)]
    sheet = arrange([Image.new("RGB", (10, 20), colour) for colour in colours], columns=2)

    assert sheet.size == (2 * 10 + 3 * GAP, 2 * 20 + 3 * GAP)
    assert sheet.getpixel((GAP, GAP)) == colours[0]
    assert sheet.getpixel((GAP + 10 + GAP, GAP)) == colours[1]
    assert sheet.getpixel((GAP, GAP + 20 + GAP)) == colours[2]


def test_a_short_document_leaves_no_empty_columns() -> None:
    sheet = arrange([Image.new("RGB", (10, 20))], columns=6)

    assert sheet.size == (10 + 2 * GAP, 20 + 2 * GAP)

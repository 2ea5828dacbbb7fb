"""Where the labels of a drawing stand, however it was written."""

import pytest

from bookletgen.load.drawing_labels import labels_of
from bookletgen.model.label import Label, Side


def drawing(inside: str, frame: str = 'viewBox="0 0 200 100"') -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {frame}>{inside}</svg>'


def only_label(inside: str, frame: str = 'viewBox="0 0 200 100"') -> Label:
    (label,) = labels_of(drawing(inside, frame))
    return label


LINE_TO_THE_RIGHT = '<text x="10" y="54" font-size="10">Skin</text><line x1="33" y1="50" x2="90" y2="60"/>'


def test_a_label_is_where_the_line_to_it_ends() -> None:
    assert only_label(LINE_TO_THE_RIGHT) == Label("Skin", 0.165, 0.5, Side.RIGHT, 0.05, 0.5)


@pytest.mark.parametrize(
    ("line", "side"),
    [
        ("M8 50 L2 40", Side.LEFT),
        ("M20 44 L20 10", Side.TOP),
        ("M20 60 L30 90", Side.BOTTOM),
        ("M90 60 L33 50", Side.RIGHT),
    ],
)
def test_a_line_may_come_from_any_side(line: str, side: Side) -> None:
    label = f'<text x="10" y="54" font-size="10">Skin</text><path d="{line}"/>'
    assert only_label(label).side is side


@pytest.mark.parametrize(
    "shape",
    [
        '<line x1="10" y1="42" x2="90" y2="42"/>',
        '<line x1="60" y1="50" x2="90" y2="50"/>',
        '<path d="M33 50 C40 40 50 40 60 50"/>',
        '<rect x="33" y="48" width="20" height="4"/>',
    ],
)
def test_what_runs_along_a_label_or_ends_elsewhere_does_not_lead_to_it(shape: str) -> None:
    label = only_label('<text x="10" y="54" font-size="10">Skin</text>' + shape)
    assert (label.across, label.side) == (0.05, Side.LEFT)


@pytest.mark.parametrize(
    ("anchor", "across", "side"),
    [("start", 0.5, Side.LEFT), ("middle", 0.5, Side.MIDDLE), ("end", 0.5, Side.RIGHT)],
)
def test_without_a_line_it_begins_where_its_words_begin(anchor: str, across: float, side: Side) -> None:
    label = only_label(f'<text x="100" y="50" font-size="10" text-anchor="{anchor}">Some words</text>')
    assert (label.across, label.side) == (across, side)


def test_the_number_of_a_step_is_its_own_place() -> None:
    text = '<text x="50" y="53" font-size="10" text-anchor="middle">1</text>'
    label = only_label(f'{text}<line x1="54" y1="50" x2="90" y2="50"/>')
    assert (label.across, label.side) == (0.25, Side.MIDDLE)
    assert label.down == pytest.approx(0.5, abs=0.02)


TWO_LINES = Label("Two lines", 0.05, 0.459, Side.LEFT, 0.05, 0.5)


@pytest.mark.parametrize(
    "text",
    [
        '<text font-size="10"><tspan x="10" y="42">Two</tspan> <tspan x="10" y="55">lines</tspan></text>',
        '<text x="10" y="42" font-size="10">Two <tspan x="10" dy="1.3em">lines</tspan></text>',
        '<text style="font-size: 10px" x="10" y="42">Two <tspan x="10" y="55">lines</tspan></text>',
        '<g font-size="10"><text x="10" y="42">Two <tspan x="10" dy="13">lines</tspan></text></g>',
        """<g transform="translate(8 40) scale(2)" font-size="5">
           <text x="1" y="1">Two <tspan x="1" dy="6.5">lines</tspan></text></g>""",
        """<g transform="matrix(1 0 0 1 5,20)"><text transform="translate(5)" font-size="7.5pt" y="22">
           Two <tspan x="0" y="35">lines</tspan></text></g>""",
    ],
)
def test_however_a_program_writes_it_the_place_is_the_same(text: str) -> None:
    assert only_label(text) == TWO_LINES


@pytest.mark.parametrize(
    "frame",
    ['viewBox="0 0 200 100"', 'width="200" height="100"', 'width="2in" height="1in" viewBox="0 0 200 100"'],
)
def test_the_frame_is_that_of_the_drawing(frame: str) -> None:
    assert only_label(LINE_TO_THE_RIGHT, frame).across == 0.165


def test_a_frame_may_begin_anywhere() -> None:
    label = only_label(LINE_TO_THE_RIGHT, 'viewBox="-100 -50 400 200"')
    assert (label.across, label.down, label.size) == (0.3325, 0.5, 0.025)


@pytest.mark.parametrize(
    ("inside", "frame"),
    [
        ('<defs><text id="a" x="1" y="1">Skin</text></defs><use href="#a"/>', 'viewBox="0 0 200 100"'),
        ('<symbol id="a"><text>Skin</text></symbol>', 'viewBox="0 0 200 100"'),
        ('<text x="5%" y="1">Skin</text>', 'viewBox="0 0 200 100"'),
        ('<text x="1" y="1" font-size="larger">Skin</text>', 'viewBox="0 0 200 100"'),
        ('<text transform="perspective(3)">Skin</text>', 'viewBox="0 0 200 100"'),
        ('<text transform="matrix(1 2)">Skin</text>', 'viewBox="0 0 200 100"'),
        ("<text>Skin</text>", 'width="50%" height="50%"'),
        ("<text>Skin</text>", 'width="100" height="100" viewBox="0 0 200 100"'),
        ("<text>Skin</text>", ""),
    ],
)
def test_where_one_place_is_not_understood_none_is_given(inside: str, frame: str) -> None:
    assert labels_of(drawing(LINE_TO_THE_RIGHT + inside, frame)) == ()


def test_turned_words_have_a_place_too() -> None:
    label = only_label('<text transform="rotate(-90 100 50)" x="100" y="50" font-size="10">Turned</text>')
    assert label.side is Side.LEFT
    assert label.size == 0.05


def test_a_drawing_without_words_has_no_labels() -> None:
    assert labels_of(drawing('<text x="1" y="1"> </text><circle r="3"/>')) == ()


FRAME = 'viewBox="0 0 200 100"'


@pytest.mark.parametrize(
    ("inside", "frame"),
    [
        ('<text transform="rotate(1e999)">Skin</text>', FRAME),
        ("<text>Skin</text>" * 101, FRAME),
        ('<text x="1e999">Skin</text>', FRAME),
        ('<text x="1" font-size="1e999">Skin</text>', FRAME),
        ("<text>Skin</text>", 'width="0" height="0" viewBox="0 0 200 100"'),
        ("<text>Skin</text>", 'viewBox="0 0 1e999 1e999"'),
    ],
    ids=["turn", "many", "place", "size", "nothing", "endless"],
)
def test_no_drawing_is_too_odd(inside: str, frame: str) -> None:
    assert labels_of(drawing(inside, frame)) == ()


def test_a_label_outside_the_frame_is_marked_at_its_edge() -> None:
    label = only_label('<text x="-50" y="300" font-size="10">Some words</text>')
    assert (label.across, label.down) == (0.0, 1.0)


def test_a_place_may_be_left_out() -> None:
    assert only_label('<text x="," y="" font-size="10">Some words</text>').across == 0.0

"""Words on drawings that would be smaller than the text become a key beside it."""

from dataclasses import replace

import pytest

from bookletgen.diagnostics.place import SourceSpan
from bookletgen.model.choice import Choice, PrintSize, ReadingLevel
from bookletgen.model.edition import Figure, SafetyStatement
from bookletgen.model.label import Label, Side
from bookletgen.model.reader_options import ReaderOptions
from bookletgen.render.picture_key import least_width_rem, markers_of, markers_on_pages
from bookletgen.render.text_block import is_long
from tests.support.blocks import block_saying, text_of

AT = SourceSpan("figures/a.yaml", 1, 1)
AS_LARGE_AS_THE_TEXT = 12 / 334
"""The size of type on a drawing that is 334 units, or 118 mm, wide."""


def figure(*words: str, size: float = AS_LARGE_AS_THE_TEXT) -> Figure:
    labels = tuple(Label(each, 0.5, 0.5, Side.LEFT, size) for each in words)
    return Figure("a", text_of("Caption"), text_of("Alt"), (), tuple(words), AT, placed=labels)


def choice(size: PrintSize, reader: ReaderOptions | None = None) -> Choice:
    return Choice("v", ReadingLevel.STANDARD, size, "o", reader or ReaderOptions())


def signs(*words: str) -> list[tuple[str, str]]:
    return [(marker.sign, marker.words) for marker in markers_of(figure(*words))]


def test_labels_become_letters_and_numbers_of_steps_stay() -> None:
    assert signs("1", "Skin", "2", "Lymph node") == [("1", ""), ("A", "Skin"), ("2", ""), ("B", "Lymph node")]


def test_where_the_drawing_has_letters_numbers_stand_for_labels() -> None:
    assert signs("A", "Skin", "1", "Bone") == [("A", ""), ("2", "Skin"), ("1", ""), ("3", "Bone")]


def test_where_letters_run_out_numbers_stand_for_labels() -> None:
    many = [f"Label {number}" for number in range(27)]
    assert signs(*many)[26] == ("27", "Label 26")


@pytest.mark.parametrize(
    "asked",
    [
        choice(PrintSize.large_print(19)),
        choice(PrintSize.large_print(28)),
        choice(PrintSize.standard(), ReaderOptions.chosen(is_easy=True)),
    ],
)
def test_there_is_a_key_where_labels_would_be_smaller_than_the_text(asked: Choice) -> None:
    assert markers_on_pages(figure("Skin"), asked)


@pytest.mark.parametrize(
    "size", [PrintSize.standard(), PrintSize.large_print(16), PrintSize.large_print(18)], ids=str
)
def test_labels_as_large_as_the_text_stay_on_the_drawing(size: PrintSize) -> None:
    assert markers_on_pages(figure("Skin"), choice(size)) == ()


def test_one_small_label_is_enough() -> None:
    small = figure("Skin", "Bone")
    labels = (small.placed[0], replace(small.placed[1], size=0.02))
    assert len(markers_on_pages(replace(small, placed=labels), choice(PrintSize.standard()))) == 2


def test_a_drawing_whose_labels_have_no_known_place_keeps_them() -> None:
    unplaced = replace(figure("Skin"), placed=())
    assert markers_on_pages(unplaced, choice(PrintSize.large_print(28))) == ()


def placed(*places: tuple[float, float, Side]) -> list[float]:
    labels = tuple(Label("Skin", *place, AS_LARGE_AS_THE_TEXT, 0.5) for place in places)
    return [marker.label.across for marker in markers_of(replace(figure(), placed=labels))]


def test_markers_in_a_list_of_colours_stand_beside_one_another() -> None:
    left = [(0.1, 0.2, Side.LEFT), (0.1, 0.3, Side.LEFT), (0.1, 0.4, Side.LEFT)]
    assert placed(*left) == [0.1, 0.175, 0.1]
    right = [(0.9, 0.2, Side.RIGHT), (0.9, 0.3, Side.RIGHT)]
    assert placed(*right) == [0.9, 0.825]


def test_markers_with_room_between_them_stay_where_they_are() -> None:
    apart = [(0.1, 0.2, Side.LEFT), (0.1, 0.36, Side.LEFT), (0.5, 0.2, Side.TOP), (0.5, 0.2, Side.BOTTOM)]
    assert placed(*apart) == [0.1, 0.1, 0.5, 0.5]


def test_no_marker_leaves_the_drawing() -> None:
    assert placed((0.98, 0.2, Side.LEFT), (0.98, 0.2, Side.LEFT)) == [0.98, 1.0]


@pytest.mark.parametrize(("size", "rem"), [(AS_LARGE_AS_THE_TEXT, 28), (0.05, 20), (0.01, 40), (0.5, 4)])
def test_on_the_web_a_drawing_says_how_wide_it_must_be(size: float, rem: int) -> None:
    assert least_width_rem(figure("Skin", size=size)) == rem


def box(words: str) -> SafetyStatement:
    said = iter([text_of("Title"), text_of(words)])
    content = block_saying("safety", lambda: next(said, text_of("Word"))).content
    assert isinstance(content, SafetyStatement)
    return content


@pytest.mark.parametrize(
    ("size", "characters"),
    [(PrintSize.standard(), 700), (PrintSize.large_print(18), 700), (PrintSize.large_print(28), 200)],
)
def test_a_box_is_long_where_it_fills_most_of_a_page(size: PrintSize, characters: int) -> None:
    assert not is_long(box("x" * characters), choice(size))
    assert is_long(box("x" * 3 * characters), choice(size))
    assert is_long(box("x" * 2 * characters), choice(size, ReaderOptions.chosen(line_spacing=2)))

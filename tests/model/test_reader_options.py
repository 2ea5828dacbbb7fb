"""What readers can ask for beyond the print size, and what it is called."""

import pytest

from bookletgen.diagnostics.error import WrongUsageError
from bookletgen.model.choice import Choice, PrintSize, ReadingLevel
from bookletgen.model.reader_options import ReaderOptions, Tint


@pytest.mark.parametrize(
    ("options", "suffixes"),
    [
        (ReaderOptions(), []),
        (ReaderOptions.chosen(tint=Tint.CREAM), ["cream"]),
        (ReaderOptions.chosen(tint=Tint.NONE), []),
        (ReaderOptions.chosen(line_spacing=1.75), ["spacing175"]),
        (ReaderOptions.chosen(tint=Tint.BLUE, line_spacing=2), ["blue", "spacing200"]),
        (ReaderOptions.chosen(is_easy=True), ["easy"]),
        (ReaderOptions.chosen(is_easy=True, tint=Tint.CREAM, line_spacing=1.5), ["easy"]),
        (ReaderOptions.chosen(is_easy=True, tint=Tint.BLUE), ["easy", "blue"]),
        (
            ReaderOptions.chosen(is_easy=True, tint=Tint.NONE, line_spacing=1.8),
            ["easy", "white", "spacing180"],
        ),
    ],
)
def test_options_have_a_name_of_their_own(options: ReaderOptions, suffixes: list[str]) -> None:
    assert list(options.suffixes) == suffixes


def test_easy_on_the_eye_is_options_under_one_name() -> None:
    easy = ReaderOptions.chosen(is_easy=True)
    assert (easy.tint, easy.line_spacing_percent) == (Tint.CREAM, 150)


@pytest.mark.parametrize("factor", [1.49, 2.01, 0, -2, float("nan"), float("inf")])
def test_lines_neither_touch_nor_drift_apart(factor: float) -> None:
    with pytest.raises(WrongUsageError) as refused:
        ReaderOptions.chosen(line_spacing=factor)
    assert refused.value.hint == "choose a factor from 1.5 to 2.0"


@pytest.mark.parametrize(("size", "body_pt"), [(PrintSize.standard(), 14), (PrintSize.large_print(20), 20)])
def test_text_that_is_easy_on_the_eye_has_14_points_or_more(size: PrintSize, body_pt: int) -> None:
    choice = Choice("visit", ReadingLevel.STANDARD, size, "ours", ReaderOptions.chosen(is_easy=True))
    assert choice.body_pt == body_pt


def test_what_was_chosen_is_named_in_one_order() -> None:
    options = ReaderOptions.chosen(is_easy=True, tint=Tint.BLUE)
    choice = Choice("visit", ReadingLevel.PLAIN, PrintSize.large_print(24), "ours", options)
    assert choice.suffixes == ("plain", "large24", "easy", "blue")


def test_a_tint_is_paper_for_the_print_room_and_a_colour_for_screens() -> None:
    assert (Tint.NONE.colour, ReaderOptions().paper) == (None, None)
    assert all(tint.colour for tint in Tint if tint is not Tint.NONE)
    assert ReaderOptions.chosen(tint=Tint.BLUE).paper == "blue paper"

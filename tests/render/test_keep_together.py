"""Where a line may not break."""

import pytest
from markupsafe import Markup

from bookletgen.render.html import keep_together


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("4 hours", "4\u00a0hours"),
        ("10 to 30 minutes", "10\u00a0to\u00a030\u00a0minutes"),
        ("for 2 weeks, then 1 day", "for 2\u00a0weeks, then 1\u00a0day"),
        ("to see you", "to see you"),
        ("into 3 parts", "into 3\u00a0parts"),
        ("page 3.", "page 3."),
        ("no numbers here", "no numbers here"),
        ("", ""),
    ],
)
def test_amounts_and_ranges_stay_on_one_line(text: str, kept: str) -> None:
    assert keep_together(text) == kept


def test_markup_stays_markup() -> None:
    kept = keep_together(Markup("<b>4 hours</b>"))
    assert isinstance(kept, Markup)
    assert kept == "<b>4\u00a0hours</b>"


def test_words_stay_words_that_still_have_to_be_escaped() -> None:
    assert not isinstance(keep_together("4 < 5 hours"), Markup)

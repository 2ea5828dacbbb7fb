"""The finders over five samples of leaflet prose that nothing was tuned for; please keep it so."""

from pathlib import Path

import pytest

from bookletgen.check.language.numbers import find_numbers
from bookletgen.check.language.passive import find_passive_openings
from bookletgen.check.language.scores import TextCounts, flesch_kincaid_grade, smog_grade
from bookletgen.check.language.spelling import find_american_spellings
from bookletgen.check.language.swaps import find_swaps
from bookletgen.check.language.tone import find_unkind_words

LEAFLETS = Path(__file__).parent / "leaflets"


def read(name: str) -> str:
    return (LEAFLETS / f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "swaps", "passives", "numbers"),
    [
        ("asthma-inhaler", ["oral"], [], ["30 to 60", "10"]),
        (
            "blood-test",
            ["phlebotomist", "anticoagulant"],
            ["You may be asked", "A needle is inserted", "Your results will be sent"],
            ["8am", "2pm", "3 to 5"],
        ),
        ("cataract", [], [], ["20", "30"]),
        (
            "diabetes-foot-care",
            ["assist"],
            ["Your pulses will be felt", "You will then be told"],
            ["1 in 10", "9am to 5pm"],
        ),
        (
            "hip-replacement",
            ["prosthesis", "pre-operative", "medication", "It is important that you"],
            [],
            ["1 to 3", "12"],
        ),
    ],
)
def test_what_the_finders_say(name: str, swaps: list[str], passives: list[str], numbers: list[str]) -> None:
    text = read(name)
    assert [found.words for found in find_swaps(text)] == swaps
    assert [found.words for found in find_passive_openings(text)] == passives
    assert [found.better for found in find_numbers(text)] == numbers
    assert not list(find_american_spellings(text))
    assert not list(find_unkind_words(text))


def test_the_leaflets_have_plausible_grades() -> None:
    texts = [path.read_text("utf-8") for path in sorted(LEAFLETS.glob("*.txt"))]
    grades = [flesch_kincaid_grade(TextCounts.of([text])) for text in texts]
    assert all(grade is not None and 3 < grade < 9 for grade in grades)
    smog = smog_grade(TextCounts.of(texts))
    assert smog is not None
    assert 6 < smog < 11

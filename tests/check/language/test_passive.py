"""Passive sentence openings."""

import pytest

from bookletgen.check.language.passive import find_passive_openings


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("You will be given a form.", "You will be given"),
        ("It is recommended that you rest.", "It is recommended"),
        ("Patients are advised to fast.", "Patients are advised"),
        ("You may also be asked to sign.", "You may also be asked"),
        ("The needle is then inserted.", "The needle is then inserted"),
        ("Your results will not be sent.", "Your results will not be sent"),
        ("On the day, you will be seen by a nurse.", "you will be seen"),
        ("Sometimes you are given a dye.", "you are given"),
        ("It has been shown to help.", "It has been shown"),
        ("Your scan is being arranged.", "Your scan is being arranged"),
    ],
)
def test_passive(text: str, opening: str) -> None:
    (found,) = find_passive_openings(text)
    assert found.words == opening == text[found.span.start : found.span.end]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rest.",
        "Then.",
        "You may be tired.",
        "You will be able to eat.",
        "You may be worried or upset.",
        "This is called a biopsy.",
        "You will need blood.",
        "You are used to it.",
        "The clinic is closed on Sundays.",
        "Your body is made up of cells.",
        "It is red, swollen and infected.",
        "A nurse will give you a form.",
        "The nurse who is trained gives it.",
        "Tell us if you are given tablets.",
        "You have removed it.",
        "You can be",
        "The",
        "The more nodes are removed, the higher the risk.",
    ],
)
def test_not_passive(text: str) -> None:
    assert not list(find_passive_openings(text))


def test_each_sentence_has_its_own_opening() -> None:
    found = find_passive_openings("You will be seen. It was done. You rest.")
    assert [opening.words for opening in found] == ["You will be seen", "It was done"]

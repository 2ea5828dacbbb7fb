"""Which editions a request asks for."""

from dataclasses import replace

import pytest

from bookletgen.build.request import choices_of
from bookletgen.diagnostics.error import WrongUsageError
from bookletgen.model.choice import PrintSize, ReadingLevel
from tests.support.builds import Builder
from tests.support.editions import sound_booklet


def test_a_request_asks_for_every_combination_once(builder: Builder) -> None:
    asked = replace(
        builder.request,
        variants=("visit", "complete", "visit"),
        levels=tuple(ReadingLevel),
        sizes=(PrintSize.standard(), PrintSize.large_print()),
    )

    choices = choices_of(asked, sound_booklet(builder.booklet.folder))

    assert len(choices) == len(set(choices)) == 8
    assert [choice.variant for choice in choices] == ["visit"] * 4 + ["complete"] * 4


def test_without_names_a_request_asks_for_every_variant_of_the_booklets_own_organisation(
    builder: Builder,
) -> None:
    choices = choices_of(replace(builder.request, variants=()), sound_booklet(builder.booklet.folder))

    assert [(choice.variant, choice.organisation) for choice in choices] == [
        ("complete", "our-hospital"),
        ("visit", "our-hospital"),
    ]


@pytest.mark.parametrize(
    ("variants", "organisations", "message", "hint"),
    [
        (("visits",), (), "the booklet has no variant `visits`", "did you mean `visit`?"),
        (("x-ray",), (), "the booklet has no variant `x-ray`", "there are: complete, visit"),
        (
            (),
            ("our-hospitals",),
            "the booklet has no organisation `our-hospitals`",
            "did you mean `our-hospital`?",
        ),
        ((), ("nobody",), "the booklet has no organisation `nobody`", "there are: our-hospital"),
    ],
)
def test_a_name_that_is_not_there_is_refused_with_a_hint(
    builder: Builder, variants: tuple[str, ...], organisations: tuple[str, ...], message: str, hint: str
) -> None:
    asked = replace(builder.request, variants=variants, organisations=organisations)

    with pytest.raises(WrongUsageError) as refused:
        choices_of(asked, sound_booklet(builder.booklet.folder))

    assert (refused.value.message, refused.value.hint) == (message, hint)

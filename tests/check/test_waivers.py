from collections.abc import Sequence
from datetime import date

import pytest

from bookletgen.check.waivers import apply_waivers
from bookletgen.diagnostics.diagnostic import Diagnostic, Severity
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.model.governance import Waiver
from bookletgen.model.source import SPAN_KEY

TODAY = date(2026, 12, 1)
FOUND = Diagnostic("EVI002", Severity.WARNING, SourceSpan("mine/sources.yaml", 3, 5), 'the source "A" is old')
SAFETY = Diagnostic("SAF002", Severity.ERROR, SourceSpan("mine/safety.yaml", 3, 5), "missing")


def waiver(**changes: object) -> Waiver:
    said: dict[str, object] = {
        "code": "EVI002",
        "place": "sources.yaml",
        "reason": "It still holds.",
        "name": "Dr A Example",
        "date": "2026-11-01",
    }
    return Waiver.model_validate({**said, **changes, SPAN_KEY: SourceSpan("mine/booklet.yaml", 9, 5)})


def codes_left(diagnostics: Sequence[Diagnostic], *waivers: Waiver, is_complete: bool = True) -> list[str]:
    left = apply_waivers(diagnostics, waivers, TODAY, is_complete=is_complete)
    return [diagnostic.code for diagnostic in left]


@pytest.mark.parametrize("changes", [{}, {"words": 'source "A"'}, {"until": "2026-12-01"}])
def test_a_waiver_excuses_what_it_names(changes: dict[str, object]) -> None:
    assert codes_left([FOUND], waiver(**changes)) == []


@pytest.mark.parametrize("changes", [{"words": 'source "B"'}, {"place": "safety.yaml"}, {"code": "EVI001"}])
def test_a_waiver_of_something_else_excuses_nothing_and_is_unused(changes: dict[str, object]) -> None:
    assert codes_left([FOUND], waiver(**changes)) == ["EVI002", "WVR001"]


def test_a_waiver_is_not_called_unused_where_only_part_of_the_booklet_was_looked_at() -> None:
    assert codes_left([], waiver(), is_complete=False) == []


def test_a_waiver_that_ran_out_excuses_nothing() -> None:
    assert codes_left([FOUND], waiver(until="2026-11-30")) == ["EVI002", "WVR002"]


def test_a_safety_rule_cannot_be_waived() -> None:
    assert codes_left([SAFETY], waiver(code="SAF002", place="safety.yaml")) == ["SAF002", "WVR003"]


def test_a_place_is_a_whole_file_name() -> None:
    assert codes_left([FOUND], waiver(place="ources.yaml")) == ["EVI002", "WVR001"]

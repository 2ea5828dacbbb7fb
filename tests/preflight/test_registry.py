"""Every rule is registered, has thresholds with a source, and is explained."""

from pathlib import Path

import pytest

import bookletgen.preflight.rules
from bookletgen.build.catalogue import KINDS
from bookletgen.cli.preflight import VARIANTS as OFFERED
from bookletgen.preflight.registry import RULES
from bookletgen.preflight.rule import Rule
from bookletgen.preflight.thresholds import VARIANTS, thresholds

EVERY_RULE = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kind.name)


def test_every_file_of_a_rule_is_registered_under_its_name() -> None:
    (folder,) = bookletgen.preflight.rules.__path__
    names = {path.stem.replace("_", "-") for path in Path(folder).glob("*.py")} - {"--init--"}
    assert sorted(rule.kind.name for rule in RULES) == sorted(names)


def test_rules_are_in_the_order_of_their_codes() -> None:
    codes = [rule.kind.code for rule in RULES]
    assert codes == sorted(codes)
    assert all(code.startswith("PDF") for code in codes)


@EVERY_RULE
def test_every_rule_is_explained(rule: Rule) -> None:
    assert rule.kind in KINDS


@EVERY_RULE
def test_every_rule_judges_with_a_source_and_the_weight_it_states(rule: Rule) -> None:
    rows = [thresholds(variant).get(rule.kind.code) for variant in VARIANTS]
    assert any(rows)
    for row in filter(None, rows):
        assert row.source
        assert row.edition
        assert row.severity is rule.kind.severity


def test_every_threshold_belongs_to_a_rule() -> None:
    codes = {rule.kind.code for rule in RULES}
    for variant in VARIANTS:
        assert set(thresholds(variant)) <= codes


def test_the_command_offers_every_variant() -> None:
    assert OFFERED == VARIANTS

"""A good file has nothing wrong; with one defect, exactly that is found."""

from pathlib import Path

import pytest

from bookletgen.diagnostics.formats.text import render_text
from bookletgen.diagnostics.report import Report
from bookletgen.preflight.registry import RULES
from bookletgen.preflight.screen import screen_pdf
from bookletgen.preflight.thresholds import VARIANTS
from tests.preflight.broken_files import BROKEN, BrokenFile
from tests.preflight.limits import NEEDS_A_PRINTER, PRESS
from tests.support.goldens import Golden
from tests.support.press_files import press_file

MESSAGES = Path(__file__).parent / "messages"
FIRST = {broken.code: name for name, broken in reversed(BROKEN.items())}


@pytest.mark.parametrize("variant", VARIANTS)
def test_in_the_good_file_nothing_is_found(tmp_path: Path, variant: str) -> None:
    with press_file() as pdf:
        made = pdf.save(tmp_path / "good.pdf")
    screening = screen_pdf(made, "good.pdf", PRESS, variant)
    assert screening.diagnostics == ()
    assert [reason.split()[1] for reason in screening.not_run] == ["PDF100"]


@pytest.mark.parametrize(("name", "broken"), BROKEN.items(), ids=BROKEN)
def test_a_defect_is_found_by_its_own_code_alone(tmp_path: Path, name: str, broken: BrokenFile) -> None:
    made = broken.make(tmp_path / f"{name}.pdf")
    screening = screen_pdf(made, f"{name}.pdf", variant=broken.variant)
    assert {item.code for item in screening.diagnostics} == {broken.code}


@pytest.mark.parametrize("name", FIRST.values(), ids=FIRST)
def test_the_message_says_what_where_and_what_to_do(tmp_path: Path, golden: Golden, name: str) -> None:
    made = BROKEN[name].make(tmp_path / "leaflet.pdf")
    screening = screen_pdf(made, "leaflet.pdf", variant=BROKEN[name].variant)
    golden(render_text(Report.collect(screening.diagnostics, {})), MESSAGES / f"{BROKEN[name].code}.txt")


def test_every_rule_has_a_broken_file_or_needs_a_printer() -> None:
    assert {rule.kind.code for rule in RULES} == set(FIRST) | NEEDS_A_PRINTER

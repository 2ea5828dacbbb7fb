"""A report as text: its wording is what people see."""

from pathlib import Path

import pytest
from hypothesis import given

from bookletgen.diagnostics.diagnostic import Diagnostic, Severity
from bookletgen.diagnostics.formats.text import render_text, summary
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.diagnostics.report import Report
from tests.diagnostics.reports import FONT, MISSING, OVERDUE, REPORT, REPORTS
from tests.support.goldens import Golden


def excerpt(line: str, column: int) -> list[str]:
    """Render one problem in a line; give the quoted line and the caret's line."""
    item = Diagnostic("SRC009", Severity.ERROR, SourceSpan("a.yaml", 1, column), "wrong")
    return render_text(Report.collect([item], {"a.yaml": line})).splitlines()[1:3]


def test_text_shows_place_source_line_caret_hint_and_count(golden: Golden) -> None:
    golden(render_text(REPORT), Path(__file__).parent / "messages" / "report.txt")


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (Report(), "no problems found"),
        (Report((MISSING,)), "1 error, 0 warnings"),
        (Report((OVERDUE,)), "0 errors, 1 warning"),
        (Report((MISSING, FONT, OVERDUE)), "2 errors, 1 warning"),
    ],
)
def test_the_summary_counts(report: Report, words: str) -> None:
    assert summary(report) == words


def test_the_caret_stands_below_its_column_behind_tabs_and_other_letters() -> None:
    assert excerpt("\tä漢: x", 5) == ["      1 |  ä漢: x", "        |     ^"]


def test_a_long_line_is_cut_around_the_caret() -> None:
    line, caret = excerpt("a" * 300 + "X" + "b" * 300, 301)

    assert line[caret.index("^")] == "X"
    assert len(line) < 130


def test_a_place_behind_the_end_of_the_file_has_no_excerpt() -> None:
    assert excerpt("", 1)[0] == "   more: bookletgen explain SRC009"


@given(REPORTS)
def test_nothing_in_a_report_can_steer_the_terminal(report: Report) -> None:
    shown = render_text(Report(report.diagnostics, report.source_lines))

    assert not [letter for letter in shown if letter != "\n" and (letter < " " or "\x7f" <= letter <= "\x9f")]

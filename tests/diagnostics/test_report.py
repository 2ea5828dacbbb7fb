"""The diagnostics of a run, together."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.diagnostics.report import Report
from tests.diagnostics.reports import CT_SCAN, DEAD_LINK, DIAGNOSTICS, FONT, MISSING, OVERDUE, REPORT


def test_a_report_is_sorted_by_file_and_line_and_says_nothing_twice() -> None:
    assert REPORT.diagnostics == (OVERDUE, MISSING, FONT, DEAD_LINK)


def test_a_report_keeps_the_source_lines_it_points_at_and_no_others() -> None:
    assert REPORT.source_lines == {(CT_SCAN, 3): "  - safety: contrast-dye"}


def test_a_report_counts_errors_and_warnings() -> None:
    assert (REPORT.errors, REPORT.warnings) == (3, 1)


def test_lines_sort_as_numbers() -> None:
    tenth, ninth = (replace(MISSING, where=SourceSpan(CT_SCAN, line, 1)) for line in (10, 9))

    assert Report.collect([tenth, ninth], {}).diagnostics == (ninth, tenth)


def test_an_extended_report_keeps_order_and_source_lines() -> None:
    report = Report.collect([MISSING], {CT_SCAN: "a\nb\nc\n"}, ("one",)).extended([FONT, OVERDUE])

    assert report == Report((OVERDUE, MISSING, FONT), {(CT_SCAN, 3): "c"}, ("one",))


@given(st.permutations([MISSING, OVERDUE, DEAD_LINK, FONT]))
def test_the_order_in_which_problems_are_found_does_not_matter(found: list[Diagnostic]) -> None:
    assert Report.collect(found, {}) == Report.collect([MISSING, OVERDUE, DEAD_LINK, FONT], {})


@given(st.lists(DIAGNOSTICS))
def test_no_diagnostic_is_lost(found: list[Diagnostic]) -> None:
    assert set(Report.collect(found, {}).diagnostics) == set(found)

"""A report as JUnit XML: well-formed whatever it says, and its counts are right."""

from dataclasses import replace
from itertools import groupby
from xml.etree.ElementTree import Element, fromstring

from hypothesis import given

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.diagnostics.formats.junit import render_junit
from bookletgen.diagnostics.report import Report
from tests.diagnostics.reports import CT_SCAN, MISSING, OVERDUE, REPORT, REPORTS


def suite_of(report: Report) -> Element:
    return fromstring(render_junit(report))  # noqa: S314  we wrote it


def outcome(case: Element) -> str:
    (child,) = case or [Element("passed")]
    return child.tag


def test_each_file_is_one_case() -> None:
    suite = suite_of(REPORT)

    assert [(case.get("name"), outcome(case)) for case in suite] == [
        ("booklet/booklet.yaml", "system-out"),
        (CT_SCAN, "failure"),
        ("complete-plain", "failure"),
        ("PDF001: veraPDF is not installed", "skipped"),
    ]


def test_the_suite_counts() -> None:
    assert suite_of(REPORT).attrib == {"name": "bookletgen", "tests": "4", "failures": "2", "skipped": "1"}


def test_a_failure_gives_each_diagnostic_of_its_file_with_place_and_hint() -> None:
    failure = suite_of(REPORT)[2][0]

    assert failure.get("message") == "text is set in the font Arial"
    assert failure.text == (
        "complete-plain: error[ENG004] text is set in the font Arial\n"
        "complete-plain: page 4: error[ENG002] No anchor #results (hint: link elsewhere)"
    )


def test_warnings_alone_are_the_output_of_a_case_that_passed() -> None:
    (case,) = suite_of(Report((OVERDUE,)))

    assert case[0].text == "booklet/booklet.yaml:7:8: warning[REV001] the review was due"


def test_a_report_without_problems_is_one_case_that_passed() -> None:
    suite = suite_of(Report())

    assert (suite.get("tests"), suite.get("failures")) == ("1", "0")
    assert [(case.get("name"), outcome(case)) for case in suite] == [("no problems found", "passed")]


def test_what_no_xml_file_may_hold_is_replaced() -> None:
    item = replace(MISSING, message="a\x00b\x1b[2J", hint=None)

    assert suite_of(Report((item,)))[0][0].get("message") == "a\ufffdb\ufffd[2J"


def test_it_starts_with_an_xml_declaration_in_utf_8() -> None:
    assert render_junit(Report((MISSING,))).startswith("<?xml version='1.0' encoding='utf-8'?>\n")


@given(REPORTS)
def test_every_report_is_well_formed_and_counts_its_files(report: Report) -> None:
    suite = suite_of(report)

    files = [
        any(item.severity is Severity.ERROR for item in items)
        for _, items in groupby(report.diagnostics, key=lambda item: item.where.path)
    ]
    assert suite.get("tests") == str(len(suite)) == str(max(1, len(files) + len(report.not_run)))
    assert suite.get("failures") == str(sum(files)) == str(len(suite.findall("testcase/failure")))
    assert suite.get("skipped") == str(len(report.not_run)) == str(len(suite.findall("testcase/skipped")))

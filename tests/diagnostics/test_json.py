"""A report as JSON: its keys are stable, and nothing is lost."""

import json

from hypothesis import given

from bookletgen.diagnostics.formats.json import render_json, report_from_data
from bookletgen.diagnostics.report import Report
from tests.diagnostics.reports import CT_SCAN, REPORT, REPORTS


def test_json_has_counts_and_source_lines() -> None:
    data = json.loads(render_json(REPORT))

    assert (data["errors"], data["warnings"]) == (3, 1)
    assert data["source_lines"] == [{"path": CT_SCAN, "line": 3, "text": "  - safety: contrast-dye"}]
    assert data["not_run"] == ["PDF001: veraPDF is not installed"]


def test_json_gives_each_diagnostic_whole() -> None:
    _, missing, font, dead_link = json.loads(render_json(REPORT))["diagnostics"]

    assert missing == {
        "code": "SAF002",
        "severity": "error",
        "path": CT_SCAN,
        "line": 3,
        "column": 5,
        "message": 'the safety statement "contrast-dye" is missing from the plain text',
        "hint": "add `plain:` to contrast-dye in booklet/safety.yaml",
        "related": [{"path": "booklet/safety.yaml", "line": 7, "column": 3, "message": "it is worded here"}],
    }
    assert (font["path"], font["page"], font["hint"]) == ("complete-plain", None, None)
    assert (dead_link["path"], dead_link["page"]) == ("complete-plain", 4)


@given(REPORTS)
def test_a_report_comes_back_from_its_json(report: Report) -> None:
    assert report_from_data(json.loads(render_json(report))) == report

"""A report as SARIF 2.1.0: each diagnostic is a result that a code-scanning service can place."""

import json
from dataclasses import replace
from typing import Any

from hypothesis import given
from jsonschema import Draft202012Validator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.diagnostics.formats.sarif import render_sarif
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.diagnostics.report import Report
from tests.diagnostics.reports import CT_SCAN, MISSING, REPORT, REPORTS


def record(**members: Any) -> dict[str, Any]:  # noqa: ANN401  a JSON Schema
    return {
        "type": "object",
        "properties": members,
        "required": list(members),
        "additionalProperties": False,
    }


def several(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


TEXT = {"type": "string"}
ADDRESS = {"type": "string", "pattern": r"^[A-Za-z0-9/._~%-]*$"}
NUMBER_FROM_1 = {"type": "integer", "minimum": 1}
# What we use of https://docs.oasis-open.org/sarif/sarif/v2.1.0/, by the names of its sections 3.13 to 3.30.
REGION = record(startLine=NUMBER_FROM_1, startColumn=NUMBER_FROM_1)
PHYSICAL_LOCATION = record(artifactLocation=record(uri=ADDRESS)) | {"additionalProperties": True}
PHYSICAL_LOCATION["properties"]["region"] = REGION
RESULT = record(
    ruleId=TEXT,
    level={"enum": ["none", "note", "warning", "error"]},
    message=record(text=TEXT),
    locations=several(record(physicalLocation=PHYSICAL_LOCATION)),
)
DRIVER = record(name=TEXT, rules=several(record(id=TEXT)) | {"uniqueItems": True})
RUN = record(
    tool=record(driver=DRIVER),
    results=several(RESULT),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
)
LOG = record(version={"const": "2.1.0"}, runs=several(RUN)) | {"additionalProperties": True}


def run_of(report: Report) -> dict[str, Any]:
    log = json.loads(render_sarif(report))
    (run,) = log["runs"]
    return dict(run)


def test_a_log_names_its_version_and_schema() -> None:
    log = json.loads(render_sarif(REPORT))

    assert (log["version"], log["$schema"]) == ("2.1.0", "https://json.schemastore.org/sarif-2.1.0.json")


def test_each_diagnostic_is_one_result() -> None:
    run = run_of(REPORT)

    assert [(result["ruleId"], result["level"]) for result in run["results"]] == [
        ("REV001", "warning"),
        ("SAF002", "error"),
        ("ENG004", "error"),
        ("ENG002", "error"),
    ]
    assert run["tool"]["driver"]["rules"] == [
        {"id": code} for code in ("ENG002", "ENG004", "REV001", "SAF002")
    ]


def test_a_result_has_message_hint_and_region() -> None:
    missing = run_of(REPORT)["results"][1]

    assert missing["message"] == {"text": f"{MISSING.message} Hint: {MISSING.hint}"}
    assert missing["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": CT_SCAN},
                "region": {"startLine": 3, "startColumn": 5},
            }
        }
    ]


def test_what_is_wrong_on_a_page_has_no_region() -> None:
    font, dead_link = run_of(REPORT)["results"][2:]

    for result in (font, dead_link):
        assert result["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": "complete-plain"}}}]


def test_a_path_is_a_web_address() -> None:
    item = replace(MISSING, where=SourceSpan("my booklet/50%.yaml", 1, 1))
    (result,) = run_of(Report((item,)))["results"]

    address = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert address == "my%20booklet/50%25.yaml"


def test_a_report_without_problems_is_a_run_without_results() -> None:
    run = run_of(Report())

    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])


@given(REPORTS)
def test_every_log_has_the_structure_of_sarif(report: Report) -> None:
    Draft202012Validator(LOG).validate(json.loads(render_sarif(report)))


@given(REPORTS)
def test_no_diagnostic_is_lost(report: Report) -> None:
    found = run_of(report)["results"]

    assert [(result["ruleId"], Severity(result["level"])) for result in found] == [
        (item.code, item.severity) for item in report.diagnostics
    ]
    assert ["region" in result["locations"][0]["physicalLocation"] for result in found] == [
        isinstance(item.where, SourceSpan) for item in report.diagnostics
    ]

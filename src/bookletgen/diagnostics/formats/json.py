"""A report as JSON, for programs."""

import json
from typing import Any

from bookletgen.diagnostics.diagnostic import Diagnostic, Related, Severity
from bookletgen.diagnostics.place import PageSpot, Place, SourceSpan
from bookletgen.diagnostics.report import Report


def render_json(report: Report) -> str:
    """Give the whole report as one JSON object with stable keys."""
    return json.dumps(report_as_data(report), ensure_ascii=False, indent=2) + "\n"


def report_as_data(report: Report) -> dict[str, Any]:
    """Give the report as plain lists and dicts."""
    return {
        "errors": report.errors,
        "warnings": report.warnings,
        "diagnostics": [_diagnostic(item) for item in report.diagnostics],
        "source_lines": [
            {"path": path, "line": line, "text": text} for (path, line), text in report.source_lines.items()
        ],
        "not_run": list(report.not_run),
    }


def report_from_data(data: dict[str, Any]) -> Report:
    """Make the report again from what `report_as_data` gave."""
    return Report(
        tuple(_diagnostic_from(item) for item in data["diagnostics"]),
        {(line["path"], line["line"]): line["text"] for line in data["source_lines"]},
        tuple(data["not_run"]),
    )


def _diagnostic(item: Diagnostic) -> dict[str, Any]:
    return {
        "code": item.code,
        "severity": item.severity.value,
        **_place(item.where),
        "message": item.message,
        "hint": item.hint,
        "related": [{**_place(other.where), "message": other.message} for other in item.related],
    }


def _place(where: Place) -> dict[str, Any]:
    if isinstance(where, SourceSpan):
        return {"path": where.path, "line": where.line, "column": where.column}
    area = None if where.area_mm is None else list(where.area_mm)
    return {"path": where.path, "page": where.page or None, "area_mm": area}


def _diagnostic_from(data: dict[str, Any]) -> Diagnostic:
    related = tuple(Related(_place_from(other), other["message"]) for other in data["related"])
    severity = Severity(data["severity"])
    return Diagnostic(data["code"], severity, _place_from(data), data["message"], data["hint"], related)


def _place_from(data: dict[str, Any]) -> Place:
    if "line" in data:
        return SourceSpan(data["path"], data["line"], data["column"])
    area = data.get("area_mm")
    return PageSpot(data["path"], data["page"] or 0, None if area is None else tuple(area))

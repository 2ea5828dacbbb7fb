"""A report as SARIF 2.1.0, which code-scanning services read."""

import json
from typing import Any
from urllib.parse import quote

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.place import PageSpot, SourceSpan
from bookletgen.diagnostics.report import Report


def render_sarif(report: Report) -> str:
    """Give the report as one SARIF log with one run."""
    rules = sorted({item.code for item in report.diagnostics})
    run = {
        "tool": {"driver": {"name": "bookletgen", "rules": [{"id": code} for code in rules]}},
        "results": [_result(item) for item in report.diagnostics],
        "columnKind": "unicodeCodePoints",
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _result(item: Diagnostic) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(item.where.path)}}
    if isinstance(item.where, SourceSpan):
        physical["region"] = {"startLine": item.where.line, "startColumn": item.where.column}
    on_page = f"{item.where.on_page}: " if isinstance(item.where, PageSpot) and item.where.page else ""
    hint = f" Hint: {item.hint}" if item.hint else ""
    return {
        "ruleId": item.code,
        "level": item.severity.value,
        "message": {"text": on_page + item.message + hint},
        "locations": [{"physicalLocation": physical}],
    }

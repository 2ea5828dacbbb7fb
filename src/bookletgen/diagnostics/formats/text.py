"""A report as text for a person at a terminal."""

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.diagnostics.report import Report

_EXCERPT_WIDTH = 110

_CONTROL_CHARACTERS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), "\ufffd") | {ord("\t"): " "}
"""Shown in place of what could move the cursor or change the colours of a terminal."""


def render_text(report: Report) -> str:
    """Show each diagnostic with its source line, a caret and a hint, then the count."""
    parts = [_one(item, report) for item in report.diagnostics]
    parts += [f"not run: {reason}\n" for reason in report.not_run]
    return "\n".join([*parts, summary(report) + "\n"])


def summary(report: Report) -> str:
    """Say in one line how many errors and warnings there are."""
    if not report.diagnostics:
        return "no problems found"
    return f"{_count(report.errors, 'error')}, {_count(report.warnings, 'warning')}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _one(item: Diagnostic, report: Report) -> str:
    lines = [f"{item.where}: {item.severity}[{item.code}] {item.message}"]
    if isinstance(item.where, SourceSpan):
        lines += _excerpt(item.where, report.source_lines.get((item.where.path, item.where.line)))
    lines += [f"   see: {other.where}: {other.message}" for other in item.related]
    explain = f"more: bookletgen explain {item.code}"
    lines.append(f"   hint: {item.hint}   {explain}" if item.hint else f"   {explain}")
    return "\n".join(line.translate(_CONTROL_CHARACTERS) for line in lines) + "\n"


def _excerpt(span: SourceSpan, line: str | None) -> list[str]:
    """Quote the line around the column, with a caret below the column."""
    if line is None:
        return []
    start = max(0, span.column - 1 - _EXCERPT_WIDTH * 2 // 3)
    shown = line[start : start + _EXCERPT_WIDTH]
    gutter = f"   {span.line:>4} | "
    caret = " " * (len(gutter) - 2) + "| " + " " * (span.column - 1 - start) + "^"
    return [(gutter + shown).rstrip(), caret]

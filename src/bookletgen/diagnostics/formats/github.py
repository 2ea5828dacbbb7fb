"""A report as GitHub workflow commands, which show as annotations on the changed lines."""

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.place import PageSpot, SourceSpan
from bookletgen.diagnostics.report import Report


def render_github(report: Report) -> str:
    """Give one `::error` or `::warning` command a diagnostic."""
    return "".join(f"{_command(item)}\n" for item in report.diagnostics)


def _command(item: Diagnostic) -> str:
    properties = {"file": item.where.path, "title": item.code}
    if isinstance(item.where, SourceSpan):
        properties |= {"line": str(item.where.line), "col": str(item.where.column)}
    on_page = f"{item.where.on_page}: " if isinstance(item.where, PageSpot) and item.where.page else ""
    listed = ",".join(f"{name}={_escape_property(value)}" for name, value in properties.items())
    hint = f" (hint: {item.hint})" if item.hint else ""
    return f"::{item.severity} {listed}::{_escape(on_page + item.message + hint)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")

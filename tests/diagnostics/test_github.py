"""A report as GitHub workflow commands."""

import re

from hypothesis import given

from bookletgen.diagnostics.diagnostic import Diagnostic, Severity
from bookletgen.diagnostics.formats.github import render_github
from bookletgen.diagnostics.place import PageSpot, SourceSpan
from bookletgen.diagnostics.report import Report
from tests.diagnostics.reports import CT_SCAN, MISSING, REPORT, REPORTS

COMMAND = re.compile(
    r"::(?:error|warning) file=([^:,\r\n]*),title=([^:,\r\n]*)(?:,line=\d+,col=\d+)?::([^\r\n]*)"
)


def unescaped(text: str) -> str:
    """Undo what a workflow command escapes, as the runner does."""
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def test_each_diagnostic_is_one_command() -> None:
    assert render_github(REPORT).splitlines() == [
        "::warning file=booklet/booklet.yaml,title=REV001,line=7,col=8::the review was due",
        f"::error file={CT_SCAN},title=SAF002,line=3,col=5::{MISSING.message} (hint: {MISSING.hint})",
        "::error file=complete-plain,title=ENG004::text is set in the font Arial",
        "::error file=complete-plain,title=ENG002::page 4: No anchor #results (hint: link elsewhere)",
    ]


def test_what_has_a_meaning_in_a_command_is_escaped() -> None:
    item = Diagnostic("SRC009", Severity.ERROR, SourceSpan("a,b:c%.yaml", 1, 2), "100%:\r\n::error::no, yes")

    assert render_github(Report((item,))) == (
        "::error file=a%2Cb%3Ac%25.yaml,title=SRC009,line=1,col=2::100%25:%0D%0A::error::no, yes\n"
    )


def place_of(item: Diagnostic) -> str:
    """Say the page, which a command has no property for."""
    return f"{item.where.on_page}: " if isinstance(item.where, PageSpot) and item.where.page else ""


@given(REPORTS)
def test_no_text_breaks_out_of_its_command(report: Report) -> None:
    commands = render_github(report).split("\n")[:-1]

    found = [COMMAND.fullmatch(command) for command in commands]
    assert [[unescaped(part) for part in match.groups()] for match in found if match] == [
        [
            item.where.path,
            item.code,
            place_of(item) + item.message + (f" (hint: {item.hint})" if item.hint else ""),
        ]
        for item in report.diagnostics
    ]

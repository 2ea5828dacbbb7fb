"""A report as JUnit XML, which build servers show as test results."""

import re
from collections.abc import Sequence
from itertools import groupby
from xml.etree import ElementTree as ET

from bookletgen.diagnostics.diagnostic import Diagnostic, Severity
from bookletgen.diagnostics.report import Report

_DECLARATION = "<?xml version='1.0' encoding='utf-8'?>\n"

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML file may hold, not even escaped (XML 1.0, section 2.2)."""


def render_junit(report: Report) -> str:
    """Give one test case a file: failed where the file has errors, with its warnings as output.

    A report without diagnostics is one case that passed.
    """
    suite = ET.Element("testsuite", name="bookletgen")
    for path, group in groupby(report.diagnostics, key=lambda item: item.where.path):
        _add_file(suite, path, list(group))
    for reason in report.not_run:
        ET.SubElement(_case(suite, reason), "skipped", message="not run")
    if not len(suite):
        _case(suite, "no problems found")
    counts = {"tests": len(suite)} | {
        attribute: len(suite.findall(f"testcase/{outcome}"))
        for attribute, outcome in (("failures", "failure"), ("skipped", "skipped"))
    }
    for attribute, count in counts.items():
        suite.set(attribute, str(count))
    ET.indent(suite)
    return _DECLARATION + ET.tostring(suite, encoding="unicode") + "\n"


def _add_file(suite: ET.Element, path: str, items: Sequence[Diagnostic]) -> None:
    case = _case(suite, path)
    error = next((item for item in items if item.severity is Severity.ERROR), None)
    if error:
        shown = ET.SubElement(case, "failure", message=_printable(error.message))
    else:
        shown = ET.SubElement(case, "system-out")
    shown.text = _printable("\n".join(map(_line, items)))


def _case(suite: ET.Element, name: str) -> ET.Element:
    return ET.SubElement(suite, "testcase", classname="bookletgen", name=_printable(name))


def _line(item: Diagnostic) -> str:
    hint = f" (hint: {item.hint})" if item.hint else ""
    return f"{item.where}: {item.severity}[{item.code}] {item.message}{hint}"


def _printable(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)

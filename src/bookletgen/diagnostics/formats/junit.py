"""A report as JUnit XML, which build servers show as test results."""

from itertools import groupby
from xml.etree import ElementTree as ET

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.diagnostics.report import Report


def render_junit(report: Report) -> str:
    """Give one test case a file: failed where the file has errors, with its warnings as output.

    A report without diagnostics is one case that passed.
    """
    suite = ET.Element("testsuite", name="bookletgen", failures="0")
    failures = 0
    for path, group in groupby(report.diagnostics, key=lambda item: item.where.path):
        items = list(group)
        case = ET.SubElement(suite, "testcase", classname="bookletgen", name=path)
        errors = [item for item in items if item.severity is Severity.ERROR]
        lines = "\n".join(f"{item.where}: {item.severity}[{item.code}] {item.message}" for item in items)
        if errors:
            failures += 1
            ET.SubElement(case, "failure", message=errors[0].message).text = lines
        else:
            ET.SubElement(case, "system-out").text = lines
    for reason in report.not_run:
        case = ET.SubElement(suite, "testcase", classname="bookletgen", name=reason)
        ET.SubElement(case, "skipped", message="not run")
    if not len(suite):
        ET.SubElement(suite, "testcase", classname="bookletgen", name="no problems found")
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(failures))
    ET.indent(suite)
    return ET.tostring(suite, encoding="unicode", xml_declaration=True) + "\n"

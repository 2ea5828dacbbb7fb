"""Reports to render, one by hand and any that can be thought of."""

from hypothesis import strategies as st

from bookletgen.diagnostics.diagnostic import Diagnostic, Related, Severity
from bookletgen.diagnostics.place import PageSpot, SourceSpan
from bookletgen.diagnostics.report import Report

CT_SCAN = "booklet/sections/ct-scan.yaml"
SOURCES = {CT_SCAN: "title: Having a CT scan\nbody:\n  - safety: contrast-dye\n"}

MISSING = Diagnostic(
    "SAF002",
    Severity.ERROR,
    SourceSpan(CT_SCAN, 3, 5),
    'the safety statement "contrast-dye" is missing from the plain text',
    "add `plain:` to contrast-dye in booklet/safety.yaml",
    (Related(SourceSpan("booklet/safety.yaml", 7, 3), "it is worded here"),),
)
OVERDUE = Diagnostic(
    "REV001", Severity.WARNING, SourceSpan("booklet/booklet.yaml", 7, 8), "the review was due"
)
DEAD_LINK = Diagnostic(
    "ENG002", Severity.ERROR, PageSpot("complete-plain", 4), "No anchor #results", "link elsewhere"
)
FONT = Diagnostic("ENG004", Severity.ERROR, PageSpot("complete-plain"), "text is set in the font Arial")

REPORT = Report.collect(
    [FONT, MISSING, DEAD_LINK, OVERDUE, MISSING], SOURCES, ("PDF001: veraPDF is not installed",)
)

PLACES = st.builds(SourceSpan, st.text(), st.integers(1), st.integers(1)) | st.builds(
    PageSpot, st.text(), st.integers(0)
)
DIAGNOSTICS = st.builds(
    Diagnostic,
    st.text(),
    st.sampled_from(Severity),
    PLACES,
    st.text(),
    st.none() | st.text(),
    st.lists(st.builds(Related, PLACES, st.text()), max_size=2).map(tuple),
)
REPORTS = st.builds(
    Report,
    st.lists(DIAGNOSTICS, max_size=4).map(tuple),
    st.dictionaries(st.tuples(st.text(), st.integers(1)), st.text(), max_size=3),
    st.lists(st.text(), max_size=2).map(tuple),
)

"""Reports for editors made by hand, for tests of the page."""

from collections.abc import Iterable
from datetime import date

from bookletgen.diagnostics.diagnostic import Diagnostic, Kind, Severity
from bookletgen.diagnostics.place import PageSpot, SourceSpan
from bookletgen.diagnostics.report import Report
from bookletgen.model.choice import ReadingLevel
from bookletgen.model.editor_report import EditorReport, SignedPiece, Standing
from bookletgen.model.governance import Dates, Waiver
from bookletgen.model.measures import (
    Measures,
    ReadingLimits,
    SectionLevel,
    SectionMeasures,
    SectionScore,
    StrandMeasures,
    TextMeasures,
    VariantMeasures,
)
from bookletgen.model.source import SPAN_KEY

HERE = SourceSpan("mine/booklet.yaml", 9, 5)
LONG = TextMeasures(1234, 100, 2, 12.34, 8.06, 9.5, 61.4, 10.0, 7.7, 5.2, 25.4)
SHORT = TextMeasures(40, 3, 0, 13.33, None, None, None, None, None, None, None)
EMPTY = TextMeasures(0, 0, 0, None, None, None, None, None, None, None, None)
LIMITS = {
    ReadingLevel.STANDARD: ReadingLimits(8, None, 20),
    ReadingLevel.PLAIN: ReadingLimits(6, 9, 15),
}
MANUAL = """Something is wrong.

What it finds: things
that are wrong.
Why it matters: it is wrong.
Example: this.
Write instead: that.
"""
KINDS = (
    Kind("TXT001", "wrong-words", Severity.WARNING, MANUAL),
    Kind("SAF001", "wrong-safety", Severity.ERROR, MANUAL),
    Kind("ACC001", "never-found", Severity.ERROR, MANUAL),
)


def level(text: TextMeasures, value: float | None, limit: float, *, is_grade: bool = True) -> SectionLevel:
    """Make the measures of a section in one reading level; no value is no score."""
    return SectionLevel(text, None if value is None else SectionScore(value, limit, is_grade))


def section(title: str, standard: SectionLevel, plain: SectionLevel) -> SectionMeasures:
    """Make the measures of a section."""
    return SectionMeasures(title, {ReadingLevel.STANDARD: standard, ReadingLevel.PLAIN: plain})


def problems_saying(words: str) -> Report:
    """Report a warning and an error in one file, and an error in a file as a whole."""
    elsewhere = SourceSpan(f"mine/{words}.yaml", 3, 1)
    found = (
        Diagnostic("TXT001", Severity.WARNING, elsewhere, f"warned of {words}", f"mend {words}"),
        Diagnostic("SAF001", Severity.ERROR, SourceSpan(elsewhere.path, 7, 1), f"error in {words}"),
        Diagnostic("SAF001", Severity.ERROR, PageSpot("mine/a.svg"), f"file of {words}"),
    )
    return Report.collect(found, {}, (f"a rule that {words} hindered",))


def waiver_saying(words: str) -> Waiver:
    """Make a waiver with words in every place that may have some."""
    said = {"place": words, "words": words, "reason": words, "name": words}
    return Waiver.model_validate(
        {**said, "code": "EVI002", "date": "2026-11-01", "until": "2027-11-01", SPAN_KEY: HERE}
    )


def strands_saying(words: str) -> Iterable[StrandMeasures]:
    """Give two strands: sections with a grade, one too short for it, and one without sentences."""
    graded = section(f"{words} one", level(LONG, 8.06, 8), level(LONG, 3.0, 6))
    short = section(
        f"{words} two",
        level(SHORT, 13.33, 20, is_grade=False),
        level(SHORT, 30.0, 15, is_grade=False),
    )
    empty = section(f"{words} three", level(EMPTY, None, 20), level(EMPTY, None, 15))
    return StrandMeasures(f"{words} first", (graded, short)), StrandMeasures(f"{words} last", (empty,))


def editor_report(words: str = "Words") -> EditorReport:
    """Make a report that says these words in every place that authors fill."""
    dates = {"published": "2026-01-01", "reviewed": "2026-02-03", "next_review": "2028-02-03"}
    standing = Standing(
        "current", Dates.model_validate({**dates, SPAN_KEY: HERE}), None, None, (), is_sample=False
    )
    measures = Measures(LONG, SHORT)
    return EditorReport(
        title=words,
        version="1.0",
        language="en-GB",
        organisation=words,
        program_version="0.1",
        today=date(2026, 12, 1),
        standing=standing,
        limits=LIMITS,
        longest_sentence=20,
        variants=(VariantMeasures(words, dict.fromkeys(ReadingLevel, measures)),),
        strands=tuple(strands_saying(words)),
        problems=problems_saying(words),
        kinds=KINDS,
        waivers=(waiver_saying(words),),
        signed=(
            SignedPiece(words, "editor", None, None, ()),
            SignedPiece(words, "editor", words, date(2026, 11, 30), ()),
            SignedPiece(words, "editor", words, date(2026, 11, 30), (f"{words} [-so-] {{+thus+}}",) * 12),
        ),
    )

"""Renders the report for the editor of a booklet as one HTML page that needs nothing beside it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from itertools import groupby
from typing import Any

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.formats.text import summary
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.model.choice import ReadingLevel
from bookletgen.model.editor_report import EditorReport
from bookletgen.model.measures import (
    ReadingLimits,
    SectionMeasures,
    SectionScore,
    StrandMeasures,
    TextMeasures,
    VariantMeasures,
    is_over_limit,
)
from bookletgen.render import section_chart
from bookletgen.render.html import environment
from bookletgen.render.manuals import manuals_of
from bookletgen.render.page_words import fixed_words
from bookletgen.render.section_chart import score_label

LANGUAGE = "en-GB"
"""The language the report itself is written in."""

TOO_SHORT = "too short to score"

_MOST_CHANGES = 10
"""How many changes of a piece of content are shown since somebody approved it."""

_HARDEST = 5
"""How many sections the page names as the hardest."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A line of the table of scores: a field of `TextMeasures`, with its name, meaning and decimals.

    In the name, `{longest}` stands for the most words that a sentence may have.
    """

    field: str
    name: str
    meaning: str
    decimals: int = 1


MEASURES = (
    Measure("words", "Words", "", 0),
    Measure("sentences", "Sentences", "", 0),
    Measure("mean_sentence", "Mean sentence", "words"),
    Measure("long_sentences", "Sentences over {longest} words", "", 0),
    Measure("flesch_kincaid", "Flesch-Kincaid grade (FKGL)", "US school grade"),
    Measure("smog", "SMOG grade", "US school grade for full understanding"),
    Measure("flesch_ease", "Flesch reading ease", "0 to 100; higher is easier", 0),
    Measure("gunning_fog", "Gunning Fog", "years of schooling"),
    Measure("coleman_liau", "Coleman-Liau", "US school grade, from letters"),
    Measure("automated_readability", "Automated Readability (ARI)", "US school grade, from characters"),
    Measure("lix", "LIX", "no unit; lower is easier", 0),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A number in words, and whether it is over its limit."""

    text: str
    is_over: bool = False


@dataclass(frozen=True, slots=True)
class HardSection:
    """A section that is among the hardest: in which strand and reading level, and its score."""

    strand: str
    title: str
    level: ReadingLevel
    score: SectionScore


def render_report(report: EditorReport) -> str:
    """Render the page. The same report gives the same page."""
    template = environment().get_template("report.html.j2")
    return template.render(
        report=report,
        language=LANGUAGE,
        months=fixed_words(LANGUAGE)["months"],
        summary=summary(report.problems),
        measures=MEASURES,
        most_changes=_MOST_CHANGES,
        limits_of=lambda measure: _limits_in_words(measure, report.limits),
        cells_of=lambda variant, measure: _cells(variant, measure, report.limits),
        drawings=section_chart.draw_strands(report.strands),
        sizes=section_chart,
        section_cells=_section_cells,
        score_label=score_label,
        hardest=_hardest(report.strands),
        files=[(path, tuple(items)) for path, items in groupby(report.problems.diagnostics, key=_path)],
        line_of=_line,
        manuals=manuals_of(report.problems.diagnostics, report.kinds),
        checklist=_checklist(),
    )


def _limits_in_words(measure: Measure, limits: Mapping[ReadingLevel, ReadingLimits]) -> str:
    """Say the limits that rules hold a measure to."""
    known = {level: getattr(each, measure.field, None) for level, each in limits.items()}
    return ", ".join(f"{limit:.0f} for {level} text" for level, limit in known.items() if limit is not None)


def _cells(
    variant: VariantMeasures, measure: Measure, limits: Mapping[ReadingLevel, ReadingLimits]
) -> Iterator[Cell]:
    """Give the cells of a line: for each reading level the whole text, and the text without terms.

    Rules judge the whole text alone.
    """
    for level in ReadingLevel:
        measures = variant.levels[level]
        limit = getattr(limits[level], measure.field, None)
        yield _cell(measures.whole, measure, limit)
        yield _cell(measures.without_terms, measure, None)


def _cell(text: TextMeasures, measure: Measure, limit: float | None) -> Cell:
    value = getattr(text, measure.field)
    if value is None:
        return Cell(TOO_SHORT)
    return Cell(f"{value:,.{measure.decimals}f}", limit is not None and is_over_limit(value, limit))


def _section_cells(section: SectionMeasures, level: ReadingLevel) -> tuple[Cell, ...]:
    """Give the numbers behind a bar: words, mean sentence, long sentences and grade."""
    text, score = section.levels[level].text, section.levels[level].score
    is_over = bool(score and score.is_over)
    mean = Cell("none") if text.mean_sentence is None else Cell(f"{text.mean_sentence:.1f}")
    if score is None or not score.is_grade:
        graded = (replace(mean, is_over=is_over), Cell(str(text.long_sentences)), Cell("too short"))
    else:
        graded = (mean, Cell(str(text.long_sentences)), Cell(f"{score.value:.1f}", is_over))
    return Cell(f"{text.words:,}"), *graded


def _hardest(strands: Iterable[StrandMeasures]) -> list[HardSection]:
    """Give the sections that come closest to their limit, or are furthest over it, hardest first."""
    scored = [
        HardSection(strand.title, section.title, level, measured.score)
        for strand in strands
        for section in strand.sections
        for level, measured in section.levels.items()
        if measured.score
    ]
    return sorted(scored, key=lambda each: -each.score.share)[:_HARDEST]


def _path(item: Diagnostic) -> str:
    return item.where.path


def _line(item: Diagnostic) -> str:
    return str(item.where.line) if isinstance(item.where, SourceSpan) else ""


@cache
def _checklist() -> Mapping[str, Any]:
    """Read what only people can judge, with the items of the instruments it comes from."""
    text = resources.files("bookletgen.render").joinpath("checklist.json").read_text(encoding="utf-8")
    read: Mapping[str, Any] = json.loads(text)
    return read

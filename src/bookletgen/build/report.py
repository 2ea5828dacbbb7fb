"""The report for the editor of a booklet: examine, measure, render."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bookletgen import __version__
from bookletgen.build.catalogue import CONTENT_KINDS
from bookletgen.build.examine import ExaminedBooklet, examine_booklet
from bookletgen.build.request import BuildRequest
from bookletgen.build.sign_off import status_of
from bookletgen.build.temporary import temporary_folder
from bookletgen.check.measures import LIMITS, measure_edition, measure_section
from bookletgen.check.review import review_state
from bookletgen.check.rules import long_sentence
from bookletgen.check.waivers import waivers_in_force
from bookletgen.diagnostics.report import Report
from bookletgen.model.booklet import Booklet
from bookletgen.model.choice import ReadingLevel
from bookletgen.model.edition import Edition, Part
from bookletgen.model.editor_report import EditorReport, SignedPiece, Standing
from bookletgen.model.measures import SectionMeasures, StrandMeasures, VariantMeasures
from bookletgen.render.report import render_report

_Levels = Mapping[ReadingLevel, Edition]


@dataclass(frozen=True, slots=True)
class WrittenReport:
    """What is wrong with the booklet, and whether there is a page: not where its files are broken."""

    problems: Report
    is_written: bool


def write_editor_report(request: BuildRequest, to: Path) -> WrittenReport:
    """Write the page, whole or not at all.

    The request must be for the whole booklet in every reading level.
    """
    examined = examine_booklet(request)
    if examined.booklet:
        page = render_report(_editor_report(request, examined, examined.booklet))
        with temporary_folder(to.parent) as temporary:
            made = temporary / to.name
            made.write_text(page, encoding="utf-8")
            made.replace(to)
    return WrittenReport(examined.report, examined.booklet is not None)


def _editor_report(request: BuildRequest, examined: ExaminedBooklet, booklet: Booklet) -> EditorReport:
    file = booklet.file
    own = file.organisation.text
    variants = _variants(edition for edition in examined.editions if edition.choice.organisation == own)
    first = variants[0][ReadingLevel.STANDARD]
    return EditorReport(
        title=str(first.title),
        version=first.version,
        language=first.language.text,
        organisation=first.organisation.name,
        program_version=__version__,
        today=request.today,
        standing=Standing(
            review_state=review_state(first, request.today),
            dates=first.dates,
            confirmed=first.confirmed,
            withdrawn=first.withdrawn,
            roles_missing=tuple(
                dict.fromkeys(role for edition in examined.editions for role in edition.roles_missing)
            ),
            is_sample=first.is_sample,
        ),
        limits=LIMITS,
        longest_sentence=long_sentence.LIMIT,
        variants=tuple(_measured(levels) for levels in variants),
        strands=_strands(variants, file.strands),
        problems=examined.report,
        kinds=CONTENT_KINDS,
        waivers=waivers_in_force(file.waivers, request.today),
        signed=() if file.sample else tuple(_signed(booklet, request.folder)),
    )


def _signed(booklet: Booklet, folder: Path) -> Iterator[SignedPiece]:
    for status in status_of(booklet, folder):
        given = status.approval
        name, day = (given.name.text, given.date) if given else (None, None)
        yield SignedPiece(_title_of(booklet, status.piece), status.role, name, day, status.changes)


def _title_of(booklet: Booklet, piece: str) -> str:
    """Call a piece of content as the pages do."""
    kind, _, name = piece.partition(":")
    if kind == "section":
        return str(booklet.sections[name].title)
    if kind == "organisation":
        return f"Contacts and local facts of {booklet.organisations[name].name}"
    return "Titles, words explained and imprint"


def _variants(editions: Iterable[Edition]) -> list[_Levels]:
    """Put the reading levels of each variant together, in the order of the booklet."""
    variants: dict[str, dict[ReadingLevel, Edition]] = {}
    for edition in editions:
        variants.setdefault(edition.choice.variant, {})[edition.choice.level] = edition
    return list(variants.values())


def _measured(levels: _Levels) -> VariantMeasures:
    title = str(levels[ReadingLevel.STANDARD].variant_title)
    return VariantMeasures(title, {level: measure_edition(edition) for level, edition in levels.items()})


def _strands(variants: Iterable[_Levels], names: Iterable[str]) -> tuple[StrandMeasures, ...]:
    """Measure every section once, though many variants may hold it."""
    parts = {
        part.strand: {level: _part(edition, part.strand) for level, edition in levels.items()}
        for levels in variants
        for part in levels[ReadingLevel.STANDARD].parts
    }
    return tuple(_strand(parts[name]) for name in names if name in parts)


def _part(edition: Edition, strand: str) -> Part:
    return next(part for part in edition.parts if part.strand == strand)


def _strand(levels: Mapping[ReadingLevel, Part]) -> StrandMeasures:
    standard = levels[ReadingLevel.STANDARD]
    return StrandMeasures(
        str(standard.title),
        tuple(
            SectionMeasures(
                str(section.title),
                {level: measure_section(part.sections[index], level) for level, part in levels.items()},
            )
            for index, section in enumerate(standard.sections)
        ),
    )

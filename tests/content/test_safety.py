"""No safety statement of the shipped booklet can be lost without an error."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
import yaml

from bookletgen.build.examine import ExaminedBooklet, examine_booklet
from bookletgen.build.request import BuildRequest
from bookletgen.check.rule import Circumstances, Rule, run_rules
from bookletgen.check.rules import (
    procedure_without_safety_statement,
    required_safety_statement_missing,
    safety_statement_without_plain_text,
)
from bookletgen.diagnostics.diagnostic import Diagnostic, Severity
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.model.booklet import Booklet
from bookletgen.model.choice import Choice, PrintSize, ReadingLevel
from bookletgen.model.edition import Edition
from bookletgen.select.edition import select_edition
from tests.support.booklets import BookletCopy
from tests.support.editions import STYLES
from tests.support.safety_edits import LinePlace, SafetyEdits
from tests.support.shipped import FOLDER, TODAY, VARIANTS

SAFETY = yaml.safe_load((FOLDER / "safety.yaml").read_text(encoding="utf-8"))
STATEMENTS = tuple(SAFETY["statements"])
PLAIN = safety_statement_without_plain_text.RULE
MENTION = procedure_without_safety_statement.RULE
REQUIRED = required_safety_statement_missing.RULE


def procedures_with(statement: str) -> tuple[str, ...]:
    """Name the procedures that bring a statement."""
    return tuple(name for name, entry in SAFETY["procedures"].items() if statement in entry["statements"])


BROUGHT = tuple(name for name in STATEMENTS if procedures_with(name))
ALONE = tuple(
    name
    for name in BROUGHT
    if any(len(SAFETY["procedures"][it]["statements"]) == 1 for it in procedures_with(name))
)


@pytest.fixture
def copy(tmp_path: Path) -> BookletCopy:
    return BookletCopy.of(FOLDER, tmp_path / "booklet")


def examined(copy: BookletCopy) -> ExaminedBooklet:
    """Check every variant in both reading levels for every organisation, as `bookletgen check` does."""
    request = BuildRequest(
        folder=copy.folder,
        shown_as="booklet",
        styles=STYLES,
        to=copy.folder,
        today=TODAY,
        levels=tuple(ReadingLevel),
        whole_booklet=True,
    )
    return examine_booklet(request)


def place(diagnostic: Diagnostic) -> LinePlace:
    assert isinstance(diagnostic.where, SourceSpan)
    return (
        diagnostic.where.path.removeprefix("booklet/"),
        diagnostic.where.line,
        diagnostic.where.column,
    )


def errors(found: ExaminedBooklet, code: str) -> set[LinePlace]:
    return {
        place(item)
        for item in found.report.diagnostics
        if item.code == code and item.severity is Severity.ERROR
    }


def errors_of_edition(rule: Rule, edition: Edition) -> set[LinePlace]:
    circumstances = Circumstances(
        today=TODAY, draft=False, for_press=True, characters=frozenset(), languages=frozenset()
    )
    found = run_rules([rule], edition, circumstances)
    return {place(item) for item in found if item.severity is Severity.ERROR}


def files_of(edition: Edition) -> set[str]:
    return {section.at.path.removeprefix("booklet/") for section in edition.sections()}


def prints(edition: Edition, statement: str) -> bool:
    return any(printed.id == statement for _, printed in edition.statements())


def editions_of(booklet: Booklet) -> Iterator[Edition]:
    chosen = product(VARIANTS, ReadingLevel, booklet.organisations)
    for variant, level, organisation in chosen:
        yield select_edition(booklet, Choice(variant, level, PrintSize.standard(), organisation))


def test_every_variant_and_level_is_checked(copy: BookletCopy, shipped_booklet: Booklet) -> None:
    checked = [edition.code for edition in examined(copy).editions]
    assert sorted(checked) == sorted(edition.code for edition in editions_of(shipped_booklet))


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_statement_without_wording_is_an_error_wherever_it_is_named(
    copy: BookletCopy, statement: str
) -> None:
    edits = SafetyEdits(copy, statement)
    edits.remove_wording()
    named = edits.places_that_name_it()

    assert named
    assert errors(examined(copy), "SRC010") == named


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_statement_without_plain_words_is_an_error_in_each_plain_edition_that_needs_it(
    copy: BookletCopy, statement: str
) -> None:
    edits = SafetyEdits(copy, statement)
    edits.remove_plain()
    needed = edits.places_that_need_it(procedures_with(statement))

    found = examined(copy)

    assert needed
    assert errors(found, "SAF002") == needed
    for edition in found.editions:
        is_plain = edition.choice.level is ReadingLevel.PLAIN
        expected = {where for where in needed if where[0] in files_of(edition)} if is_plain else set()
        assert errors_of_edition(PLAIN, edition) == expected, edition.code


@pytest.mark.parametrize("statement", BROUGHT)
def test_a_statement_that_no_section_prints_is_an_error_in_each_edition_that_speaks_of_its_procedure(
    copy: BookletCopy, statement: str, shipped_booklet: Booklet
) -> None:
    before = {edition.code for edition in editions_of(shipped_booklet) if prints(edition, statement)}
    edits = SafetyEdits(copy, statement)
    edits.remove_blocks()
    edits.remove_procedures_of_sections(procedures_with(statement))

    found = examined(copy)

    assert not any(prints(edition, statement) for edition in found.editions)
    assert errors(found, "SAF001")
    silent = [edition.code for edition in found.editions if not errors_of_edition(MENTION, edition)]
    assert before.intersection(silent) == set()


@pytest.mark.parametrize("statement", ALONE)
def test_a_procedure_that_is_left_without_statements_is_an_error(copy: BookletCopy, statement: str) -> None:
    edits = SafetyEdits(copy, statement)
    edits.remove_wording()
    edits.remove_blocks()
    edits.remove_from_procedures()
    lines = copy.path("safety.yaml").read_text(encoding="utf-8").splitlines()

    found = errors(examined(copy), "SRC009")

    assert found == {
        ("safety.yaml", number, 5) for number, line in enumerate(lines, 1) if line == "    statements: []"
    }


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_statement_that_nothing_brings_any_more_is_an_error_in_each_edition_that_had_it(
    copy: BookletCopy, statement: str, shipped_booklet: Booklet
) -> None:
    before = {edition.code for edition in editions_of(shipped_booklet) if prints(edition, statement)}
    edits = SafetyEdits(copy, statement)
    edits.remove_blocks()
    edits.remove_from_procedures()
    edits.remove_procedures_without_statements()
    required = edits.places_that_require_it()

    found = examined(copy)

    assert required
    assert errors(found, "SAF006") == required
    assert {edition.code for edition in found.editions if errors_of_edition(REQUIRED, edition)} == before


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_statement_deleted_with_everything_that_tells_of_it_is_an_error_where_it_is_required(
    copy: BookletCopy, statement: str
) -> None:
    edits = SafetyEdits(copy, statement)
    edits.remove_wording()
    edits.remove_blocks()
    edits.remove_from_procedures()
    edits.remove_procedures_without_statements()
    required = edits.places_that_require_it()

    assert required
    assert errors(examined(copy), "SRC010") == required

"""Whatever slips into a file: checking ends, and says where in the booklet something is wrong."""

from functools import cache
from pathlib import Path
from random import Random

import pytest

from bookletgen.check.registry import RULES
from bookletgen.check.rule import Circumstances, run_rules
from bookletgen.check.waivers import apply_waivers
from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.place import Place, SourceSpan
from bookletgen.load.booklet import load_booklet
from bookletgen.model.choice import Choice, PrintSize, ReadingLevel
from bookletgen.render.page_words import languages
from bookletgen.select.edition import select_edition
from bookletgen.typeset.fonts import characters_of
from tests.support.booklets import BookletCopy
from tests.support.editions import STYLES
from tests.support.mutations import KINDS, mutate
from tests.support.shipped import FOLDER, TODAY

MUTATIONS = 200
CHUNKS = [range(start, start + 20) for start in range(0, MUTATIONS, 20)]


@pytest.fixture
def copy(tmp_path: Path) -> BookletCopy:
    return BookletCopy.of(FOLDER, tmp_path / "booklet")


def edition_to_check(number: int) -> tuple[int, int, ReadingLevel]:
    """Pick a variant and an organisation, by their numbers, and a reading level."""
    random = Random(f"edition {number}")  # noqa: S311  no secret
    return random.randrange(4), random.randrange(2), random.choice(list(ReadingLevel))


def check(folder: Path, variant: int, organisation: int, level: ReadingLevel) -> set[Diagnostic]:
    """Load a booklet, and check one edition of it if there is one."""
    loaded = load_booklet(folder, "booklet")
    found = list(loaded.diagnostics)
    if loaded.booklet:
        variants, organisations = list(loaded.booklet.file.variants), list(loaded.booklet.organisations)
        choice = Choice(
            variants[variant % len(variants)],
            level,
            PrintSize.standard(),
            organisations[organisation % len(organisations)],
        )
        circumstances = Circumstances(
            today=TODAY,
            draft=False,
            for_press=True,
            characters=characters_of(STYLES),
            languages=languages(),
        )
        diagnostics = run_rules(RULES, select_edition(loaded.booklet, choice), circumstances)
        found += apply_waivers(diagnostics, loaded.booklet.file.waivers, TODAY, is_complete=False)
    return set(found)


@cache
def found_as_shipped(variant: int, organisation: int, level: ReadingLevel) -> set[Diagnostic]:
    return check(FOLDER, variant, organisation, level)


def leads_somewhere(where: Place, booklet: BookletCopy, mutated: Path) -> bool:
    """Tell whether a place is a line of the booklet; the changed file may be gone, or end too soon."""
    if not isinstance(where, SourceSpan) or not where.path.startswith("booklet/"):
        return False
    file = booklet.path(where.path.removeprefix("booklet/"))
    lines = len(file.read_text(encoding="utf-8").splitlines()) if file.is_file() else 0
    return 1 <= where.line <= lines + (file == mutated)


def misplaced_after(number: int, booklet: BookletCopy) -> list[str]:
    """Change a file, check, and put the file back; give the new problems that lead nowhere."""
    random = Random(f"mutation {number}")  # noqa: S311  no secret
    file = random.choice(sorted(booklet.folder.rglob("*.yaml")))
    before = file.read_bytes()
    mutate(file, KINDS[number % len(KINDS)], random)
    edition = edition_to_check(number)
    new = check(booklet.folder, *edition) - found_as_shipped(*edition)
    misplaced = [f"{number}: {item}" for item in new if not leads_somewhere(item.where, booklet, file)]
    file.write_bytes(before)
    return misplaced


@pytest.mark.parametrize("numbers", CHUNKS, ids=lambda numbers: f"from-{numbers[0]}")
def test_every_slip_is_survived_and_every_new_problem_has_a_place_in_the_booklet(
    copy: BookletCopy, numbers: range
) -> None:
    assert [problem for number in numbers for problem in misplaced_after(number, copy)] == []

"""Whatever slips into a file: checking ends, and says where in the booklet something is wrong."""

from collections.abc import Sequence
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
SEEN_BY_WHAT_IS_LEFT = frozenset({"SAF001", "SAF006"})
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


def points_into(item: Diagnostic, mutated: Path, booklet: BookletCopy) -> bool:
    """Tell whether a diagnostic leads to the changed file: by a place, or, where it is gone, by its name.

    What an edition has lost can have gone from any file: that it is missing is said where it is needed.
    """
    name = f"booklet/{mutated.relative_to(booklet.folder).as_posix()}"
    places = {item.where.path, *(other.where.path for other in item.related)}
    is_named = not mutated.exists() and name.removeprefix("booklet/") in (item.hint or "")
    return name in places or is_named or item.code in SEEN_BY_WHAT_IS_LEFT


def astray_after(number: int, files: Sequence[Path], booklet: BookletCopy) -> list[str]:
    """Change one of the files, check, and put it back; give the new problems that do not lead there."""
    random = Random(f"mutation {number}")  # noqa: S311  no secret
    file = random.choice(files)
    before = file.read_bytes()
    mutate(file, KINDS[number % len(KINDS)], random)
    edition = edition_to_check(number)
    new = check(booklet.folder, *edition) - found_as_shipped(*edition)
    astray = [
        f"{number}: {item}"
        for item in new
        if not (leads_somewhere(item.where, booklet, file) and points_into(item, file, booklet))
    ]
    file.write_bytes(before)
    return astray


@pytest.mark.parametrize("numbers", CHUNKS, ids=lambda numbers: f"from-{numbers[0]}")
def test_every_slip_is_survived_and_every_new_problem_leads_to_it(copy: BookletCopy, numbers: range) -> None:
    files = sorted(copy.folder.rglob("*.yaml"))
    assert [problem for number in numbers for problem in astray_after(number, files, copy)] == []


@pytest.mark.parametrize("pattern", ["*.yaml", "organisations/*.yaml"])
def test_slips_in_files_that_others_build_on_lead_there_too(copy: BookletCopy, pattern: str) -> None:
    files = sorted(copy.folder.glob(pattern))
    assert [problem for number in range(40) for problem in astray_after(number, files, copy)] == []

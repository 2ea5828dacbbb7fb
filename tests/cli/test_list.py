"""`bookletgen list`: what there is to choose from."""

import shutil
from pathlib import Path

import pytest

from tests.support.booklets import BookletCopy
from tests.support.goldens import Golden
from tests.support.runs import Runner

EXPECTED = Path(__file__).parent / "expected"


def test_list_names_variants_strands_and_organisations(
    booklet: BookletCopy, run: Runner, golden: Golden
) -> None:
    hospital = booklet.path("organisations/our-hospital.yaml").read_text(encoding="utf-8")
    booklet.write("organisations/your-hospital.yaml", hospital.replace("Our Hospital", "Your Hospital"))

    result = run("list", "booklet")

    assert (result.exit_code, result.err) == (0, "")
    golden(result.out, EXPECTED / "list.txt")


@pytest.mark.usefixtures("booklet")
def test_list_gives_the_pages_of_what_was_built(built_starter: Path, run: Runner) -> None:
    shutil.copytree(built_starter, "build")

    assert run("list", "booklet").out.splitlines()[-2:] == [
        "built               pages",
        "clinic-visit-visit      8",
    ]

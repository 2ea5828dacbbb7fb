"""`bookletgen new`: a booklet that builds at once."""

from pathlib import Path

import pytest

from tests.support.booklets import STARTER
from tests.support.folders import contents_of
from tests.support.runs import Runner


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_new_booklet_is_the_starter_with_schemas_beside_it(run: Runner) -> None:
    result = run("new", "leaflets/mine")

    assert (result.exit_code, result.err) == (0, "")
    assert result.out == "made leaflets/mine\nnext: bookletgen build leaflets/mine\n"
    made = contents_of(Path("leaflets/mine"))
    assert {name: made[name] for name in made if not name.startswith("schema")} == contents_of(STARTER)
    assert "schema/section.schema.json" in made
    assert list(Path("leaflets").iterdir()) == [Path("leaflets/mine")]


def test_a_new_booklet_builds(run: Runner) -> None:
    run("new", "mine")

    result = run(
        "build", "mine", "--variant", "visit", "--output", "screen", "--today", "2026-12-01", "--jobs", "1"
    )

    assert result.exit_code == 0
    assert result.out.splitlines()[1].startswith("build/clinic-visit-visit.screen.pdf ")
    assert Path("build/clinic-visit-visit.screen.pdf").read_bytes().startswith(b"%PDF-")


def test_an_empty_folder_will_do(run: Runner) -> None:
    Path("mine").mkdir()

    assert run("new", "mine").exit_code == 0

    assert Path("mine/booklet.yaml").is_file()


@pytest.mark.parametrize("existing", ["mine/notes.txt", "mine"])
def test_nothing_that_exists_is_written_over(run: Runner, existing: str) -> None:
    Path(existing).parent.mkdir(exist_ok=True)
    Path(existing).write_text("keep me", encoding="utf-8")

    result = run("new", "mine")

    assert (result.exit_code, result.out) == (2, "")
    assert result.err == "error: mine is there already\nhint: choose a folder that does not exist yet\n"
    assert Path(existing).read_text(encoding="utf-8") == "keep me"
    assert list(Path().iterdir()) == [Path("mine")]

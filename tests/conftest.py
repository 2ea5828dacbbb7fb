"""What tests of every stage share."""

from importlib import import_module
from pathlib import Path

import hypothesis
import pytest

from tests.support.booklets import STARTER, BookletCopy
from tests.support.builds import Builder
from tests.support.goldens import Golden, golden_check
from tests.support.runs import Runner, runner

# The same examples on every run and every machine; how long one takes says nothing.
hypothesis.settings.register_profile("bookletgen", derandomize=True, deadline=None)
hypothesis.settings.load_profile("bookletgen")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens", action="store_true", help="write the expected texts instead of comparing"
    )


@pytest.fixture
def golden(pytestconfig: pytest.Config) -> Golden:
    return golden_check(update=bool(pytestconfig.getoption("--update-goldens")))


@pytest.fixture
def booklet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BookletCopy:
    """Give a copy of the starter as ./booklet, in a current folder that holds nothing else."""
    monkeypatch.chdir(tmp_path)
    return BookletCopy.of(STARTER, tmp_path / "booklet")


@pytest.fixture(scope="session")
def built_starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a variant of the starter once; give the folder of its files, which no test may change."""
    # Worker processes start at once where the engine is loaded before they are forked.
    import_module("bookletgen.typeset.pages")
    builder = Builder(BookletCopy(STARTER), to=tmp_path_factory.mktemp("built") / "build")
    assert builder.build().files
    return builder.to


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Runner:
    """Give a function that runs `bookletgen` with arguments and takes what it prints."""
    return runner(capsys)

"""A pack made once."""

import time
from pathlib import Path

import pytest

from tests.support.packs import PackMaker


@pytest.fixture(scope="session")
def maker(tmp_path_factory: pytest.TempPathFactory) -> PackMaker:
    """Give what makes packs of one small order."""
    return PackMaker.in_folder(tmp_path_factory.mktemp("packs"))


@pytest.fixture(scope="session")
def timed_pack(maker: PackMaker) -> tuple[dict[str, bytes], float]:
    """Make the pack in the folder `first`; give what is in it, and the seconds that it took."""
    started = time.monotonic()
    contents = maker.make("first")
    return contents, time.monotonic() - started


@pytest.fixture(scope="session")
def pack(timed_pack: tuple[dict[str, bytes], float]) -> dict[str, bytes]:
    """Give the contents of the pack, by path."""
    return timed_pack[0]


@pytest.fixture
def pack_folder(maker: PackMaker, pack: dict[str, bytes]) -> Path:
    """Give the folder of the pack, which no test may change."""
    assert pack
    return maker.home / "first/spring"

"""A pack made once."""

from pathlib import Path

import pytest

from tests.support.packs import PackMaker


@pytest.fixture(scope="session")
def maker(tmp_path_factory: pytest.TempPathFactory) -> PackMaker:
    """Give what makes packs of one small order."""
    return PackMaker.in_folder(tmp_path_factory.mktemp("packs"))


@pytest.fixture(scope="session")
def pack(maker: PackMaker) -> dict[str, bytes]:
    """Make the pack in the folder `first`; give what is in it, by path."""
    return maker.make("first")


@pytest.fixture
def pack_folder(maker: PackMaker, pack: dict[str, bytes]) -> Path:
    """Give the folder of the pack, which no test may change."""
    assert pack
    return maker.home / "first/spring"

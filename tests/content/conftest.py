"""The shipped booklet, loaded once."""

import pytest

from bookletgen.model.booklet import Booklet
from tests.support.editions import sound_booklet
from tests.support.shipped import FOLDER


@pytest.fixture(scope="session")
def shipped_booklet() -> Booklet:
    return sound_booklet(FOLDER)

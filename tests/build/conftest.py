"""Most tests of builds begin where a build has been made."""

import shutil
from pathlib import Path

import pytest

from tests.support.booklets import BookletCopy
from tests.support.builds import Builder


@pytest.fixture
def builder(booklet: BookletCopy, built_starter: Path) -> Builder:
    """Give a builder for ./booklet, one variant of which is in ./build already."""
    shutil.copytree(built_starter, "build")
    return Builder(booklet)

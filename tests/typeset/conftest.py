"""What the tests of typesetting share."""

from pathlib import Path

import pytest

from tests.support.tiny_documents import TinyStyle


@pytest.fixture
def tiny(tmp_path: Path) -> TinyStyle:
    """Give a style for small documents."""
    return TinyStyle.at(tmp_path / "tiny")

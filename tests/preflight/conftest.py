"""What the tests of preflight share."""

from collections.abc import Iterator

import pytest

from tests.support.tiny_pdfs import TinyPdf, tiny_pdf


@pytest.fixture
def pdf() -> Iterator[TinyPdf]:
    with tiny_pdf() as made:
        yield made

"""What the tests of reading structures share."""

import pytest

from tests.support.tagged_pdfs import TaggedPdf
from tests.support.tiny_pdfs import TinyPdf


@pytest.fixture
def tagged(pdf: TinyPdf) -> TaggedPdf:
    return TaggedPdf(pdf)

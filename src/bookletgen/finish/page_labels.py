"""What a reader program calls each page: as the page itself does (ISO 32000-1, 12.4.2)."""

from collections.abc import Iterator, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, String


def label_pages(pdf: pikepdf.Pdf, labels: Sequence[str]) -> None:
    """Give each page its label: a number that counts on, or words."""
    numbers = Array()
    for page, label in _ranges(labels):
        numbers.append(page)
        numbers.append(label)
    pdf.Root.PageLabels = Dictionary(Nums=numbers)


def _ranges(labels: Sequence[str]) -> Iterator[tuple[int, Dictionary]]:
    expected: int | None = None
    for page, label in enumerate(labels):
        number = int(label) if label.isdecimal() else None
        if number is None:
            yield page, Dictionary(P=String(label))
        elif number != expected:
            yield page, Dictionary(S=Name.D, St=number)
        expected = None if number is None else number + 1

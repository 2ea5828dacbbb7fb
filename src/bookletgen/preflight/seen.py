"""Which painted objects end up on the printed page."""

from collections.abc import Iterator

from bookletgen.preflight.content.matrix import intersect
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.painted import Box, Painted, PaintedImage, PaintedPath, TextRun

_EXCERPT = 30


def is_empty(box: Box) -> bool:
    """Tell whether nothing is left of an object; a line without width is still something."""
    return box[2] <= box[0] and box[3] <= box[1]


def overlap(first: Box, second: Box) -> bool:
    """Tell whether two boxes share an area, or one that is a line crosses the other."""
    return first[0] < second[2] and second[0] < first[2] and first[1] < second[3] and second[1] < first[3]


def is_printed(item: Painted, facts: PdfFacts) -> bool:
    """Tell whether an object shows inside the bleed, with layers as they are when the file is opened."""
    where = item.where
    if where.is_hidden or is_empty(where.box):
        return False
    left, bottom, right, top = where.box
    around = (left, bottom, max(right, left + 1e-6), max(top, bottom + 1e-6))
    return overlap(around, facts.page(where.page).boxes.bled)


def printed_text(facts: PdfFacts) -> tuple[TextRun, ...]:
    """Give the text that is printed: not blank, not invisible, inside the bleed."""
    return facts.once(_printed_text)


def printed_paths(facts: PdfFacts) -> tuple[PaintedPath, ...]:
    """Give the paths that are printed."""
    return facts.once(_printed_paths)


def printed_images(facts: PdfFacts) -> tuple[PaintedImage, ...]:
    """Give the images that are printed."""
    return facts.once(_printed_images)


def _printed_text(facts: PdfFacts) -> Iterator[TextRun]:
    for run in facts.text:
        if run.text.strip() and not run.is_invisible and is_printed(run, facts):
            yield run


def _printed_paths(facts: PdfFacts) -> Iterator[PaintedPath]:
    return (path for path in facts.paths if is_printed(path, facts))


def _printed_images(facts: PdfFacts) -> Iterator[PaintedImage]:
    return (image for image in facts.images if is_printed(image, facts))


def in_trim(item: Painted, facts: PdfFacts) -> bool:
    """Tell whether an object lies, at least in part, on what is left after cutting."""
    return overlap(item.where.box, facts.page(item.where.page).boxes.trimmed)


def area(box: Box) -> float:
    """Give the area of a box in square points."""
    return (box[2] - box[0]) * (box[3] - box[1])


def covers(outer: Box, inner: Box, tolerance: float) -> bool:
    """Tell whether a box covers another, but for a tolerance on each side."""
    shared = intersect(outer, inner)
    return all(abs(edge - wanted) <= tolerance for edge, wanted in zip(shared, inner, strict=True))


def excerpt(run: TextRun) -> str:
    """Quote the beginning of a text."""
    words = " ".join(run.text.split())
    return f"“{words if len(words) <= _EXCERPT else words[: _EXCERPT - 1] + '…'}”"

"""What a screen reader gets from a PDF, as plain values."""

from dataclasses import dataclass

from bookletgen.model.structure import Element


@dataclass(frozen=True, slots=True)
class TaggedPdf:
    """A PDF as its tags tell it.

    `root` is None where the file has no tags. `page_labels` names every page. `unreached` are words
    that stand on a page but neither in the tags nor in an artifact, with the page (from 0).
    """

    file: str
    title: str
    shows_title: bool
    language: str
    page_labels: tuple[str, ...]
    root: Element | None
    unreached: tuple[tuple[int, str], ...] = ()

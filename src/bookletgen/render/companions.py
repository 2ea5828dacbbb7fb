"""The files that a web page may lead to."""

from dataclasses import dataclass

from bookletgen.model.choice import PrintSize


@dataclass(frozen=True, slots=True)
class Download:
    """A screen file beside the page, and the print size it is in."""

    file: str
    size: PrintSize


@dataclass(frozen=True, slots=True)
class Companions:
    """What is made together with the page: the page in the other reading level, and screen files."""

    other_level: str | None = None
    downloads: tuple[Download, ...] = ()

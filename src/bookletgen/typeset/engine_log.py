"""The engine's log as diagnostics: it goes on after a missing file or unknown CSS, we do not."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from bookletgen.diagnostics.diagnostic import Diagnostic, Kind, Severity
from bookletgen.diagnostics.place import PageSpot

MISSING_FILE = Kind(
    "ENG001",
    "file-not-loaded",
    Severity.ERROR,
    """The typesetting engine could not load a file.

    What it finds: an image, stylesheet or font that is missing, refused or broken.
    Why it matters: the page would be printed without it.
    Example: a style that names fonts/Missing.ttf.
    Write instead: put the file there, or name another. Only files of the booklet and the style are allowed.
    """,
)
DEAD_LINK = Kind(
    "ENG002",
    "dead-link",
    Severity.ERROR,
    """A link inside the document leads nowhere.

    What it finds: a link or page number whose target is not in the document.
    Why it matters: a reader would be sent to a place that does not exist.
    Example: a contents entry for a section that is left out.
    Write instead: a link to something in the same variant.
    """,
)
UNKNOWN_CSS = Kind(
    "ENG003",
    "unknown-css",
    Severity.ERROR,
    """The engine does not understand part of a stylesheet.

    What it finds: unknown properties, values, selectors or rules.
    Why it matters: the page would not look as its designer meant it, and nobody would be told.
    Example: `text-wrap: pretty`.
    Write instead: CSS that WeasyPrint supports.
    """,
)
FOREIGN_FONT = Kind(
    "ENG004",
    "foreign-font",
    Severity.ERROR,
    """A font that is not the style's own was used.

    What it finds: text set in a font of the machine, because the style's fonts lack a character or a
    drawing asks for another family.
    Why it matters: the file would differ from machine to machine, and the type may be hard to read.
    Example: an SVG label with `font-family="Arial"`.
    Write instead: the family of the style, and characters it has.
    """,
)
COMPLAINT = Kind(
    "ENG005",
    "engine-complaint",
    Severity.ERROR,
    """The engine logged something that is not known here.

    What it finds: any other warning or error of the engine.
    Why it matters: what is not understood may not be printed.
    Example: "Unknown image mode".
    Write instead: what the message asks for.
    """,
)
OVERFULL_BACK_COVER = Kind(
    "ENG006",
    "overfull-back-cover",
    Severity.ERROR,
    """What belongs on the back cover does not fit on one page.

    What it finds: a back cover that runs over onto another page, even with the contacts inside the booklet,
    where they go when they do not fit.
    Why it matters: the last page of a stitched booklet is its outside.
    Example: an organisation with an address of twenty lines, in large print.
    Write instead: a shorter address, and fewer words in the panels.
    """,
)
KINDS = (MISSING_FILE, DEAD_LINK, UNKNOWN_CSS, FOREIGN_FONT, COMPLAINT, OVERFULL_BACK_COVER)

_BY_START = (
    ("Failed to load", MISSING_FILE, "put the file where it is looked for, inside the booklet or the style"),
    ("Font-face %r cannot be loaded", MISSING_FILE, "put the font into the style's fonts folder"),
    ("Failed to render SVG", MISSING_FILE, "export the drawing again as plain SVG"),
    ("No anchor", DEAD_LINK, "link to something in the same variant"),
    ("Content discarded: target points", DEAD_LINK, "link to something in the same variant"),
    ("Ignored", UNKNOWN_CSS, "use CSS that WeasyPrint supports"),
    ("Invalid or unsupported", UNKNOWN_CSS, "use CSS that WeasyPrint supports"),
    ("Parse error", UNKNOWN_CSS, "use CSS that WeasyPrint supports"),
    ("Unknown rule", UNKNOWN_CSS, "use CSS that WeasyPrint supports"),
    ("Unknown empty rule", UNKNOWN_CSS, "use CSS that WeasyPrint supports"),
    ("Unknown @page rule", UNKNOWN_CSS, "use CSS that WeasyPrint supports"),
    ("Unsupported @", UNKNOWN_CSS, "use CSS that WeasyPrint supports"),
    ("@import rule", UNKNOWN_CSS, "put every @import at the top of the stylesheet"),
)


@contextmanager
def engine_diagnostics(label: str) -> Iterator[list[Diagnostic]]:
    """Gather what the engine logs as diagnostics about the edition called `label`."""
    gathered: list[Diagnostic] = []
    handler = _Gatherer(label, gathered)
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    try:
        yield gathered
    finally:
        logger.removeHandler(handler)


class _Gatherer(logging.Handler):
    def __init__(self, label: str, gathered: list[Diagnostic]) -> None:
        super().__init__(logging.WARNING)
        self._label = label
        self._gathered = gathered

    def emit(self, record: logging.LogRecord) -> None:
        template = str(record.msg)
        kind, hint = next(
            ((kind, hint) for start, kind, hint in _BY_START if template.startswith(start)),
            (COMPLAINT, "change what the message names"),
        )
        self._gathered.append(kind.at(PageSpot(self._label), record.getMessage().strip(), hint))

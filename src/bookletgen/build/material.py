"""What files are made from, and what came of making one."""

from dataclasses import dataclass

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.model.placed_statement import PlacedStatement
from bookletgen.model.printing import Printing
from bookletgen.model.reader_options import ReaderOptions
from bookletgen.model.structure import Structure
from bookletgen.model.ua_part import UaPart

StatementsOnPages = tuple[tuple[PlacedStatement, int | None], ...]
"""Safety statements, each with the page it starts on, from 1; None where it is on none."""


@dataclass(frozen=True, slots=True)
class Material:
    """What the files of an edition are made from, and for.

    Its HTML, the typeset PDF with its page count and its structure (none where the layout is a web page),
    what printers ask of files for paper and readers of files for screens, which part of PDF/UA those have
    to meet, and the safety statements that must be in them.
    """

    html: str
    pdf: bytes
    pages: int
    structure: Structure
    printing: Printing
    reader: ReaderOptions
    ua_part: UaPart
    statements: StatementsOnPages = ()


@dataclass(frozen=True, slots=True)
class Made:
    """What came of making a file: how many pages a reader finds in it, and what is wrong with it.

    Where something is an error there need not be a file.
    """

    pages: int
    diagnostics: tuple[Diagnostic, ...] = ()

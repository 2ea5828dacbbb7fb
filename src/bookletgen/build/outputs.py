"""What can be made of an edition: one entry an output.

To add an output, name it in `Output`, write the function that makes its file, and enter it in `KINDS`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from math import gcd
from pathlib import Path
from types import MappingProxyType

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.model.press import COVER_PAGES, PrintPart
from bookletgen.model.press_limits import PressLimits
from bookletgen.model.printing import Printing
from bookletgen.model.structure import Structure
from bookletgen.model.ua_part import UaPart


class Output(StrEnum):
    """What a file is for."""

    PRINT = "print"
    SCREEN = "screen"
    DUPLEX = "duplex"
    WEB = "web"
    TEXT = "text"


class Layout(StrEnum):
    """Which HTML of an edition a file is made from: pages, which are typeset, or one web page."""

    PAGES = "pages"
    WEB = "web"


DEFAULT_OUTPUTS = (Output.PRINT, Output.SCREEN)
"""What is made where nothing else is asked for."""


@dataclass(frozen=True, slots=True)
class Material:
    """What the files of an edition are made from, and for.

    Its HTML, the typeset PDF with its page count and its structure (none where the layout is a web
    page), what printers ask of files for paper, and which part of PDF/UA screen files have to meet.
    """

    html: str
    pdf: bytes
    pages: int
    structure: Structure
    printing: Printing
    ua_part: UaPart


@dataclass(frozen=True, slots=True)
class Made:
    """What came of making a file: how many pages a reader finds in it, and what is wrong with it.

    Where something is an error there need not be a file.
    """

    pages: int
    diagnostics: tuple[Diagnostic, ...] = ()


Maker = Callable[[Material, Path], Made]
"""Makes a file under a name that is not its final one yet."""


@dataclass(frozen=True, slots=True)
class OutputKind:
    """How the file of an output is named and made.

    The `ending` follows the stem; `on_paper` tells whether the file is for printing, so that its
    content has to be approved.
    """

    ending: str
    layout: Layout
    on_paper: bool
    make: Maker


def _print(material: Material, target: Path, part: PrintPart = PrintPart.WHOLE) -> Made:
    from bookletgen.finish.print import finish_print  # noqa: PLC0415  heavy: only workers load it

    problems = finish_print(material.pdf, target, material.printing.press, label=target.name, part=part)
    inside = material.pages - COVER_PAGES
    pages = {PrintPart.WHOLE: material.pages, PrintPart.COVER: COVER_PAGES, PrintPart.BODY: inside}
    if problems:
        return Made(pages[part], problems)
    from bookletgen.preflight.screen import screen_pdf  # noqa: PLC0415

    # Pages are not rendered into their inks here: that takes longer than to lay them out.
    screening = screen_pdf(target, target.name, _limits(material.printing.limits, part))
    return Made(pages[part], screening.diagnostics)


def _limits(limits: PressLimits, part: PrintPart) -> PressLimits:
    """Give what a part is held to: the pages of the binding are those of both parts together."""
    if part is PrintPart.COVER:
        return replace(limits, min_pages=COVER_PAGES, max_pages=COVER_PAGES, pages_multiple=COVER_PAGES)
    if part is PrintPart.BODY:
        fewest, most = limits.min_pages - COVER_PAGES, limits.max_pages - COVER_PAGES
        common = gcd(limits.pages_multiple, COVER_PAGES)
        return replace(limits, min_pages=fewest, max_pages=most, pages_multiple=common)
    return limits


def _screen(material: Material, target: Path) -> Made:
    from bookletgen.finish.screen import finish_screen  # noqa: PLC0415  heavy: only workers load it

    finish_screen(material.pdf, target, material.structure, material.ua_part)
    return Made(material.pages)


def _duplex(material: Material, target: Path) -> Made:
    from bookletgen.finish.duplex import finish_duplex  # noqa: PLC0415  heavy: only workers load it

    made = finish_duplex(material.printing.imposition, material.pdf, target, shown_as=target.name)
    return Made(made.pages, made.diagnostics)


def _web(material: Material, target: Path) -> Made:
    target.write_text(material.html, encoding="utf-8")
    return Made(material.pages)


def _text(material: Material, target: Path) -> Made:
    from bookletgen.render.plain_text import plain_text  # noqa: PLC0415  only text files need it

    target.write_text(plain_text(material.html), encoding="utf-8")
    return Made(material.pages)


KINDS: Mapping[Output, OutputKind] = MappingProxyType(
    {
        Output.PRINT: OutputKind("print.pdf", Layout.PAGES, on_paper=True, make=_print),
        Output.SCREEN: OutputKind("screen.pdf", Layout.PAGES, on_paper=False, make=_screen),
        Output.DUPLEX: OutputKind("duplex.pdf", Layout.PAGES, on_paper=True, make=_duplex),
        Output.WEB: OutputKind("web.html", Layout.WEB, on_paper=False, make=_web),
        Output.TEXT: OutputKind("txt", Layout.WEB, on_paper=False, make=_text),
    }
)


def files_of(output: Output, printing: Printing) -> Mapping[str, Maker]:
    """Say which files an output comes in: how to make each of them, by the ending of its name."""
    kind = KINDS[output]
    if output is not Output.PRINT or not printing.press.has_separate_cover:
        return {kind.ending: kind.make}
    return {f"print-{part}.pdf": partial(_print, part=part) for part in printing.press.parts}


def file_name(stem: str, output: Output) -> str:
    """Name the file of an edition for one output."""
    return f"{stem}.{KINDS[output].ending}"

"""What can be made of an edition: one entry an output.

To add an output, name it in `Output`, write the function that makes its file, and enter it in `KINDS`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from types import MappingProxyType

from bookletgen.build.material import Made, Material
from bookletgen.build.print_files import make_print
from bookletgen.model.printing import Printing


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


def _screen(material: Material, target: Path) -> Made:
    from bookletgen.finish.screen import finish_screen  # noqa: PLC0415  heavy: only workers load it
    from bookletgen.preflight.safety_words import lost_in_file  # noqa: PLC0415

    tint = material.reader.tint.colour
    finish_screen(material.pdf, target, material.structure, material.ua_part, tint=tint)
    return Made(material.pages, lost_in_file(target, material.statements))


def _duplex(material: Material, target: Path) -> Made:
    from bookletgen.finish.duplex import finish_duplex  # noqa: PLC0415  heavy: only workers load it
    from bookletgen.preflight.safety_words import lost_on_sheets  # noqa: PLC0415

    made = finish_duplex(material.printing.imposition, material.pdf, target, shown_as=target.name)
    if made.diagnostics:
        return Made(made.pages, made.diagnostics)
    return Made(made.pages, lost_on_sheets(target, made.places, material.statements))


def _web(material: Material, target: Path) -> Made:
    target.write_text(material.html, encoding="utf-8")
    return Made(material.pages)


def _text(material: Material, target: Path) -> Made:
    from bookletgen.render.plain_text import plain_text  # noqa: PLC0415  only text files need it

    target.write_text(plain_text(material.html), encoding="utf-8")
    return Made(material.pages)


KINDS: Mapping[Output, OutputKind] = MappingProxyType(
    {
        Output.PRINT: OutputKind("print.pdf", Layout.PAGES, on_paper=True, make=make_print),
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
    return {f"print-{part}.pdf": partial(make_print, part=part) for part in printing.press.parts}


def file_name(stem: str, output: Output) -> str:
    """Name the file of an edition for one output."""
    return f"{stem}.{KINDS[output].ending}"

"""What a build is asked for, and which editions that means."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from bookletgen.build.outputs import DEFAULT_OUTPUTS, Output
from bookletgen.diagnostics.error import WrongUsageError
from bookletgen.model.choice import Choice, PrintSize, ReadingLevel
from bookletgen.model.ua_part import UaPart
from bookletgen.model.withdrawn import WithdrawnEdition

if TYPE_CHECKING:
    # Deciding that nothing changed must not wait for the models to load.
    from bookletgen.model.booklet import Booklet
    from bookletgen.model.printer import PrinterProfile


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build, from where, to where.

    `shown_as` is the booklet folder as the person at the keyboard names it. No variants mean every
    variant; no organisations mean the booklet's own, or all of them for the `whole_booklet`; no
    printer means the booklet's own. `ua_part` is for screen files. What is `withdrawn` is refused.
    """

    folder: Path
    shown_as: str
    styles: Path
    to: Path
    today: date
    variants: tuple[str, ...] = ()
    levels: tuple[ReadingLevel, ...] = (ReadingLevel.STANDARD,)
    sizes: tuple[PrintSize, ...] = (PrintSize.standard(),)
    organisations: tuple[str, ...] = ()
    printer: str | None = None
    whole_booklet: bool = False
    outputs: tuple[Output, ...] = DEFAULT_OUTPUTS
    ua_part: UaPart = UaPart.ONE
    draft: bool = False
    jobs: int = 1
    withdrawn: tuple[WithdrawnEdition, ...] = ()


def choices_of(request: BuildRequest, booklet: "Booklet") -> tuple[Choice, ...]:
    """Name every edition the request asks for.

    Raises:
        WrongUsageError: a variant or an organisation is not in the booklet.
    """
    require_known("variant", request.variants, booklet.file.variants)
    require_known("organisation", request.organisations, booklet.organisations)
    variants = request.variants or tuple(booklet.file.variants)
    own = (booklet.file.organisation.text,)
    organisations = tuple(booklet.organisations) if request.whole_booklet else request.organisations or own
    return tuple(
        Choice(variant, level, size, organisation)
        for organisation, variant, level, size in product(
            dict.fromkeys(organisations), dict.fromkeys(variants), request.levels, request.sizes
        )
    )


def printer_of(request: BuildRequest, booklet: "Booklet") -> "PrinterProfile":
    """Give the printer that the request asks for, or else the booklet's own.

    Raises:
        WrongUsageError: there is no such printer.
    """
    name = request.printer or booklet.own_printer
    require_known("printer", [name], booklet.printers)
    return booklet.printers[name]


def require_known(what: str, names: Iterable[str], known: Iterable[str], holder: str = "the booklet") -> None:
    """Refuse names that are not known, with a hint at what was meant.

    Raises:
        WrongUsageError: there is no such name.
    """
    listed = list(known)
    for name in names:
        if name not in listed:
            meant = get_close_matches(name, listed, n=1)
            hint = f"did you mean `{meant[0]}`?" if meant else f"there are: {', '.join(listed)}"
            raise WrongUsageError(f"{holder} has no {what} `{name}`", hint)

"""What a printer asks of a file: printers/<id>.yaml."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from bookletgen.model.imposition import BoundEdge, Flip, ImpositionSettings
from bookletgen.model.length import Length
from bookletgen.model.press import EdgeBleed, PressSettings
from bookletgen.model.press_limits import PressLimits
from bookletgen.model.source import Format, Node, Value

DEFAULT_PRINTER = "sheetfed-coated"
"""The printer a booklet is made for unless it names another."""

OFFICE_PRINTER = "office"
"""The printer that sheets are made for where the booklet's own does not print both sides of sheets."""

PositiveNumber = Annotated[float, Field(gt=0)]


class IccName(Value):
    """The path of a colour profile, below the folder of the file that names it."""

    __slots__ = ()
    pattern = r"(?:[A-Za-z0-9_][A-Za-z0-9_. -]*/)*[A-Za-z0-9_][A-Za-z0-9_. -]*\.ic[cm]"
    meaning = "the path of an .icc file in the folder of this one"


class OutputCondition(Node):
    """The printing condition that the colours are meant for.

    `identifier` is its name in the `registry`, `condition` says in words what it is
    (ISO 15930-7:2010, 6.4: OutputConditionIdentifier, OutputCondition, RegistryName).
    """

    identifier: Value
    condition: Value
    registry: Value


class IccProfile(Node):
    """The colour profile of the printing condition: its file, and the SHA-256 of that file."""

    file: IccName
    sha256: Annotated[str, Format(r"[0-9a-f]{64}", "a SHA-256 (64 of 0-9 and a-f)")]


class Bleed(Node):
    """How far colour runs over each edge of the trimmed page; the inner edge is the one that is bound."""

    top: Length
    bottom: Length
    inner: Length
    outer: Length


class Marks(Node):
    """What is printed outside the bleed.

    `crop` are lines that show where to cut, `registration` crosses that show whether the inks fit,
    `slug` a line with the code of the edition, its date and the page.
    """

    crop: bool = False
    registration: bool = False
    slug: bool = False


class ImageResolution(Node):
    """The least resolution of a picture as it is printed, in pixels an inch."""

    error_below: PositiveNumber
    warning_below: PositiveNumber


class Stock(Node):
    """A paper: its weight in grams a square metre, and the thickness of one leaf in millimetres."""

    gsm: PositiveNumber
    caliper_mm: PositiveNumber


class Paper(Node):
    """The paper of the inside, and of the cover where that is another."""

    body: Stock
    cover: Stock | None = None


class Binding(Node):
    """How the pages are held together, at which edge, and how many of them can be.

    A booklet has at least `min_pages` and at most `max_pages`, in multiples of `pages_multiple`,
    its cover included.
    """

    kind: Literal["saddle-stitch", "perfect", "none"]
    edge: BoundEdge = "left"
    min_pages: Annotated[int, Field(ge=1)]
    max_pages: Annotated[int, Field(ge=1)]
    pages_multiple: Annotated[int, Field(ge=1)]

    @model_validator(mode="after")
    def _in_order(self) -> "Binding":
        if self.min_pages > self.max_pages:
            raise PydanticCustomError("pages_order", "min_pages is more than max_pages")
        return self


class Duplex(Node):
    """How an office printer turns the sheet for its second side."""

    flip: Flip = "long-edge"


class Printer(Node):
    """printers/<id>.yaml: what one printer asks of a file.

    `ink_limit_percent` is the most ink in one place, all four added up. `cover` says whether the
    cover comes in the file of the body or in one of its own. No words stand nearer to the trim than
    `safe_zone_mm`.
    """

    name: Value
    output_condition: OutputCondition
    icc: IccProfile
    bleed: Bleed
    marks: Marks
    ink_limit_percent: Annotated[float, Field(gt=0, le=400)]
    image_ppi: ImageResolution
    paper: Paper
    binding: Binding
    cover: Literal["with-body", "separate"] = "with-body"
    safe_zone_mm: Annotated[float, Field(ge=0)]
    duplex: Duplex | None = None


@dataclass(frozen=True, slots=True)
class PrinterProfile:
    """A printer by its id, with the path of its colour profile, whose content was checked."""

    id: str
    printer: Printer
    icc: Path

    @property
    def press(self) -> PressSettings:
        """Give what the print finish has to know."""
        printer, bleed = self.printer, self.printer.bleed
        return PressSettings(
            identifier=printer.output_condition.identifier.text,
            condition=printer.output_condition.condition.text,
            registry=printer.output_condition.registry.text,
            icc=self.icc,
            bleed=EdgeBleed(bleed.top.pt, bleed.bottom.pt, bleed.inner.pt, bleed.outer.pt),
            crop_marks=printer.marks.crop,
            registration_marks=printer.marks.registration,
            slug_line=printer.marks.slug,
            bound_edge=printer.binding.edge,
            has_separate_cover=printer.cover == "separate",
        )

    @property
    def stitches(self) -> bool:
        """Tell whether sheets can be folded, put one in another and stitched."""
        return self.printer.binding.kind == "saddle-stitch"

    @property
    def imposition(self) -> ImpositionSettings:
        """Give what imposition has to know; a printer that says nothing of it turns over the short edge."""
        binding = self.printer.binding
        return ImpositionSettings(
            printer=self.id,
            bound_edge=binding.edge,
            flip=self.printer.duplex.flip if self.printer.duplex else "short-edge",
            caliper_mm=self.printer.paper.body.caliper_mm,
            min_pages=binding.min_pages,
            max_pages=binding.max_pages,
            safe_zone_mm=self.printer.safe_zone_mm,
        )

    @property
    def limits(self) -> PressLimits:
        """Give what a finished file is held to."""
        printer = self.printer
        binding, resolution = printer.binding, printer.image_ppi
        return PressLimits(
            printer=self.id,
            identifier=printer.output_condition.identifier.text,
            icc_sha256=printer.icc.sha256,
            bleed=self.press.bleed,
            bound_edge=binding.edge,
            binding=binding.kind,
            min_pages=binding.min_pages,
            max_pages=binding.max_pages,
            pages_multiple=binding.pages_multiple,
            ink_limit_percent=printer.ink_limit_percent,
            image_error_below_ppi=resolution.error_below,
            image_warning_below_ppi=resolution.warning_below,
            safe_zone_mm=printer.safe_zone_mm,
        )

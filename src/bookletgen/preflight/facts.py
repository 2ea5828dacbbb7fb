"""Everything that rules may know about a PDF, copied out of it as plain values."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from bookletgen.preflight.colour import IccProfile
from bookletgen.preflight.painted import (
    Box,
    Painted,
    PaintedImage,
    PaintedPath,
    PaintedShading,
    TextRun,
    TransparencyGroup,
)

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class PageBoxes:
    """The boxes that a page states or inherits, in points; None where it has none."""

    media: Box
    crop: Box | None = None
    bleed: Box | None = None
    trim: Box | None = None
    art: Box | None = None

    @property
    def trimmed(self) -> Box:
        """What is left of the sheet after cutting (ISO 32000-1, 14.11.2.1 says what stands in)."""
        return self.trim or self.art or self.crop or self.media

    @property
    def bled(self) -> Box:
        """What is printed: the bleed box, or what stands in for it."""
        return self.bleed or self.crop or self.media


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page (from 1): its boxes, its rotation in degrees, and its user unit where it states one."""

    number: int
    boxes: PageBoxes
    rotate: int = 0
    user_unit: float | None = None


@dataclass(frozen=True, slots=True)
class FontFacts:
    """A font that text is set in.

    `kind` is the subtype, such as `Type0` or `TrueType`; for Type0, `descendant` is that of its CID
    font. `wrong_widths` gives code, stated width and width in the font program, in thousandths of an
    em, for glyphs that are used and differ; None where the font program cannot be read.
    """

    name: str
    kind: str
    descendant: str = ""
    is_embedded: bool = True
    is_subset: bool = True
    encoding: str = ""
    has_to_unicode: bool = True
    pages: tuple[int, ...] = ()
    wrong_widths: tuple[tuple[int, float, float], ...] | None = ()


@dataclass(frozen=True, slots=True)
class OutputIntent:
    """What the file is made for: `subtype` is such as `GTS_PDFX`; None where an entry is absent."""

    subtype: str
    identifier: str | None = None
    condition: str | None = None
    registry: str | None = None
    info: str | None = None
    profile: IccProfile | None = None
    profile_components: int | None = None
    is_external: bool = False


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation on a page, such as a link or a form field."""

    page: int
    kind: str
    box: Box
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """Something the file asks a reader program to do: its `kind`, such as `URI`, and who asks.

    `is_clicked` tells that a reader has to click for it.
    """

    kind: str
    owner: str
    page: int = 0
    is_clicked: bool = False


@dataclass(frozen=True, slots=True)
class OptionalContent:
    """Layers: their names, whether more than the default configuration exists, and its faults."""

    groups: tuple[str, ...]
    has_configurations: bool = False
    has_name: bool = True
    has_automatic_states: bool = False


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something that PDF allows and presses do not: what it is, a detail, and the page if it has one.

    `what` is one of the words in `preflight.oddities`.
    """

    what: str
    detail: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that could not be looked at, and why; page 0 for something of the whole file."""

    why: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class PdfFacts:
    """A PDF.

    `info` and `xmp` hold metadata by key (`Title`; `dc:title`); `xmp` is None where there is none.
    `unread` says what could not be looked at, so that silence is never taken for approval. `text`, `paths`,
    `images` and `shadings` are what is painted of each kind, in its order.

    `examples` are text and paths that were judged one by one with other files: one of each look on a page,
    for rules that look for one thing among all that is painted, or at the file beside what it paints.
    """

    file: str
    version: str
    pages: tuple[PageFacts, ...]
    painted: tuple[Painted, ...] = ()
    groups: tuple[TransparencyGroup, ...] = ()
    fonts: tuple[FontFacts, ...] = ()
    output_intents: tuple[OutputIntent, ...] = ()
    info: Mapping[str, str] = field(default_factory=dict)
    xmp: Mapping[str, str] | None = None
    is_xmp_compressed: bool = False
    has_id: bool = True
    is_encrypted: bool = False
    annotations: tuple[Annotation, ...] = ()
    actions: tuple[Action, ...] = ()
    form_fields: int = 0
    optional_content: OptionalContent | None = None
    oddities: tuple[Oddity, ...] = ()
    damage: tuple[str, ...] = ()
    unread: tuple[LeftOut, ...] = ()
    examples: tuple[Painted, ...] = ()

    text: tuple[TextRun, ...] = field(init=False, repr=False, compare=False)
    paths: tuple[PaintedPath, ...] = field(init=False, repr=False, compare=False)
    images: tuple[PaintedImage, ...] = field(init=False, repr=False, compare=False)
    shadings: tuple[PaintedShading, ...] = field(init=False, repr=False, compare=False)

    _found: dict[object, tuple[Any, ...]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Sort what is painted by its kind, once for all the rules."""
        kinds = {"text": TextRun, "paths": PaintedPath, "images": PaintedImage, "shadings": PaintedShading}
        for name, kind in kinds.items():
            object.__setattr__(self, name, tuple(item for item in self.painted if type(item) is kind))

    def once(self, find: "Callable[[PdfFacts], Iterable[_T]]") -> tuple[_T, ...]:
        """Give what a function finds in these facts, which several rules ask for."""
        if find not in self._found:
            self._found[find] = tuple(find(self))
        return self._found[find]

    def page(self, number: int) -> PageFacts:
        """Give a page by its number, from 1."""
        return self.pages[number - 1]

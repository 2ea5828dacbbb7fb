"""What several pages share, read once: fonts, colour spaces, states, and the operators of forms."""

import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

import pikepdf

from bookletgen.preflight.bounded import read_bounded
from bookletgen.preflight.colour import ColourSpace
from bookletgen.preflight.content.colour_space import read_colour_space
from bookletgen.preflight.content.font import Font
from bookletgen.preflight.content.font_reader import read_font
from bookletgen.preflight.content.graphics_state import StatedChanges, read_stated_changes
from bookletgen.preflight.values import entry, id_of, items_of

Instruction = tuple[str, tuple[object, ...]]
"""An operator and its operands."""

_T = TypeVar("_T")

_MOST_CONTENT_BYTES = 16 * 1024 * 1024
"""How long the content of one stream may be; beyond it a list of its operators would fill the memory."""


UNREADABLE = (pikepdf.PdfError, RuntimeError, MemoryError, TypeError, UserWarning)
"""What reading broken content ends in. pikepdf warns of content that ends in the middle of something."""


class TooMuchContentError(Exception):
    """There is more content than can be looked at."""


@dataclass(slots=True)
class Library:
    """What has been read of one file, by object number. Direct objects are read where they stand."""

    fonts: dict[int, tuple[Font, object]] = field(default_factory=dict)
    resources: dict[tuple[int, int], "Resources"] = field(default_factory=dict)
    _fonts: dict[tuple[int, int], Font] = field(default_factory=dict)
    _spaces: dict[tuple[int, int], ColourSpace] = field(default_factory=dict)
    _contents: dict[tuple[int, int], tuple[Instruction, ...]] = field(default_factory=dict)

    def font(self, value: object) -> Font:
        """Read a font."""
        return _once(self._fonts, value, self._new_font)

    def space(self, value: object) -> ColourSpace:
        """Read a colour space."""
        return _once(self._spaces, value, read_colour_space)

    def instructions(self, stream: pikepdf.Stream) -> tuple[Instruction, ...]:
        """Read the operators of a form, pattern or glyph."""
        return _once(self._contents, stream, _instructions)

    def resources_of(self, value: object) -> "Resources":
        """Give the resources that a dictionary holds."""
        return _once(self.resources, value, lambda stated: Resources(stated, self))

    def of_numbers_below(self, number: int) -> "Library":
        """Give what was read of objects with smaller numbers, for another file that has them too."""
        return Library(
            dict(self.fonts),
            {},
            {key: each for key, each in self._fonts.items() if key[0] < number},
            {key: each for key, each in self._spaces.items() if key[0] < number},
            {key: each for key, each in self._contents.items() if key[0] < number},
        )

    def _new_font(self, value: object) -> Font:
        font = read_font(value, len(self.fonts))
        self.fonts[font.key] = (font, value)
        return font


@dataclass(slots=True)
class Resources:
    """Named resources, each read once (ISO 32000-1, 7.8.3).

    `asked` gathers the categories and names that content asks for, until who wants to know empties it.
    """

    stated: object
    library: Library
    asked: set[tuple[str, str]] = field(default_factory=set)
    _known: dict[tuple[str, str], object] = field(default_factory=dict)

    def find(self, category: str, name: str) -> object:
        """Give the object under a name of a category such as `/XObject`; None where there is none."""
        self.asked.add((category, name))
        return entry(entry(self.stated, category), name)

    def font(self, name: str) -> Font | None:
        """Give a font by its name."""
        return self._once("/Font", name, self.library.font)

    def changes(self, name: str) -> StatedChanges | None:
        """Give the changes that a graphics state dictionary makes."""
        return self._once("/ExtGState", name, read_stated_changes)

    def space(self, name: str) -> ColourSpace:
        """Give a colour space: one of the device spaces, or one by its name."""
        found = self._once("/ColorSpace", name, self.library.space)
        return self.meant(found or read_colour_space(pikepdf.Name(name)))

    def meant(self, space: ColourSpace) -> ColourSpace:
        """Give what stands in for a device colour space: `DefaultRGB` and its like (ISO 32000-1, 8.6.5.6)."""
        if not space.family.startswith("Device") or space.colorants:
            return space
        default = space.family.replace("Device", "/Default")
        return self._once("/ColorSpace", default, self.library.space) or space

    def _once(self, category: str, name: str, read: Callable[[object], _T]) -> _T | None:
        key = category, name
        self.asked.add(key)
        if key not in self._known:
            found = self.find(category, name)
            self._known[key] = None if found is None else read(found)
        return self._known[key]  # type: ignore[return-value]


def page_instructions(page: pikepdf.Page) -> tuple[Instruction, ...]:
    """Read the operators of a page, whose content may be cut into several streams.

    Raises:
        TooMuchContentError: there is more than can be looked at.
    """
    contents = page.obj.get("/Contents")
    parts = [contents] if isinstance(contents, pikepdf.Stream) else list(items_of(contents))
    if not parts:
        return ()
    return parsed(page, sum(len(read_bounded(part)) for part in parts))


def _instructions(stream: object) -> tuple[Instruction, ...]:
    assert isinstance(stream, pikepdf.Stream)
    return parsed(stream, len(read_bounded(stream)))


def parsed(content: pikepdf.Page | pikepdf.Stream, size: int) -> tuple[Instruction, ...]:
    """Read operators; `size` is how many bytes they take.

    Raises:
        TooMuchContentError: there is more than can be looked at.
    """
    if size > _MOST_CONTENT_BYTES:
        raise TooMuchContentError(f"there are {size / 1e6:.0f} MB of content in one place")
    with warnings.catch_warnings(action="error"):
        found = pikepdf.parse_content_stream(content)
    return tuple((str(instruction.operator), tuple(instruction.operands)) for instruction in found)


def _once(known: dict[tuple[int, int], _T], value: object, read: Callable[[object], _T]) -> _T:
    number = id_of(value)
    if number is None:
        return read(value)
    if number not in known:
        known[number] = read(value)
    return known[number]

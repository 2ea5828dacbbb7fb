"""The colours of a content stream as inks: each sRGB colour becomes its build, exactly."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bookletgen.diagnostics.diagnostic import Kind
from bookletgen.finish.content import RESTORE, SAVE, colour_operations
from bookletgen.finish.conversion import suggested_inks
from bookletgen.finish.overprint import SOLID_BLACK, STATES
from bookletgen.finish.problems import COLOUR_WITHOUT_INKS, GRADIENT, OTHER_COLOUR_SPACE
from bookletgen.model.press import Cmyk, Rgb

BLACK_AT_FIRST = b"0 0 0 1 k 0 0 0 1 K " + STATES[True, True] + b" gs"
"""What a page starts with, instead of the black of DeviceGray."""

_COLOURS, _FORMS = 1024, 128
"""How many colours and forms are remembered: what a booklet uses, it uses on many pages."""

_KEPT_SPACES = (b"/Pattern", b"/DeviceCMYK")


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something in a content stream that cannot be printed: what, where (in bytes), and what to do."""

    kind: Kind
    position: int
    message: str
    hint: str


GRADIENT_PAINTED = Flaw(GRADIENT, 0, "there is a gradient", "use one flat colour instead")


@dataclass(frozen=True, slots=True)
class _Ink:
    """What a colour operation becomes, whether it is for strokes, and whether its paint overprints."""

    replacement: bytes
    is_stroke: bool
    overprints: bool


@dataclass(slots=True)
class _State:
    """The part of the graphics state that overprint depends on.

    Whether fills overprint, whether strokes do, and what was set last: None where a caller has set it.
    """

    fill: bool
    stroke: bool
    set_as: tuple[bool, bool] | None


class Inks:
    """Turns the colours of content streams into inks; it remembers the colours and the forms it has met.

    Args:
        builds: the inks of each colour.
        icc: the profile of the press, for suggesting inks that nobody has named.
    """

    def __init__(self, builds: Mapping[Rgb, Cmyk], icc: Path) -> None:
        self.icc = icc
        self._builds = builds
        self._ink_of = lru_cache(_COLOURS)(self._translated)
        self.of_form = lru_cache(_FORMS)(self._of_form)

    def of_page(self, content: bytes) -> tuple[bytes, Sequence[Flaw]]:
        """Give the content of a page in inks, and what cannot be printed in it.

        The page has to be given `BLACK_AT_FIRST`.
        """
        return self._apply(content, _State(fill=True, stroke=True, set_as=(True, True)))

    def _of_form(self, content: bytes) -> tuple[bytes, Sequence[Flaw]]:
        """Give the content of a form in inks; it starts with the state of whoever paints it."""
        return self._apply(content, _State(fill=False, stroke=False, set_as=None))

    def _apply(self, content: bytes, state: _State) -> tuple[bytes, Sequence[Flaw]]:
        saved: list[_State] = []
        parts: list[bytes] = []
        flaws: list[Flaw] = []
        copied = 0
        for operation in colour_operations(content):
            if operation is SAVE:
                saved.append(_State(state.fill, state.stroke, state.set_as))
            elif operation is RESTORE:
                state = saved.pop() if saved else state
            elif isinstance(ink := self._ink_of(operation.operator, operation.operands), Flaw):
                flaws.append(Flaw(ink.kind, operation.start, ink.message, ink.hint))
            else:
                parts += (content[copied : operation.start], b"\n", ink.replacement, _changed(state, ink))
                copied = operation.end
        parts.append(content[copied:])
        return b"".join(parts), flaws

    def _translated(self, operator: bytes, operands: tuple[bytes, ...]) -> _Ink | Flaw:
        is_stroke = operator.isupper()
        match operator.lower():
            case b"rg":
                return self._from_rgb(operands, is_stroke=is_stroke)
            case b"g":
                return _painted((0, 0, 0, 100 - 100 * float(operands[0])), is_stroke=is_stroke)
            case b"k":
                cyan, magenta, yellow, black = (100 * float(operand) for operand in operands)
                return _painted((cyan, magenta, yellow, black), is_stroke=is_stroke)
            case b"sh":
                return GRADIENT_PAINTED
            case b"cs" | b"bi" if not operands or operands[-1] not in _KEPT_SPACES:
                message = "a colour is given in another way than as sRGB"
                return Flaw(OTHER_COLOUR_SPACE, 0, message, "write it as an sRGB colour, such as #6d2a72")
        return _Ink(b" ".join((*operands, operator)), is_stroke, overprints=False)

    def _from_rgb(self, operands: tuple[bytes, ...], *, is_stroke: bool) -> _Ink | Flaw:
        red, green, blue = (round(255 * float(operand)) for operand in operands)
        build = self._builds.get((red, green, blue))
        if build is not None:
            return _painted(build, is_stroke=is_stroke)
        colour = f"#{red:02x}{green:02x}{blue:02x}"
        inks = ", ".join(f"{ink:g}" for ink in suggested_inks((red, green, blue), self.icc.read_bytes()))
        line = f'`a-name: {{srgb: "{colour}", cmyk: [{inks}]}}`'
        hint = f"use a colour of the style, or add to press-colours.yaml in the booklet's folder: {line}"
        return Flaw(COLOUR_WITHOUT_INKS, 0, f"the colour {colour} has no inks", hint)


def _painted(build: Cmyk, *, is_stroke: bool) -> _Ink:
    numbers = " ".join(f"{percent / 100:.4g}" for percent in build)
    operator = "K" if is_stroke else "k"
    return _Ink(f"{numbers} {operator}".encode(), is_stroke, build == SOLID_BLACK)


def _changed(state: _State, ink: _Ink) -> bytes:
    """Note the colour in the state; give the graphics state to set, if it is another than before."""
    if ink.is_stroke:
        state.stroke = ink.overprints
    else:
        state.fill = ink.overprints
    wanted = state.fill, state.stroke
    if wanted == state.set_as:
        return b""
    state.set_as = wanted
    return b" " + STATES[wanted] + b" gs"

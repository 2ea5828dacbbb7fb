"""Remembers how drawings are painted that come again in every edition: icons, and the cover's picture."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pydyf
import weasyprint.images

Paintings = dict[tuple[Any, float, float], bytes]
"""The operators of a drawing, by the engine's image and its width and height."""

_STATE = re.compile(rb"/(\S+) gs")
_ALPHA = re.compile(rb"([aA])([\d.]+)")
_REFERS = re.compile(rb"\s(?:Do|scn|SCN|sh|Tf)\b|\b(?:BT|BDC|BMC|MP)\b")
"""Operators that name something of the file, or depend on what is painted before."""


@contextmanager
def drawings_remembered(paintings: Paintings, *, learn: bool = False) -> Iterator[None]:
    """Paint drawings from memory where they are known, and learn others if asked to."""
    draw = weasyprint.images.SVGImage.draw

    def paint(self: Any, stream: Any, width: float, height: float, style: object) -> None:  # noqa: ANN401
        _forget_colours(stream)
        known = paintings.get((self, width, height))
        if known is not None:
            stream.stream.append(known)
            name_alphas(stream, known)
        else:
            start = len(stream.stream)
            draw(self, stream, width, height, style)
            painted = written(stream.stream[start:])
            if learn and _stands_alone(painted):
                paintings[self, width, height] = painted
        _forget_colours(stream)

    weasyprint.images.SVGImage.draw = paint
    try:
        yield
    finally:
        weasyprint.images.SVGImage.draw = draw


def _stands_alone(operators: bytes) -> bool:
    """Tell whether operators are the same wherever they stand."""
    return not _REFERS.search(operators) and names_only_alphas(operators)


def names_only_alphas(operators: bytes) -> bool:
    """Tell whether operators name no states of graphics but opacities."""
    return all(map(_ALPHA.fullmatch, _STATE.findall(operators)))


def written(painted: Sequence[Any]) -> bytes:
    """Write operators, one a line."""
    return b"\n".join(map(_as_bytes, painted))


def _as_bytes(operator: Any) -> bytes:  # noqa: ANN401  the engine has no types
    if isinstance(operator, str):
        return operator.encode()
    return operator if isinstance(operator, bytes) else operator.data


def name_alphas(stream: Any, operators: bytes) -> None:  # noqa: ANN401  the engine has no types
    """Put the opacities that operators name into the resources, as the engine does."""
    for name in dict.fromkeys(_STATE.findall(operators)):
        entry = "ca" if name[:1] == b"a" else "CA"
        state = pydyf.Dictionary({entry: float(name[1:])})
        stream._resources["ExtGState"].setdefault(name.decode(), state)  # noqa: SLF001


def _forget_colours(stream: Any) -> None:  # noqa: ANN401
    """Let the engine state the next colour, whatever it was before."""
    stream._current_color = stream._current_color_stroke = None  # noqa: SLF001
    stream._current_alpha = stream._current_alpha_stroke = None  # noqa: SLF001

"""Operators that set text state and show text (ISO 32000-1, tables 105 to 109)."""

from dataclasses import replace
from functools import partial

import pikepdf

from bookletgen.preflight.content.matrix import IDENTITY, multiply
from bookletgen.preflight.content.parse_bytes import ShownLine
from bookletgen.preflight.content.run import Operator, Run
from bookletgen.preflight.content.show_text import show_text
from bookletgen.preflight.values import items_of

_PERCENT = 100


def _begin(run: Run, _: tuple[object, ...]) -> None:
    run.text_matrix = run.line_matrix = IDENTITY
    run.is_in_text = True


def _end(run: Run, _: tuple[object, ...]) -> None:
    run.is_in_text = False


def _set_number(run: Run, operands: tuple[object, ...], *, field: str, divisor: float = 1.0) -> None:
    value = float(operands[0]) / divisor  # type: ignore[arg-type]
    run.state.text = replace(run.state.text, **{field: value})  # type: ignore[arg-type]


def _set_mode(run: Run, operands: tuple[object, ...]) -> None:
    mode = int(operands[0])  # type: ignore[call-overload]
    if mode != run.state.text.mode:
        run.state.text = replace(run.state.text, mode=mode)


def _set_font(run: Run, operands: tuple[object, ...]) -> None:
    font = run.resources.font(str(operands[0]))
    if font is None:
        run.note_unread(f"there is no font {operands[0]}")
    size = float(operands[1])  # type: ignore[arg-type]
    run.state.text = replace(run.state.text, font=font, size=size)


def _move(run: Run, operands: tuple[object, ...]) -> None:
    x, y = map(float, operands)  # type: ignore[arg-type]
    run.text_matrix = run.line_matrix = multiply((1.0, 0.0, 0.0, 1.0, x, y), run.line_matrix)


def _move_and_set_leading(run: Run, operands: tuple[object, ...]) -> None:
    run.state.text = replace(run.state.text, leading=-float(operands[1]))  # type: ignore[arg-type]
    _move(run, operands)


def _set_matrix(run: Run, operands: tuple[object, ...]) -> None:
    a, b, c, d, e, f = map(float, operands)  # type: ignore[arg-type]
    run.text_matrix = run.line_matrix = (a, b, c, d, e, f)


def _next_line(run: Run, _: tuple[object, ...]) -> None:
    _move(run, (0.0, -run.state.text.leading))


def _show(run: Run, operands: tuple[object, ...]) -> None:
    show_text(run, [_piece(operands[0])])


def _show_adjusted(run: Run, operands: tuple[object, ...]) -> None:
    line, font = operands[0], run.state.text.font
    if isinstance(line, ShownLine):
        show_text(run, line.pieces(font.code_bytes if font else 0))
    else:
        show_text(run, list(map(_piece, items_of(line))))


def _show_on_next_line(run: Run, operands: tuple[object, ...]) -> None:
    _next_line(run, ())
    _show(run, operands)


def _show_spaced(run: Run, operands: tuple[object, ...]) -> None:
    word, character, text = operands
    _set_number(run, (word,), field="word_spacing")
    _set_number(run, (character,), field="character_spacing")
    _show_on_next_line(run, (text,))


def _piece(value: object) -> bytes | float:
    if isinstance(value, pikepdf.String):
        return bytes(value)
    return float(value)  # type: ignore[arg-type]


def _uncolour(run: Run, _: tuple[object, ...]) -> None:
    """Let the glyph of a Type 3 font take the colour of the text (operator `d1`)."""
    run.is_uncoloured = True


TEXT_OPERATORS: dict[str, Operator] = {
    "BT": _begin,
    "ET": _end,
    "Tc": partial(_set_number, field="character_spacing"),
    "Tw": partial(_set_number, field="word_spacing"),
    "Tz": partial(_set_number, field="scaling", divisor=_PERCENT),
    "TL": partial(_set_number, field="leading"),
    "Ts": partial(_set_number, field="rise"),
    "Tr": _set_mode,
    "Tf": _set_font,
    "Td": _move,
    "TD": _move_and_set_leading,
    "Tm": _set_matrix,
    "T*": _next_line,
    "Tj": _show,
    "TJ": _show_adjusted,
    "'": _show_on_next_line,
    '"': _show_spaced,
    "d1": _uncolour,
}

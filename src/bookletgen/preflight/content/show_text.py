"""Showing a string: where its glyphs go, and what it says (ISO 32000-1, 9.4.4)."""

from collections.abc import Iterable

from bookletgen.preflight.content.font import Font, Glyph
from bookletgen.preflight.content.matrix import Matrix, apply, map_box, multiply, scales
from bookletgen.preflight.content.pattern import paint_pattern
from bookletgen.preflight.content.run import Run
from bookletgen.preflight.content.state import TextState
from bookletgen.preflight.painted import Box, TextRun

_FILLED = (0, 2, 4, 6)
_STROKED = (1, 2, 5, 6)
"""Text rendering modes (ISO 32000-1, table 106)."""

_WORD_GAP = -0.2
"""A move of this many ems to the right parts two words."""

_VERTICAL_ADVANCE = -1.0
"""Of a glyph in vertical writing, in ems (ISO 32000-1, 9.7.4.3, default of `DW2`)."""

_PlacedGlyph = tuple[float, float, Glyph]


def show_text(run: Run, pieces: Iterable[bytes | float]) -> None:
    """Show strings with adjustments, in thousandths of an em, between them."""
    state, font = run.state.text, run.state.text.font
    if font is None:
        return
    font.pages.add(run.page)
    placed: list[_PlacedGlyph] = []
    words: list[str] = []
    pen = 0.0
    advance = _vertical_advance if font.is_vertical else _advance
    for piece in pieces:
        if isinstance(piece, float):
            pen -= piece / 1000 * state.size * (1.0 if font.is_vertical else state.scaling)
            if piece / 1000 < _WORD_GAP and words and not words[-1].endswith(" "):
                words.append(" ")
            continue
        for glyph in font.glyphs(piece):
            end = pen + advance(state, glyph)
            placed.append((pen, end, glyph))
            words.append(glyph.text)
            pen = end
    if placed:
        _paint(run, font, placed, "".join(words))
    step = (0.0, pen) if font.is_vertical else (pen, 0.0)
    run.text_matrix = multiply((1.0, 0.0, 0.0, 1.0, *step), run.text_matrix)


def _advance(state: TextState, glyph: Glyph) -> float:
    spacing = state.character_spacing + (state.word_spacing if glyph.is_word_space else 0.0)
    return (glyph.width * state.size + spacing) * state.scaling


def _vertical_advance(state: TextState, glyph: Glyph) -> float:
    spacing = state.character_spacing + (state.word_spacing if glyph.is_word_space else 0.0)
    return _VERTICAL_ADVANCE * state.size + spacing


def _paint(run: Run, font: Font, placed: list[_PlacedGlyph], text: str) -> None:
    state = run.state.text
    matrix = multiply(run.text_matrix, run.state.ctm)
    unclipped = map_box(matrix, _box(state, font, placed))
    where = run.where(unclipped)
    is_filled, is_stroked = state.mode in _FILLED, state.mode in _STROKED
    run.canvas.painted.append(
        TextRun(
            where,
            text,
            font.key,
            abs(state.size) * scales(matrix)[1],
            is_filled,
            is_stroked,
            run.paint,
            apply(matrix, 0.0, state.rise),
            run.state.line_width * min(scales(run.state.ctm)) if is_stroked else 0.0,
            unclipped,
        )
    )
    if font.type3:
        _paint_glyphs(run, font, placed, matrix)
    elif is_filled or is_stroked:
        paint_pattern(run, where, fill=is_filled, stroke=is_stroked)


def _box(state: TextState, font: Font, placed: list[_PlacedGlyph]) -> Box:
    """Give the box from the first glyph to the last, without the spaces before and after, in text space."""
    begin, *_ = next((each for each in placed if not each[2].text.isspace()), placed[0])
    _, end, _ = next((each for each in reversed(placed) if not each[2].text.isspace()), placed[-1])
    if font.is_vertical:
        return -state.size / 2, min(begin, end), state.size / 2, max(begin, end)
    low, high = (state.rise + edge * state.size for edge in (font.descent, font.ascent))
    return min(begin, end), min(low, high), max(begin, end), max(low, high)


def _paint_glyphs(run: Run, font: Font, placed: list[_PlacedGlyph], matrix: Matrix) -> None:
    """Run the procedures of the glyphs of a Type 3 font (ISO 32000-1, 9.6.5)."""
    assert font.type3
    state = run.state.text
    for pen, _, glyph in placed:
        procedure = font.type3.procedures.get(glyph.code)
        if procedure is None:
            continue
        inner_state = run.state.copy()
        at = (state.size * state.scaling, 0.0, 0.0, state.size, pen, state.rise)
        inner_state.ctm = multiply(font.type3.matrix, multiply(at, matrix))
        inner = run.inside(procedure, font.type3.resources, inner_state)
        if inner is not None:
            inner.execute_stream(procedure)

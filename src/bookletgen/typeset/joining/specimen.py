"""Shows characters in the fonts of gaps, so that the fonts of the shared pages hold them."""

from collections.abc import Hashable, Sequence
from typing import Any

from weasyprint.draw.text import draw_first_line
from weasyprint.matrix import Matrix
from weasyprint.pdf.stream import Stream
from weasyprint.text.line_break import split_first_line

from bookletgen.typeset.joining.drawings import drawings_remembered
from bookletgen.typeset.joining.figures import text_boxes
from bookletgen.typeset.joining.gap import OwnGap
from bookletgen.typeset.joining.kept_layout import KeptLayout
from bookletgen.typeset.joining.paint_parts import page_of_part, paint_parts, part_page

_CHOOSING = (
    "direction",
    "font_family",
    "font_feature_settings",
    "font_kerning",
    "font_language_override",
    "font_stretch",
    "font_style",
    "font_variant_alternates",
    "font_variant_caps",
    "font_variant_east_asian",
    "font_variant_ligatures",
    "font_variant_numeric",
    "font_variant_position",
    "font_variation_settings",
    "font_weight",
    "hyphens",
    "lang",
    "text_transform",
)
"""What of a style the engine chooses a font by, or the glyphs of characters in it; their size is no part."""

_ABOUT_LETTERS = ("letter_spacing", "word_spacing")
"""Where there is any of these, letters are not joined."""


def show_characters(layout: KeptLayout, gaps: Sequence[OwnGap], characters: str) -> None:
    """Paint what is in each gap, and characters in each way that text in gaps is set, for nobody to keep.

    Which glyphs a font has is known only when text is painted in it.
    """
    pages = [part_page(page_of_part(gap, gap.place.box)) for gap in gaps]
    if pages:
        with drawings_remembered(layout.paintings, learn=True):
            paint_parts(layout.document, pages, layout.document.metadata)
    nowhere = Stream(layout.document.fonts, None, {}, {}, None, None, None)
    texts = (box for gap in gaps for box in text_boxes(gap.place.box))
    for box in {_setting(box.style): box for box in texts}.values():
        for line in filter(None, (characters, _without_letters(characters))):
            _show(nowhere, layout, box, line)


def _show(stream: Stream, layout: KeptLayout, like: Any, characters: str) -> None:  # noqa: ANN401
    """Set characters on one line, as long as it may be, and paint it."""
    box = like.copy_with_text(characters)
    box.process_text_transform()
    box.pango_layout, *_ = split_first_line(box.text, box.style, layout.context, None, 0)
    box.pango_layout.reactivate(box.style)
    draw_first_line(stream, box, "clip", "none", Matrix())
    box.pango_layout.deactivate()


def _without_letters(characters: str) -> str:
    """Leave out letters: fonts may have other glyphs for figures and spaces among letters of a script."""
    return "".join(character for character in characters if not character.isalpha())


def _setting(style: Any) -> Hashable:  # noqa: ANN401
    """Tell apart the ways in which a character may be set in a font or in a glyph of its own."""
    has_spacing = tuple(style[name] not in {"normal", 0} for name in _ABOUT_LETTERS)
    return (*(style[name] for name in _CHOOSING), *has_spacing)

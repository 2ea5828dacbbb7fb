"""How much room pages have for text, as far as templates must know it before anything is laid out."""

from math import ceil

from bookletgen.model.choice import Choice
from bookletgen.model.edition import SafetyStatement

_PT_A_MM = 72 / 25.4

_STANDARD_MM = (118, 178)
_LARGE_MM = (177, 250)
_LARGE_WIDTH_EM = 28
"""The width and the height of the text (styles/standard.css, styles/large.css)."""

_LINE_SPACING_PERCENT = 130
_CHARACTER_EM = 0.52
"""How the style sets text (styles/type.css), and how wide its characters are in the mean."""

_BOX_INSETS_EM = 2.0
_TITLE_EM = 2.0
_GAP_EM = 0.4
"""What the frame of a box takes, its title, and the gap below a paragraph (styles/blocks/box.css)."""

_LONG = 0.75
"""Of a page: with a heading before it, a longer box hardly fits on one."""


def text_width_pt(choice: Choice) -> float:
    """Give how wide the text of a page is, and with it a picture."""
    if not choice.size.large:
        return _STANDARD_MM[0] * _PT_A_MM
    return min(_LARGE_MM[0] * _PT_A_MM, _LARGE_WIDTH_EM * choice.body_pt)


def is_long(box: SafetyStatement, choice: Choice) -> bool:
    """Tell whether a safety box is about as long as a page, so that it cannot always stay whole."""
    wording = box.wording
    paragraphs = [wording.text, *wording.items, *filter(None, [wording.action])]
    line_pt = choice.body_pt * (choice.reader.line_spacing_percent or _LINE_SPACING_PERCENT) / 100
    line_length = (text_width_pt(choice) / choice.body_pt - _BOX_INSETS_EM) / _CHARACTER_EM
    lines = sum(ceil(len(str(paragraph)) / line_length) for paragraph in paragraphs)
    around_em = _BOX_INSETS_EM + _TITLE_EM + _GAP_EM * len(paragraphs)
    height_pt = lines * line_pt + around_em * choice.body_pt
    page_mm = _LARGE_MM[1] if choice.size.large else _STANDARD_MM[1]
    return height_pt > _LONG * page_mm * _PT_A_MM

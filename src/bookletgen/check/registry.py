"""Every rule, written down by hand."""

from bookletgen.check.rule import Rule
from bookletgen.check.rules import (
    character_without_glyph,
    figure_alt_text_too_long,
    language_without_page_words,
    local_fact_without_value,
    plain_safety_statement_incomplete,
    procedure_without_safety_statement,
    procedure_without_urgent_number,
    review_overdue,
    safety_statement_without_plain_text,
)

RULES: tuple[Rule, ...] = (
    procedure_without_safety_statement.RULE,
    safety_statement_without_plain_text.RULE,
    plain_safety_statement_incomplete.RULE,
    procedure_without_urgent_number.RULE,
    local_fact_without_value.RULE,
    language_without_page_words.RULE,
    figure_alt_text_too_long.RULE,
    character_without_glyph.RULE,
    review_overdue.RULE,
)

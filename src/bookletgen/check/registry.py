"""Every rule, written down by hand."""

from bookletgen.check.rule import Rule
from bookletgen.check.rules import (
    booklet_withdrawn,
    character_without_glyph,
    figure_alt_text_says_picture,
    figure_alt_text_too_long,
    language_without_page_words,
    link_words_are_an_address,
    local_fact_without_value,
    plain_safety_statement_incomplete,
    procedure_without_safety_statement,
    procedure_without_urgent_number,
    review_due_soon,
    review_interval_too_long,
    review_overdue,
    safety_statement_without_plain_text,
    safety_statement_without_source,
    section_without_source,
    source_undated_or_old,
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
    figure_alt_text_says_picture.RULE,
    link_words_are_an_address.RULE,
    section_without_source.RULE,
    source_undated_or_old.RULE,
    safety_statement_without_source.RULE,
    review_overdue.RULE,
    review_due_soon.RULE,
    review_interval_too_long.RULE,
    booklet_withdrawn.RULE,
)

"""Every rule over laid-out pages, written down by hand."""

from bookletgen.check.page_rule import PageRule
from bookletgen.check.page_rules import line_too_long, text_too_pale, text_too_small

PAGE_RULES: tuple[PageRule, ...] = (line_too_long.RULE, text_too_small.RULE, text_too_pale.RULE)

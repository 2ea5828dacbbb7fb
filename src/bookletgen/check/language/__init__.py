"""Measuring the language of English patient text: counts, scores, and finders of words to change."""

"""YAML text to a booklet: every value with its place, every problem reported at once."""

"""How property tests run: the same examples every time, and no clock."""

from hypothesis import settings

PROPERTY = settings(max_examples=40, deadline=None, derandomize=True)

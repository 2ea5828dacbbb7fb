"""Which part of PDF/UA a screen file meets."""

from enum import IntEnum


class UaPart(IntEnum):
    """Part 1 (ISO 14289-1) is for PDF 1.7; part 2 (ISO 14289-2) is for PDF 2.0, which fewer readers know."""

    ONE = 1
    TWO = 2

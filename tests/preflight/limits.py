"""A printer for tests."""

from bookletgen.load.printer import shipped_printers

PRESS = shipped_printers()["sheetfed-coated"].limits

NEEDS_A_PRINTER = {"PDF025", "PDF036", "PDF120", "PDF121"}
"""The rules that compare a file with what a printer asks for."""

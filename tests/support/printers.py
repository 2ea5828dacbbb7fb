"""The printers that come with the program."""

from bookletgen.load.printer import shipped_printers
from bookletgen.model.press import PressSettings


def press_for(name: str = "sheetfed-coated") -> PressSettings:
    """Give what the print finish has to know of a shipped printer."""
    return shipped_printers()[name].press

"""What templates call for text inside a block."""

from typing import Any

from markupsafe import Markup

from bookletgen.model.inline import Text
from bookletgen.render.shared import Once


class Inline:
    """The macros of `inline.html.j2`, told what is the same for every edition of a kind."""

    def __init__(self, macros: Any, once: Once) -> None:  # noqa: ANN401  a template's macros have no types
        """Take the macros, and what renders once what editions share."""
        self.own_text, self._once = macros.text, once
        self.contact_ways, self.qr = macros.contact_ways, macros.qr

    def text(self, value: Text, company: bool = True) -> Markup:  # noqa: FBT001, FBT002  as the macro has it
        """Give the HTML of a text, which depends on it alone; `own_text` is for what no booklet says."""
        return self._once((value, company), lambda: self.own_text(value, company), lambda: value.is_own)

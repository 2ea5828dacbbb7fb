"""A drawing has a colour that nobody has named inks for.

What it finds: a fill or a stroke of a figure's drawing in a colour that is not in press-colours.yaml.
Why it matters: no print file can be made of it, since colours are printed with the inks that were chosen
for them, not with what a program makes of them.
Example: `fill="#1a1a1a"` where the ink of the style is `#000000`.
Write instead: a colour of the style, or add yours, with its inks, to press-colours.yaml of the booklet.
"""

from collections.abc import Iterator

from bookletgen.check.contrast import hex_of
from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition


def check(edition: Edition, circumstances: Circumstances) -> Iterator[Finding]:
    """Look up each colour among those with inks; where no inks are known, nothing is said."""
    inked = circumstances.style.printed
    for figure in edition.figures():
        for used in figure.colours:
            if inked and used.colour not in inked:
                yield Finding(
                    used.at,
                    f"the colour {hex_of(used.colour)} has no inks, so the drawing cannot be printed",
                    "use a colour of the style, or add it to press-colours.yaml beside booklet.yaml",
                )


RULE = Rule.make("PRS007", "drawing-colour-without-inks", Severity.WARNING, check, by_place=True)

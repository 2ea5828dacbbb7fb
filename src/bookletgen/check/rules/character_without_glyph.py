"""A text has a character that the fonts of the style cannot print.

What it finds: characters that one of the style's fonts lacks, such as arrows, ticks or emoji.
Why it matters: another font would be put in silently, or the reader would see an empty box.
Example: "swelling → see a doctor".
Write instead: words, or a drawing.
"""

from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition


def check(edition: Edition, circumstances: Circumstances) -> Iterator[Finding]:
    """Find each such character once a text."""
    for text in edition.texts():
        for character in dict.fromkeys(str(text)):
            if character not in circumstances.characters:
                yield Finding(
                    text.at,
                    f"the fonts cannot print `{character}` (U+{ord(character):04X})",
                    "write it in words, or draw it in a figure",
                )


RULE = Rule.make("ACC002", "character-without-glyph", Severity.ERROR, check, by_place=True)

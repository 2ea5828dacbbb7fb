"""A picture has 16 bits a channel.

What it finds: images of more than 8 bits a component.
Why it matters: PDF/X-4 allows it, but many workflows fail on it, and nobody can see the difference in print
(Ghent PDF Output Suite 5).
Example: a photograph straight from the developing program.
Write instead: 8 bits.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.seen import printed_images


def check(facts: PdfFacts, given: Given) -> Iterator[Finding]:
    """Look at the bits of pictures."""
    for painted in printed_images(facts):
        if painted.image.bits > given["most_bits"]:
            yield Finding.at(
                painted.where,
                f"a picture has {painted.image.bits} bits a channel; {given['most_bits']:g} are enough",
                "save it with 8 bits",
            )


RULE = Rule.make("PDF113", "image-of-16-bits", Severity.WARNING, check)

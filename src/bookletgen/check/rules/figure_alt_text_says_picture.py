"""A figure's alternative text begins by saying that it is a picture.

What it finds: `alt:` that begins with "image of", "picture of", "photo of", "drawing of" or the like.
Why it matters: a screen reader has said so already; the listener hears it twice.
Example: `alt: Image of a CT scanner`.
Write instead: `alt: A person lies on the couch of a CT scanner`.
"""

import re
from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition

_SAYS_PICTURE = re.compile(
    r"(?:an? |the )?(?:image|picture|photo(?:graph)?|drawing|illustration|graphic|diagram) (?:of|showing)\b",
    re.IGNORECASE,
)


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Look at how alternative texts begin."""
    for figure in edition.figures():
        match = _SAYS_PICTURE.match(str(figure.alt))
        if match:
            yield Finding(
                figure.alt.at, f'the alt text begins with "{match[0]}"', "say only what the figure shows"
            )


RULE = Rule.make("ACC003", "figure-alt-text-says-picture", Severity.ERROR, check, by_place=True)

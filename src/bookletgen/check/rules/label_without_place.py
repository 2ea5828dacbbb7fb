"""Nobody can tell where a word on a drawing stands, so the words cannot be made larger with the text.

What it finds: a drawing with words of which one is in `<defs>` or `<symbol>`, or has a place or size that
depends on something else, such as `x="5%"` or `font-size="larger"`; or with words, but of no size itself.
Why it matters: where the words on a drawing would be smaller than the text, in large print or on a phone, a
key says them beside it. Without it they stay as small as they are drawn (UKAAF G003: labels as large as
the text).
Example: `<defs><text id="skin">Skin</text></defs><use href="#skin"/>`.
Write instead: `<text x="20" y="40" font-size="12">Skin</text>`, in a drawing with a `viewBox`.
"""

from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Look for drawings whose labels have no known place."""
    for figure in edition.figures():
        if figure.labels and not figure.placed:
            yield Finding(
                figure.at,
                f"the words on the drawing of `{figure.id}` cannot be moved beside it in large print",
                "place each word by numbers, outside `<defs>` and `<symbol>`, in a drawing with a `viewBox`",
            )


RULE = Rule.make("ACC011", "label-without-place", Severity.WARNING, check, by_place=True)

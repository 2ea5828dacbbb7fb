"""Text on a page is smaller than 12 pt, or than 16 pt in large print.

What it finds: text of any kind that is set smaller, once a size.
Why it matters: clear print begins at 12 pt and large print at 16 pt, for page numbers and labels too
(UKAAF G003). What is smaller, many readers have to leave out.
Example: `.imprint { font-size: 0.8rem }`.
Write instead: `.imprint { font-size: 1rem }`.
"""

from collections.abc import Iterator

from bookletgen.check.page_rule import LaidOut, PageFinding, PageRule

_ROUNDING_PT = 0.05


def check(pages: LaidOut) -> Iterator[PageFinding]:
    """Find the first text of each size that is too small."""
    seen = set()
    for line in pages.lines:
        for piece in line.pieces:
            size = round(piece.size_pt, 1)
            if size < pages.smallest_pt - _ROUNDING_PT and size not in seen and piece.text.strip():
                seen.add(size)
                yield PageFinding(
                    line.page,
                    f'"{piece.text.strip()}" is set in {size:g} pt; the least is {pages.smallest_pt} pt',
                    "set it larger in the style",
                )


RULE = PageRule.make("ACC009", "text-too-small", check)

"""The kind of problem that a safety statement is not whole in a finished file."""

from bookletgen.diagnostics.diagnostic import Kind, Severity

LOST_STATEMENT = Kind(
    "SAF005",
    "safety-statement-not-in-file",
    Severity.ERROR,
    """A safety statement is not whole on the pages of a finished file.

    What it finds: a safety statement of the edition of which a title, sentence or list item cannot be read,
    word for word, in the text of the file: it was left out, hidden, clipped, or lies off the page.
    Why it matters: everything up to the pages can be right, and a style can still hide the words.
    Example: a style with `.safety { max-height: 3cm; overflow: hidden }`.
    Write instead: a style in which the whole box is seen.
    """,
)

"""The fixed words of the pages do not exist in the booklet's language.

What it finds: a `language` for which the program has no words such as "Contents" or "Key points".
Why it matters: the pages would mix two languages, and a screen reader would say one of them wrong.
Example: `language: cy` while only en-GB is known.
Write instead: a language that is known, or add its words to the program.
"""

from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition


def check(edition: Edition, circumstances: Circumstances) -> Iterator[Finding]:
    """Compare the language with those that are known."""
    language = edition.language
    if language.text not in circumstances.languages:
        known = ", ".join(sorted(circumstances.languages))
        yield Finding(language.at, f"the pages have no fixed words in `{language}`", f"use one of: {known}")


RULE = Rule.make("VAR002", "language-without-page-words", Severity.ERROR, check)

"""A test or treatment is mentioned, and a safety statement of it is not in the edition.

What it finds: a text or the words on a figure that name a procedure of safety.yaml, by one of its
`words`, in an edition that lacks one of its `statements`.
Why it matters: the reader may have the test without having read what keeps them safe. Whoever
writes about a procedure in passing forgets this easily.
Example: "You may have a CT scan" in a section that does not say `procedure: ct-scan`.
Write instead: `procedure: ct-scan` in the section, or `- safety: contrast-dye` where it is mentioned.
"""

from collections.abc import Iterator

from bookletgen.check.mentions import is_mentioned
from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Related, Severity
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.model.edition import Edition, KnownProcedure


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Point to the first mention of each procedure whose statements are not all there."""
    present = {statement.id for _, statement in edition.statements()}
    for procedure in edition.procedures:
        missing = [name for name in procedure.statements if name not in present]
        where = first_mention(edition, procedure) if missing else None
        if where is not None:
            yield Finding(
                where,
                f'"{procedure.name}" is mentioned, and its safety statement "{missing[0]}"'
                " is not in this edition",
                f"add `procedure: {procedure.id}` to the section, or `- safety: {missing[0]}` to its body",
                (Related(procedure.at, "the procedure and its words are here"),),
            )


def first_mention(edition: Edition, procedure: KnownProcedure) -> SourceSpan | None:
    """Find the first place in the sections that mentions a procedure, in text or on a figure."""
    for section in edition.sections():
        if section.procedure == procedure.id:
            return section.at
    for text in edition.content_texts():
        if is_mentioned(procedure.words, str(text)):
            return text.at
    for figure in edition.figures():
        if any(is_mentioned(procedure.words, label) for label in figure.labels):
            return figure.at
    return None


RULE = Rule.make("SAF001", "procedure-without-safety-statement", Severity.ERROR, check)

"""A treatment that can turn dangerous is mentioned, and the organisation gives no 24-hour number.

What it finds: an edition that mentions a procedure with an `urgent_number`, such as chemotherapy,
for an organisation without a value for that local fact.
Why it matters: a fever during chemotherapy cannot wait until morning. The reader needs a number
that is answered day and night. There is no default, and a draft is no excuse.
Example: a section on chemotherapy, `urgent_number: urgent.phone`, and an organisation without it.
Write instead: add the number under `tokens:` in the organisation's file.
"""

from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.check.rules.procedure_without_safety_statement import first_mention
from bookletgen.diagnostics.diagnostic import Related, Severity
from bookletgen.model.edition import Edition


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Find mentions of such procedures where the number has no value."""
    for procedure in edition.procedures:
        if procedure.urgent_number is None or procedure.has_urgent_number:
            continue
        where = first_mention(edition, procedure)
        if where is not None:
            yield Finding(
                where,
                f'"{procedure.name}" is mentioned, and `{edition.organisation.id}` gives no number'
                f" that is answered day and night ({{{procedure.urgent_number}}})",
                f"add `{procedure.urgent_number}:` in organisations/{edition.organisation.id}.yaml",
                (
                    Related(
                        edition.organisation.at, f"the local facts of `{edition.organisation.id}` are here"
                    ),
                ),
            )


RULE = Rule.make("SAF004", "procedure-without-urgent-number", Severity.ERROR, check)

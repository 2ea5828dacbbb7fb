"""The organisation gives no value for a local fact that the text uses.

What it finds: a token such as `{ct.fasting_hours}` in an edition of an organisation whose file
has no value for it.
Why it matters: the page would say "do not eat for  before your scan". Clinical facts never have a
default, because they differ from place to place.
Example: `{helpline.phone}` in a text, and no `helpline.phone:` in organisations/riverside.yaml.
Write instead: add the value under `tokens:` in the organisation's file, or in its row of the table. A draft
shows the gap.
"""

from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Related, Severity
from bookletgen.model.edition import Edition, Organisation
from bookletgen.model.inline import Gap


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Find gaps in the texts."""
    name = edition.organisation.id
    for text, run in edition.runs():
        if isinstance(run, Gap):
            yield Finding(
                text.at,
                f"`{name}` gives no value for the local fact {{{run.name}}}",
                _how_to_fill_in(run.name, edition.organisation),
                (Related(edition.organisation.at, f"the local facts of `{name}` are here"),),
            )


def _how_to_fill_in(fact: str, organisation: Organisation) -> str:
    if organisation.is_row:
        return f"fill in the column `tokens.{fact}`"
    return f"add `{fact}:` under `tokens:` in organisations/{organisation.id}.yaml"


RULE = Rule.make(
    "VAR001", "local-fact-without-value", Severity.ERROR, check, only_warns_in_draft=True, by_place=True
)

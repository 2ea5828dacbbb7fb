"""The content is not approved by everybody who has to approve it.

What it finds: an edition for paper of which somebody in a required role has not signed off exactly
this content. Without `required_roles` nobody can approve it. A booklet that calls itself a `sample` is
never approved, and says so on every page.
Why it matters: a named person stands for what patients read. An approval holds for the words it was
given for; any later change of words voids it.
Example: `required_roles: [clinical-lead]`, and a section changed since the clinical lead signed.
Write instead: have them read it, then `bookletgen sign-off --role clinical-lead --name "..."`. To look
at pages before that, build with `--draft`, or with `--output screen`.
"""

from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition


def check(edition: Edition, circumstances: Circumstances) -> Iterator[Finding]:
    """Name the roles that are missing, for files that are printed."""
    if edition.is_sample or edition.notice is None or not circumstances.for_press:
        return
    missing = ", ".join(edition.roles_missing)
    yield Finding(
        edition.dates.at,
        f'"{edition.choice.variant}" for {edition.choice.organisation} is not approved: '
        + (f"{missing} must sign it off" if missing else "`required_roles` names nobody"),
        "`bookletgen sign-off --status` shows what is missing; build with --draft to look at the pages",
    )


RULE = Rule.make("SIG001", "content-not-approved", Severity.ERROR, check, only_warns_in_draft=True)

"""A leaflet does not say where its facts come from.

What it finds: an edition that lists no sources and does not say how to get them.
Why it matters: readers, and schemes that mark trusted information, ask what a leaflet is based on.
Example: sections without `sources:`, and an imprint without `sources_on_request:`.
Write instead: `sources: [...]` in the sections, or `sources_on_request: Ask us for them at ...` under
`imprint:` in booklet.yaml.
"""

from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Look for one source, or a way to get them."""
    if not edition.sources and edition.imprint.sources_on_request is None:
        yield Finding(
            edition.imprint.at,
            f'"{edition.choice.variant}" lists no sources and does not say how to get them',
            "name sources in the sections, or add `sources_on_request:` here",
        )


RULE = Rule.make("EVI004", "edition-without-sources", Severity.ERROR, check)

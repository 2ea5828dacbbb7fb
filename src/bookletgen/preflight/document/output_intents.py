"""Output intents: what the file is made for (ISO 32000-1, 14.11.5)."""

from collections.abc import Iterator

from bookletgen.preflight.bounded import read_bounded
from bookletgen.preflight.facts import OutputIntent
from bookletgen.preflight.icc import read_icc_header
from bookletgen.preflight.values import entry, items_of, name_of, number_of, text_of


def read_output_intents(catalog: object) -> Iterator[OutputIntent]:
    """Read every output intent of a document."""
    for intent in items_of(entry(catalog, "/OutputIntents")):
        profile = entry(intent, "/DestOutputProfile")
        components = number_of(entry(profile, "/N"))
        yield OutputIntent(
            name_of(entry(intent, "/S")),
            text_of(entry(intent, "/OutputConditionIdentifier")),
            text_of(entry(intent, "/OutputCondition")),
            text_of(entry(intent, "/RegistryName")),
            text_of(entry(intent, "/Info")),
            read_icc_header(read_bounded(profile)),
            None if components is None else int(components),
            entry(intent, "/DestOutputProfileRef") is not None,
        )

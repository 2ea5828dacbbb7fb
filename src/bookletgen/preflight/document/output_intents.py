"""Output intents: what the file is made for (ISO 32000-1, 14.11.5)."""

from collections.abc import Iterator
from hashlib import sha256

import pikepdf

from bookletgen.preflight.bounded import read_bounded, read_packed
from bookletgen.preflight.colour import IccProfile
from bookletgen.preflight.facts import OutputIntent
from bookletgen.preflight.icc import read_icc_header
from bookletgen.preflight.values import entry, items_of, name_of, number_of, text_of

Profiles = dict[bytes, IccProfile | None]
"""What is known of profiles, by the digest of their bytes as they are in a file."""


def read_output_intents(catalog: object, known: Profiles) -> Iterator[OutputIntent]:
    """Read every output intent of a document; of a profile that is not known, what it says is added."""
    for intent in items_of(entry(catalog, "/OutputIntents")):
        profile = entry(intent, "/DestOutputProfile")
        components = number_of(entry(profile, "/N"))
        yield OutputIntent(
            name_of(entry(intent, "/S")),
            text_of(entry(intent, "/OutputConditionIdentifier")),
            text_of(entry(intent, "/OutputCondition")),
            text_of(entry(intent, "/RegistryName")),
            text_of(entry(intent, "/Info")),
            _header(profile, known),
            None if components is None else int(components),
            entry(intent, "/DestOutputProfileRef") is not None,
        )


def _header(profile: object, known: Profiles) -> IccProfile | None:
    if not isinstance(profile, pikepdf.Stream):
        return None
    written = profile.stream_dict.unparse(resolved=True) + read_packed(profile)
    digest = sha256(written).digest()
    if digest not in known:
        known[digest] = read_icc_header(read_bounded(profile))
    return known[digest]

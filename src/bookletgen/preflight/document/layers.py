"""Optional content as the document declares it (ISO 32000-1, 8.11.4)."""

from bookletgen.preflight.facts import OptionalContent
from bookletgen.preflight.values import entry, items_of, text_of


def read_optional_content(catalog: object) -> OptionalContent | None:
    """Read the layers; None where there are none."""
    properties = entry(catalog, "/OCProperties")
    if properties is None:
        return None
    default = entry(properties, "/D")
    groups = tuple(text_of(entry(group, "/Name")) or "" for group in items_of(entry(properties, "/OCGs")))
    return OptionalContent(
        groups,
        has_configurations=entry(properties, "/Configs") is not None,
        has_name=bool(text_of(entry(default, "/Name"))),
        has_automatic_states=entry(default, "/AS") is not None,
    )

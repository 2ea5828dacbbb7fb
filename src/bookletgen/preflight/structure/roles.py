"""What a structure type is by the standard, whatever the program that wrote the file calls it."""

from collections.abc import Mapping
from dataclasses import dataclass

from bookletgen.preflight.values import entries_of, entry, items_of, name_of, text_of

STANDARD_TYPES = frozenset(
    {
        *("Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "Aside", "BlockQuote", "Caption"),
        *(
            "TOC",
            "TOCI",
            "Index",
            "NonStruct",
            "Private",
            "P",
            "H",
            "Title",
            "Sub",
            "L",
            "LI",
            "Lbl",
            "LBody",
        ),
        *("Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "FENote", "Code"),
        *("Reference", "BibEntry", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP"),
        *("Em", "Strong", "Figure", "Formula", "Form", "Artifact"),
    }
)
"""The types of ISO 32000-1, 14.8.4 and ISO 32000-2, 14.8.4, but for the levels of headings."""

_LONGEST_CHAIN = 32


@dataclass(frozen=True, slots=True)
class Roles:
    """The role map of a file (ISO 32000-1, 14.7.3)."""

    mapped: Mapping[str, str]

    @classmethod
    def of(cls, tree: object) -> "Roles":
        """Read the role map of a structure tree."""
        return cls({key[1:]: name_of(value) for key, value in entries_of(entry(tree, "/RoleMap"))})

    def standard_type(self, element: object) -> str:
        """Give the standard type of an element, or its own where nothing says what it is."""
        stated = name_of(entry(element, "/S"))
        kind = _mapped_by_namespace(stated, entry(element, "/NS"))
        for _ in range(_LONGEST_CHAIN):
            if is_standard(kind) or kind not in self.mapped:
                break
            kind = self.mapped[kind]
        return kind if is_standard(kind) else stated


def is_standard(kind: str) -> bool:
    """Tell whether the standard knows a type; PDF 2.0 has headings of any level."""
    return kind in STANDARD_TYPES or (kind[:1] == "H" and kind[1:].isdecimal())


def _mapped_by_namespace(kind: str, namespace: object) -> str:
    """Follow the role maps of namespaces (ISO 32000-2, 14.8.6.2)."""
    for _ in range(_LONGEST_CHAIN):
        role = entry(entry(namespace, "/RoleMapNS"), f"/{kind}")
        if role is None:
            break
        into = [*items_of(role), None]
        kind, namespace = name_of(role) or name_of(into[0]), into[1] if len(into) > 1 else None
        if text_of(entry(namespace, "/NS")) in (None, "http://iso.org/pdf2/ssn", "http://iso.org/pdf/ssn"):
            break
    return kind

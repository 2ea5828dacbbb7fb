"""Which structure element each element of the HTML becomes (ISO 32000-2, 14.8.4)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any
from xml.etree.ElementTree import Element as Source

from bookletgen.model.structure import Value

_TYPES: Mapping[str, str] = MappingProxyType(
    {
        **{f"h{level}": f"H{level}" for level in range(1, 7)},
        **dict.fromkeys(("div", "header", "footer", "main", "figure", "address"), "Div"),
        **dict.fromkeys(("section", "article", "nav"), "Sect"),
        **dict.fromkeys(("ul", "ol", "dl"), "L"),
        **dict.fromkeys(("caption", "figcaption"), "Caption"),
        **dict.fromkeys(("strong", "b"), "Strong"),
        **dict.fromkeys(("em", "i"), "Em"),
        "html": "Document",
        "aside": "Aside",
        "p": "P",
        "blockquote": "BlockQuote",
        "li": "LI",
        "dt": "Lbl",
        "dd": "LBody",
        "table": "Table",
        "thead": "THead",
        "tbody": "TBody",
        "tfoot": "TFoot",
        "tr": "TR",
        "th": "TH",
        "td": "TD",
        "a": "Link",
        "img": "Figure",
        "abbr": "Span",
    }
)
_ROLES: Mapping[str, str] = MappingProxyType(
    {"doc-part": "Part", "doc-tip": "Aside", "doc-notice": "Sect", "group": "Sect"}
)
"""What an element is by its role (W3C DPUB-ARIA 1.1, WAI-ARIA 1.2), whatever it is called."""

_NUMBERINGS: Mapping[str, str] = MappingProxyType(
    {
        "disc": "Disc",
        "circle": "Circle",
        "square": "Square",
        "decimal": "Decimal",
        "upper-roman": "UpperRoman",
        "lower-roman": "LowerRoman",
        "upper-alpha": "UpperAlpha",
        "lower-alpha": "LowerAlpha",
    }
)
"""The labels of a list, by the CSS that draws them (ISO 32000-1, table 347)."""

_SCOPES: Mapping[str, str] = MappingProxyType({"col": "Column", "row": "Row"})


@dataclass(frozen=True, slots=True)
class Tag:
    """What an element of the source is in the structure.

    An element with an `inner` type is made of two, one in the other: an item of a list and its body.
    """

    type: str
    inner: str = ""
    title: str = ""
    alt: str | None = None
    expansion: str | None = None
    language: str | None = None
    attributes: Mapping[str, Value] = field(default_factory=dict)
    refers_to: tuple[str, ...] = ()
    target: str = ""


class SourceTags:
    """Reads what the elements of one HTML document become."""

    def __init__(self, root: Source) -> None:
        self._parents = {child: parent for parent in root.iter() for child in parent}
        self._by_id = {element.get("id"): element for element in root.iter() if element.get("id")}

    def adopt(self, source: Source, parent: Source) -> None:
        """Take in an element that has come into the source, and all in it."""
        self._parents |= {child: above for above in source.iter() for child in above}
        self._parents[source] = parent
        self._by_id |= {each.get("id", ""): each for each in source.iter() if each.get("id")}

    def parent(self, source: Source) -> Source | None:
        """Give the element that holds another."""
        return self._parents.get(source)

    def disown(self, source: Source) -> None:
        """Forget an element that leaves the source, and all in it."""
        for each in source.iter():
            self._parents.pop(each, None)
            self._by_id.pop(each.get("id", ""), None)

    def above(self, source: Source) -> Iterator[Source]:
        """Go through the elements around one, from the inside out."""
        parent = self.parent(source)
        while parent is not None:
            yield parent
            parent = self.parent(parent)

    def is_decoration(self, source: Source) -> bool:
        """Tell whether an element shows nothing that a reader misses."""
        return source.get("aria-hidden") == "true" or (source.tag == "img" and not source.get("alt"))

    def tag(self, source: Source, style: Mapping[str, Any]) -> Tag | None:
        """Say what an element becomes; nothing, where its words belong to the element around it."""
        kind, inner = self._types(source)
        language = source.get("lang") if source.tag != "html" else None
        if not kind and not language:
            return None
        return Tag(
            kind or "Span",
            inner,
            title=self._title(source),
            alt=self._alternative(source) if source.tag == "img" else None,
            expansion=source.get("title") if source.tag == "abbr" else None,
            language=language,
            attributes=dict(_attributes(source, kind, style)),
            refers_to=self._described_by(source),
            target=source.get("href", "") if source.tag == "a" else "",
        )

    def _types(self, source: Source) -> tuple[str, str]:
        """Give the type of an element, and of the element in it that holds its content."""
        if source.tag in ("ol", "ul", "li", "a") and self._is_in_contents(source):
            return {"li": ("TOCI", ""), "a": ("Link", "Reference")}.get(source.tag, ("TOC", ""))
        if source.tag == "li":
            return "LI", "LBody"
        if source.tag == "div" and self._is_in_glossary(source):
            return "LI", ""
        if source.tag == "div" and not source.get("role") and not _has_words(source):
            return "", ""
        return _ROLES.get(source.get("role", ""), _TYPES.get(source.tag, "")), ""

    def _is_in_contents(self, source: Source) -> bool:
        return any(above.get("role") == "doc-toc" for above in self.above(source))

    def _is_in_glossary(self, source: Source) -> bool:
        above = self._parents.get(source)
        return above is not None and above.tag == "dl"

    def _figure_around(self, source: Source) -> Source | None:
        above = self._parents.get(source)
        while above is not None and above.tag in ("a", "span"):
            above = self._parents.get(above)
        return above

    def _alternative(self, picture: Source) -> str:
        """Give the words for a picture: the short ones, and the long ones where no page prints them."""
        figure = self._figure_around(picture)
        long = "" if figure is None else figure.get("data-description", "")
        return " ".join(f"{picture.get('alt', '')} {long}".split())

    def _described_by(self, source: Source) -> tuple[str, ...]:
        """Give the ids of what is said about a picture: its caption, and its long description if printed."""
        figure = self._figure_around(source)
        if source.tag != "img" or figure is None or figure.tag != "figure":
            return ()
        described = [caption.get("id", "") for caption in figure.iter("figcaption")]
        described += [
            link.get("href", "").removeprefix("#") for link in figure.iter("a") if source in link.iter()
        ]
        return tuple(filter(None, described))

    def _title(self, source: Source) -> str:
        """Give the name of a box, from the words that label it; a heading names its section by itself."""
        label = self._by_id.get(source.get("aria-labelledby", ""))
        if label is None or label.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            return source.get("aria-label", "")
        return " ".join("".join(label.itertext()).split())


def _has_words(source: Source) -> bool:
    """Tell whether words stand in an element itself, not only in others inside it."""
    return any(words and words.strip() for words in (source.text, *(child.tail for child in source)))


def _attributes(source: Source, kind: str, style: Mapping[str, Any]) -> Mapping[str, Value]:
    if kind == "L":
        return {"ListNumbering": numbering} if (numbering := _numbering(source, style)) else {}
    if kind == "Table" and source.get("data-summary"):
        return {"Summary": source.get("data-summary", "")}
    if kind not in ("TH", "TD"):
        return {}
    spans = {"ColSpan": int(source.get("colspan", "1")), "RowSpan": int(source.get("rowspan", "1"))}
    found: dict[str, Value] = {name: span for name, span in spans.items() if span > 1}
    if kind == "TH":
        found["Scope"] = _SCOPES.get(source.get("scope", "col"), "Column")
    return found


def _numbering(source: Source, style: Mapping[str, Any]) -> str:
    """Say how the items of a list are labelled: by nothing, by a sign, by numbers, by the term explained."""
    drawn = style["list_style_type"]
    if source.tag == "dl":
        return "Description"
    if drawn == "none":
        return ""
    return _NUMBERINGS.get(drawn, "Ordered" if source.tag == "ol" else "Unordered")

"""What a screen reader says of the words inside a paragraph: links, pictures, abbreviations, languages."""

from bookletgen.model.structure import Content, Element, LinkArea

_INLINE = frozenset(
    {
        *("Span", "Quote", "Reference", "BibEntry", "Code", "Link", "Annot", "Form", "Em", "Strong", "Sub"),
        *("Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Lbl", "Note", "FENote"),
    }
)
_EITHER = frozenset({"NonStruct", "Figure", "Formula"})
"""Elements that stand in a line or by themselves, as the rest of their paragraph does."""

_SILENT = dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u00ad"))
"""Characters that only say where a line may or may not end."""

_UNHEARD = frozenset({"Artifact", "RP"})


def is_inline(kid: Element | Content | LinkArea) -> bool:
    """Tell whether something is part of a line of words."""
    if not isinstance(kid, Element):
        return True
    if kid.type == "NonStruct":
        return bool(kid.kids) and all(is_inline(each) for each in kid.kids)
    return kid.type in _INLINE


def inline_words(element: Element, language: str) -> str:
    """Say the words of an element as they are heard, with single spaces."""
    return " ".join(_inner(element, language).translate(_SILENT).split())


def say(kid: Element | Content | LinkArea, language: str) -> str:
    """Say one part of a line; `language` is that of what is around it."""
    match kid:
        case Content():
            return kid.text + " " * kid.space_follows
        case LinkArea():
            return ""
    if kid.type in _UNHEARD:
        return ""
    words = _wrapped(kid, _inner(kid, kid.language or language))
    if kid.language and kid.language != language and words.strip():
        return _around(f"[in {kid.language}: ", words, "]")
    return words


def picture_words(figure: Element) -> str:
    """Say what stands for a picture."""
    words = figure.actual_text or figure.alt or ""
    return " ".join(words.split()) or "without a description"


def has_picture_words(figure: Element) -> bool:
    """Tell whether anything stands for a picture."""
    return bool((figure.actual_text or figure.alt or "").strip())


def _inner(element: Element, language: str) -> str:
    """Say what is in an element, or what is to be said instead (ISO 32000-1, 14.9.3 and 14.9.4)."""
    instead = element.actual_text
    if instead is None and element.type in _INLINE:
        instead = element.alt
    words = "".join(say(kid, language) for kid in element.kids)
    if instead is None:
        return words
    return f"{' ' * words[:1].isspace()}{instead}{' ' * words[-1:].isspace()}"


def _wrapped(element: Element, words: str) -> str:
    if element.expansion:
        words = _around("", words, f" [short for {element.expansion}]")
    if element.type == "Link":
        leads = f" -> {element.target}" if element.target and element.target != words.strip() else ""
        return _around("[link: ", words, f"{leads}]")
    instead = {
        "Figure": f"picture: {picture_words(element)}",
        "Formula": f"formula: {element.alt or words}",
        "Form": f"form field: {element.alt or 'without a name'}",
        "Annot": f"note: {element.alt or words}",
        "Note": f"note: {words.strip()}",
        "FENote": f"note: {words.strip()}",
    }
    return f" [{instead[element.type]}] " if element.type in instead else words


def _around(before: str, words: str, after: str) -> str:
    """Put marks around words, but not around the spaces beside them."""
    left, right = len(words) - len(words.lstrip()), len(words.rstrip())
    if right <= left:
        return f"{before.rstrip()}{after}" if before else words
    return f"{words[:left]}{before}{words[left:right]}{after}{words[right:]}"

"""Drawings inside the page: their words in the page's font, their ids their own."""

import re
from xml.etree import ElementTree as ET

from markupsafe import Markup

_REFERENCE = re.compile(r"url\(\s*(['\"]?)#([^'\")]+)\1\s*\)")
_NOT_SHOWN = frozenset({"title", "desc", "metadata"})


def inline_drawing(svg: str, *, prefix: str, alt: str) -> Markup:
    """Give the drawing as an element of an HTML page.

    It reads as one image called `alt`. What else would name it goes, and so do namespaces, which HTML
    does not have. Ids get the prefix, because those of two drawings may be alike.
    """
    root = ET.fromstring(svg)  # noqa: S314  loading has refused document types, and with them entities
    for element in root.iter():
        element.tag = _local(element.tag)
        attributes = {_local(name): value for name, value in element.items() if _is_kept(name)}
        element.attrib = {name: _own(name, value, prefix) for name, value in attributes.items()}
    for parent in list(root.iter()):
        for child in [child for child in parent if child.tag in _NOT_SHOWN]:
            parent.remove(child)
    root.attrib.setdefault("viewBox", f"0 0 {_number(root, 'width')} {_number(root, 'height')}")
    root.attrib |= {"role": "img", "aria-label": alt}
    return Markup(ET.tostring(root, encoding="unicode"))  # noqa: S704  it was checked when it was loaded


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _is_kept(name: str) -> bool:
    """Keep SVG's own attributes and links; what a drawing program notes for itself goes."""
    return not name.startswith("{") or _local(name) == "href"


def _own(name: str, value: str, prefix: str) -> str:
    if name == "id":
        return f"{prefix}-{value}"
    if name == "href":
        return f"#{prefix}-{value.removeprefix('#')}"
    return _REFERENCE.sub(rf"url(#{prefix}-\2)", value)


def _number(root: ET.Element, name: str) -> str:
    return re.sub(r"[^\d.]", "", root.get(name, "")) or "100"

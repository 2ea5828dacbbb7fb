"""HTML as a tree, and what tests ask of it."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tinyhtml5.parser import HTMLParser

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def parsed(html: str) -> tuple[Element, list[str]]:
    """Parse a document by the HTML standard; give its root and what is wrong with it."""
    parser = HTMLParser(namespace_html_elements=False)
    root: Element = parser.parse(html)
    return root, [f"{position}: {code} {names}" for position, code, names in parser.errors]


def tree_of(html: str) -> Element:
    """Parse a document by the HTML standard."""
    return parsed(html)[0]


def elements(root: Element, *names: str) -> Iterator[Element]:
    """Go through the elements of these names, in document order."""
    return (element for element in root.iter() if element.tag in names)


def words_in(element: Element) -> str:
    """Give the words of an element, one space between them."""
    return plain_spaces("".join(element.itertext()))


def plain_spaces(text: str) -> str:
    """Make every run of spaces, no-break ones included, one space."""
    return " ".join(text.split())


def tags_of(root: Element) -> list[str]:
    """List the names of all elements, in document order."""
    return [str(element.tag) for element in root.iter()]

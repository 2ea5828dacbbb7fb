"""What only a reader program at a screen acts on: annotations, actions, forms (ISO 32000-1, chapter 12)."""

from collections.abc import Iterator

import pikepdf

from bookletgen.preflight.facts import Action, Annotation
from bookletgen.preflight.values import box_of, entries_of, entry, items_of, name_of, number_of

_HIDDEN = 2
_NOWHERE = (0.0, 0.0, 0.0, 0.0)
_MOST_ACTIONS = 50
"""How many actions may follow one another; a chain may lead back to itself."""


def read_annotations(page: pikepdf.Page, number: int) -> Iterator[Annotation]:
    """Read the annotations of a page."""
    for annotation in items_of(entry(page.obj, "/Annots")):
        flags = int(number_of(entry(annotation, "/F")) or 0)
        box = box_of(entry(annotation, "/Rect")) or _NOWHERE
        yield Annotation(number, name_of(entry(annotation, "/Subtype")), box, bool(flags & _HIDDEN))


def read_actions(pdf: pikepdf.Pdf) -> Iterator[Action]:
    """Read every action that the document, its pages and its annotations start."""
    catalog = pdf.Root
    yield from _actions(entry(catalog, "/OpenAction"), "the document, on opening")
    yield from _events(entry(catalog, "/AA"), "the document")
    scripts = entry(entry(catalog, "/Names"), "/JavaScript")
    if scripts is not None:
        yield Action("JavaScript", "the document")
    for number, page in enumerate(pdf.pages, 1):
        yield from _events(entry(page.obj, "/AA"), "the page", number)
        for annotation in items_of(entry(page.obj, "/Annots")):
            owner = f"the {name_of(entry(annotation, '/Subtype'))} annotation"
            yield from _actions(entry(annotation, "/A"), owner, number, is_clicked=True)
            yield from _events(entry(annotation, "/AA"), owner, number)


def count_form_fields(catalog: object) -> int:
    """Count the fields at the top of the form."""
    return sum(1 for _ in items_of(entry(entry(catalog, "/AcroForm"), "/Fields")))


def _events(dictionary: object, owner: str, page: int = 0) -> Iterator[Action]:
    for _, action in entries_of(dictionary):
        yield from _actions(action, owner, page)


def _actions(action: object, owner: str, page: int = 0, *, is_clicked: bool = False) -> Iterator[Action]:
    """Follow an action to those that come after it. An array is a place to go to."""
    if isinstance(action, pikepdf.Array):
        yield Action("GoTo", owner, page, is_clicked)
        return
    for _ in range(_MOST_ACTIONS):
        if not isinstance(action, pikepdf.Dictionary):
            return
        yield Action(name_of(entry(action, "/S")) or "unknown", owner, page, is_clicked)
        following = entry(action, "/Next")
        action = next(items_of(following), following)

"""The structure tree of the screen file (ISO 32000-1, 14.7)."""

from collections.abc import Mapping
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from bookletgen.finish.marked_content import ContentIds
from bookletgen.finish.tree_entries import PDF_1_7, PDF_2, Named, TreeEntries
from bookletgen.model.structure import Structure
from bookletgen.model.ua_part import UaPart


@dataclass(frozen=True, slots=True)
class WrittenTree:
    """The written elements.

    By what links lead to them by, those in the outline with their labels, and all of them by the identity
    of the element.
    """

    by_id: Mapping[str, pikepdf.Object]
    in_outline: tuple[tuple[str, pikepdf.Object], ...]
    by_identity: Mapping[int, pikepdf.Object]


@dataclass(frozen=True, slots=True)
class _Objects:
    """The objects of a file."""

    pdf: pikepdf.Pdf

    def new(self) -> pikepdf.Object:
        return self.pdf.make_indirect(Dictionary())

    def page(self, number: int) -> pikepdf.Object:
        return self.pdf.pages[number].obj

    def link(self, page: int, number: int) -> pikepdf.Object:
        return self.page(page).Annots[number]


def write_structure_tree(
    pdf: pikepdf.Pdf, structure: Structure, content_ids: ContentIds, part: UaPart
) -> WrittenTree:
    """Write the tree, and the way back to it from every page and link: links follow the pages."""
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    names = (PDF_2, PDF_1_7) if part is UaPart.TWO else ()
    namespaces = {name: pdf.make_indirect(Dictionary(Type=Name.Namespace, NS=String(name))) for name in names}
    objects = _Objects(pdf)
    tree = TreeEntries(objects, content_ids, part, namespaces)
    document = objects.new()
    tree.add(structure.root, root, document)
    tree.refer()
    for element, entries in tree.entries:
        for name, value in entries.items():
            element[name] = _written(value)
    if namespaces:
        root.Namespaces = Array(list(namespaces.values()))
    root.K = Array([document])
    if tree.roles:
        root.RoleMap = Dictionary({f"/{name}": Name(f"/{role}") for name, role in tree.roles.items()})
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=_parents(pdf, tree)))
    root.ParentTreeNextKey = len(pdf.pages) + len(tree.links)
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    return WrittenTree(tree.by_id, tuple(tree.in_outline), tree.by_identity)


def _parents(pdf: pikepdf.Pdf, tree: TreeEntries[pikepdf.Object]) -> Array:
    """Give the elements that the content of each page belongs to, by its id, and those of links."""
    numbers = Array()
    for page in range(len(pdf.pages)):
        elements = tree.content.get(page, {})
        of_page = Array([elements[number] for number in sorted(elements)])
        numbers.append(page)
        numbers.append(pdf.make_indirect(of_page))
    for key, (page, number, element) in enumerate(tree.links, len(pdf.pages)):
        tree.objects.link(page, number).StructParent = key
        numbers.append(key)
        numbers.append(element)
    return numbers


def _written(value: object) -> object:
    match value:
        case Named():
            return Name(f"/{value}")
        case str():
            return String(value)
        case list():
            return Array([_written(each) for each in value])
        case dict():
            return Dictionary({name: _written(each) for name, each in value.items()})
        case _:
            return value

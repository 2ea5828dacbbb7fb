"""The structure tree of files that share their pages: the elements in the gaps are each file's own."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import pikepdf

from bookletgen.finish.joining.adopt import Adopted
from bookletgen.finish.joining.body import (
    Body,
    dictionary,
    entries_of,
    reference,
    referred,
    value_of,
    written,
)
from bookletgen.finish.joining.shared_page import OpenPage
from bookletgen.finish.structure_tree import WrittenTree
from bookletgen.finish.tree_entries import Named, TreeEntries
from bookletgen.model.joining import CannotJoinError, Unit
from bookletgen.model.structure import Element


class SharedTags:
    """The tree of a file with gaps; `next_key` is the first key of a link that it does not use."""

    def __init__(self, pdf: pikepdf.Pdf, tree: WrittenTree, units: Sequence[Unit]) -> None:
        root = pdf.Root.StructTreeRoot
        self._root, self._root_entries = root.objgen[0], entries_of(root)
        self._roles = entries_of(root.get("/RoleMap", pikepdf.Dictionary()))
        self._parent_tree = root.ParentTree.objgen[0]
        self._keys = [value_of(each) for each in root.ParentTree.Nums]
        self.next_key = int(root.ParentTreeNextKey)
        self._of_pages = [
            (array.objgen[0], [value_of(element) for element in array])
            for array in list(root.ParentTree.Nums)[1 : 2 * len(pdf.pages) : 2]
        ]
        written = [[tree.by_identity[id(element)] for element in unit.elements] for unit in units]
        self._tops = [[element.objgen[0] for element in of_unit] for of_unit in written]
        parents = [[element.P for element in of_unit] for of_unit in written]
        self._above = [[parent.objgen[0] for parent in of_unit] for of_unit in parents]
        above = {each.objgen[0]: each for of_unit in parents for each in of_unit}
        self._entries_above = {number: entries_of(each) for number, each in above.items()}
        self._kids_above = {number: [value_of(kid) for kid in each.K] for number, each in above.items()}

    def content_on(self, page: int) -> int:
        """Count the pieces of content on a page, from 0, that are not in gaps."""
        return len(self._of_pages[page][1])

    def fill(
        self, tree: TreeEntries[bytes], elements: Mapping[int, Sequence[Element]], adopted: Adopted
    ) -> Iterator[tuple[int, Body]]:
        """Add to a tree what is in the place of gaps and blocks; give what then is not as in other files.

        Raises:
            CannotJoinError: there is nothing that something could take the place of.
        """
        kids_above: dict[int, list[bytes]] = {}
        for unit, new in elements.items():
            old, above = self._tops[unit], self._above[unit]
            if not old and not new:
                continue
            if len(set(above)) != 1:
                raise CannotJoinError("what is the organisation's own has no place in the structure")
            numbers = old if len(old) == len(new) else [adopted.new_number() for _ in new]
            for number, element in zip(numbers, new, strict=True):
                tree.add(element, reference(above[0]), reference(number))
            if numbers is not old:
                kids = kids_above.setdefault(above[0], list(self._kids_above[above[0]]))
                start = kids.index(b"%d 0 R" % old[0])
                kids[start : start + len(old)] = [b"%d 0 R" % number for number in numbers]
        for element_here, entries in tree.entries:
            yield referred(element_here), Body(dictionary(entries))
        for number, kids in kids_above.items():
            listed = b"[ " + b" ".join(kids) + b" ]"
            yield number, Body(dictionary({**self._entries_above[number], "/K": listed}))
        yield from self._root_of(tree)

    def _root_of(self, tree: TreeEntries[bytes]) -> Iterator[tuple[int, Body]]:
        """Give the root of a tree, and the way to it from its links."""
        keyed = enumerate(tree.links, self.next_key)
        links = [b"%d %b" % (key, element) for key, (_, _, element) in keyed]
        parents = b"[ " + b" ".join((*self._keys, *links)) + b" ]"
        yield self._parent_tree, Body(dictionary({"/Nums": parents}))
        roles = {**self._roles, **{f"/{name}": written(Named(role)) for name, role in tree.roles.items()}}
        entries = {**self._root_entries, "/ParentTreeNextKey": written(self.next_key + len(links))}
        yield self._root, Body(dictionary({**entries, "/RoleMap": dictionary(roles)} if roles else entries))

    def content_elements(
        self, pages: Iterable[OpenPage], tree: TreeEntries[bytes]
    ) -> Iterator[tuple[int, Body]]:
        """Say of the content of each page that is not as in others which element it belongs to, by its id."""
        for opened in pages:
            number, shared = self._of_pages[opened.page.page]
            elements = {} if opened.is_own else dict(enumerate(shared))
            for sheet in opened.sheets:
                elements |= tree.content.get(sheet, {})
            listed = (elements.get(each, b"null") for each in range(max(elements, default=-1) + 1))
            yield number, Body(b"[ " + b" ".join(listed) + b" ]")

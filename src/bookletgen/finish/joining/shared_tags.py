"""The structure tree of files that share their pages: the elements in the gaps are each file's own."""

from collections.abc import Iterator, Sequence

import pikepdf

from bookletgen.finish.joining.adopt import Adopted
from bookletgen.finish.joining.body import Body, dictionary, entries_of, value_of
from bookletgen.finish.joining.gaps import GappedPage
from bookletgen.finish.marked_content import ContentIds
from bookletgen.finish.structure_tree import WrittenTree
from bookletgen.model.joining import CannotJoinError, Gap
from bookletgen.model.structure import Element


class SharedTags:
    """The tree of a file with gaps; `next_key` is the first key of a link that it does not use."""

    def __init__(self, pdf: pikepdf.Pdf, tree: WrittenTree, gaps: Sequence[Gap]) -> None:
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
        self._tops = [[tree.by_identity[id(element)].objgen[0] for element in gap.elements] for gap in gaps]
        parents = [[tree.by_identity[id(element)].P for element in gap.elements] for gap in gaps]
        self._above = [[parent.objgen[0] for parent in of_gap] for of_gap in parents]
        self._entries_above = {each.objgen[0]: entries_of(each) for of_gap in parents for each in of_gap}
        self._kids_above = {
            each.objgen[0]: [value_of(kid) for kid in each.K] for of_gap in parents for each in of_gap
        }

    def content_on(self, page: int) -> int:
        """Count the pieces of content on a page, from 0, that are not in gaps."""
        return len(self._of_pages[page][1])

    def filled(
        self, pdf: pikepdf.Pdf, elements: Sequence[Sequence[Element]], tree: WrittenTree, adopted: Adopted
    ) -> dict[int, Body]:
        """Put elements into the gaps, and their links into the tree of parents.

        Raises:
            CannotJoinError: there is nothing that they could take the place of.
        """
        root = pdf.Root.StructTreeRoot
        own = dict(
            self._placed([[tree.by_identity[id(each)] for each in of_gap] for of_gap in elements], adopted)
        )
        keys = list(root.ParentTree.Nums)[2 * len(pdf.pages) :]
        pairs = zip(keys[::2], keys[1::2], strict=True)
        links = [b"%d %b" % (int(key), adopted.value(element)) for key, element in pairs]
        own[self._parent_tree] = Body(dictionary({"/Nums": b"[ " + b" ".join((*self._keys, *links)) + b" ]"}))
        roles = {**self._roles, **entries_of(root.get("/RoleMap", pikepdf.Dictionary()))}
        entries = {**self._root_entries, "/ParentTreeNextKey": value_of(root.ParentTreeNextKey)}
        own[self._root] = Body(dictionary({**entries, "/RoleMap": dictionary(roles)} if roles else entries))
        return own

    def content_elements(
        self, pdf: pikepdf.Pdf, pages: Sequence[GappedPage], ids: ContentIds, adopted: Adopted
    ) -> dict[int, Body]:
        """Say of the content of each page with gaps which element it belongs to, by its id."""
        of_sheets = list(pdf.Root.StructTreeRoot.ParentTree.Nums)[1 : 2 * len(pdf.pages) : 2]
        found = {}
        for page in pages:
            number, shared = self._of_pages[page.page]
            elements = dict(enumerate(shared))
            for gap in page.gaps:
                own_ids = sorted(new for (sheet, _), new in ids.items() if sheet == gap)
                elements |= dict(zip(own_ids, map(adopted.value, of_sheets[gap]), strict=True))
            listed = (elements.get(each, b"null") for each in range(max(elements, default=-1) + 1))
            found[number] = Body(b"[ " + b" ".join(listed) + b" ]")
        return found

    def _placed(
        self, elements: Sequence[Sequence[pikepdf.Object]], adopted: Adopted
    ) -> Iterator[tuple[int, Body]]:
        kids_above = {number: list(kids) for number, kids in self._kids_above.items()}
        changed = set()
        for old, above, new in zip(self._tops, self._above, elements, strict=True):
            if len(set(above)) != 1:
                raise CannotJoinError("what is the organisation's own has no place in the structure")
            numbers = old if len(old) == len(new) else [adopted.new_number() for _ in new]
            for number, element in zip(numbers, new, strict=True):
                adopted.is_here(element, number)
            for number, element in zip(numbers, new, strict=True):
                entries = {name: adopted.value(value) for name, value in element.items() if name != "/P"}
                yield number, Body(dictionary({**entries, "/P": b"%d 0 R" % above[0]}))
            if numbers is not old:
                kids, start = kids_above[above[0]], kids_above[above[0]].index(b"%d 0 R" % old[0])
                kids[start : start + len(old)] = [b"%d 0 R" % number for number in numbers]
                changed.add(above[0])
        for number in changed:
            listed = b"[ " + b" ".join(kids_above[number]) + b" ]"
            yield number, Body(dictionary({**self._entries_above[number], "/K": listed}))

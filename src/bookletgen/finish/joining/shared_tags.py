"""The structure tree of files that share their pages: the elements in the gaps are each file's own."""

from collections.abc import Iterator, Mapping, Sequence

import pikepdf

from bookletgen.finish.joining.adopt import Adopted
from bookletgen.finish.joining.body import Body, dictionary, entries_of, value_of
from bookletgen.finish.joining.shared_page import SharedPage, pieces_and_sheets
from bookletgen.finish.marked_content import ContentIds
from bookletgen.finish.structure_tree import WrittenTree
from bookletgen.model.joining import CannotJoinError, OwnParts, Unit
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

    def filled(
        self, pdf: pikepdf.Pdf, elements: Mapping[int, Sequence[Element]], tree: WrittenTree, adopted: Adopted
    ) -> dict[int, Body]:
        """Put elements into the gaps, and their links into the tree of parents.

        Raises:
            CannotJoinError: there is nothing that they could take the place of.
        """
        root = pdf.Root.StructTreeRoot
        written = {unit: [tree.by_identity[id(each)] for each in made] for unit, made in elements.items()}
        own = dict(self._placed(written, adopted))
        keys = list(root.ParentTree.Nums)[2 * len(pdf.pages) :]
        pairs = zip(keys[::2], keys[1::2], strict=True)
        links = [b"%d %b" % (int(key), adopted.value(element)) for key, element in pairs]
        own[self._parent_tree] = Body(dictionary({"/Nums": b"[ " + b" ".join((*self._keys, *links)) + b" ]"}))
        roles = {**self._roles, **entries_of(root.get("/RoleMap", pikepdf.Dictionary()))}
        entries = {**self._root_entries, "/ParentTreeNextKey": value_of(root.ParentTreeNextKey)}
        own[self._root] = Body(dictionary({**entries, "/RoleMap": dictionary(roles)} if roles else entries))
        return own

    def content_elements(
        self,
        pdf: pikepdf.Pdf,
        pages: Sequence[SharedPage],
        parts: OwnParts,
        ids: ContentIds,
        adopted: Adopted,
    ) -> dict[int, Body]:
        """Say of the content of each page that is not as in others which element it belongs to, by its id."""
        of_sheets = list(pdf.Root.StructTreeRoot.ParentTree.Nums)[1 : 2 * len(pdf.pages) : 2]
        found = {}
        for page in pages:
            number, shared = self._of_pages[page.page]
            elements = {} if page.page in parts.own_pages else dict(enumerate(shared))
            _, sheets = pieces_and_sheets(page, parts)
            for sheet in sheets:
                own_ids = sorted(new for (of_sheet, _), new in ids.items() if of_sheet == sheet)
                elements |= dict(zip(own_ids, map(adopted.value, of_sheets[sheet]), strict=True))
            listed = (elements.get(each, b"null") for each in range(max(elements, default=-1) + 1))
            found[number] = Body(b"[ " + b" ".join(listed) + b" ]")
        return found

    def _placed(
        self, elements: Mapping[int, Sequence[pikepdf.Object]], adopted: Adopted
    ) -> Iterator[tuple[int, Body]]:
        kids_above: dict[int, list[bytes]] = {}
        for unit, new in elements.items():
            old, above = self._tops[unit], self._above[unit]
            if not old and not new:
                continue
            if len(set(above)) != 1:
                raise CannotJoinError("what is the organisation's own has no place in the structure")
            numbers = old if len(old) == len(new) else [adopted.new_number() for _ in new]
            for number, element in zip(numbers, new, strict=True):
                adopted.is_here(element, number)
            for number, element in zip(numbers, new, strict=True):
                entries = {name: adopted.value(value) for name, value in element.items() if name != "/P"}
                yield number, Body(dictionary({**entries, "/P": b"%d 0 R" % above[0]}))
            if numbers is not old:
                kids = kids_above.setdefault(above[0], list(self._kids_above[above[0]]))
                start = kids.index(b"%d 0 R" % old[0])
                kids[start : start + len(old)] = [b"%d 0 R" % number for number in numbers]
        for number, kids in kids_above.items():
            listed = b"[ " + b" ".join(kids) + b" ]"
            yield number, Body(dictionary({**self._entries_above[number], "/K": listed}))

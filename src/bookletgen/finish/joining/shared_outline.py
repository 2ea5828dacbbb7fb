"""The outline of files that share their pages: headings in gaps keep their words, and may move."""

from collections.abc import Collection, Sequence

import pikepdf

from bookletgen.finish.destinations import headings_called, outline_entries
from bookletgen.finish.joining.body import Body, dictionary, entries_of
from bookletgen.finish.structure_tree import WrittenTree
from bookletgen.finish.tree_entries import TreeEntries
from bookletgen.model.joining import CannotJoinError, Unit


class SharedOutline:
    """The entries of the outline, and the gap or block that each of them leads into."""

    def __init__(self, pdf: pikepdf.Pdf, tree: WrittenTree, units: Sequence[Unit]) -> None:
        unit_of = {
            tree.by_identity[id(each)].objgen[0]: number
            for number, unit in enumerate(units)
            for element in unit.elements
            for each in element.descendants()
        }
        self._entries = [
            (entry.objgen[0], str(entry.Title), entries_of(entry), unit_of.get(entry.SE.objgen[0]))
            for entry in outline_entries(pdf.Root.get("/Outlines"))
        ]

    def numbers(self, units: Collection[int]) -> frozenset[int]:
        """Give the numbers of the entries that lead into some gaps and blocks."""
        return frozenset(number for number, _, _, unit in self._entries if unit in units)

    def filled(
        self, own: Sequence[tuple[str, bytes]], units: Collection[int], tree: TreeEntries[bytes]
    ) -> dict[int, Body]:
        """Let the entries lead to what is in the place of some gaps and blocks.

        Args:
            own: the titles of that, and their places.
            units: the numbers of the gaps and blocks.
            tree: the elements that are in their place.

        Raises:
            CannotJoinError: there are other headings.
        """
        replaced = [each for each in self._entries if each[3] in units]
        titles = [title for title, _ in own]
        if titles != [title for _, title, _, _ in replaced]:
            raise CannotJoinError("the outline has other headings")
        headings = headings_called(titles, tree.in_outline)
        return {
            number: Body(dictionary({**entries, "/Dest": place, "/SE": heading}))
            for (number, _, entries, _), (_, place), heading in zip(replaced, own, headings, strict=True)
        }

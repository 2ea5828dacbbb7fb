"""The outline of files that share their pages: headings in gaps keep their words, and may move."""

from collections.abc import Collection, Sequence

import pikepdf

from bookletgen.finish.destinations import outline_entries
from bookletgen.finish.joining.adopt import Adopted
from bookletgen.finish.joining.body import Body, dictionary, entries_of
from bookletgen.finish.structure_tree import WrittenTree
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

    def filled(self, pdf: pikepdf.Pdf, units: Collection[int], adopted: Adopted) -> dict[int, Body]:
        """Let the entries lead to what is in the place of some gaps and blocks.

        Raises:
            CannotJoinError: there are other headings.
        """
        own = list(outline_entries(pdf.Root.get("/Outlines")))
        replaced = [each for each in self._entries if each[3] in units]
        if [str(entry.Title) for entry in own] != [title for _, title, _, _ in replaced]:
            raise CannotJoinError("the outline has other headings")
        return {
            number: Body(
                dictionary({**entries, "/Dest": adopted.value(entry.Dest), "/SE": adopted.value(entry.SE)})
            )
            for (number, _, entries, _), entry in zip(replaced, own, strict=True)
        }

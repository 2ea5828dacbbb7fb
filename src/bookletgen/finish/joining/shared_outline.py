"""The outline of files that share their pages: headings in gaps keep their words, and may move."""

from collections.abc import Sequence

import pikepdf

from bookletgen.finish.destinations import outline_entries
from bookletgen.finish.joining.adopt import Adopted
from bookletgen.finish.joining.body import Body, dictionary, entries_of
from bookletgen.finish.structure_tree import WrittenTree
from bookletgen.model.joining import CannotJoinError, Gap


class SharedOutline:
    """The entries of the outline that lead into gaps."""

    def __init__(self, pdf: pikepdf.Pdf, tree: WrittenTree, gaps: Sequence[Gap]) -> None:
        inside = {
            tree.by_identity[id(each)].objgen[0]
            for gap in gaps
            for element in gap.elements
            for each in element.descendants()
        }
        self._entries = [
            (entry.objgen[0], str(entry.Title), entries_of(entry))
            for entry in outline_entries(pdf.Root.get("/Outlines"))
            if entry.SE.objgen[0] in inside
        ]

    @property
    def numbers(self) -> frozenset[int]:
        """Give the numbers of these entries."""
        return frozenset(number for number, _, _ in self._entries)

    def filled(self, pdf: pikepdf.Pdf, adopted: Adopted) -> dict[int, Body]:
        """Let the entries lead to what went into the gaps.

        Raises:
            CannotJoinError: there are other headings.
        """
        own = list(outline_entries(pdf.Root.get("/Outlines")))
        if [str(entry.Title) for entry in own] != [title for _, title, _ in self._entries]:
            raise CannotJoinError("the outline has other headings")
        return {
            number: Body(
                dictionary({**entries, "/Dest": adopted.value(entry.Dest), "/SE": adopted.value(entry.SE)})
            )
            for (number, _, entries), entry in zip(self._entries, own, strict=True)
        }

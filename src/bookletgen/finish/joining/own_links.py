"""The links of parts, as the files have them that the parts go into."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import pikepdf

from bookletgen.finish.destinations import words_of_links
from bookletgen.finish.joining.adopt import Adopted
from bookletgen.finish.joining.body import Body, dictionary, reference, written
from bookletgen.finish.tree_entries import TreeEntries
from bookletgen.model.joining import CannotJoinError
from bookletgen.model.structure import Element


@dataclass(frozen=True, slots=True)
class OwnObjects:
    """What the elements of parts refer to: `pages` are those that sheets go onto, `links` those on sheets."""

    adopted: Adopted
    pages: Sequence[int]
    links: Sequence[Sequence[int]]

    def new(self) -> bytes:
        """Give a new object."""
        return reference(self.adopted.new_number())

    def page(self, number: int) -> bytes:
        """Give the page that a sheet goes onto."""
        return reference(self.pages[number])

    def link(self, page: int, number: int) -> bytes:
        """Give a link on a sheet."""
        return reference(self.links[page][number])


@dataclass(frozen=True, slots=True)
class OwnLinks:
    """The links on each sheet: their numbers, and what they say."""

    numbers: tuple[tuple[int, ...], ...]
    _entries: tuple[tuple[dict[str, bytes], ...], ...]

    @classmethod
    def of(cls, pdf: pikepdf.Pdf, adopted: Adopted, targets: Collection[str]) -> "OwnLinks":
        """Read the links of parts.

        Raises:
            CannotJoinError: one of them leads to none of these targets.
        """
        links = [tuple(page.obj.get("/Annots", ())) for page in pdf.pages]
        for link in (link for of_sheet in links for link in of_sheet):
            if "/Dest" in link and str(link.Dest) not in targets:
                raise CannotJoinError(f"a link leads to {link.Dest}, which is not there")
        return cls(
            tuple(tuple(adopted.new_number() for _ in of_sheet) for of_sheet in links),
            tuple(tuple(adopted.entries(link) for link in of_sheet) for of_sheet in links),
        )

    def filled(self, tree: TreeEntries[bytes], first_key: int, root: Element) -> Iterator[tuple[int, Body]]:
        """Give the links with the words that an element has for them, and their keys in its tree."""
        for key, (sheet, number, _) in enumerate(tree.links, first_key):
            self._entries[sheet][number]["/StructParent"] = written(key)
        for area, words in words_of_links(root):
            self._entries[area.page][area.annotation]["/Contents"] = written(words)
        for numbers, of_sheet in zip(self.numbers, self._entries, strict=True):
            for number, entries in zip(numbers, of_sheet, strict=True):
                yield number, Body(dictionary(entries))

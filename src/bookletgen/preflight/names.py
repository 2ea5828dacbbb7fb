"""Names in the resources of a page, and whether they mean what they mean elsewhere."""

from dataclasses import dataclass, field

from bookletgen.preflight.content.library import Resources
from bookletgen.preflight.meanings import Meanings
from bookletgen.preflight.piece import Meant
from bookletgen.preflight.recent import Recent

_MOST_RESOURCES = 200
_MOST_COMPARED = 500
"""How much is remembered: several times what is in a booklet."""


@dataclass(slots=True)
class Found:
    """What was found out of names in all resources in which every name means the same."""

    meanings: dict[tuple[str, str], object] = field(default_factory=dict)
    compared: Recent[tuple[Meant, bool]] = field(default_factory=lambda: Recent(_MOST_COMPARED))


@dataclass(slots=True)
class KnownNames:
    """What was found out of names, by what all the names in some resources mean."""

    _found: Recent[Found] = field(default_factory=lambda: Recent(_MOST_RESOURCES))

    def of_page(self, resources: Resources, meanings: Meanings) -> "NamesOfPage":
        """Give the names of a page."""
        key = meanings.of_all_in(resources.stated)
        found = self._found.get(key)
        if found is None:
            found = Found()
            self._found.put(key, found)
        return NamesOfPage(resources, meanings, found)


@dataclass(frozen=True, slots=True)
class NamesOfPage:
    """The names in the resources of a page that is being read; what is found out is kept for others."""

    resources: Resources
    meanings: Meanings
    found: Found

    def mean(self, meant: Meant) -> bool:
        """Tell whether names mean this; many pieces name the same."""
        compared = self.found.compared.get(id(meant))
        if compared is None:
            compared = meant, all(self._means(*each) for each in meant)
            self.found.compared.put(id(meant), compared)
        return compared[1]

    def _means(self, name: tuple[str, str], meaning: object) -> bool:
        known = self.found.meanings
        if name not in known:
            known[name] = self.meanings.of_name(name, self.resources)
        return known[name] == meaning

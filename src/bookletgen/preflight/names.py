"""Names in the resources of a page, and whether they mean what they mean elsewhere."""

from collections.abc import Hashable
from dataclasses import dataclass, field

from bookletgen.preflight.content.library import Resources
from bookletgen.preflight.meanings import Meanings
from bookletgen.preflight.piece import Meant, Named
from bookletgen.preflight.recent import Recent
from bookletgen.preflight.values import entry

_OBJECTS = "/XObject"
"""The category of which nearly every file has names of its own."""

_MOST_CATEGORIES = 500
_MOST_COMPARED = 500
"""How much is remembered: several times what is in a booklet."""


@dataclass(slots=True)
class Category:
    """What was found out of names in all resources in which every name of a category means the same."""

    meanings: dict[str, object] = field(default_factory=dict)
    compared: Recent[tuple[Named, bool]] = field(default_factory=lambda: Recent(_MOST_COMPARED))


@dataclass(slots=True)
class KnownNames:
    """Categories of names, by what all their names mean."""

    _categories: Recent[Category] = field(default_factory=lambda: Recent(_MOST_CATEGORIES))

    def category(self, name: str, meanings: Hashable) -> Category:
        """Give what was found out of a category."""
        key = name, meanings
        found = self._categories.get(key)
        if found is None:
            found = Category()
            self._categories.put(key, found)
        return found


@dataclass(slots=True)
class NamesOfPage:
    """The names in the resources of a page that is being read; what is found out is kept for others."""

    resources: Resources
    meanings: Meanings
    known: KnownNames
    _categories: dict[str, tuple[object, Category]] = field(default_factory=dict)

    def mean(self, meant: Meant) -> bool:
        """Tell whether names mean this."""
        return all(self._mean(*each) for each in meant)

    def _mean(self, name: str, named: Named) -> bool:
        stated, category = self._categories.get(name) or self._read(name)
        found = category.compared.get(id(named))
        if found is None:
            found = named, all(self._means(stated, category, *each) for each in named)
            category.compared.put(id(named), found)
        return found[1]

    def _means(self, stated: object, category: Category, name: str, meaning: object) -> bool:
        if name not in category.meanings:
            category.meanings[name] = self.meanings.of(entry(stated, name))
        return category.meanings[name] == meaning

    def _read(self, name: str) -> tuple[object, Category]:
        stated = entry(self.resources.stated, name)
        is_own = name == _OBJECTS
        category = Category() if is_own else self.known.category(name, self.meanings.of_all_in(stated))
        self._categories[name] = stated, category
        return stated, category

"""Values that are remembered, as far as there is room."""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

_T = TypeVar("_T")


@dataclass(slots=True)
class Recent(Generic[_T]):
    """Values by key; those go that were not asked for in the longest time."""

    most: int
    _values: OrderedDict[Hashable, _T] = field(default_factory=OrderedDict)

    def get(self, key: Hashable) -> _T | None:
        """Give a value; None where there is none."""
        found = self._values.get(key)
        if found is not None:
            self._values.move_to_end(key)
        return found

    def put(self, key: Hashable, value: _T) -> None:
        """Keep a value."""
        self._values[key] = value
        if len(self._values) > self.most:
            self._values.popitem(last=False)

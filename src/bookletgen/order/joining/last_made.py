"""Something large that is kept for as long as nothing else is asked for."""

import gc
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

_K = TypeVar("_K", bound=Hashable)
_T = TypeVar("_T")


@dataclass(slots=True)
class LastMade(Generic[_K, _T]):
    """What was made last. It is let go before anything else is made, so that there is never more than one.

    While it is kept, it is no garbage: the collector passes over it, and over all else that is there by then.

    Args:
        make: makes what belongs to a key.
    """

    make: Callable[[_K], _T]
    _last: dict[_K, _T] = field(default_factory=dict)

    def of(self, key: _K) -> _T:
        """Give what belongs to a key, made anew unless it was asked for just before."""
        if key not in self._last:
            self._let_go()
            self._last[key] = self.make(key)
            gc.collect()  # nothing that making it left behind is kept with it
            gc.freeze()
        return self._last[key]

    def _let_go(self) -> None:
        if self._last:
            self._last.clear()
            gc.unfreeze()
            gc.collect()  # what refers to itself goes with nothing less

"""What named resources mean, whatever numbers their objects have in a file."""

import re
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from hashlib import sha256

import pikepdf

from bookletgen.preflight.bounded import read_packed
from bookletgen.preflight.content.library import Resources
from bookletgen.preflight.piece import Meant
from bookletgen.preflight.recent import Recent
from bookletgen.preflight.values import entry, id_of

_REFERENCE = re.compile(rb"\b(\d+) (\d+) R\b")
_MOST_COMPARED = 500
"""How many results of comparing are kept for some resources."""


@dataclass(slots=True)
class Names:
    """What is known of the names in resources that mean the same in all files that have them."""

    meant: dict[tuple[str, str], object] = field(default_factory=dict)
    compared: Recent[tuple[Meant, bool]] = field(default_factory=lambda: Recent(_MOST_COMPARED))


@dataclass(slots=True)
class Meanings:
    """Tells whether names mean in one file what they mean in another.

    Args:
        pdf: the file.
        shared_below: objects with smaller numbers are the same in all files.
    """

    pdf: pikepdf.Pdf
    shared_below: int
    _known: dict[tuple[int, int], object] = field(default_factory=dict)

    def is_shared(self, written: bytes) -> bool:
        """Tell whether all files have what a written object refers to."""
        return all(int(found[1]) < self.shared_below for found in _REFERENCE.finditer(written))

    def of(self, resources: Resources, asked: Iterable[tuple[str, str]]) -> Meant:
        """Give what names mean in some resources."""
        return tuple((each, self._of_name(resources, each)) for each in sorted(asked))

    def are(self, resources: Resources, meant: Meant, names: Names) -> bool:
        """Tell whether names mean this; `names` is what was found out before of the same resources."""
        found = names.compared.get(id(meant))
        if found is None:
            found = meant, self._compare(resources, meant, names.meant)
            names.compared.put(id(meant), found)
        return found[1]

    def all_of(self, resources: Resources) -> Hashable:
        """Give what all the names in some resources mean."""
        stated = resources.stated
        if not isinstance(stated, pikepdf.Object):
            return None
        words = _REFERENCE.split(stated.unparse(resolved=True))
        numbers = zip(map(int, words[1::3]), map(int, words[2::3]), strict=True)
        return b"R".join(words[::3]), tuple([self._of_number(*each) for each in numbers])

    def _compare(self, resources: Resources, meant: Meant, known: dict[tuple[str, str], object]) -> bool:
        for each, meaning in meant:
            if each not in known:
                known[each] = self._of_name(resources, each)
            if known[each] != meaning:
                return False
        return True

    def _of_name(self, resources: Resources, name: tuple[str, str]) -> object:
        return self._of(entry(entry(resources.stated, name[0]), name[1]))

    def _of(self, value: object) -> object:
        """Give the number of an object that all files have, and else a digest of all that it is made of."""
        number = id_of(value)
        return self._digest(value) if number is None else self._of_number(*number)

    def _of_number(self, number: int, generation: int) -> object:
        key = number, generation
        if number < self.shared_below:
            return key
        if key not in self._known:
            self._known[key] = key  # what refers to itself ends here
            self._known[key] = self._digest(self.pdf.get_object(key))
        return self._known[key]

    def _digest(self, value: object) -> object:
        if not isinstance(value, pikepdf.Object):
            return value
        if not isinstance(value, pikepdf.Stream):
            return self._written(value)
        return sha256(self._written(value.stream_dict) + read_packed(value)).digest()

    def _written(self, value: pikepdf.Object) -> bytes:
        """Write an object with what its references mean in place of their numbers."""

        def meaning(found: re.Match[bytes]) -> bytes:
            return repr(self._of_number(int(found[1]), int(found[2]))).encode()

        written = value.unparse(resolved=True)
        return _REFERENCE.sub(meaning, written) if b" R" in written else written

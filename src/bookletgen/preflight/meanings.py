"""What named resources mean, whatever numbers their objects have in a file."""

import re
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from hashlib import sha256

import pikepdf

from bookletgen.preflight.bounded import read_packed
from bookletgen.preflight.content.library import Resources
from bookletgen.preflight.piece import Meant
from bookletgen.preflight.values import entry, id_of

_REFERENCE = re.compile(rb"\b(\d+) (\d+) R\b")


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

    def of_names(self, asked: Iterable[tuple[str, str]], resources: Resources) -> Meant:
        """Give what names mean in some resources, which are asked for by category and name."""
        return tuple((each, self.of_name(each, resources)) for each in sorted(asked))

    def of_name(self, name: tuple[str, str], resources: Resources) -> object:
        """Give what a name means in some resources."""
        return self.of(entry(entry(resources.stated, name[0]), name[1]))

    def of_all_in(self, value: object) -> Hashable:
        """Give what an object is made of, with what its references mean; None where it is not there."""
        if not isinstance(value, pikepdf.Object):
            return None
        words = _REFERENCE.split(value.unparse(resolved=True))
        numbers = zip(map(int, words[1::3]), map(int, words[2::3]), strict=True)
        return b"R".join(words[::3]), *(self._of_number(*each) for each in numbers)

    def of(self, value: object) -> object:
        """Give the number of an object that all files have, and else a digest of all that it is made of."""
        number = id_of(value)
        return self._digest(value) if number is None else self._of_number(*number)

    def _of_number(self, number: int, generation: int) -> object:
        key = number, generation
        if number < self.shared_below:
            return key
        if key not in self._known:
            self._known[key] = key  # what refers to itself ends here
            value = self.pdf.get_object(key)
            if not _is_layer(value):
                self._known[key] = self._digest(value)
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


def _is_layer(value: object) -> bool:
    """Tell whether an object is a layer: which of them are hidden is said by their numbers (8.11.4)."""
    return isinstance(value, pikepdf.Dictionary) and entry(value, "/Type") == pikepdf.Name.OCG

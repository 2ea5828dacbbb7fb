"""Takes objects of one file over into another: their numbers change."""

from collections.abc import Mapping

import pikepdf

from bookletgen.finish.joining.body import Body, body_of, entries_of, renumbered, value_of


class Adopted:
    """Objects that come from one file into another.

    Args:
        pdf: the file they come from.
        known: the numbers there of objects that the other file has already, with their numbers here.
        first_number: the first number that is free here.
    """

    def __init__(self, pdf: pikepdf.Pdf, known: Mapping[int, int], first_number: int) -> None:
        self._pdf = pdf
        self._numbers = dict(known)
        self._next = first_number
        self._waiting: list[int] = []
        self.bodies: dict[int, Body] = {}

    def number(self, theirs: int) -> int:
        """Give the number that an object has here; if it is not here yet, it comes."""
        if theirs not in self._numbers:
            self._numbers[theirs] = self.new_number()
            self._waiting.append(theirs)
        return self._numbers[theirs]

    def new_number(self) -> int:
        """Give a number that nothing has."""
        self._next += 1
        return self._next - 1

    def value(self, value: object) -> bytes:
        """Write a value as it is here: an object with a number of its own by its number."""
        return self.written(value_of(value))

    def entries(self, theirs: pikepdf.Object) -> dict[str, bytes]:
        """Write the entries of a dictionary as they are here."""
        return {name: self.written(value) for name, value in entries_of(theirs).items()}

    def written(self, value: bytes) -> bytes:
        """Give a value that is written with the numbers that objects have there as it is here."""
        return renumbered(value, self.number)

    def replace(self, number: int, theirs: pikepdf.Object) -> None:
        """Let an object that has a number here already come anew."""
        self._numbers[theirs.objgen[0]] = number
        self._waiting.append(theirs.objgen[0])

    def give(self, theirs: int, body: Body) -> None:
        """Let this take the place of an object that is not here yet."""
        if theirs not in self._numbers:
            self._numbers[theirs] = self.add(body)

    def add(self, body: Body) -> int:
        """Add an object that is in no file yet; give its number."""
        number = self.new_number()
        self.bodies[number] = body
        return number

    def settle(self) -> dict[int, Body]:
        """Let everything come that is referred to, and give all that came."""
        while self._waiting:
            theirs = self._waiting.pop()
            body = body_of(self._pdf.get_object(theirs, 0))
            self.bodies[self._numbers[theirs]] = body.renumbered(self.number)
        return self.bodies

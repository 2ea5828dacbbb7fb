"""Takes objects of one file over into another: their numbers change."""

from collections.abc import Mapping

import pikepdf

from bookletgen.finish.joining.body import Body, body_of, renumbered, value_of


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
        return renumbered(value_of(value), self.number)

    def is_here(self, theirs: pikepdf.Object, number: int) -> None:
        """Say that an object is here already, and by which number."""
        self._numbers[theirs.objgen[0]] = number

    def replace(self, number: int, theirs: pikepdf.Object) -> None:
        """Let an object that has a number here already come anew."""
        self._numbers[theirs.objgen[0]] = number
        self._waiting.append(theirs.objgen[0])

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

"""Ways to lose a safety statement: changes of a copy of the shipped booklet, by its lines."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.support.booklets import BookletCopy

SAFETY = "safety.yaml"
BOOKLET = "booklet.yaml"
LinePlace = tuple[str, int, int]
"""A file of the booklet, and a line and a column in it."""


@dataclass(frozen=True, slots=True)
class SafetyEdits:
    """Changes of one safety statement of a booklet."""

    booklet: BookletCopy
    statement: str

    def remove_wording(self) -> None:
        """Take the statement out of safety.yaml, and leave everything that names it."""
        self._remove_entry(self.statement)

    def remove_plain(self) -> None:
        """Take the plain wording of the statement out."""

        def change(lines: list[str]) -> list[str]:
            start = lines.index(f"  {self.statement}:")
            end = next(i for i in range(start + 1, len(lines)) if _indent(lines[i]) <= 2)
            return [
                *lines[:start],
                *_without(lines[start:end], lambda line: line == "    plain:"),
                *lines[end:],
            ]

        self._change(SAFETY, change)

    def remove_blocks(self) -> None:
        """Take every `- safety:` block of the statement out; there may be none."""
        for name in self._sections():
            lines = self._lines(name)
            self._write(name, [line for line in lines if line != f"  - safety: {self.statement}"])

    def remove_procedures_of_sections(self, procedures: tuple[str, ...]) -> None:
        """Take `procedure:` out of every section that names one of these."""
        for name in self._sections():
            lines = self._lines(name)
            self._write(name, [line for line in lines if line not in {f"procedure: {p}" for p in procedures}])

    def remove_from_procedures(self) -> None:
        """Take the statement out of the `statements:` of every procedure; there may be none."""
        named = re.compile(rf"(?<![\w-]){self.statement}(?![\w-])(?:, )?")

        def change(line: str) -> str:
            if not line.startswith("    statements: ["):
                return line
            return named.sub("", line).replace(", ]", "]")

        self._write(SAFETY, [change(line) for line in self._lines(SAFETY)])

    def remove_procedures_without_statements(self) -> None:
        """Take out every procedure that has no statement left, and the `procedure:` of its sections."""
        lines = self._lines(SAFETY)
        empty = [i for i, line in enumerate(lines) if line == "    statements: []"]
        starts = [max(i for i in range(at) if re.fullmatch(r"  [a-z-]+:", lines[i])) for at in empty]
        names = tuple(lines[start].strip(" :") for start in starts)
        for name in names:
            self._remove_entry(name)
        self.remove_procedures_of_sections(names)

    def places_that_require_it(self) -> set[LinePlace]:
        """Find where a strand requires the statement."""
        return self._places(BOOKLET, r"      - ")

    def places_that_name_it(self) -> set[LinePlace]:
        """Find where the statement is named by a block, a procedure or a strand."""
        found = self.places_that_require_it() | self._places(SAFETY, r"    statements: \[.*?")
        for name in self._sections():
            found |= self._places(name, r"  - safety: ")
        return found

    def _places(self, name: str, start: str) -> set[LinePlace]:
        """Find the lines of a file that name the statement after a start."""
        pattern = re.compile(rf"{start}(?<![\w-])(?P<id>{self.statement})(?![\w-])")
        found = set[LinePlace]()
        for number, line in enumerate(self._lines(name), 1):
            match = pattern.match(line)
            if match:
                found.add((name, number, match.start("id") + 1))
        return found

    def places_that_need_it(self, procedures: tuple[str, ...]) -> set[LinePlace]:
        """Find each block that places the statement, and each section that brings it without a block."""
        found = set[LinePlace]()
        for name in self._sections():
            lines = self._lines(name)
            placed = [i for i, line in enumerate(lines, 1) if line == f"  - safety: {self.statement}"]
            found |= {(name, number, 5) for number in placed}
            if not placed:
                bringing = {f"procedure: {procedure}" for procedure in procedures}
                found |= {(name, i, 12) for i, line in enumerate(lines, 1) if line in bringing}
        return found

    def _sections(self) -> Iterator[str]:
        for path in sorted(self.booklet.folder.glob("sections/*/*.yaml")):
            yield path.relative_to(self.booklet.folder).as_posix()

    def _lines(self, name: str) -> list[str]:
        return self.booklet.path(name).read_text(encoding="utf-8").splitlines()

    def _write(self, name: str, lines: list[str]) -> None:
        self.booklet.write(name, "".join(f"{line}\n" for line in lines))

    def _remove_entry(self, name: str) -> None:
        self._change(SAFETY, lambda lines: _without(lines, lambda line: line == f"  {name}:"))

    def _change(self, name: str, change: Callable[[list[str]], list[str]]) -> None:
        lines = self._lines(name)
        changed = change(lines)
        assert changed != lines, f"nothing to remove in {name}"
        self._write(name, changed)


def _without(lines: list[str], is_start: Callable[[str], bool]) -> list[str]:
    """Leave out the first line that starts a block, and every line below it that belongs to it."""
    start = next(i for i, line in enumerate(lines) if is_start(line))
    ends = (i for i in range(start + 1, len(lines)) if _indent(lines[i]) <= _indent(lines[start]))
    end = next(ends, len(lines))
    return lines[:start] + lines[end:]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip()) if line.strip() else 1000

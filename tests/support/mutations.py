"""Slips of the hand: random changes of one YAML file of a booklet, the same for the same random numbers."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

Change = Callable[[list[str], Random], list[str]]
"""Changes the lines of a file."""

_WORD = re.compile(r"[A-Za-z]{3,}")
_KEY = re.compile(r"(?P<key>\s*(?:- )?[\w.-]+:)(?P<value> .+)")


def drop_line(lines: list[str], random: Random) -> list[str]:
    """Leave a line out."""
    at = random.randrange(len(lines))
    return lines[:at] + lines[at + 1 :]


def swap_lines(lines: list[str], random: Random) -> list[str]:
    """Let two lines change places."""
    one, other = random.sample(range(len(lines)), 2)
    swapped = list(lines)
    swapped[one], swapped[other] = lines[other], lines[one]
    return swapped


def misspell_word(lines: list[str], random: Random) -> list[str]:
    """Swap two letters of a word, or leave one out."""
    at = random.choice([number for number, line in enumerate(lines) if _WORD.search(line)])
    word = random.choice(list(_WORD.finditer(lines[at])))
    letter = random.randrange(word.start(), word.end() - 1)
    line = lines[at]
    pair = random.choice(["", line[letter + 1]]) + line[letter]
    return [*lines[:at], line[:letter] + pair + line[letter + 2 :], *lines[at + 1 :]]


def empty_value(lines: list[str], random: Random) -> list[str]:
    """Leave a key without its value."""
    at = random.choice([number for number, line in enumerate(lines) if _KEY.fullmatch(line)])
    match = _KEY.fullmatch(lines[at])
    assert match, "only such lines are chosen from"
    return [*lines[:at], match["key"], *lines[at + 1 :]]


def move_block(lines: list[str], random: Random) -> list[str]:
    """Take a line with everything indented below it somewhere else."""
    at = random.randrange(len(lines))
    below = (number for number in range(at + 1, len(lines)) if _indent(lines[number]) <= _indent(lines[at]))
    end = next(below, len(lines))
    rest = lines[:at] + lines[end:]
    to = random.randint(0, len(rest))
    return rest[:to] + lines[at:end] + rest[to:]


def duplicate_key(lines: list[str], random: Random) -> list[str]:
    """Write a line with a key twice."""
    at = random.choice([number for number, line in enumerate(lines) if ":" in line])
    return [*lines[: at + 1], *lines[at:]]


def truncate(lines: list[str], random: Random) -> list[str]:
    """Lose the end of the file, in the middle of a line."""
    at = random.randrange(len(lines))
    return [*lines[:at], lines[at][: random.randint(0, len(lines[at]))]]


CHANGES: Mapping[str, Change] = {
    "drop-line": drop_line,
    "swap-lines": swap_lines,
    "misspell-word": misspell_word,
    "empty-value": empty_value,
    "move-block": move_block,
    "duplicate-key": duplicate_key,
    "truncate": truncate,
}


DELETE = "delete-file"
KINDS = (*CHANGES, DELETE)


def mutate(file: Path, kind: str, random: Random) -> None:
    """Change a file, or delete it."""
    if kind == DELETE:
        file.unlink()
    else:
        lines = CHANGES[kind](file.read_text(encoding="utf-8").splitlines(), random)
        file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())

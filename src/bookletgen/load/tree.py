"""YAML text to a tree of mappings, lists and scalars that remember their place.

YAML that surprises is refused. Every scalar stays text until a model converts it, because
YAML 1.1 reads `12:30` as 750, `no` as false and `010` as 8.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.reader import ReaderError

from bookletgen.diagnostics.diagnostic import Diagnostic, Related
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.load import problems
from bookletgen.model.source import SPAN_KEY, Mapping, Scalar

MAX_DEPTH = 32
"""How deep mappings and lists may nest: far beyond any real section, well within the parser's stack."""

Tree = Mapping | list[Any] | Scalar


@dataclass(slots=True)
class SourceFile:
    """One YAML file: its tree (None where it could not be read), places of its keys, and problems.

    `keys` maps the path of steps to a key, such as `("body", 3, "list")`, to the key's own place.
    In the row of a table (`is_table`) they are the cells, the empty ones too.
    """

    path: str
    text: str
    tree: Tree | None = None
    keys: dict[tuple[str | int, ...], SourceSpan] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)
    is_table: bool = False


def load_tree(path: str, text: str) -> SourceFile:
    """Parse one YAML text; `path` is the name to report its problems under."""
    source = SourceFile(path, text)
    try:
        source.tree = _Reader(source).read()
    except yaml.MarkedYAMLError as error:
        source.problems.append(_syntax_problem(path, error))
    except ReaderError as error:
        source.problems.append(_character_problem(path, text, chr(error.character)))
    except _RefusedError as refused:
        source.problems.append(refused.diagnostic)
    if any(item.severity == "error" for item in source.problems):
        source.tree = None
    return source


def _syntax_problem(path: str, error: yaml.MarkedYAMLError) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    at = SourceSpan(path, mark.line + 1, mark.column + 1) if mark else SourceSpan(path, 1, 1)
    what = error.problem or error.context or "it cannot be read"
    return problems.INVALID_YAML.at(
        at,
        f"this is not valid YAML: {what}",
        "check indentation, quotes and colons on this line and the one above",
    )


def _character_problem(path: str, text: str, character: str) -> Diagnostic:
    lines = f"{text[: text.index(character)]}?".splitlines()
    return problems.INVALID_YAML.at(
        SourceSpan(path, len(lines), len(lines[-1])),
        f"this is not valid YAML: the control character U+{ord(character):04X} may not stand in a file",
        "delete it; it may be invisible, so delete the characters around it and type them again",
    )


class _RefusedError(Exception):
    """Stops the reading of a file that is refused as a whole."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


class _Reader:
    """Builds the tree from the parser's events, one file at a time."""

    def __init__(self, source: SourceFile) -> None:
        self._source = source
        self._events: Iterator[yaml.Event] = yaml.parse(source.text, Loader=yaml.CSafeLoader)

    def read(self) -> Tree:
        """Read the one document the file may hold."""
        document: Tree | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if document is not None:
                    at = self._span(event)
                    raise _RefusedError(
                        problems.INVALID_YAML.at(
                            at, "a second document starts here", "keep one document a file"
                        )
                    )
                document = self._value(next(self._events), ())
        if document is None:
            raise _RefusedError(
                problems.INVALID_YAML.at(
                    SourceSpan(self._source.path, 1, 1),
                    "the file is empty",
                    "write its keys, or delete the file",
                )
            )
        return document

    def _value(self, event: yaml.Event, steps: tuple[str | int, ...]) -> Tree:
        self._refuse_surprises(event, len(steps))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, steps)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(steps)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, self._span(event))
        return Scalar("", self._span(event))

    def _mapping(self, start: yaml.Event, steps: tuple[str | int, ...]) -> Mapping:
        mapping = Mapping(self._span(start))
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            at = self._span(event)
            key = self._key(event, steps)
            value = self._value(next(self._events), (*steps, key))
            if key in mapping:
                self._repeated(key, at, self._source.keys[*steps, key])
                continue
            self._source.keys[*steps, key] = at
            mapping[key] = value
        return mapping

    def _key(self, event: yaml.Event, steps: tuple[str | int, ...]) -> str:
        key = self._value(event, (*steps, "?"))
        if isinstance(key, Scalar) and key != SPAN_KEY:
            return str(key)
        raise _RefusedError(
            problems.INVALID_YAML.at(self._span(event), "a key must be plain text", "write `key: value`")
        )

    def _sequence(self, steps: tuple[str | int, ...]) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._value(event, (*steps, len(items))))
        return items

    def _refuse_surprises(self, event: yaml.Event, depth: int) -> None:
        at = self._span(event)
        if depth > MAX_DEPTH:
            raise _RefusedError(
                problems.TOO_DEEP.at(
                    at, f"nesting is deeper than {MAX_DEPTH} levels", "flatten the structure"
                )
            )
        if isinstance(event, yaml.AliasEvent):
            self._source.problems.append(
                problems.ALIAS.at(at, f"the alias `*{event.anchor}` is not allowed", "write the value out")
            )
        elif anchor := getattr(event, "anchor", None):
            self._source.problems.append(
                problems.ALIAS.at(
                    at, f"the anchor `&{anchor}` is not allowed", "remove it and write values out"
                )
            )
        if tag := getattr(event, "tag", None):
            self._source.problems.append(
                problems.TAG.at(
                    at, f"the tag `{tag}` is not allowed", "remove it; quote the value if it is text"
                )
            )

    def _repeated(self, key: str, at: SourceSpan, first: SourceSpan) -> None:
        self._source.problems.append(
            problems.REPEATED_KEY.at(
                at,
                f"the key `{key}` appears twice in one mapping",
                "keep one of them",
                (Related(first, "first written here"),),
            )
        )

    def _span(self, event: yaml.Event) -> SourceSpan:
        start, end = event.start_mark, event.end_mark
        assert start, "the parser marks every event"
        assert end, "the parser marks every event"
        return SourceSpan(self._source.path, start.line + 1, start.column + 1, end.line + 1)

"""Going through the texts inside any value of the model."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from functools import cache
from operator import is_not
from types import NoneType
from typing import Any, get_args

from bookletgen.diagnostics.place import SourceSpan
from bookletgen.model.inline import Text
from bookletgen.model.source import Node

_WITHOUT_TEXTS = frozenset({int, float, bool, str, date, NoneType, SourceSpan, Ellipsis})

PRINTED = "printed"
"""In the metadata of a dataclass field: false where its texts do not reach the reader."""


def texts_in(value: Any) -> Iterator[Text]:  # noqa: ANN401  it walks whatever the model holds
    """Go through every text inside a value of the model that reaches the reader, however deep."""
    found: list[Text] = []
    _gather(value, found)
    return iter(found)


def _gather(value: Any, found: list[Text]) -> None:  # noqa: ANN401  as above
    # A list to add to: generators inside generators would hand each text up through every level.
    if isinstance(value, Text):
        found.append(value)
    else:
        for part in _parts_of(value):
            _gather(part, found)


def with_texts(value: Any, change: Callable[[Text], Text]) -> Any:  # noqa: ANN401  as above
    """Give the same value with each text inside it changed; what holds no changed text is itself again."""
    if isinstance(value, Text):
        return change(value)
    if isinstance(value, tuple):
        items = tuple([with_texts(item, change) for item in value])
        return items if any(map(is_not, items, value)) else value
    names = _field_names(value.__class__)
    if not names.all:
        return value
    changed = {
        name: new for name in names.all if (new := with_texts(old := getattr(value, name), change)) is not old
    }
    if not changed:
        return value
    return value.model_copy(update=changed) if isinstance(value, Node) else replace(value, **changed)


def _parts_of(value: Any) -> Iterable[Any]:  # noqa: ANN401  as above
    if isinstance(value, tuple):
        return value
    if isinstance(value, dict):
        return value.values()
    return [getattr(value, name) for name in _field_names(value.__class__).printed]


@dataclass(frozen=True, slots=True)
class _FieldNames:
    """The names of the fields that may hold texts: all of them, and those that reach the reader."""

    all: tuple[str, ...] = ()
    printed: tuple[str, ...] = ()


@cache
def _field_names(kind: type) -> _FieldNames:
    """Name the fields of a model or a dataclass; anything else has none that matter."""
    if issubclass(kind, Node):
        names = tuple(name for name, field in kind.model_fields.items() if _may_hold_texts(field.annotation))
        return _FieldNames(names, names)
    if is_dataclass(kind):
        ours = [field for field in fields(kind) if _may_hold_texts(field.type)]
        printed = (field.name for field in ours if field.metadata.get(PRINTED, True))
        return _FieldNames(tuple(field.name for field in ours), tuple(printed))
    return _FieldNames()


def _may_hold_texts(annotation: object) -> bool:
    """Tell whether a value of a type may be or hold a text: most of a model are numbers, names and places."""
    parts = get_args(annotation)
    return any(map(_may_hold_texts, parts)) if parts else annotation not in _WITHOUT_TEXTS

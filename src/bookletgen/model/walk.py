"""Going through the texts inside any value of the model."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from bookletgen.model.inline import Text
from bookletgen.model.source import Node

PRINTED = "printed"
"""In the metadata of a dataclass field: false where its texts do not reach the reader."""


def texts_in(value: Any) -> Iterator[Text]:  # noqa: ANN401  it walks whatever the model holds
    """Go through every text inside a value of the model that reaches the reader, however deep."""
    if isinstance(value, Text):
        yield value
    else:
        for part in _parts_of(value):
            yield from texts_in(part)


def _parts_of(value: Any) -> Iterable[Any]:  # noqa: ANN401  as above
    if isinstance(value, tuple):
        return value
    if isinstance(value, dict):
        return value.values()
    if isinstance(value, Node):
        return (getattr(value, name) for name in type(value).model_fields)
    if is_dataclass(value):
        printed = (field.name for field in fields(value) if field.metadata.get(PRINTED, True))
        return (getattr(value, name) for name in printed)
    return ()


def with_texts(value: Any, change: Callable[[Text], Text]) -> Any:  # noqa: ANN401  as above
    """Give the same value with each text inside it changed."""
    if isinstance(value, Text):
        return change(value)
    if isinstance(value, tuple):
        return tuple(with_texts(item, change) for item in value)
    if isinstance(value, Node):
        return value.model_copy(update=_changed(value, type(value).model_fields, change))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **_changed(value, (field.name for field in fields(value)), change))
    return value


def _changed(value: object, names: Iterable[str], change: Callable[[Text], Text]) -> dict[str, Any]:
    return {name: with_texts(getattr(value, name), change) for name in names}

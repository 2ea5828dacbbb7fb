"""Values that remember where they were written."""

import re
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue, SkipJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from bookletgen.diagnostics.place import SourceSpan

NOWHERE = SourceSpan("", 0, 0)

SPAN_KEY = "$at"
"""The key under which a node receives its own place; a source file may not use it."""


class Scalar(str):
    """A YAML scalar: always text, with the place it was written at."""

    __slots__ = ("at",)
    at: SourceSpan

    def __new__(cls, text: str, at: SourceSpan) -> Self:
        """Keep the place beside the text."""
        scalar = super().__new__(cls, text)
        scalar.at = at
        return scalar


class Mapping(dict[str, Any]):
    """A YAML mapping, with the place it starts at."""

    __slots__ = ("at",)

    def __init__(self, at: SourceSpan) -> None:
        super().__init__()
        self.at = at


class Node(BaseModel):
    """A mapping in a source file: frozen, no unknown keys, with its place."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    at: SkipJsonSchema[SourceSpan] = Field(alias=SPAN_KEY, repr=False)

    @model_validator(mode="before")
    @classmethod
    def _take_place(cls, value: object) -> object:
        return {**value, SPAN_KEY: value.at} if isinstance(value, Mapping) else value


@dataclass(frozen=True, slots=True)
class Value:
    """A piece of text with its place, in which no markup is looked for."""

    text: str
    at: SourceSpan

    pattern: ClassVar[str | None] = None
    meaning: ClassVar[str] = "text"

    def __str__(self) -> str:
        return self.text

    @classmethod
    def parse(cls, raw: object) -> Self:
        """Make the value from a scalar, or refuse it with a message for its author."""
        if not isinstance(raw, str):
            raise PydanticCustomError("not_text", "expected {meaning} on one line", {"meaning": cls.meaning})
        text = " ".join(raw.split())
        if not text:
            raise PydanticCustomError(
                "empty_text", "the value is empty; expected {meaning}", {"meaning": cls.meaning}
            )
        if cls.pattern is not None and not re.fullmatch(cls.pattern, text):
            raise PydanticCustomError(
                "bad_format", "`{text}` is not {meaning}", {"text": text, "meaning": cls.meaning}
            )
        return cls(text, raw.at if isinstance(raw, Scalar) else NOWHERE)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.parse)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        if cls.pattern is not None:
            return {"type": "string", "pattern": f"^{cls.pattern}$"}
        # An unquoted number or date is as good as text: every scalar stays text until a model converts it.
        return {"type": ["string", "number"]}


HINT = "hint"
"""In the context of a validation error: what its author should do."""


@dataclass(frozen=True, slots=True)
class Format:
    """Annotates text that must match a pattern; `meaning` says in words what is expected."""

    pattern: str
    meaning: str

    def check(self, text: str) -> str:
        """Give the text back, or refuse it with a message for its author."""
        if not re.fullmatch(self.pattern, text):
            raise PydanticCustomError(
                "bad_format", "`{text}` is not {meaning}", {"text": text, "meaning": self.meaning}
            )
        return text

    def __get_pydantic_core_schema__(self, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "pattern": f"^{self.pattern}$"}


def iso_day(raw: object) -> object:
    """Let only days such as 2026-03-01 pass; a bare number would be read as seconds since 1970.

    Used before a `date` is made.
    """
    if isinstance(raw, str):
        Format(r"\d{4}-\d{2}-\d{2}", "a date such as 2026-03-01").check(raw.strip())
    return raw


ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"


class Ref(Value):
    """The id of something else in the booklet, with the place it is named at."""

    __slots__ = ()
    pattern = ID_PATTERN
    meaning = "an id (small letters, digits and hyphens)"

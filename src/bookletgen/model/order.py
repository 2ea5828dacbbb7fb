"""An order: so many copies of these editions, for these organisations, from this printer."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from bookletgen.model.choice import LARGE_BODY_RANGE_PT
from bookletgen.model.names import Day, Id
from bookletgen.model.reader_options import LINE_SPACING_RANGE_PERCENT, ReaderOptions, Tint
from bookletgen.model.source import HINT, ID_PATTERN, Node, Ref, Value

EVERY_ORGANISATION = "*"
"""Stands for every organisation of the booklet and of the order's table."""

_CLOSEST, _WIDEST = (percent / 100 for percent in LINE_SPACING_RANGE_PERCENT)

Count = Annotated[int, Field(ge=1)]


class OrganisationName(Ref):
    """The id of an organisation, or the star that stands for all of them."""

    __slots__ = ()
    pattern = rf"(?:\*|{ID_PATTERN})"
    meaning = 'the id of an organisation, or "*" for all of them'


class TableName(Value):
    """The name of a table that lies beside the file that names it."""

    __slots__ = ()
    pattern = r"[A-Za-z0-9_][A-Za-z0-9_.-]*\.csv"
    meaning = "the name of a .csv file beside this one"


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


class OrderLine(Node):
    """So many copies of one edition, for one organisation or for each of several.

    `line_spacing` is a factor of the body size.
    """

    variant: Ref
    organisation: Ref | None = None
    organisations: Annotated[
        tuple[OrganisationName, ...],
        BeforeValidator(_as_list, json_schema_input_type=Literal["*"] | tuple[Ref, ...]),
    ] = ()
    plain_language: bool = False
    large_print: Annotated[int, Field(ge=LARGE_BODY_RANGE_PT[0], le=LARGE_BODY_RANGE_PT[1])] | None = None
    easy_on_the_eye: bool = False
    tint: Literal["none", "cream", "blue"] | None = None
    line_spacing: Annotated[float, Field(ge=_CLOSEST, le=_WIDEST)] | None = None
    copies: Count

    @model_validator(mode="after")
    def _for_somebody(self) -> "OrderLine":
        if bool(self.organisation) == bool(self.organisations):
            raise PydanticCustomError(
                "for_whom",
                "a line names either `organisation` or `organisations`",
                {HINT: 'write `organisation: riverside`, or `organisations: "*"` for all of them'},
            )
        return self

    @property
    def reader(self) -> ReaderOptions:
        """Give what is asked for beyond the print size."""
        tint = Tint(self.tint) if self.tint else None
        return ReaderOptions.chosen(tint=tint, line_spacing=self.line_spacing, is_easy=self.easy_on_the_eye)


class OrderFile(Node):
    """orders/<id>.yaml: an order.

    `ordered` is the day it was placed; job tickets bear it. `files` are the outputs in the pack.
    `organisations_from` names a table of organisations beside the order, which join those of the booklet.
    `pack_size` counts for this order instead of the booklet's own.
    """

    order: Id
    printer: Ref
    ordered: Day | None = None
    deliver_by: Day
    files: Annotated[tuple[Literal["print", "screen"], ...], Field(min_length=1)] = ("print",)
    organisations_from: TableName | None = None
    pack_size: Count | None = None
    lines: Annotated[tuple[OrderLine, ...], Field(min_length=1)]

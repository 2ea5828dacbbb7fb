"""Names and other short values that the files of a booklet are made of."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from bookletgen.model.inline import TOKEN_PATTERN
from bookletgen.model.source import ID_PATTERN, Format, Value, iso_day

Id = Annotated[str, Format(ID_PATTERN, "an id (small letters, digits and hyphens)")]
TokenName = Annotated[str, Format(TOKEN_PATTERN, "a name such as helpline.phone")]
FactId = Annotated[str, Format(r"[A-Z]{2,4}-[0-9]{2,3}", "the id of a fact, such as DX-14")]
Day = Annotated[date, BeforeValidator(iso_day)]
Abbreviation = Annotated[str, Format(r"[A-Z][A-Za-z0-9]{1,7}", "an abbreviation, such as MRI")]
Accent = Literal["teal", "blue", "purple", "brown"]


class ImageName(Value):
    """The name of an image file, in the folder that the key it stands under says."""

    __slots__ = ()
    pattern = r"[A-Za-z0-9_-]+\.(?:svg|png|jpg)"
    meaning = "the name of an svg, png or jpg file"


class LanguageTag(Value):
    """A language as BCP 47 names it, such as en-GB."""

    __slots__ = ()
    pattern = r"[a-z]{2,3}(?:-[A-Z]{2})?"
    meaning = "a language tag such as en-GB"


class PhoneNumber(Value):
    """How to call somebody: a number, and words beside it where they are needed, such as an extension."""

    __slots__ = ()
    pattern = r".*\d.*"
    meaning = "a telephone number"

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        # A short one, such as 111, is a number in YAML.
        return {**super().__get_pydantic_json_schema__(schema, handler), "type": ["string", "number"]}


class EmailAddress(Value):
    """Where to write to somebody."""

    __slots__ = ()
    pattern = r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+"
    meaning = "an e-mail address"


class WebPage(Value):
    """The address of a page, with or without its scheme."""

    __slots__ = ()
    pattern = r"(?:[Hh][Tt][Tt][Pp][Ss]?://)?[^\s/:?#@.]+(?:\.[^\s/:?#@.]+)+(?:[:/?#]\S*)?"
    meaning = "a web address"


class WebAddress(Value):
    """The start of a web address, to which something is added."""

    __slots__ = ()
    pattern = r"https?://\S+[/=]"
    meaning = "a web address that ends in `/` or `=`"


class TokenRef(Value):
    """The name of a local fact, with the place it is named at."""

    __slots__ = ()
    pattern = TOKEN_PATTERN
    meaning = "the name of a local fact, such as helpline.phone"

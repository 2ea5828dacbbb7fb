"""Who stands behind the content, until when: dates, withdrawal, waivers and sign-offs."""

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from bookletgen.model.inline import Text
from bookletgen.model.names import Day, Id
from bookletgen.model.source import Format, Node, Value

ContentHash = Annotated[str, Format(r"[0-9a-f]{64}", "the SHA-256 of the approved words")]


class Dates(Node):
    """When the content was first published, last reviewed, and when it is reviewed next."""

    published: Day
    reviewed: Day
    next_review: Day

    @model_validator(mode="after")
    def _in_order(self) -> "Dates":
        if not self.published <= self.reviewed < self.next_review:
            raise PydanticCustomError("dates_order", "the dates must run: published, reviewed, next_review")
        return self


class Confirmation(Node):
    """A named person says that content whose review is overdue may go on being used for a while."""

    name: Value
    role: Value
    date: Day
    until: Day


class Withdrawal(Node):
    """The booklet may not be printed any more."""

    date: Day
    reason: Text


class Waiver(Node):
    """A named, reasoned exception: this diagnostic may stand in this place.

    `place` is a file of the booklet, such as sections/diagnosis/ct-scan.yaml; `words` narrows it
    to diagnostics whose message holds them.
    """

    code: Annotated[str, Format(r"[A-Z]{3}[0-9]{3}", "the code of a diagnostic, such as TXT003")]
    place: Value
    words: Value | None = None
    reason: Text
    name: Value
    date: Day
    until: Day | None = None


class Approval(Node):
    """One person's approval of pieces of content, each by the hash of its words.

    The pieces are sections (`section:<strand>/<id>`), the local facts of an organisation
    (`organisation:<id>`), and the words around the sections (`booklet`).
    """

    role: Id
    name: Value
    date: Day
    content: dict[str, ContentHash]


class SignOffFile(Node):
    """sign-off.yaml: every approval that was given, in order."""

    approvals: tuple[Approval, ...] = Field(default=())

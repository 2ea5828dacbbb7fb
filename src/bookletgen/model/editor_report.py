"""What the editor of a booklet is told about it, as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bookletgen.diagnostics.diagnostic import Kind
from bookletgen.diagnostics.report import Report
from bookletgen.model.choice import ReadingLevel
from bookletgen.model.governance import Confirmation, Dates, Waiver, Withdrawal
from bookletgen.model.measures import ReadingLimits, StrandMeasures, VariantMeasures


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether the content may be used on a day.

    `review_state` is in words, such as "current"; `roles_missing` have not approved the content as
    it is, and a sample (`is_sample`) is never approved.
    """

    review_state: str
    dates: Dates
    confirmed: Confirmation | None
    withdrawn: Withdrawal | None
    roles_missing: tuple[str, ...]
    is_sample: bool


@dataclass(frozen=True, slots=True)
class SignedPiece:
    """A piece of content, under a title for people, and how it stands with a role that must approve it.

    `name` and `day` are those of the role's last approval, if there is one; `changes` since then void it.
    """

    title: str
    role: str
    name: str | None
    day: date | None
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EditorReport:
    """Everything on the page for the editor.

    `today` is the day of the report, by which dates were judged; `language` is that of the booklet's
    own words. Texts were measured as they stand for `organisation`, and checked for all. A sentence
    of more than `longest_sentence` words counts as long. `kinds` are the kinds of problem that were
    looked for. `signed` tells who approved what, where anybody has to.
    """

    title: str
    version: str
    language: str
    organisation: str
    program_version: str
    today: date
    standing: Standing
    limits: Mapping[ReadingLevel, ReadingLimits]
    longest_sentence: int
    variants: tuple[VariantMeasures, ...]
    strands: tuple[StrandMeasures, ...]
    problems: Report
    kinds: tuple[Kind, ...]
    waivers: tuple[Waiver, ...]
    signed: tuple[SignedPiece, ...] = ()

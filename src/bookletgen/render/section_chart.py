"""The picture of how hard each section is to read: a row a section, a bar a reading level.

Each strand is a drawing of its own, so that no page break cuts through a row. A bar shows the score of
a section as a share of its limit, so that one line is the limit of every bar, whatever was measured and
in which reading level. All lengths are in units of the drawing, of which `WIDTH` make up its whole width.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bookletgen.model.choice import ReadingLevel
from bookletgen.model.measures import SectionMeasures, SectionScore, StrandMeasures

WIDTH = 860
HEAD_HEIGHT = 46
ROW_HEIGHT = 22
BAR_HEIGHT = 14

_TITLE_LENGTH = 38
_PANEL_LEFT = {ReadingLevel.STANDARD: 306.0, ReadingLevel.PLAIN: 586.0}
_LIMIT_AT = 120.0
_LONGEST_BAR = 140.0
_LABELS_AT = 150.0
_SHORTEST_BAR = 2.0


@dataclass(frozen=True, slots=True)
class Bar:
    """The bar of a section in one reading level, from `left`, and what it comes to: `label`.

    `kind` says what it looks like: "grade", or "words" where the sentences were measured instead.
    """

    left: float
    width: float
    label: str
    kind: str
    is_over: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A section: its title, cut where it is too long, the `top` of its row, and its bars."""

    title: str
    top: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """The half of a drawing for one reading level.

    Its bars begin at `left`, the limit of all of them is at `limit`, and what they come to is at `labels`.
    """

    level: ReadingLevel
    left: float
    limit: float
    labels: float


PANELS = tuple(Panel(level, left, left + _LIMIT_AT, left + _LABELS_AT) for level, left in _PANEL_LEFT.items())


@dataclass(frozen=True, slots=True)
class StrandDrawing:
    """The drawing of a strand: its title and height, and its rows."""

    title: str
    height: int
    rows: tuple[Row, ...]


def draw_strands(strands: Iterable[StrandMeasures]) -> tuple[StrandDrawing, ...]:
    """Lay the drawings out, in reading order."""
    return tuple(map(_draw, strands))


def score_label(score: SectionScore) -> str:
    """Say a score with its unit."""
    return f"grade {score.value:.1f}" if score.is_grade else f"{score.value:.1f} words"


def _draw(strand: StrandMeasures) -> StrandDrawing:
    rows = tuple(
        Row(_shortened(section.title), HEAD_HEIGHT + ROW_HEIGHT * index, tuple(_bars(section)))
        for index, section in enumerate(strand.sections)
    )
    return StrandDrawing(_shortened(strand.title), HEAD_HEIGHT + ROW_HEIGHT * len(rows) + 4, rows)


def _bars(section: SectionMeasures) -> Iterator[Bar]:
    for panel in PANELS:
        score = section.levels[panel.level].score
        if score is None:
            yield Bar(panel.left, 0, "no sentences", "words", is_over=False)
        else:
            width = round(min(max(score.share * _LIMIT_AT, _SHORTEST_BAR), _LONGEST_BAR), 1)
            kind = "grade" if score.is_grade else "words"
            yield Bar(panel.left, width, score_label(score), kind, is_over=score.is_over)


def _shortened(title: str) -> str:
    return title if len(title) <= _TITLE_LENGTH else f"{title[: _TITLE_LENGTH - 1].rstrip()}…"

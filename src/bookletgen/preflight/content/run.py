"""One content stream being run: its resources, its state, and what it has open."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pikepdf

from bookletgen.preflight.content.canvas import Canvas
from bookletgen.preflight.content.library import UNREADABLE, Instruction, Resources, TooMuchContentError
from bookletgen.preflight.content.matrix import IDENTITY, Matrix, intersect
from bookletgen.preflight.content.path import Path
from bookletgen.preflight.content.state import GraphicsState
from bookletgen.preflight.facts import LeftOut
from bookletgen.preflight.painted import Box, PaintState, Said, Where

Operator = Callable[["Run", tuple[object, ...]], None]

_DEEPEST = 24
"""How many forms, patterns and glyphs may lie within one another."""

_FAULTS = (TypeError, ValueError, KeyError, IndexError, AttributeError, ArithmeticError, pikepdf.PdfError)
"""What operands of wrong number, type or size end in."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked content that is open (ISO 32000-1, 14.6); the fields are those of `Where`."""

    is_artifact: bool = False
    is_hidden: bool = False
    mcid: int | None = None
    stream: tuple[int, int] | None = None
    said: Said | None = None


@dataclass(slots=True)
class Run:
    """A content stream being run on a page.

    `base` is the matrix that the stream began with; patterns start from it. `parents` are the objects
    it lies within, so that none paints itself.
    """

    page: int
    canvas: Canvas
    resources: Resources
    operators: dict[str, Operator]
    state: GraphicsState
    base: Matrix = IDENTITY
    parents: tuple[tuple[int, int], ...] = ()
    stack: list[GraphicsState] = field(default_factory=list)
    path: Path = field(default_factory=Path)
    is_clipping: bool = False
    is_in_text: bool = False
    text_matrix: Matrix = IDENTITY
    line_matrix: Matrix = IDENTITY
    marks: list[Mark] = field(default_factory=lambda: [Mark()])
    is_uncoloured: bool = False

    def execute(self, instructions: tuple[Instruction, ...]) -> None:
        """Run operators; those with operands that make no sense are skipped and noted."""
        self.canvas.count(len(instructions))
        operators = self.operators
        for name, operands in instructions:
            operator = operators.get(name)
            if operator is None:
                continue
            try:
                operator(self, operands)
            except _FAULTS:
                self.note_unread(f"the operator {name} has operands that make no sense")

    def inside(self, stream: pikepdf.Stream, resources: object, state: GraphicsState) -> "Run | None":
        """Give a run for content within this one; None where it would lie within itself, or too deep."""
        if len(self.parents) >= _DEEPEST or stream.objgen in self.parents:
            self.note_unread("forms lie within themselves, or too deep within one another")
            return None
        own = self.resources if resources is None else self.canvas.library.resources_of(resources)
        return Run(
            self.page,
            self.canvas,
            own,
            self.operators,
            state,
            state.ctm,
            (*self.parents, stream.objgen),
            marks=[self.marks[-1]],
            is_uncoloured=self.is_uncoloured,
        )

    def execute_stream(self, stream: pikepdf.Stream) -> None:
        """Run the content of a form, pattern or glyph."""
        try:
            self.execute(self.canvas.library.instructions(stream))
        except (*UNREADABLE, TooMuchContentError):
            self.note_unread("the content of a form or pattern cannot be read")

    def where(self, box: Box) -> Where:
        """Give the place of something painted in a box."""
        mark = self.marks[-1]
        left = intersect(box, self.state.clip)
        return Where(self.page, left, mark.is_artifact, mark.is_hidden, mark.mcid, mark.stream, mark.said)

    def repaint(self, **changes: object) -> None:
        """Change the state that objects are painted in; most often it is told what it knows."""
        paint = self.state.paint
        if any(getattr(paint, name) != value for name, value in changes.items()):
            self.state.paint = replace(paint, **changes)  # type: ignore[arg-type]

    @property
    def paint(self) -> PaintState:
        """The state that objects are painted in."""
        return self.state.paint

    def note_unread(self, why: str) -> None:
        """Note what could not be looked at."""
        self.canvas.unread[LeftOut(why, self.page)] = None

"""The graphics state while content is read: what `q` saves and `Q` restores."""

from dataclasses import dataclass, field

from bookletgen.preflight.content.font import Font
from bookletgen.preflight.content.matrix import EVERYWHERE, IDENTITY, Matrix
from bookletgen.preflight.painted import Box, PaintState


@dataclass(frozen=True, slots=True)
class TextState:
    """Text state parameters (ISO 32000-1, 9.3), in unscaled text units; scaling is a factor."""

    font: Font | None = None
    size: float = 0.0
    character_spacing: float = 0.0
    word_spacing: float = 0.0
    scaling: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0


@dataclass(slots=True)
class GraphicsState:
    """Everything on the stack; what it holds is frozen, so that saving is copying references.

    States on a stack never change: they may be on several. The patterns are the tiling patterns to fill and
    stroke with.
    """

    ctm: Matrix = IDENTITY
    clip: Box = EVERYWHERE
    line_width: float = 1.0
    paint: PaintState = field(default_factory=PaintState)
    text: TextState = field(default_factory=TextState)
    fill_pattern: object = None
    stroke_pattern: object = None

    def copy(self) -> "GraphicsState":
        """Give what `q` puts on the stack."""
        return GraphicsState(
            self.ctm,
            self.clip,
            self.line_width,
            self.paint,
            self.text,
            self.fill_pattern,
            self.stroke_pattern,
        )

"""Drawings in inks, each turned into them once for the files of many editions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import pikepdf

from bookletgen.finish.joining.body import Body, body_of
from bookletgen.finish.joining.drawings import Drawing
from bookletgen.finish.repaint import Painted, Repainter
from bookletgen.finish.transparency import settle_groups

_REMEMBERED = 256
"""How many are kept."""


class InkedDrawing(NamedTuple):
    """A drawing in inks: whether anything in it shines through, and as it is on flat and other pages."""

    is_transparent: bool
    flat: Body
    transparent: Body

    def on_page(self, *, is_transparent: bool) -> Body:
        """Write it as a page has it on which something shines through, or nothing."""
        return self.transparent if is_transparent else self.flat


@dataclass(frozen=True, slots=True)
class InkedDrawings:
    """The drawings that were met; `_states` are the numbers of the graphics states made for all pages."""

    _states: Mapping[str, int]
    _met: dict[Drawing, InkedDrawing] = field(default_factory=dict)

    def among(
        self, pdf: pikepdf.Pdf, drawings: Mapping[int, Drawing], repainter: Repainter
    ) -> Iterator[tuple[int, InkedDrawing]]:
        """Give drawings in inks, by their numbers in a file, which nobody has to repaint then.

        What cannot be printed is left to whoever repaints it.
        """
        for number, drawing in drawings.items():
            form = pdf.get_object(number, 0)
            if drawing not in self._met:
                inked, painted = repainter.once(form)
                if painted.flaws:
                    continue
                if len(self._met) == _REMEMBERED:
                    self._met.clear()
                self._met[drawing] = self._settled(pdf, inked, painted, repainter)
            met = self._met[drawing]
            repainter.leave(form, Painted(is_transparent=met.is_transparent))
            yield number, met

    def _settled(
        self, pdf: pikepdf.Pdf, inked: pikepdf.Object, painted: Painted, repainter: Repainter
    ) -> InkedDrawing:
        """Write a drawing as it is on pages on which nothing shines through, and on others."""
        numbers = {state.objgen[0]: self._states[name] for name, state in repainter.states.items()}

        def written(*, is_transparent: bool) -> Body:
            form = pdf.make_stream(inked.read_bytes(), inked.stream_dict)
            groups = [form] if painted.groups else []
            settle_groups(flat=groups * (not is_transparent), transparent=groups * is_transparent)
            return body_of(form).renumbered(numbers.__getitem__)

        return InkedDrawing(
            painted.is_transparent, written(is_transparent=False), written(is_transparent=True)
        )

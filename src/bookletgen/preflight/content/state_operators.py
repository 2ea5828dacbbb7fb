"""Operators of the graphics state (ISO 32000-1, table 57) and of marked content (table 320)."""

from dataclasses import replace

from bookletgen.preflight.content.matrix import multiply
from bookletgen.preflight.content.run import Mark, Operator, Run
from bookletgen.preflight.facts import Oddity
from bookletgen.preflight.painted import Said, TransparencyGroup
from bookletgen.preflight.values import entry, name_of, number_of, text_of

_DEEPEST_STACK = 1000


def _save(run: Run, _: tuple[object, ...]) -> None:
    if len(run.stack) < _DEEPEST_STACK:
        run.stack.append(run.state.copy())
    else:
        run.note_unread("graphics states are saved and never restored")


def _restore(run: Run, _: tuple[object, ...]) -> None:
    if run.stack:
        run.state = run.stack.pop().copy()


def _transform(run: Run, operands: tuple[object, ...]) -> None:
    a, b, c, d, e, f = map(float, operands)  # type: ignore[arg-type]
    run.state.ctm = multiply((a, b, c, d, e, f), run.state.ctm)


def _set_line_width(run: Run, operands: tuple[object, ...]) -> None:
    run.state.line_width = float(operands[0])  # type: ignore[arg-type]


def _apply_changes(run: Run, operands: tuple[object, ...]) -> None:
    changes = run.resources.changes(str(operands[0]))
    if changes is None:
        run.note_unread(f"there is no graphics state {operands[0]}")
        return
    if changes.paint:
        run.repaint(**changes.paint)
    if changes.line_width is not None:
        run.state.line_width = changes.line_width
    if changes.font:
        font = run.canvas.library.font(changes.font[0])
        run.state.text = replace(run.state.text, font=font, size=changes.font[1])
    for what, detail in changes.oddities:
        run.canvas.oddities[Oddity(what, detail, run.page)] = None
    if changes.mask_group is not None:
        space = entry(entry(changes.mask_group, "/Group"), "/CS")
        read = None if space is None else run.canvas.library.space(space)
        role = run.paint.soft_mask
        run.canvas.groups[TransparencyGroup(run.where(run.state.clip), role, read)] = None


def _begin_mark(run: Run, operands: tuple[object, ...]) -> None:
    """Open marked content; what lies in an artifact, or in a hidden layer, stays so within."""
    tag = name_of(operands[0])
    properties = operands[1] if len(operands) > 1 else None
    if name_of(properties):
        properties = run.resources.find("/Properties", str(properties))
    outer = run.marks[-1]
    number = number_of(entry(properties, "/MCID"))
    said = text_of(entry(properties, "/ActualText"))
    own_stream = run.parents[-1] if run.parents else None
    run.marks.append(
        Mark(
            is_artifact=outer.is_artifact or tag == "Artifact",
            is_hidden=outer.is_hidden or (tag == "OC" and run.canvas.layers.hides(properties)),
            mcid=outer.mcid if number is None else int(number),
            stream=outer.stream if number is None else own_stream,
            said=outer.said if said is None else Said(said),
        )
    )


def _end_mark(run: Run, _: tuple[object, ...]) -> None:
    if len(run.marks) > 1:
        run.marks.pop()


STATE_OPERATORS: dict[str, Operator] = {
    "q": _save,
    "Q": _restore,
    "cm": _transform,
    "w": _set_line_width,
    "gs": _apply_changes,
    "BMC": _begin_mark,
    "BDC": _begin_mark,
    "EMC": _end_mark,
}

"""Running the content of pages."""

from collections.abc import Callable

import pikepdf

from bookletgen.preflight.content.canvas import Canvas, TooManyOperatorsError
from bookletgen.preflight.content.colour_operators import COLOUR_OPERATORS
from bookletgen.preflight.content.library import (
    UNREADABLE,
    Instruction,
    TooMuchContentError,
    page_instructions,
)
from bookletgen.preflight.content.object_operators import OBJECT_OPERATORS, note_group
from bookletgen.preflight.content.path_operators import PATH_OPERATORS
from bookletgen.preflight.content.run import Operator, Run
from bookletgen.preflight.content.state import GraphicsState
from bookletgen.preflight.content.state_operators import STATE_OPERATORS
from bookletgen.preflight.content.text_operators import TEXT_OPERATORS
from bookletgen.preflight.painted import Box

OPERATORS: dict[str, Operator] = {
    **STATE_OPERATORS,
    **PATH_OPERATORS,
    **COLOUR_OPERATORS,
    **TEXT_OPERATORS,
    **OBJECT_OPERATORS,
}


def interpret_page(page: pikepdf.Page, number: int, media: Box, resources: object, canvas: Canvas) -> None:
    """Run the content of a page, clipped to its media box."""
    run = begin_page(page, number, media, resources, canvas)
    run_operators(run, read_operators(run, lambda: page_instructions(page)) or ())


def begin_page(page: pikepdf.Page, number: int, media: Box, resources: object, canvas: Canvas) -> Run:
    """Begin to run the content of a page, clipped to its media box."""
    run = Run(number, canvas, canvas.library.resources_of(resources), OPERATORS, GraphicsState(clip=media))
    note_group(run, page.obj, "page")
    return run


def read_operators(run: Run, read: Callable[[], tuple[Instruction, ...]]) -> tuple[Instruction, ...] | None:
    """Read operators of a page; None where they cannot be read, which is noted."""
    try:
        return read()
    except TooMuchContentError as error:
        run.note_unread(str(error))
    except UNREADABLE:
        run.note_unread("the content of the page cannot be read")
    return None


def run_operators(run: Run, instructions: tuple[Instruction, ...]) -> None:
    """Run operators of a page, unless those of the file are too many, which is noted."""
    try:
        run.execute(instructions)
    except TooManyOperatorsError:
        run.note_unread("forms are painted more often than can be looked at")
    except UNREADABLE:
        run.note_unread("the content of the page cannot be read")

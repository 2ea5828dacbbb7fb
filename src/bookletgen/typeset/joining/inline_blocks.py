"""Lays an inline block out once, though the engine asks twice where it has to go on the next line."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import weasyprint.layout.inline


@contextmanager
def inline_blocks_kept() -> Iterator[None]:
    """Keep inline blocks as they are laid out, for as long as no box before layout changes."""
    lay_out = weasyprint.layout.inline.inline_block_box_layout
    kept: dict[tuple[Any, ...], Any] = {}

    def lay_out_once(
        context: Any,  # noqa: ANN401  the engine has no types
        box: Any,  # noqa: ANN401
        position_x: float,
        skip_stack: Any,  # noqa: ANN401
        containing_block: Any,  # noqa: ANN401
        *absolute_and_fixed: Sequence[Any],
    ) -> Any:  # noqa: ANN401
        key = box, containing_block.width, containing_block.height
        if key in kept:
            again = kept[key].deepcopy()
            again.translate(position_x - again.position_x, -again.position_y)
            return again
        laid_out = lay_out(context, box, position_x, skip_stack, containing_block, *absolute_and_fixed)
        if skip_stack is None and all(each.is_in_normal_flow() for each in box.descendants()):
            kept[key] = laid_out
        return laid_out

    weasyprint.layout.inline.inline_block_box_layout = lay_out_once
    try:
        yield
    finally:
        weasyprint.layout.inline.inline_block_box_layout = lay_out

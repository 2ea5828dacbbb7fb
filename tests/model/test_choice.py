"""What can be chosen."""

import pytest

from bookletgen.diagnostics.error import WrongUsageError
from bookletgen.model.choice import PrintSize


@pytest.mark.parametrize(
    ("size", "body_pt", "suffix"),
    [
        (PrintSize.standard(), 12, ""),
        (PrintSize.large_print(), 18, "large"),
        (PrintSize.large_print(16), 16, "large16"),
        (PrintSize.large_print(28), 28, "large28"),
    ],
)
def test_a_print_size_names_its_body_size(size: PrintSize, body_pt: int, suffix: str) -> None:
    assert (size.body_pt, size.suffix) == (body_pt, suffix)


@pytest.mark.parametrize("body_pt", [12, 15, 29])
def test_large_print_is_16_to_28_points(body_pt: int) -> None:
    with pytest.raises(WrongUsageError) as refused:
        PrintSize.large_print(body_pt)

    assert refused.value.hint == "choose a size from 16 to 28 pt"

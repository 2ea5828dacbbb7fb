"""Colour operations are found where a parser of PDF finds them, and nowhere else."""

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookletgen.finish.content import RESTORE, SAVE, Operation, colour_operations

OPERATORS = "q Q rg RG g G k K cs CS sc SC scn SCN sh"

NUMBER = st.sampled_from(["0", "1", "-3.5", "0.337255", ".5", "+2"])
NAME = st.sampled_from(["/rg", "/k#20K", "/Cs1", "/q", "/MCID"])
STRING = st.recursive(
    st.sampled_from(["", "1 0 0 rg ", "%", r"\( q ", r"\) Q ", "0 g\n", r"\\"]),
    lambda inner: st.lists(inner, max_size=3).map(lambda parts: f"({''.join(parts)})"),
    max_leaves=4,
).map(lambda text: f"({text})")
HEX = st.sampled_from(["<00cc>", "<ab c1 >", "<>"])
COMMENT = st.sampled_from(["% 0 0 0 rg\n", "%) q\r"])
OPERAND = st.one_of(NUMBER, NAME, STRING, HEX)
ARRAY = st.lists(OPERAND, max_size=3).map(lambda parts: f"[{' '.join(parts)}]")
COLOUR = st.sampled_from(
    ["q", "Q", "1 0 0 rg", "0\n.5 1\tRG", "0 g", "1 G", "0 0 0 1 k", "1 1 0 0 K", "/Pattern cs", "/P0 scn"]
)
RARE_COLOUR = st.sampled_from(["/DeviceCMYK CS", "0 0 0 1 SCN", "/Sh0 sh", "0 1 0\r\nrg", "1 1 1 sc"])
OTHER = st.one_of(
    st.sampled_from(["f", "S", "B*", "n", "BT", "ET", "EMC", "W n", "0 0 m 1 1 l", "/A1 gs", "/X0 Do"]),
    st.builds("{} Tj".format, STRING),
    st.builds("{} TJ".format, ARRAY),
    st.builds("/Span <</MCID {}>> BDC".format, st.integers(0, 99)),
    COMMENT,
)


@given(
    st.lists(st.one_of(COLOUR, RARE_COLOUR, OTHER), max_size=12),
    st.sampled_from([" ", "\n", "\r\n", "\t", "\0"]),
)
def test_it_finds_what_a_parser_finds(parts: list[str], between: str) -> None:
    content = f"\n{between.join(parts)}\n".encode("latin-1")
    assert found(content) == parsed(content)


@given(st.lists(st.one_of(COLOUR, RARE_COLOUR, OTHER), max_size=12))
def test_each_operation_is_where_it_says(parts: list[str]) -> None:
    content = ("\n" + "\n".join(parts) + "\n").encode("latin-1")
    for operation in colour_operations(content):
        if operation not in (SAVE, RESTORE):
            there = content[operation.start : operation.end].split()
            assert there == [*operation.operands, operation.operator]


def test_an_inline_image_is_found() -> None:
    (operation,) = colour_operations(b"\nBI /W 1 /H 1 ID x EI\n")
    assert operation.operator == b"BI"


@pytest.mark.parametrize("content", [b"\n(open 0 g", b"\n% 0 g", b"\n0 gs", b"\n/g", b"\nrg1", b""])
def test_what_looks_like_an_operation_is_none(content: bytes) -> None:
    assert list(colour_operations(content)) == []


def found(content: bytes) -> list[tuple[str, str]]:
    return [plain(operation) for operation in colour_operations(content)]


def plain(operation: Operation) -> tuple[str, str]:
    last = operation.operands[-1].decode() if operation.operands else ""
    return operation.operator.decode(), str(float(last)) if last and last[0] != "/" else last


def parsed(content: bytes) -> list[tuple[str, str]]:
    """Give the same from qpdf: each operator with its last operand."""
    pdf = pikepdf.new()
    operations = []
    for instruction in pikepdf.parse_content_stream(pdf.make_stream(content), OPERATORS):
        operator = str(instruction.operator)
        last = instruction.operands[-1] if len(instruction.operands) else ""
        operations.append((operator, str(last) if isinstance(last, str | pikepdf.Name) else str(float(last))))
    return operations

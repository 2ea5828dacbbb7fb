"""What is taken from memory is what reading the file by itself gives, whatever was read before."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from bookletgen.preflight import memory
from bookletgen.preflight.inspect import inspect_pdf
from bookletgen.preflight.remembered import RememberedReading
from tests.support.tiny_pdfs import TinyPdf, tiny_pdf

MANY = 10_000
TO_UNICODE = """\
/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <0000> <ffff> endcodespacerange
3 beginbfrange <0020> <007e> <0020> <0130> <0139> <0030> <3000> <3000> <0037> endbfrange
endcmap
"""
NARROW = 0x31
"""The code of a figure 1 that is narrower than the others."""

LINES = """\
q 0.5 g /State gs
/Span <</MCID 0>> BDC
BT
1 0 0 1 20 300 Tm
/F1 12 Tf
[<{0}>-20<{1}>0<{2}>] TJ
ET
EMC
Q q 1 0 0 1 0 {3} cm 1 0 0 rg 10 10 30 30 re W n 5 5 100 100 re f
BT
1 0 0 1 20 20 Tm
/F1 10 Tf
<{4}> Tj
ET
/X Do
Q
BT
1 0 0 1 20 250 Tm
/F1 9 Tf
[<{1}>] TJ
ET
"""


def coded(text: str, first: int = 0) -> str:
    """Write text in the codes of the font, its figures among other codes if asked to."""
    return "".join(f"{ord(each) + first:04x}" for each in text)


CONTENTS = [
    LINES.format(coded("Call "), coded("02345"), coded("6"), 0, coded("or 22")),
    LINES.format(coded("Call "), coded("99876"), coded("5"), 0, coded("or 22")),
    LINES.format(coded("Call "), coded("99876"), coded("1"), 0, coded("or 22")),
    LINES.format(coded("Call "), coded("23456", 0x100), coded("5"), 0, coded("or 33")),
    LINES.format(coded("Call "), coded("02345"), coded("6"), 7, coded("or 22")),
    LINES.format(coded("Ring us "), coded("98"), coded("5"), 0, coded("or 22")).replace("20 300", "31.5 -29"),
    LINES.format(coded(""), coded("1"), coded("11"), 0, coded("or 22")).replace("20 300", "20 5 300"),
    LINES.format("00", "003200", "33", 0, coded("or 22")),
    LINES.format(coded("3"), "3000", coded("7"), 0, "").replace("/F1 12 Tf", "/F1 12 Tf 2 Tc"),
    LINES.format(coded("Call "), coded("02345"), coded("6"), 0, coded("or 22")).replace("0.5 g", "0.7 g"),
    "BT /F1 10 Tf 1 0 0 1 5 5 Tm (\\0\\061 ET ) Tj ET % ET \n BT [<0033>] TJ ET",
    "BT /F1 10 Tf ([<0033>] TJ ET ) Tj ET",
    "BT /F1 10 Tf [<0032> <0033> 1] TJ ET [ BT ET ] 0 d BT /F1 10 Tf [<0034>] TJ ET",
]


@contextmanager
def document(content: str, form: str = "") -> Iterator[TinyPdf]:
    with tiny_pdf() as pdf:
        below = Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=Name.Test,
            CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
            DW=500,
            W=Array([NARROW, Array([300])]),
        )
        font = Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name.Test,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.pdf.make_indirect(below)]),
            ToUnicode=pdf.stream(TO_UNICODE),
        )
        pdf.add("/Font", "/F1", font)
        pdf.add("/ExtGState", "/State", Dictionary(OP=True))
        pdf.add("/XObject", "/X", pdf.form(form or f"BT /F1 8 Tf [<{coded('88')}>] TJ ET"))
        page = pdf.add_page()
        page.Contents = Array([pdf.stream("q"), pdf.stream(content)])
        yield pdf


@pytest.mark.parametrize("limit", [None, "_MOST_STATES", "_MOST_PIECES", "_MOST_STREAMS"])
def test_in_any_order_all_is_as_in_the_file_by_itself(
    limit: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if limit:
        monkeypatch.setattr(memory, limit, 2)
    files = []
    for number, content in enumerate(CONTENTS):
        with document(content) as pdf:
            files.append(pdf.save(tmp_path / f"{number}.pdf"))
    alone = {file: inspect_pdf(file) for file in files}
    for start in range(len(files)):
        first, *others = files[start:] + files[:start]
        with pikepdf.open(first) as opened:
            reading = RememberedReading(opened, MANY)
            reading.learn()
            for other in (*others, first, *others[::-2]):
                with pikepdf.open(other) as pdf:
                    read = reading.read(pdf)
                    painted = read.news(0).painted
                assert painted == alone[other].painted, (first, other)
                assert tuple(read.canvas.unread) == alone[other].unread

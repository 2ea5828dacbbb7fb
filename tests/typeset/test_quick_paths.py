"""Paths of steps are drawn as the engine draws them."""

from contextlib import AbstractContextManager, nullcontext

import pytest
import segno
import weasyprint

from bookletgen.typeset.joining.quick_paths import quick_paths

QR = segno.make("lymph-nodes-complete-riverside-v1.0", error="m", micro=False).svg_data_uri()


def drawing(path: str) -> str:
    return (
        "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
        f"<path stroke='black' {path}/></svg>"
    ).replace("#", "%23")


def drawn(image: str, during: AbstractContextManager[None]) -> bytes:
    html = weasyprint.HTML(string=f'<img src="{image}">')
    with during:
        pdf: bytes = html.write_pdf(uncompressed_pdf=True, pdf_identifier=b"")
    return pdf


@pytest.mark.parametrize(
    "image",
    [
        QR,
        drawing("d='M4 4.5h7m1 0h2m-10 1h1'"),
        drawing("d='m1 2v3H4V.5M1-2h-3'"),
        drawing("d='M1 2H3V4m1 1h1v-1.25'"),
        drawing("d='M1 2h3 4'"),
        drawing("d='M1 2h1e1v5%'"),
        drawing("d='M1 2h3z'"),
        drawing("d='h3v4'"),
        drawing("d=''"),
        drawing("marker-end='url(#m)' d='M1 2h3'"),
    ],
    ids=["QR", "lines", "others", "upwards", "two", "units", "closed", "no start", "nothing", "markers"],
)
def test_a_path_is_as_the_engine_draws_it(image: str) -> None:
    assert drawn(image, quick_paths()) == drawn(image, nullcontext())

"""What is found once for each style, or kept, is as it would be found each time."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import weasyprint

from bookletgen.typeset.fetcher import BASE_URL, FolderFetcher
from bookletgen.typeset.quick_layout import quick_layout
from tests.support.tiny_documents import TinyStyle

CSS = """
@page { size: 60mm 60mm; margin: 5mm; }
div { margin: 5% auto; width: 60%; min-height: 10mm; padding: 1% 2mm; }
section { box-sizing: border-box; width: 40mm; padding: 3mm; border: 1mm solid; height: 50%; }
table { border-collapse: collapse; } td { border: 2mm solid; padding: 1mm; }
i { display: inline-block; margin: 0 2mm; } u { float: right; width: 20% } b { position: absolute; right: 0; }
"""
BODY = """
<div><div>a b c</div><div>d<b>e</b></div></div><section>f g <u>h</u> i</section><section>j</section>
<table><tr><td>k<td rowspan="2">l m n<tr><td>o</table>
<p>p q r s <i>t u v w</i> <i>x y z <i>a b</i></i> <i>c d e f g h i j k l m</i> n
"""


def boxes(tiny: TinyStyle, during: AbstractContextManager[None]) -> list[dict[str, Any]]:
    html = weasyprint.HTML(
        string=tiny.document(BODY), base_url=BASE_URL, url_fetcher=FolderFetcher(tiny.folders)
    )
    with during:
        document = html.render()
    return [seen for page in document.pages for seen in _seen(page._page_box)]  # noqa: SLF001


def _seen(box: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401  the engine has no types
    box = getattr(box, "_box", box)
    plain = (int, float, str)
    yield {name: value for name, value in vars(box).items() if isinstance(value, plain)}
    for child in getattr(box, "children", ()):
        yield from _seen(child)


def test_boxes_are_as_large_as_the_engine_makes_them(tiny: TinyStyle) -> None:
    tiny.add(CSS)

    assert boxes(tiny, quick_layout()) == boxes(tiny, nullcontext())


def test_inline_blocks_that_go_on_the_next_line_stand_where_they_do_in_a_whole_document(
    tiny: TinyStyle,
) -> None:
    tiny.add("i { display: inline-block; margin-right: 5mm; }")
    part = f"<p data-own>{'<i>a b c d <i>e f g h i</i></i> ' * 9}</p>"

    (gap,) = tiny.share(part, "abcdefghi ").gaps

    assert gap.place.element.tag == "p"

"""The HTML of parts is read as the engine reads it."""

from xml.etree.ElementTree import tostring

import pytest
import tinyhtml5

from bookletgen.model.joining import CannotJoinError
from bookletgen.typeset.joining.part_html import part_of_html


@pytest.mark.parametrize(
    "html",
    [
        "<p data-own>Call <b>01632&nbsp;960&nbsp;001</b>,\n or ask &amp; wait &lt;5 minutes.</p>",
        '<div aria-label="A &quot;box&quot;"\n><img src="data:image/svg+xml,%3Csvg/%3E" alt=""></div>',
        "<section>\n<p>A<br>B</p><ul>\n<li>C</li></ul></section>",
    ],
)
def test_parts_are_read_as_whole_documents_are(html: str) -> None:
    body = tinyhtml5.parse(f"<body>{html}</body>", namespace_html_elements=False).find("body")
    assert tostring(part_of_html(html)) == tostring(body[0])


@pytest.mark.parametrize(
    "html",
    ["<p>One<p>Two</p>", "<p>One</p></div>", "<p>One</p><p>Two</p>", "<p>One</p> and", "", "<p><svg/></p>"],
)
def test_what_may_be_read_in_another_way_is_refused(html: str) -> None:
    with pytest.raises(CannotJoinError):
        part_of_html(html)

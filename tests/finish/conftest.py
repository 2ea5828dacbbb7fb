"""What the tests of finishing share: one small document, typeset once, and its two files."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest

from bookletgen.finish.print import finish_print
from bookletgen.finish.screen import finish_screen
from bookletgen.model.structure import Structure
from bookletgen.model.ua_part import UaPart
from tests.support.printers import press_for
from tests.support.tiny_documents import TinyStyle

BODY = """\
<h1 id="top">A small booklet</h1>
<p>Words, and <a href="https://example.org">a link</a>, and <a href="#second">another</a>.</p>
<section><h2 id="second">The second page</h2><ul><li>one</li><li>two</li></ul></section>
<section><h2>The third page</h2><h3>Deeper</h3><p><img src="booklet/drawing.svg" alt="A circle"></p></section>
<section><h2>The fourth page</h2><p>The end.</p></section>
"""
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="15"/></svg>'
)
COLOURED = (
    "@page { background: #e3f1f1 } h1 { background: #00565b; color: white; margin: -13mm; padding: 15mm }"
)
PRESS = press_for(more_builds={(0, 0, 255): (100, 80, 0, 0)})
"""The default printer, and inks for the blue of links."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A typeset document and the files made of it."""

    typeset: bytes
    structure: Structure
    print: Path
    screen: Path


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """Give the files of a document of four pages with colour that bleeds, links and headings."""
    folder = tmp_path_factory.mktemp("finished")
    tiny = TinyStyle.at(folder / "tiny")
    tiny.add(COLOURED)
    (tiny.folder / "booklet" / "drawing.svg").write_text(DRAWING, encoding="utf-8")
    typeset = tiny.typeset(BODY)
    assert typeset.diagnostics == ()
    made = Finished(typeset.pdf, typeset.structure, folder / "tiny.print.pdf", folder / "tiny.screen.pdf")
    assert finish_print(made.typeset, made.print, PRESS, label="tiny") == ()
    finish_screen(made.typeset, made.screen, made.structure, UaPart.ONE)
    return made


@pytest.fixture
def print_pdf(finished: Finished) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(finished.print) as pdf:
        yield pdf


@pytest.fixture
def screen_pdf(finished: Finished) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(finished.screen) as pdf:
        yield pdf


@pytest.fixture
def to(tmp_path: Path) -> Path:
    """Name a file to impose to."""
    return tmp_path / "made.duplex.pdf"

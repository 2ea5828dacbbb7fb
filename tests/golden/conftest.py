"""One edition of the starter, made once, whose structure is compared with texts."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from bookletgen.finish.print import finish_print
from bookletgen.finish.screen import finish_screen
from bookletgen.model.ua_part import UaPart
from bookletgen.render.html import CONTENT, FILLER_PAGES, STYLES, render_html
from bookletgen.typeset.pages import typeset_edition
from tests.support.booklets import STARTER
from tests.support.editions import STYLES as STYLES_FOLDER
from tests.support.editions import starter_edition
from tests.support.printers import press_for


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the print and the screen file of the complete starter."""
    folder = tmp_path_factory.mktemp("starter")
    edition = starter_edition()
    folders = {STYLES: STYLES_FOLDER, CONTENT: STARTER}
    typeset = typeset_edition(
        render_html(edition), label=edition.stem, folders=folders, filler_pages=FILLER_PAGES
    )
    assert typeset.diagnostics == ()
    assert finish_print(typeset.pdf, folder / "print.pdf", press_for(), label=edition.stem) == ()
    finish_screen(typeset.pdf, folder / "screen.pdf", typeset.structure, UaPart.ONE)
    return folder


@pytest.fixture
def screen(made: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(made / "screen.pdf") as pdf:
        yield pdf


@pytest.fixture
def printed(made: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(made / "print.pdf") as pdf:
        yield pdf

"""Every print file passes the screening for its printer, and stays within its ink limit."""

import shutil
from pathlib import Path

import pytest

from bookletgen.load.printer import shipped_printers
from bookletgen.preflight.inspect import inspect_pdf
from bookletgen.preflight.render_ink import render_ink
from bookletgen.preflight.screen import screen_pdf
from tests.support.shipped import EDITIONS, ShippedEdition, ShippedFiles

PRESS = shipped_printers()["sheetfed-coated"].limits


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.stem)
def test_the_print_file_has_no_error_and_no_warning(shipped: ShippedFiles, edition: ShippedEdition) -> None:
    screening = screen_pdf(shipped.print(edition), edition.stem, PRESS)

    assert screening.diagnostics == ()
    assert [reason.split()[1] for reason in screening.not_run] == ["PDF100"]
    assert screening.facts
    assert screening.facts.unread == ()
    assert len(screening.facts.text) > 10 * len(screening.facts.pages)


def test_no_square_of_a_page_has_more_ink_than_the_printer_takes(shipped: ShippedFiles) -> None:
    (smallest,) = (edition for edition in EDITIONS if edition.stem == "lymph-nodes-support")
    file, ghostscript = shipped.print(smallest), shutil.which("gs")
    assert ghostscript, "the tests need Ghostscript"

    ink = render_ink(file, inspect_pdf(file), Path(ghostscript))

    assert ink.missing == ""
    assert all(0 < spot.percent <= PRESS.ink_limit_percent for spot in ink.spots)

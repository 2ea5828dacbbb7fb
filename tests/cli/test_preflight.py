"""`bookletgen preflight`: any PDF, in any form of report."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.support.press_files import press_file
from tests.support.runs import Runner


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with a good file and a bad one, and no Ghostscript."""
    with press_file() as pdf:
        pdf.save(tmp_path / "good.pdf")
    with press_file(content="1 0 0 rg 100 100 50 50 re f") as pdf:
        pdf.save(tmp_path / "bad.pdf")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", "")
    return tmp_path


@pytest.mark.usefixtures("here")
def test_a_good_file_passes_and_what_was_not_run_is_said(run: Runner) -> None:
    result = run("preflight", "good.pdf", "--printer", "sheetfed-coated")
    assert (result.exit_code, result.err) == (0, "")
    assert result.out == (
        "not run: good.pdf: PDF100 ink by area, from rendered pages: it takes Ghostscript (gs);"
        " flat colours were added up\n\nno problems found\nstructural screening, not a certificate\n"
    )


@pytest.mark.usefixtures("here")
def test_a_bad_file_fails_with_its_place_in_millimetres(run: Runner) -> None:
    result = run("preflight", "good.pdf", "bad.pdf")
    assert result.exit_code == 1
    assert "bad.pdf: page 1, 31.7 mm across, 84.7 mm down: error[PDF050] a shape in DeviceRGB" in result.out


@pytest.mark.usefixtures("here")
def test_programs_get_places_and_files(run: Runner) -> None:
    data = json.loads(run("preflight", "bad.pdf", "--format", "json").out)
    (item,) = data["diagnostics"]
    assert (item["code"], item["page"], item["area_mm"]) == ("PDF050", 1, [31.7, 84.7, 17.6, 17.6])
    assert data["files"][0] == {
        "name": "bad.pdf",
        "pages": 8,
        "sizes_mm": [[98.8, 134.1]],
        "standard": "PDF/X-4",
        "output_condition": "FOGRA39",
        "fonts": 1,
        "images": 0,
    }
    assert len(data["not_run"]) == 4


@pytest.mark.usefixtures("here")
def test_services_get_the_page_in_their_message(run: Runner) -> None:
    place = "page 1, 31.7 mm across, 84.7 mm down: a shape in DeviceRGB"
    github = run("preflight", "bad.pdf", "--format", "github").out
    sarif = json.loads(run("preflight", "bad.pdf", "--format", "sarif").out)
    assert github.startswith(f"::error file=bad.pdf,title=PDF050::{place}")
    assert sarif["runs"][0]["results"][0]["message"]["text"].startswith(place)
    suite = ET.fromstring(run("preflight", "bad.pdf", "--format", "junit").out)  # noqa: S314  our own output
    assert suite.get("failures") == "1"


@pytest.mark.usefixtures("here")
def test_a_page_holds_everything_and_needs_nothing_beside_it(run: Runner) -> None:
    result = run("preflight", "good.pdf", "bad.pdf", "--format", "html")
    assert result.exit_code == 1
    assert result.out.startswith("<!DOCTYPE html>")
    for words in (
        "Structural screening, not a certificate",
        "Nothing was found.",
        "31.7 mm across",
        "Not run",
    ):
        assert words in result.out
    assert "http" not in result.out.replace("http-equiv", "")


def test_what_is_no_pdf_is_a_problem_of_the_file(run: Runner, here: Path) -> None:
    (here / "notes.pdf").write_text("Not a PDF", encoding="utf-8")
    result = run("preflight", "notes.pdf")
    assert result.exit_code == 1
    assert "notes.pdf: error[PDF001] the file cannot be read as a PDF" in result.out


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("missing.pdf",), "does not exist"),
        (("good.pdf", "--printer", "sheetfed-coatd"), "did you mean `sheetfed-coated`?"),
        ((), "Missing argument"),
    ],
)
@pytest.mark.usefixtures("here")
def test_wrong_usage_is_said(run: Runner, arguments: tuple[str, ...], complaint: str) -> None:
    result = run("preflight", *arguments)
    assert result.exit_code == 2
    assert complaint in result.err

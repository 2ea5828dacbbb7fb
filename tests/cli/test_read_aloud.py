"""`bookletgen read-aloud`: what a screen reader says of a PDF, and what it is told of one it cannot read."""

from pathlib import Path

import pikepdf
import pytest

from tests.support.runs import Runner


@pytest.fixture
def screen(built_starter: Path) -> Path:
    (file,) = built_starter.glob("*.screen.pdf")
    return file


def test_it_prints_what_is_said(run: Runner, screen: Path) -> None:
    result = run("read-aloud", str(screen))

    assert (result.exit_code, result.err) == (0, "")
    assert result.out.startswith("Title: Your visit to our clinic: ")
    assert "\nHeading level 1: Your visit to our clinic\n" in result.out
    assert result.out.endswith("\nEnd of document\n")


def test_words_that_it_does_not_reach_are_listed(run: Runner, screen: Path, tmp_path: Path) -> None:
    loose = tmp_path / "loose.pdf"
    with pikepdf.open(screen) as pdf:
        page = pdf.pages[0]
        page.Contents = pdf.make_stream(
            page.Contents.read_bytes().replace(b"/Span <</MCID 0>> BDC", b"/x BMC")
        )
        pdf.save(loose)

    assert run("read-aloud", str(loose)).out.endswith(
        "\nA screen reader does not reach these words:\n  page Front cover: Your visit to\n"
    )


def test_a_file_without_tags_is_said_to_have_none(run: Runner, built_starter: Path) -> None:
    (printed,) = built_starter.glob("*.print.pdf")
    result = run("read-aloud", str(printed))

    assert (result.exit_code, result.out) == (1, "")
    assert "has no tags: a screen reader can only guess" in result.err
    assert "hint: ask for a tagged PDF" in result.err


def test_a_file_that_is_no_pdf_or_locked_is_refused(run: Runner, screen: Path, tmp_path: Path) -> None:
    (tmp_path / "no.pdf").write_text("no", encoding="utf-8")
    with pikepdf.open(screen) as pdf:
        pdf.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(owner="o", user="u"))

    assert "cannot be read as a PDF" in run("read-aloud", str(tmp_path / "no.pdf")).err
    assert (
        "is locked\nhint: save a copy without a password"
        in run("read-aloud", str(tmp_path / "locked.pdf")).err
    )
    assert run("read-aloud", str(tmp_path / "no.pdf")).exit_code == 1
    assert run("read-aloud", str(tmp_path / "missing.pdf")).exit_code == 2

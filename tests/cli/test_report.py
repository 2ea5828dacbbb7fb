"""`bookletgen report`: one page for the editor."""

from pathlib import Path

import pytest

from tests.support.booklets import BookletCopy
from tests.support.folders import contents_of
from tests.support.html import elements, parsed, tree_of, words_in
from tests.support.runs import Runner

TODAY = ("--today", "2026-12-01")


@pytest.mark.usefixtures("booklet")
def test_a_report_is_one_page_in_the_folder_build(run: Runner) -> None:
    result = run("report", *TODAY)

    assert (result.exit_code, result.out, result.err) == (0, "build/report.html: no problems found\n", "")
    assert list(contents_of(Path("build"))) == ["report.html"]
    html = Path("build/report.html").read_text(encoding="utf-8")
    assert parsed(html)[1] == []
    said = words_in(tree_of(html))
    assert "Your visit to our clinic" in said
    assert "1 December 2026" in said
    captions = [words_in(caption) for caption in elements(tree_of(html), "caption")]
    assert captions == ["The complete booklet", "Coming to the clinic", "Every section in numbers"]


@pytest.mark.usefixtures("booklet")
def test_the_same_booklet_gives_the_same_bytes(run: Runner) -> None:
    for name in ("one.html", "two.html"):
        assert run("report", "booklet", *TODAY, "--to", f"new/{name}").exit_code == 0

    one, two = (Path("new", name).read_bytes() for name in ("one.html", "two.html"))
    assert one == two


@pytest.mark.usefixtures("booklet")
def test_the_page_judges_by_the_day_it_is_given(run: Runner) -> None:
    result = run("report", "--today", "2029-01-01")

    said = words_in(tree_of(Path("build/report.html").read_text(encoding="utf-8")))
    assert result.out.startswith("build/report.html: ")
    assert "Overdue: reviewed on 1 November 2026, next review by 1 November 2028" in said
    assert "the review was due on 2028-11-01, and today is 2029-01-01" in said


def test_1_for_errors_in_the_content_which_the_page_shows(booklet: BookletCopy, run: Runner) -> None:
    booklet.edit("organisations/our-hospital.yaml", "  visit.minutes: 45\n", "")

    result = run("report", *TODAY)

    said = words_in(tree_of(Path("build/report.html").read_text(encoding="utf-8")))
    assert result.exit_code == 1
    assert result.out.startswith("build/report.html: 1 error")
    assert "VAR001" in said


def test_1_and_no_page_for_broken_files(booklet: BookletCopy, run: Runner) -> None:
    booklet.edit("booklet.yaml", "organisation: our-hospital", "organisation: nobody")

    result = run("report", *TODAY)

    assert result.exit_code == 1
    assert "error[SRC010] there is no organisation `nobody`" in result.out
    assert not Path("build").exists()


@pytest.mark.usefixtures("booklet")
def test_2_for_a_name_that_is_not_of_a_page(run: Runner) -> None:
    before = contents_of(Path("booklet"))

    result = run("report", *TODAY, "--to", "booklet/booklet.yaml")

    assert (result.exit_code, result.out) == (2, "")
    assert (
        result.err
        == "error: booklet/booklet.yaml is not the name of a page\nhint: let the name end in .html\n"
    )
    assert contents_of(Path("booklet")) == before


@pytest.mark.usefixtures("booklet")
def test_3_for_a_page_that_cannot_be_written(run: Runner) -> None:
    result = run("report", *TODAY, "--to", "booklet/booklet.yaml/report.html")

    assert result.exit_code == 3
    assert result.err.startswith("error: cannot write to booklet/booklet.yaml: ")


def test_a_waived_problem_is_named_as_waived(booklet: BookletCopy, run: Runner) -> None:
    booklet.edit("sources.yaml", "year: 2026", "year: 2009")
    waiver = (
        "waivers:\n  - {code: EVI002, place: sources.yaml, reason: It still holds., "
        "name: Dr A Example, date: 2026-11-01}\n"
    )
    booklet.edit("booklet.yaml", "imprint:\n", f"{waiver}imprint:\n")

    assert run("report", *TODAY).exit_code == 0

    said = words_in(tree_of(Path("build/report.html").read_text(encoding="utf-8")))
    assert "Dr A Example, 1 November 2026" in said
    assert "It still holds." in said


def test_hostile_words_of_a_booklet_stay_words(booklet: BookletCopy, run: Runner) -> None:
    words = "<script>alert(1)</script>"
    booklet.edit("booklet.yaml", "title: Your visit to our clinic", f"title: '{words}'")

    run("report", *TODAY)

    root = tree_of(Path("build/report.html").read_text(encoding="utf-8"))
    assert words_in(next(elements(root, "h1"))) == words
    assert list(elements(root, "script")) == []

"""What is wrong with a file is found as it is made: an error stops every file, a warning none."""

from pathlib import Path

import pytest

import bookletgen.build.outputs
import bookletgen.build.workers
from bookletgen.build.material import Made, Material
from bookletgen.build.outputs import KINDS, Layout, Output, OutputKind
from bookletgen.diagnostics.diagnostic import Kind, Severity
from bookletgen.diagnostics.place import PageSpot
from tests.support.builds import Builder
from tests.support.folders import contents_of

BUILD = Path("build")


def faulty(severity: Severity) -> OutputKind:
    """Give an output whose file is made, and has something wrong with it."""

    def make(material: Material, target: Path) -> Made:
        target.write_bytes(material.pdf)
        kind = Kind("TST001", "test", severity, "A test.")
        return Made(material.pages, (kind.at(PageSpot(target.name), "a fault"),))

    return OutputKind("screen.pdf", Layout.PAGES, on_paper=False, make=make)


@pytest.fixture
def changed(builder: Builder, monkeypatch: pytest.MonkeyPatch) -> Builder:
    """Change the booklet after its build; let its files be made in the process of the test."""
    builder.booklet.edit("sections/visit/on-the-day.yaml", "What happens next?", "What is next?")
    monkeypatch.setattr(bookletgen.build.workers, "_process_pool", lambda *_, **__: None)
    return builder


def test_an_error_in_one_file_publishes_none(changed: Builder, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents_of(BUILD)
    monkeypatch.setattr(bookletgen.build.outputs, "KINDS", {**KINDS, Output.SCREEN: faulty(Severity.ERROR)})

    result = changed.build()

    assert [str(item.where) for item in result.report.diagnostics] == ["clinic-visit-visit.screen.pdf"]
    assert result.files == ()
    assert contents_of(BUILD) == before


def test_a_warning_is_given_with_the_files_and_again_by_a_later_run(
    changed: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bookletgen.build.outputs, "KINDS", {**KINDS, Output.SCREEN: faulty(Severity.WARNING)})

    first, again = changed.build(), changed.build()
    changed.booklet.write("orders.txt", "not a part of any page")
    later = changed.build()

    assert [len(result.files) for result in (first, again, later)] == [2, 2, 2]
    assert [result.report.warnings for result in (first, again, later)] == [1, 1, 1]
    assert (again.was_current, later.was_current) == (True, False)

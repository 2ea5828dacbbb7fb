"""veraPDF agrees, on machines that have it, and its verdict is read as it is meant."""

from pathlib import Path

import pytest

from tests.support.shipped import EDITIONS, ShippedEdition, ShippedFiles
from tests.support.verapdf import PROGRAM, is_installed, verdict


def test_verapdf_finds_no_failure_where_it_is_installed(shipped: ShippedFiles) -> None:
    if not is_installed():
        print(f"{PROGRAM} is not on the PATH, so it was not asked; page-validation was.")
        return
    wrong = {edition.stem: verdict(shipped.screen(edition), "ua1").said for edition in failing(shipped)}
    assert wrong == {}


def failing(shipped: ShippedFiles) -> list[ShippedEdition]:
    return [edition for edition in EDITIONS if not verdict(shipped.screen(edition), "ua1").passes]


@pytest.mark.parametrize("said", ["PASS", "FAIL"])
def test_the_verdict_is_what_the_program_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    program = tmp_path / PROGRAM
    program.write_text(f'#!/bin/sh\necho "{said} $5 $4"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    assert is_installed()
    given = verdict(tmp_path / "a.pdf", "ua1")
    assert (given.passes, given.said) == (said == "PASS", f"{said} {tmp_path / 'a.pdf'} ua1")

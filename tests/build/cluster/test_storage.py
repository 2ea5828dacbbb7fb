"""Finished files come home whole, by way of the answer or of storage."""

from dataclasses import replace
from pathlib import Path

import pytest

from bookletgen.build.cluster.storage import carry, is_reached, prepare_storage, receive
from bookletgen.diagnostics.error import MachineError


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """Give a folder with two finished files of the same content."""
    folder = tmp_path / "made"
    (folder / "tickets").mkdir(parents=True)
    for name in ("a.pdf", "tickets/b.pdf"):
        (folder / name).write_bytes(b"%PDF")
    return folder


@pytest.mark.parametrize("storage", [None, "memory://shared/orders"])
def test_files_arrive_as_they_were_and_leave_nothing_behind(
    made: Path, tmp_path: Path, storage: str | None
) -> None:
    carried = carry(made, storage)
    receive(carried, tmp_path / "home", storage)

    assert {file.body for file in carried} == {None if storage else b"%PDF"}
    for name in ("a.pdf", "tickets/b.pdf"):
        assert (tmp_path / "home" / name).read_bytes() == b"%PDF"
    if storage:
        with pytest.raises(FileNotFoundError):
            receive(carried, tmp_path / "again", storage)


def test_a_file_that_arrives_damaged_is_refused(made: Path, tmp_path: Path) -> None:
    (file, *_) = carry(made, None)

    with pytest.raises(ValueError, match=r"a\.pdf did not arrive whole"):
        receive((replace(file, body=b"%PD"),), tmp_path / "home", None)

    assert not (tmp_path / "home").exists()


def test_a_file_whose_name_leads_out_is_refused(made: Path, tmp_path: Path) -> None:
    (file, *_) = carry(made, None)

    with pytest.raises(ValueError, match="no name of a file below its folder"):
        receive((replace(file, name="../a.pdf"),), tmp_path / "home", None)


def test_storage_is_reached_by_those_who_see_the_same(tmp_path: Path) -> None:
    storage = (tmp_path / "storage").as_uri()

    assert not is_reached(storage)
    prepare_storage(storage)
    assert is_reached(storage)


@pytest.mark.parametrize(
    ("storage", "message"),
    [("pigeon://loft", "the storage pigeon://loft cannot be used"), ("file:///proc/none", "cannot write to")],
)
def test_storage_that_cannot_be_used_is_said(storage: str, message: str) -> None:
    with pytest.raises(MachineError, match=message):
        prepare_storage(storage)

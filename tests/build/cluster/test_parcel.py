"""A job finds its files wherever it is done."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from bookletgen.build.cluster.parcel import unwrap, wrap
from bookletgen.build.inputs import Inputs


@dataclass(frozen=True, slots=True)
class Press:
    """Something with a path deep inside a job."""

    icc: Path


@dataclass(frozen=True, slots=True)
class Job:
    """A job as all of them are: folders to read, values, and a folder to write to."""

    folders: dict[str, Path]
    presses: tuple[Press, ...]
    words: str
    to: Path


def upper(job: Job) -> str:
    return job.words.upper()


def test_every_path_is_that_of_the_other_machine(tmp_path: Path) -> None:
    for name in ("booklet", "profiles", "there/0", "there/1"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "profiles/press.icc").write_bytes(b"ICC")
    inputs = Inputs((tmp_path / "booklet", tmp_path / "profiles"))
    job = Job(
        {"booklet": tmp_path / "booklet", "figures": tmp_path / "booklet/figures"},
        (Press(tmp_path / "profiles/press.icc"),),
        "words",
        Path("somewhere/incoming"),
    )

    function, there = unwrap(wrap(upper, job, inputs), tmp_path / "there", tmp_path / "work")

    assert function(there) == "WORDS"
    assert there == Job(
        {"booklet": tmp_path / "there/0", "figures": tmp_path / "there/0/figures"},
        (Press(tmp_path / "there/1/press.icc"),),
        "words",
        tmp_path / "work",
    )


def test_a_file_that_is_in_no_bundle_is_found_out_before_it_is_missed(tmp_path: Path) -> None:
    job = Job({}, (Press(tmp_path / "elsewhere.icc"),), "", tmp_path)

    with pytest.raises(ValueError, match=r"elsewhere\.icc, which is not among its inputs"):
        wrap(upper, job, Inputs((tmp_path / "booklet",)))

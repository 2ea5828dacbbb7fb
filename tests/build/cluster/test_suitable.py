"""Workers that would give other bytes are refused, by name."""

from dataclasses import replace

import pytest

from bookletgen.build.cluster.suitable import Candidate, check_candidates
from bookletgen.build.cluster.versions import versions_here
from bookletgen.diagnostics.error import MachineError

OURS = {"Python": "3.13.1", "pango": "1.56.3"}
GOOD = Candidate(OURS, threads=1, sees_storage=True)

UNSUITABLE: dict[str, Candidate | Exception] = {
    "has pango 1.50.12 (here 1.56.3)": replace(GOOD, versions=OURS | {"pango": "1.50.12"}),
    "has pango missing (here 1.56.3)": replace(GOOD, versions={"Python": "3.13.1"}),
    "has 4 threads": replace(GOOD, threads=4),
    "does not see the storage": replace(GOOD, sees_storage=False),
    "cannot make pages: Pango is missing": MachineError("Pango is missing", "install it"),
    "cannot answer: no module": ModuleNotFoundError("no module"),
}


def test_workers_like_this_machine_are_fine() -> None:
    check_candidates({"tcp://a:1": GOOD, "tcp://b:1": GOOD}, OURS)


@pytest.mark.parametrize("says", UNSUITABLE)
def test_a_worker_that_is_not_is_named_with_what_is_wrong(says: str) -> None:
    with pytest.raises(MachineError) as refused:
        check_candidates({"tcp://a:1": GOOD, "tcp://b:1": UNSUITABLE[says]}, OURS)

    assert refused.value.message == f"worker tcp://b:1 {says}"


def test_a_few_of_many_are_named() -> None:
    many = {f"tcp://{number}:1": replace(GOOD, threads=2) for number in range(7)}

    with pytest.raises(MachineError) as refused:
        check_candidates(many, OURS)

    assert refused.value.message.startswith("worker tcp://0:1 has 2 threads; worker tcp://1:1 ")
    assert refused.value.message.endswith("; worker tcp://4:1 has 2 threads; and 2 more")


def test_everything_that_decides_on_the_bytes_is_compared() -> None:
    assert {"bookletgen", "Python", "zlib", "weasyprint", "pikepdf", "pillow", "pango", "harfbuzz"} <= set(
        versions_here()
    )

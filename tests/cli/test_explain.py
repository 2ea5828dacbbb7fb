"""`bookletgen explain`: the manual page of every kind of problem."""

import re
from collections import Counter

import pytest

from bookletgen.diagnostics.diagnostic import Kind
from bookletgen.order.catalogue import KINDS
from tests.support.runs import Runner

HEADINGS = ("What it finds:", "Why it matters:", "Example:", "Write instead:")

EVERY_KIND = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)


@EVERY_KIND
def test_every_kind_is_explained_under_four_headings(run: Runner, kind: Kind) -> None:
    result = run("explain", kind.code)

    assert (result.exit_code, result.err) == (0, "")
    assert result.out.startswith(f"{kind.code} {kind.name} ({kind.severity})\n\n")
    assert re.findall(r"(?m)^[A-Z][a-z ]+:", result.out) == list(HEADINGS)


@EVERY_KIND
def test_every_kind_has_a_code_and_a_name_of_one_form(kind: Kind) -> None:
    assert re.fullmatch(r"[A-Z]{3}[0-9]{3}", kind.code)
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)+|[a-z]+", kind.name)


@pytest.mark.parametrize("what", ["code", "name"])
def test_no_code_and_no_name_is_used_twice(what: str) -> None:
    assert max(Counter(getattr(kind, what) for kind in KINDS).values()) == 1


def test_small_letters_will_do(run: Runner) -> None:
    assert run("explain", "src003").out == run("explain", "SRC003").out


def test_without_a_code_every_kind_is_listed(run: Runner) -> None:
    listed = [line.split() for line in run("explain").out.splitlines()[1:]]

    assert listed == [[kind.code, kind.severity, kind.name] for kind in KINDS]

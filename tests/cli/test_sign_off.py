import pytest

from bookletgen.diagnostics.error import ExitCode
from tests.support.booklets import BookletCopy
from tests.support.orders import HOSPITALS, write_hospitals
from tests.support.runs import Runner

APPROVE = (
    "sign-off",
    "booklet",
    "--role",
    "clinical-lead",
    "--name",
    "Dr A Example",
    "--today",
    "2026-12-01",
)
STATUS = ("sign-off", "booklet", "--status")
CHECK = ("build", "booklet", "--variant", "visit", "--today", "2026-12-01", "--format", "json")


@pytest.fixture
def unsigned(booklet: BookletCopy) -> BookletCopy:
    """Give a booklet that one role has to approve."""
    booklet.edit("booklet.yaml", "sample: true ", "required_roles: [clinical-lead] ")
    return booklet


def test_content_that_nobody_approved_is_not_printed(unsigned: BookletCopy, run: Runner) -> None:
    result = run(*CHECK)
    assert result.exit_code == ExitCode.CONTENT
    assert "SIG001" in result.out
    assert not unsigned.folder.with_name("build").exists()


def test_an_approval_is_said_and_shown(unsigned: BookletCopy, run: Runner) -> None:
    said = run(*APPROVE)
    assert said.out == "Dr A Example (clinical-lead) approved 5 pieces of content on 2026-12-01\n"
    shown = run(*STATUS)
    assert shown.exit_code == ExitCode.FINE
    assert shown.out.count("approved  Dr A Example, 2026-12-01") == len(shown.out.splitlines()) - 1
    assert unsigned.path("sign-off.yaml").exists()


@pytest.mark.usefixtures("unsigned")
def test_the_status_of_unsigned_content_is_an_error(run: Runner) -> None:
    result = run(*STATUS)
    assert result.exit_code == ExitCode.CONTENT
    assert "not approved" in result.out


def test_a_change_since_is_shown_word_by_word(unsigned: BookletCopy, run: Runner) -> None:
    run(*APPROVE)
    unsigned.edit("sections/visit/before-you-come.yaml", "- your letter", "- your card")
    result = run(*STATUS)
    assert result.exit_code == ExitCode.CONTENT
    assert "since clinical-lead approved it:\n" in result.out
    assert " Please bring: your [-letter-] {+card+} a list of your\n" in result.out


def test_without_roles_nobody_can_approve(booklet: BookletCopy, run: Runner) -> None:
    booklet.edit("booklet.yaml", "sample: true ", "sample: false ")
    result = run(*STATUS)
    assert (result.exit_code, "nobody can approve" in result.out) == (ExitCode.CONTENT, True)


@pytest.mark.usefixtures("unsigned")
@pytest.mark.parametrize("arguments", [("--role", "clinical-lead"), ("--name", "Dr A Example"), ()])
def test_who_and_as_what_must_be_said(run: Runner, arguments: tuple[str, ...]) -> None:
    assert run("sign-off", "booklet", *arguments).exit_code == ExitCode.USAGE


def test_the_local_facts_of_a_table_are_approved_with_the_rest(unsigned: BookletCopy, run: Runner) -> None:
    write_hospitals(unsigned, HOSPITALS)
    table = ("--organisations-from", "orders/hospitals.csv")

    assert run(*APPROVE, *table).out.startswith("Dr A Example (clinical-lead) approved 7 pieces")

    assert "organisation:northmoor" in run(*STATUS, *table).out

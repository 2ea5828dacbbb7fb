from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bookletgen.build.sign_off import Approver, PieceStatus, approve, status
from bookletgen.diagnostics.error import WrongUsageError
from tests.support.booklets import BookletCopy

LEAD = Approver("clinical-lead", "Dr A Example", date(2026, 11, 2))
EDITOR = Approver("editor", "B Example", date(2026, 11, 3))
SECTION = "section:visit/before-you-come"
PIECES = [
    "booklet",
    SECTION,
    "section:visit/on-the-day",
    "section:after/what-happens-next",
    "organisation:our-hospital",
]


@pytest.fixture
def unsigned(booklet: BookletCopy) -> BookletCopy:
    """Give a booklet that two roles have to approve."""
    text = booklet.path("booklet.yaml").read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith("sample: true"))
    booklet.edit("booklet.yaml", line, "required_roles: [clinical-lead, editor]")
    return booklet


def statuses(booklet: BookletCopy) -> list[PieceStatus]:
    return list(status(booklet.folder, "booklet"))


def approved(booklet: BookletCopy, role: str) -> Iterator[str]:
    return (one.piece for one in statuses(booklet) if one.role == role and one.is_approved)


def test_nothing_is_approved_at_first(unsigned: BookletCopy) -> None:
    assert [(one.piece, one.role) for one in statuses(unsigned)] == [
        (piece, role) for piece in PIECES for role in ("clinical-lead", "editor")
    ]
    assert not any(one.is_approved for one in statuses(unsigned))


def test_an_approval_counts_for_its_role_alone(unsigned: BookletCopy) -> None:
    assert approve(unsigned.folder, "booklet", LEAD) == len(PIECES)
    assert list(approved(unsigned, "clinical-lead")) == PIECES
    assert list(approved(unsigned, "editor")) == []


def test_a_strand_can_be_approved_by_itself(unsigned: BookletCopy) -> None:
    approve(unsigned.folder, "booklet", EDITOR, ["visit"])
    assert list(approved(unsigned, "editor")) == [SECTION, "section:visit/on-the-day"]


@pytest.mark.parametrize(
    ("file", "old", "new", "voided"),
    [
        ("sections/visit/before-you-come.yaml", "- your letter", "- your card", [SECTION]),
        ("safety.yaml", "you feel too ill to travel", "you cannot travel", [SECTION]),
        ("figures/way-to-the-clinic.svg", ">Desk<", ">Reception<", ["section:visit/on-the-day"]),
        (
            "organisations/our-hospital.yaml",
            "visit.minutes: 45",
            "visit.minutes: 50",
            ["organisation:our-hospital"],
        ),
        ("glossary.yaml", "Questions and checks that show", "Checks that show", ["booklet"]),
        ("booklet.yaml", 'version: "0.1"', 'version: "0.2"', []),
        (
            "sections/visit/before-you-come.yaml",
            "title: Before you come",
            "# a note\ntitle: Before you come",
            [],
        ),
    ],
)
def test_a_change_of_words_voids_the_approval_of_its_piece(
    unsigned: BookletCopy, file: str, old: str, new: str, voided: list[str]
) -> None:
    approve(unsigned.folder, "booklet", LEAD)
    unsigned.edit(file, old, new)
    assert [piece for piece in PIECES if piece not in approved(unsigned, "clinical-lead")] == voided


def test_the_status_shows_what_changed_word_by_word(unsigned: BookletCopy) -> None:
    approve(unsigned.folder, "booklet", LEAD)
    unsigned.edit(
        "sections/visit/before-you-come.yaml", "- Call us if you cannot come", "- Ring us if you can not"
    )
    changed = next(one for one in statuses(unsigned) if one.piece == SECTION and one.role == LEAD.role)
    assert [change.partition("[")[2] for change in changed.changes] == [
        "-Call-] {+Ring+} us if you can",
        "-cannot come.-] {+can not.+} Your letter tells you",
    ]


def test_approving_again_makes_the_new_words_the_approved_ones(unsigned: BookletCopy) -> None:
    approve(unsigned.folder, "booklet", LEAD)
    unsigned.edit("sections/visit/before-you-come.yaml", "- your letter", "- your card")
    approve(unsigned.folder, "booklet", LEAD)
    assert list(approved(unsigned, "clinical-lead")) == PIECES


@pytest.mark.parametrize(
    ("approver", "strands", "message"),
    [
        (Approver("nurse", "C", date(2026, 11, 2)), (), "`nurse` is not a required role"),
        (LEAD, ("diagnosis",), "the booklet has no strand `diagnosis`"),
    ],
)
def test_an_approval_of_nothing_there_is_refused(
    unsigned: BookletCopy, approver: Approver, strands: tuple[str, ...], message: str
) -> None:
    with pytest.raises(WrongUsageError, match=message):
        approve(unsigned.folder, "booklet", approver, strands)
    assert not unsigned.path("sign-off.yaml").exists()


def test_a_sample_cannot_be_approved(booklet: BookletCopy) -> None:
    with pytest.raises(WrongUsageError, match="a sample cannot be approved"):
        approve(booklet.folder, "booklet", LEAD)


def test_the_record_is_read_back_as_it_was_written(unsigned: BookletCopy, tmp_path: Path) -> None:
    approve(unsigned.folder, "booklet", LEAD)
    first = unsigned.path("sign-off.yaml").read_bytes()
    approve(unsigned.folder, "booklet", EDITOR)
    assert unsigned.path("sign-off.yaml").read_bytes().startswith(first)
    assert list(tmp_path.rglob("*.tmp")) == []

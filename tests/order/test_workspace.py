"""Files of a pack that are half made stay out of sight, and what stands is used again."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bookletgen.build.edition import MadeEdition, MadeFile
from bookletgen.diagnostics.diagnostic import Diagnostic, Severity
from bookletgen.diagnostics.place import PageSpot
from bookletgen.order.exchange import exchange_folders
from bookletgen.order.journal import Journal
from bookletgen.order.pieces import Kind, Pieces, make_pieces
from bookletgen.order.workspace import Workspace

MANIFEST = b'{"editions": [], "files": []}'


@dataclass(slots=True)
class Run:
    """Makes pieces whose one file holds their own name, and notes which were made."""

    workspace: Workspace
    severity: Severity | None = None
    made: list[str] = field(default_factory=list)

    def make(self, **keys: str) -> Pieces:
        """Make the pieces with these fingerprints that do not stand."""
        self.made = []
        journal = Journal(self.workspace.journal, self.workspace.pack)
        kind = Kind(keys, self._make, lambda file: f"print/{file.name}")
        pieces, _ = make_pieces(kind, self.workspace, journal, lambda *_: None)
        return pieces

    def _make(self, names: Sequence[str], folder: Path) -> Iterator[MadeEdition]:
        problems = (
            (Diagnostic("ENG001", self.severity, PageSpot("a"), "the engine said something"),)
            if self.severity
            else ()
        )
        for name in names:
            self.made.append(name)
            body = name.encode()
            (folder / name).write_bytes(body)
            file = MadeFile(name, "print", 8, len(body), hashlib.sha256(body).hexdigest(), 0)
            yield MadeEdition(name, (file,), problems)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace(tmp_path / "orders", "spring")
    with workspace.held():
        yield workspace


def test_what_stands_is_not_made_again(workspace: Workspace) -> None:
    first = Run(workspace)
    pieces = first.make(a="1", b="1")

    second = Run(workspace)
    assert second.make(a="1", b="1", c="1") == pieces | {"c": second.make(c="1")["c"]}

    assert first.made == ["a", "b"]
    assert (workspace.pack / "print/a").read_bytes() == b"a"


@pytest.mark.parametrize("damage", ["changed", "gone", "made from something else"])
def test_only_files_whose_hash_is_right_are_used_again(workspace: Workspace, damage: str) -> None:
    run = Run(workspace)
    run.make(a="1", b="1")
    if damage == "changed":
        (workspace.pack / "print/a").write_bytes(b"A")
    elif damage == "gone":
        (workspace.pack / "print/a").unlink()

    run.make(a="2" if damage == "made from something else" else "1", b="1")

    assert run.made == ["a"]


def test_a_half_written_line_of_the_journal_counts_for_nothing(workspace: Workspace) -> None:
    run = Run(workspace)
    run.make(a="1", b="1")
    text = workspace.journal.read_text(encoding="utf-8")
    workspace.journal.write_text(text[:-20], encoding="utf-8")

    run.make(a="1", b="1")
    again = Run(workspace)
    again.make(a="1", b="1")

    assert (run.made, again.made) == (["b"], [])


def test_what_came_with_a_warning_is_made_again_to_give_it_again(workspace: Workspace) -> None:
    run = Run(workspace, Severity.WARNING)

    assert set(run.make(a="1")) == set(run.make(a="1")) == {"a"}

    assert run.made == ["a"]


def test_what_came_with_an_error_is_no_part_of_the_pack(workspace: Workspace) -> None:
    assert Run(workspace, Severity.ERROR).make(a="1") == {}

    assert not (workspace.pack / "print/a").exists()


def test_what_a_killed_run_left_is_removed(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path, "spring")
    left = workspace.partial / "incoming-x"
    left.mkdir(parents=True)
    (left / "half").write_bytes(b"ha")

    with workspace.held():
        assert not left.exists()


@pytest.mark.parametrize("exchange", [exchange_folders, lambda *_: False], ids=["at one stroke", "set aside"])
def test_a_pack_takes_the_place_of_an_earlier_one_with_nothing_left_over(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, exchange: Callable[..., bool]
) -> None:
    monkeypatch.setattr("bookletgen.order.workspace.exchange_folders", exchange)
    Run(workspace).make(old="1")
    workspace.write("manifest.json", MANIFEST)
    workspace.publish("inputs 1", MANIFEST)
    assert (workspace.final / "print/old").exists()

    workspace.pack.mkdir(parents=True)
    Run(workspace).make(new="1")
    workspace.write("stray.txt", b"?")
    workspace.remove_strays({"print/new"})
    workspace.publish("inputs 2", MANIFEST)

    assert [path.name for path in workspace.final.rglob("*") if path.is_file()] == ["new"]
    assert sorted(path.name for path in workspace.final.parent.iterdir()) == [".spring.made", "spring"]


def test_a_name_is_never_without_its_pack(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    def rename(*_: object) -> None:
        raise AssertionError("the folder was moved away")

    for name in ("old", "new"):
        workspace.pack.mkdir(parents=True, exist_ok=True)
        Run(workspace).make(**{name: "1"})
        workspace.publish(name, MANIFEST)
        monkeypatch.setattr(Path, "rename", rename)

    assert [path.name for path in workspace.final.rglob("*") if path.is_file()] == ["new"]


def test_a_pack_that_was_set_aside_comes_back(tmp_path: Path) -> None:
    earlier = tmp_path / ".spring.earlier"
    earlier.mkdir()
    (earlier / "order.csv").write_bytes(b"earlier")
    workspace = Workspace(tmp_path, "spring")

    with workspace.held():
        assert (workspace.final / "order.csv").read_bytes() == b"earlier"

    assert not earlier.exists()


def test_a_run_killed_as_its_pack_appeared_has_nothing_left_to_do(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def be_killed() -> None:
        raise KeyboardInterrupt

    workspace.write("manifest.json", MANIFEST)
    monkeypatch.setattr(workspace, "clear", be_killed)
    with pytest.raises(KeyboardInterrupt):
        workspace.publish("inputs", MANIFEST)

    assert workspace.current_manifest("inputs") == MANIFEST

"""What workers may read travels as one bundle, and unpacks to exactly that."""

import hashlib
import io
import stat
import zipfile
from pathlib import Path

import pytest

from bookletgen.build.cluster.bundle import MAX_BUNDLE_BYTES, make_bundle, read_note, unpack_bundle
from bookletgen.build.inputs import Inputs
from bookletgen.diagnostics.error import MachineError


def tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def inputs(tmp_path: Path) -> Inputs:
    """Give a booklet with things that nobody needs, and a colour profile beside it."""
    for name in ("booklet.yaml", "figures/a.svg", "orders/spring.yaml", ".git/config", "figures/.a.swp"):
        file = tmp_path / "booklet" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, encoding="utf-8")
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (tmp_path / "press.icc").write_text("ICC", encoding="utf-8")
    (tmp_path / "booklet/figures/out.svg").symlink_to(tmp_path / "secret")
    booklet = tmp_path / "booklet"
    return Inputs((booklet, tmp_path / "press.icc"), leave_out=(booklet / "orders", tmp_path))


def zipped(*members: tuple[zipfile.ZipInfo, bytes]) -> tuple[bytes, str]:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for info, body in members:
            archive.writestr(info, body)
    body = written.getvalue()
    return body, hashlib.sha256(body).hexdigest()


def test_a_bundle_unpacks_to_what_may_be_read_and_no_more(inputs: Inputs, tmp_path: Path) -> None:
    bundle = make_bundle(inputs, {"versions.json": b"{}"})

    unpack_bundle(bundle.body, bundle.sha256, tmp_path / "here")

    assert tree(tmp_path / "here") == {
        "0/booklet.yaml": "booklet.yaml",
        "0/figures/a.svg": "figures/a.svg",
        "1": "ICC",
        "versions.json": "{}",
    }
    assert stat.S_IMODE((tmp_path / "here").stat().st_mode) == 0o700
    assert read_note(bundle.body, "versions.json") == b"{}"
    assert not list(tmp_path.glob("incoming-*"))


def test_a_bundle_is_named_by_its_content(inputs: Inputs, tmp_path: Path) -> None:
    first = make_bundle(inputs, {})
    assert make_bundle(inputs, {}) == first

    (tmp_path / "booklet/figures/a.svg").write_text("another", encoding="utf-8")

    assert make_bundle(inputs, {}).sha256 != first.sha256


def test_a_folder_that_holds_other_things_too_is_not_sent(inputs: Inputs, tmp_path: Path) -> None:
    with (tmp_path / "booklet/film.mov").open("wb") as film:
        film.truncate(MAX_BUNDLE_BYTES + 1)

    with pytest.raises(MachineError, match="hold more than 512 MiB"):
        make_bundle(inputs, {})


def test_a_bundle_that_arrives_damaged_is_refused(inputs: Inputs, tmp_path: Path) -> None:
    bundle = make_bundle(inputs, {})

    with pytest.raises(ValueError, match="did not arrive whole"):
        unpack_bundle(bundle.body[:-1], bundle.sha256, tmp_path / "here")

    assert not (tmp_path / "here").exists()


@pytest.mark.parametrize("name", ["../out", "/etc/out", "a/../../out", "..\\out"])
def test_a_name_that_leads_out_is_refused(name: str, tmp_path: Path) -> None:
    body, sha256 = zipped((zipfile.ZipInfo("fine"), b"1"), (zipfile.ZipInfo(name), b"2"))
    (tmp_path / "in").mkdir()

    with pytest.raises(ValueError, match="no name of a file below its folder"):
        unpack_bundle(body, sha256, tmp_path / "in/here")

    assert [path.name for path in tmp_path.rglob("*")] == ["in"]


def test_a_link_in_a_bundle_is_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    body, sha256 = zipped((link, b"/etc/passwd"))

    with pytest.raises(ValueError, match="no plain file"):
        unpack_bundle(body, sha256, tmp_path / "here")

"""No id of the shipped booklet is known to the program: with other ids, in another order, it is as sound."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.booklets import BookletCopy
from tests.support.editions import REPOSITORY
from tests.support.runs import Runner

# Keys that hold ids: the keys of a mapping, the items of a list, or one id.
HOLD_IDS = {
    *("booklet", "organisation", "strands", "sections", "variants"),
    *("terms", "sources", "procedures", "statements", "required_safety"),
    *("procedure", "figure", "safety"),
}
LINK = re.compile(r"(?<=\(#)[a-z0-9-]+(?=\))")
# Files that go by id; the drawings of organisations and of the cover are named in a key.
NAMED_BY_ID = ("sections/*/*.yaml", "sections/*", "figures/*", "organisations/*.yaml")
NAMED_IN_A_KEY = ("cover.svg",)


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BookletCopy:
    monkeypatch.chdir(tmp_path)
    return BookletCopy.of(REPOSITORY / "booklet", tmp_path / "booklet")


def changed(value: Any, key: str = "") -> Any:  # noqa: ANN401  whatever a file holds
    """Write every id backwards, and everything that goes by id in the opposite order."""
    if isinstance(value, list):
        items = [changed(item, key) for item in value]
        return items[::-1] if key in HOLD_IDS else items
    if isinstance(value, dict) and key in HOLD_IDS:
        return {name[::-1]: changed(inner) for name, inner in reversed(value.items())}
    if isinstance(value, dict):
        return {name: changed(inner, name) for name, inner in value.items()}
    return value[::-1] if key in HOLD_IDS else LINK.sub(lambda match: match[0][::-1], value)


def change_ids_and_order(booklet: BookletCopy) -> None:
    for path in booklet.folder.rglob("*.yaml"):
        content = changed(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader))  # noqa: S506
        path.write_text(yaml.dump(content, sort_keys=False, allow_unicode=True), encoding="utf-8")
    for path in [path for pattern in NAMED_BY_ID for path in booklet.folder.glob(pattern)]:
        if path.name not in NAMED_IN_A_KEY:
            path.rename(path.with_stem(path.stem[::-1]))


def test_a_booklet_with_other_ids_in_another_order_is_as_sound(shipped: BookletCopy, run: Runner) -> None:
    as_shipped = run("list", "booklet").out
    change_ids_and_order(shipped)

    result = run("check", "booklet", "--today", "2026-12-01")

    assert (result.exit_code, result.out) == (0, "no problems found\n")
    assert "tnemtaert" in run("list", "booklet").out
    assert "tnemtaert" not in as_shipped

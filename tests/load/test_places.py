"""Every value knows its place, and every problem points into its file."""

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.load.booklet import load_booklet
from bookletgen.load.schema import load_model
from bookletgen.load.tree import SourceFile, load_tree
from bookletgen.model.booklet import SectionFile
from bookletgen.model.source import Mapping, Scalar
from tests.support.booklets import STARTER

# Words without quotes of their own, from ASCII, beyond it, and beyond the first plane of Unicode.
WORDS = st.text(st.sampled_from("abcXYZ019é漢😀-.:#,[]{}&*!| "), min_size=1).map(str.strip).filter(bool)
DATA = st.recursive(
    WORDS,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4) | st.dictionaries(WORDS, inner, min_size=1, max_size=4)
    ),
)
STYLES = st.sampled_from([None, "'", '"', "|", ">"])
PIECES = st.sampled_from(
    [
        *("title", "body", "paragraph", "plain", "sources", "steps", "items", "[key]", "$at", "at", "Words"),
        *(": ", ":\n", "\n", "\r\n", "\r", "- ", "  ", "    ", "? ", "[", "]", "{", "}", ", ", "|\n", ">-\n"),
        *(
            "'",
            '"',
            "&a ",
            "*a",
            "!!int ",
            "#",
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "\t",
            "\ufeff",
            "\x00",
            "\x0c",
        ),
        *("\x85", "\u2028", "{a.b}", "[[a]]", "[a](b)", "*a*", "**a**", "\\", "😀"),
    ]
)
YAML_LIKE = st.lists(PIECES, max_size=30).map("".join) | st.text()


def scalars_in(tree: Any) -> Iterator[Scalar]:  # noqa: ANN401  whatever a file holds
    if isinstance(tree, Scalar):
        yield tree
    for inner in tree.values() if isinstance(tree, Mapping) else tree if isinstance(tree, list) else ():
        yield from scalars_in(inner)


def stands_at(words: str, place: SourceSpan, text: str) -> bool:
    """Tell whether the words are written at the place: plain, in quotes, or as a block below it."""
    here, *below = text.splitlines()[place.line - 1 :]
    written = here[place.column - 1 :]
    if written[0] in "|>":
        return below[0].strip() == words
    if written[0] == '"':
        return bool(yaml.safe_load(written[: written.index('"', 1) + 1]) == words)
    return written.startswith((words, f"'{words}'"))


def points_into(problem: Diagnostic, text: str) -> bool:
    """Tell whether the problem points at a character of the text, or right behind a line or the text."""
    place = problem.where
    assert isinstance(place, SourceSpan)
    lines = [*text.splitlines(), ""]
    return 1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1


@given(data=DATA, style=STYLES, is_flow=st.booleans())
def test_every_scalar_and_every_key_points_at_what_is_written_there(
    data: object, style: str | None, *, is_flow: bool
) -> None:
    text = yaml.dump(data, default_style=style, default_flow_style=is_flow, allow_unicode=True, width=10**6)

    source = load_tree("a.yaml", text)

    assert not source.problems
    assert all(stands_at(scalar, scalar.at, text) for scalar in scalars_in(source.tree))
    assert all(stands_at(str(steps[-1]), place, text) for steps, place in source.keys.items())


@given(YAML_LIKE)
def test_any_text_is_read_or_refused_with_places_inside_it(text: str) -> None:
    source = load_tree("a.yaml", text)

    section = load_model(SectionFile, source)

    assert (section is None) == bool(source.problems)
    assert all(points_into(problem, text) for problem in source.problems)


@cache
def starter_copy(folder: Path) -> list[Path]:
    """Copy the starter once; give its files."""
    shutil.copytree(STARTER, folder, dirs_exist_ok=True)
    return sorted(path for path in folder.rglob("*") if path.is_file())


@pytest.fixture(scope="module")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("starter")


@given(st.data())
def test_a_damaged_booklet_is_read_or_refused_with_places_inside_its_files(
    shared_folder: Path, data: st.DataObject
) -> None:
    file = data.draw(st.sampled_from(starter_copy(shared_folder)))
    sound = file.read_text(encoding="utf-8")
    start, length = data.draw(st.integers(0, len(sound))), data.draw(st.integers(0, 20))
    damaged = sound[:start] + data.draw(YAML_LIKE) + sound[start + length :]
    file.write_bytes(damaged.encode())

    loaded = load_booklet(shared_folder, "")

    file.write_text(sound, encoding="utf-8")
    assert (loaded.booklet is None) == any(item.severity == "error" for item in loaded.diagnostics)
    assert all(points_into(item, loaded.sources[item.where.path]) for item in loaded.diagnostics)


@pytest.mark.parametrize("text", ["", "\n", "a", "[a]", "- a", "\ufeff"])
def test_a_file_that_is_no_mapping_is_refused_at_its_start(text: str) -> None:
    source = load_tree("a.yaml", text)

    assert load_model(SectionFile, source) is None
    assert [str(problem.where) for problem in source.problems] == ["a.yaml:1:1"]


def read_with(key: str) -> SourceFile:
    source = load_tree("a.yaml", f"title: A\nbody: [{{paragraph: B}}]\n{key}: C\n")
    load_model(SectionFile, source)
    return source


@pytest.mark.parametrize("key", ["[key]", "$at", "at", "?", "paragraph"])
def test_no_key_is_mistaken_for_one_of_our_own_marks(key: str) -> None:
    (problem,) = read_with(f'"{key}"').problems

    assert isinstance(problem.where, SourceSpan)
    assert problem.where.line == 3

"""The ready-made hook and action, and what the README gives to copy: they call commands that are there."""

import re
import shlex
from typing import Any

import pytest

from bookletgen.cli.main import bookletgen
from tests.support.editions import REPOSITORY
from tests.support.editor_yaml import editor_yaml


def file(name: str) -> Any:  # noqa: ANN401  whatever the file holds
    return editor_yaml((REPOSITORY / name).read_text(encoding="utf-8"))


def snippets() -> tuple[Any, Any]:
    """Read the two blocks of YAML under the heading."""
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    _, _, rest = readme.partition("\n### Check on every change\n")
    section = re.split(r"(?m)^#{2,3} ", rest)[0]
    hook, workflow = map(editor_yaml, re.findall(r"(?ms)^```yaml\n(.*?)^```$", section))
    return hook, workflow


(HOOK,) = file(".pre-commit-hooks.yaml")
ACTION = file("action.yml")
STEPS = ACTION["runs"]["steps"]
COPIED_HOOK, COPIED_WORKFLOW = snippets()
COMMANDS = [
    shlex.join([*shlex.split(HOOK["entry"]), *HOOK["args"]]),
    STEPS[-1]["run"].replace("$BOOKLET", ACTION["inputs"]["booklet"]["default"]),
]


def test_the_hook_looks_at_the_whole_booklet_when_a_part_of_it_changes() -> None:
    assert (HOOK["language"], HOOK["pass_filenames"]) == ("python", False)
    assert re.search(HOOK["files"], "booklet/sections/diagnosis/ct-scan.yaml")
    assert not re.search(HOOK["files"], "README.md")


def test_the_action_installs_this_repository_and_notes_what_is_wrong() -> None:
    assert ACTION["runs"]["using"] == "composite"
    assert "$GITHUB_ACTION_PATH/constraints.txt" in STEPS[1]["run"]
    assert (REPOSITORY / "constraints.txt").is_file()
    assert STEPS[-1]["run"].endswith("--format github")
    assert STEPS[-1]["env"] == {"BOOKLET": "${{ inputs.booklet }}"}


@pytest.mark.usefixtures("booklet")
@pytest.mark.parametrize("line", COMMANDS)
def test_both_call_a_command_with_options_it_has(line: str) -> None:
    program, name, *arguments = shlex.split(line)
    assert program == "bookletgen"
    assert bookletgen.commands[name].make_context(name, arguments)


def test_what_the_readme_gives_to_copy_names_them() -> None:
    (repo,) = COPIED_HOOK["repos"]
    assert repo["hooks"] == [{"id": HOOK["id"]}]
    (step,) = COPIED_WORKFLOW["jobs"]["check"]["steps"][1:]
    assert step["uses"].split("@")[1] == repo["rev"]
    assert set(step["with"]) <= set(ACTION["inputs"])

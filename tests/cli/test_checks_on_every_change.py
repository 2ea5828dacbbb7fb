"""The hook and the workflow that the README gives to copy: what they call is there."""

import re
import shlex
from collections.abc import Iterator
from typing import Any

import pytest

from bookletgen.cli.main import bookletgen
from tests.support.editions import REPOSITORY
from tests.support.editor_yaml import editor_yaml


def snippets() -> tuple[Any, Any]:
    """Read the two blocks of YAML under the heading."""
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    _, _, rest = readme.partition("\n### Check on every change\n")
    section = re.split(r"(?m)^#{2,3} ", rest)[0]
    hook, workflow = map(editor_yaml, re.findall(r"(?ms)^```yaml\n(.*?)^```$", section))
    return hook, workflow


HOOK, WORKFLOW = snippets()


def workflow_lines() -> Iterator[str]:
    yield from (step["run"] for job in WORKFLOW["jobs"].values() for step in job["steps"] if "run" in step)


def test_the_hook_is_local_and_looks_at_the_whole_booklet() -> None:
    (repo,) = HOOK["repos"]
    (hook,) = repo["hooks"]
    assert (repo["repo"], hook["language"], hook["pass_filenames"]) == ("local", "system", False)
    assert re.search(hook["files"], "booklet/sections/diagnosis/ct-scan.yaml")
    assert not re.search(hook["files"], "README.md")


def test_the_workflow_runs_on_every_change_and_notes_what_is_wrong() -> None:
    assert WORKFLOW["on"] == ["push", "pull_request"]
    assert "bookletgen check booklet --format github" in workflow_lines()
    assert (REPOSITORY / "constraints.txt").is_file()


@pytest.mark.usefixtures("booklet")
@pytest.mark.parametrize("line", [HOOK["repos"][0]["hooks"][0]["entry"], list(workflow_lines())[-1]])
def test_both_call_a_command_with_options_it_has(line: str) -> None:
    program, name, *arguments = shlex.split(line)
    assert program == "bookletgen"
    assert bookletgen.commands[name].make_context(name, arguments)

"""Reads YAML as editors do, by the core schema of YAML 1.2 (section 10.3.2)."""

import re
from typing import Any

import yaml


class _EditorLoader(yaml.SafeLoader):
    """Knows null, true and false, and decimal numbers; everything else is text."""


_EditorLoader.yaml_implicit_resolvers = {}
for _tag, _form, _starts in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?(?:0|[1-9][0-9]*)", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)", list("-+.0123456789")),
):
    _EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"(?:{_form})$"), _starts)


def editor_yaml(text: str) -> Any:  # noqa: ANN401  whatever a file holds
    """Give what an editor validates against a JSON Schema."""
    return yaml.load(text, _EditorLoader)  # noqa: S506  a safe loader that knows fewer types

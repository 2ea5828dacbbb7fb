"""The word lists that lie beside the code, as JSON."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def word_list(name: str) -> Mapping[str, Any]:
    """Read `<name>.json` from this folder, once."""
    read: Mapping[str, Any] = json.loads(files(__package__).joinpath(f"{name}.json").read_text("utf-8"))
    return read

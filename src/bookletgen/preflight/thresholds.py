"""The thresholds of the rules, with their source, by edition and variant of the standards."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from bookletgen.diagnostics.diagnostic import Severity

VARIANTS = ("sheet-cmyk", "sheet-cmyk-rgb", "sheet-spot")
"""The variants of the Ghent PDF Specification 2015 for sheetfed offset that are known here."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """How a rule judges in one variant: how much it weighs, its values, and where they come from."""

    rule: str
    edition: str
    severity: Severity
    values: Mapping[str, float]
    source: str


@cache
def thresholds(variant: str) -> Mapping[str, Threshold]:
    """Give the threshold of each rule that applies in a variant, by the rule's code."""
    found: dict[str, Threshold] = {}
    for row in _rows():
        if variant in row.get("variants", VARIANTS):
            found[row["rule"]] = Threshold(
                row["rule"],
                row["edition"],
                Severity(row["severity"]),
                row.get("values", {}),
                row["source"],
            )
    return found


def _rows() -> list[dict[str, Any]]:
    text = files(__package__).joinpath("thresholds.toml").read_text("utf-8")
    rows: list[dict[str, Any]] = tomllib.loads(text)["threshold"]
    return rows

"""What the last builds into a folder made, so that nothing is made twice."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from bookletgen.build.edition import MadeFile
from bookletgen.build.result import BuildResult
from bookletgen.diagnostics.formats.json import report_as_data, report_from_data

STATE_FILE = ".bookletgen.json"
"""The name of the record in the target folder."""

_FORMAT = 1


@dataclass(slots=True)
class BuildState:
    """The record of a target folder.

    `runs` maps what was asked for to the fingerprint of what went in, the files that came out and
    the report; `editions` maps the stem of an edition to its fingerprint and files.
    """

    folder: Path
    runs: dict[str, Any] = field(default_factory=dict)
    editions: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> "BuildState":
        """Read the record; one that is missing or cannot be understood counts as empty."""
        try:
            raw = json.loads((folder / STATE_FILE).read_text(encoding="utf-8"))
            if raw["format"] == _FORMAT:
                return cls(folder, raw["runs"], raw["editions"])
        except (OSError, ValueError, KeyError, TypeError):
            pass
        return cls(folder)

    def write(self) -> None:
        """Write the record, whole or not at all."""
        body = {"format": _FORMAT, "runs": self.runs, "editions": self.editions}
        temporary = self.folder / f"{STATE_FILE}.tmp"
        temporary.write_text(json.dumps(body, indent=1, sort_keys=True), encoding="utf-8")
        temporary.replace(self.folder / STATE_FILE)

    def run(self, asked: str, inputs: str) -> BuildResult | None:
        """Give the result of an earlier run, if its files still stand."""
        entry = self.runs.get(asked)
        if not entry or entry["inputs"] != inputs:
            return None
        files = self._standing(entry["files"])
        if files is None:
            return None
        return BuildResult(report_from_data(entry["report"]), files, was_current=True)

    def edition(self, stem: str, inputs: str, names: Iterable[str]) -> tuple[MadeFile, ...] | None:
        """Give the named files of an edition, if all of them were made from these inputs and still stand."""
        entry = self.editions.get(stem)
        if not entry or entry["inputs"] != inputs:
            return None
        by_name = {item["name"]: item for item in entry["files"]}
        wanted = list(names)
        if any(name not in by_name for name in wanted):
            return None
        return self._standing([by_name[name] for name in wanted])

    def _standing(self, entries: list[dict[str, Any]]) -> tuple[MadeFile, ...] | None:
        """Give the files if each is there with the content it was made with."""
        files = tuple(MadeFile(**entry) for entry in entries)
        for file in files:
            path = self.folder / file.name
            if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != file.sha256:
                return None
        return files

    def remember_run(self, asked: str, inputs: str, result: BuildResult) -> None:
        """Record what a whole run made and said."""
        files = [asdict(file) for file in result.files]
        self.runs[asked] = {"inputs": inputs, "files": files, "report": report_as_data(result.report)}

    def remember_edition(self, stem: str, inputs: str, files: Iterable[MadeFile]) -> None:
        """Record what was made of one edition; files of the same inputs add up."""
        entry = self.editions.get(stem)
        kept = entry["files"] if entry and entry["inputs"] == inputs else []
        made = [asdict(file) for file in files]
        names = {item["name"] for item in made}
        self.editions[stem] = {
            "inputs": inputs,
            "files": [*(i for i in kept if i["name"] not in names), *made],
        }

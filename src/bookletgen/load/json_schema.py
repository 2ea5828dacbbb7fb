"""JSON Schemas of the source files, for editors."""

import json
from pathlib import Path
from typing import Any

from bookletgen.model.booklet import (
    BookletFile,
    FigureFile,
    GlossaryFile,
    SafetyFile,
    SectionFile,
    SourcesFile,
)
from bookletgen.model.governance import SignOffFile
from bookletgen.model.order import OrderFile
from bookletgen.model.organisation import OrganisationFile
from bookletgen.model.press_colours import PressColoursFile
from bookletgen.model.printer import Printer
from bookletgen.model.source import Node

_FILES: dict[str, type[Node]] = {
    "booklet": BookletFile,
    "section": SectionFile,
    "safety": SafetyFile,
    "glossary": GlossaryFile,
    "sources": SourcesFile,
    "figure": FigureFile,
    "organisation": OrganisationFile,
    "printer": Printer,
    "press-colours": PressColoursFile,
    "order": OrderFile,
    "sign-off": SignOffFile,
}


def json_schemas() -> dict[str, dict[str, Any]]:
    """Give the schema of each kind of file, by its name."""
    return {name: _schema(name, model) for name, model in _FILES.items()}


def write_json_schemas(folder: Path) -> list[Path]:
    """Write each schema as `<kind>.schema.json` into a folder; give the paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, schema in json_schemas().items():
        path = folder / f"{name}.schema.json"
        path.write_text(json.dumps(schema, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        written.append(path)
    return written


def _schema(name: str, model: type[Node]) -> dict[str, Any]:
    schema = model.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": name}

"""`bookletgen schema`: what editors check while somebody types."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.support.booklets import STARTER
from tests.support.editions import REPOSITORY
from tests.support.editor_yaml import editor_yaml
from tests.support.runs import Runner

SHIPPED = REPOSITORY / "booklet"
COMMITTED = SHIPPED / "schema"
KINDS = {
    "booklet",
    "section",
    "safety",
    "glossary",
    "sources",
    "figure",
    "organisation",
    "printer",
    "press-colours",
    "order",
    "sign-off",
}
DAY = STARTER / "sections/visit/on-the-day.yaml"


EVERY_SOURCE_FILE = pytest.mark.parametrize(
    ("folder", "file"),
    [
        pytest.param(folder, path.relative_to(folder), id=f"{folder.name}/{path.relative_to(folder)}")
        for folder in (STARTER, SHIPPED)
        for path in sorted(folder.rglob("*.yaml"))
    ],
)


def schema_named_in(folder: Path, file: Path) -> Path:
    """Give the schema that the first line of a file names, as a path from the booklet's folder."""
    first = (folder / file).read_text(encoding="utf-8").splitlines()[0]
    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert named, f"{file} does not name its schema in the first line"
    return (folder / file.parent / named[1]).resolve().relative_to(folder.resolve())


def validator(schema: Path) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads((COMMITTED / schema.name).read_text(encoding="utf-8")))


def messages(schema: Path, content: Any) -> list[str]:  # noqa: ANN401  whatever a file holds
    return [error.message for error in validator(schema).iter_errors(content)]


def test_the_committed_schemas_are_those_of_the_program(run: Runner, tmp_path: Path) -> None:
    result = run("schema", "--to", str(tmp_path))

    written = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert set(result.out.splitlines()) == {str(tmp_path / f"{kind}.schema.json") for kind in KINDS}
    assert {path.name: path.read_text(encoding="utf-8") for path in COMMITTED.iterdir()} == written, (
        "run `bookletgen schema --to booklet/schema`"
    )


def test_every_schema_is_valid_and_every_key_in_it_is_closed(run: Runner) -> None:
    schemas = json.loads(run("schema").out)

    assert set(schemas) == KINDS
    for schema in schemas.values():
        jsonschema.Draft202012Validator.check_schema(schema)
        assert schema["additionalProperties"] is False


@EVERY_SOURCE_FILE
def test_every_shipped_file_names_its_schema_and_fits_it(folder: Path, file: Path) -> None:
    schema = schema_named_in(folder, file)

    assert schema.parent == Path("schema")
    assert messages(schema, editor_yaml((folder / file).read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: On the day", "titel: On the day"),
        ("- figure: ", "- figur: "),
        ("title: On the day", "title: [On, the, day]"),
        ("figure: way-to-the-clinic", "figure: The way"),
        ("sources: [clinic-handbook]", "sources: clinic-handbook"),
    ],
)
def test_an_editor_sees_a_mistake(old: str, new: str) -> None:
    text = DAY.read_text(encoding="utf-8")
    assert old in text

    assert messages(Path("section.schema.json"), editor_yaml(text.replace(old, new)))

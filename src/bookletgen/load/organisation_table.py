"""A table of organisations: each row to the model of organisations/<id>.yaml, with the same checks.

The name of a column is the path of a value in that file: `name`, `tokens.urgent.phone`,
`contacts.1.phone`, `feedback.text`. The column `id` names the organisation. In an address, commas or
line breaks part the lines. An empty cell is a value that is not given.
"""

import re
from collections.abc import Mapping
from typing import Any, get_args

from bookletgen.diagnostics.diagnostic import Diagnostic, Related
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.load import problems
from bookletgen.load.reading import Reading
from bookletgen.load.schema import closest, load_model
from bookletgen.load.table import Row, Table, read_table, row_problem
from bookletgen.load.tree import SourceFile
from bookletgen.model.booklet import TokenDeclaration, TokenType
from bookletgen.model.organisation import Contact, OrganisationFile, Panel
from bookletgen.model.source import ID_PATTERN, Node, Scalar
from bookletgen.model.source import Mapping as Tree

ID = "id"
"""The column that names the organisation."""

MAX_TABLE_BYTES = 16 * 1024 * 1024
"""The largest table that is read: thousands of organisations."""

_PHONE_WITHOUT_ZERO = re.compile(r"[1-9](?: ?\d){6,}")
"""A number too long for a short code, such as 111, that starts with neither 0 nor +."""

_LINE_BREAK = re.compile(r"\s*[,\n]\s*")

_LISTS = ("address", "delivery_address")
"""The columns that hold several lines."""

_KNOWN = (
    *(name for name, field in OrganisationFile.model_fields.items() if name in ("name", "logo", *_LISTS)),
    *(f"contacts.1.{name}" for name in Contact.model_fields if name != "at"),
    *(
        f"{panel}.{name}"
        for panel in ("feedback", "other_formats")
        for name in Panel.model_fields
        if name != "at"
    ),
)
"""The names of the columns, but for those of local facts, as hints give them."""

Steps = tuple[str | int, ...]
Columns = tuple[Steps | None, ...]
Tokens = Mapping[str, TokenDeclaration]
Organisations = dict[str, OrganisationFile | None]
"""By id; None where the file or the row could not be understood."""


def read_organisations(
    reading: Reading, name: str, declared: Tokens | None, organisations: Organisations
) -> None:
    """Read a table of the booklet's folder; its organisations join those that are there.

    `declared` are the local facts that booklet.yaml knows; None where it could not be understood.
    """
    shown = reading.folder.shown(name)
    text = reading.text(name, MAX_TABLE_BYTES)
    table = read_table(shown, text) if text is not None else None
    if isinstance(table, Diagnostic):
        reading.diagnostics.append(table)
    if not isinstance(table, Table):
        return
    columns = _columns(reading, table, declared)
    if (ID,) not in columns:
        reading.diagnostics.append(
            problems.INVALID_TABLE.at(
                table.names[0].at, f"there is no column `{ID}`", "it holds the id of each organisation"
            )
        )
        return
    id_column = columns.index((ID,))
    places = {name: file.at for name, file in organisations.items() if file}
    for row in table.rows:
        if problem := row_problem(table, row) or _id_problem(row[id_column], places):
            reading.diagnostics.append(problem)
            continue
        name = str(row[id_column])
        places[name] = row[id_column].at
        source = _source(row, columns)
        organisations[name] = load_model(OrganisationFile, source)
        reading.diagnostics += [*source.problems, *_phones_without_zero(row, columns, declared or {})]


def _columns(reading: Reading, table: Table, declared: Tokens | None) -> Columns:
    """Give the steps to the value that each column holds; None where it holds none."""
    seen: dict[str, Scalar] = {}
    columns: list[Steps | None] = []
    for name in table.names:
        steps = (ID,) if name == ID else _steps(OrganisationFile, name.split("."))
        problem = _repeated(name, seen) or _unknown(name, steps, declared)
        if problem:
            reading.diagnostics.append(problem)
        columns.append(None if problem else steps)
        seen[name] = name
    return tuple(columns)


def _steps(model: type[Node], names: list[str]) -> Steps | None:
    """Follow the name of a column into the model of the file."""
    first, *rest = names
    annotation = model.model_fields[first].annotation if first in model.model_fields else None
    if annotation is None or first == "at":
        return None
    if dict in (annotation, getattr(annotation, "__origin__", None)):
        return (first, ".".join(rest)) if rest else None
    node = next((part for part in (annotation, *get_args(annotation)) if _is_node(part)), None)
    if node is None:
        return None if rest else (first,)
    if tuple in (annotation, getattr(annotation, "__origin__", None)):
        inner = _steps(node, rest[1:]) if rest[1:] and re.fullmatch("[1-9]", rest[0]) else None
        return (first, int(rest[0]) - 1, *inner) if inner else None
    inner = _steps(node, rest) if rest else None
    return (first, *inner) if inner else None


def _is_node(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Node)


def _repeated(name: Scalar, seen: Mapping[str, Scalar]) -> Diagnostic | None:
    if name not in seen:
        return None
    first = Related(seen[name].at, "first written here")
    return problems.REPEATED_KEY.at(
        name.at, f"the column `{name}` is there twice", "keep one of them", (first,)
    )


def _unknown(name: Scalar, steps: Steps | None, declared: Tokens | None) -> Diagnostic | None:
    if not name:
        return problems.INVALID_TABLE.at(name.at, "this column has no name", "name it, or delete it")
    known = (ID, *_KNOWN, *(f"tokens.{token}" for token in declared or ()))
    is_undeclared = declared is not None and name.startswith("tokens.") and name not in known
    if steps is not None and not is_undeclared:
        return None
    meant = closest(name, known)
    hint = f"did you mean `{meant}`?" if meant else f"known: {', '.join(known)}"
    return problems.UNKNOWN_KEY.at(name.at, f"unknown column `{name}`", hint)


def _id_problem(name: Scalar, places: Mapping[str, SourceSpan]) -> Diagnostic | None:
    if name in places:
        first = Related(places[name], "first written here")
        return problems.ORGANISATION_TWICE.at(
            name.at,
            f"the organisation `{name}` is there twice",
            "give each its own id, or delete one",
            (first,),
        )
    if re.fullmatch(ID_PATTERN, name):
        return None
    message = f"`{name}` is not an id" if name else f"`{ID}` is empty"
    return problems.WRONG_VALUE.at(name.at, message, "write small letters, digits and hyphens")


def _source(row: Row, columns: Columns) -> SourceFile:
    """Put the values of a row together as organisations/<id>.yaml would."""
    start = row[0].at
    source = SourceFile(start.path, "", Tree(start), is_table=True)
    for cell, steps in zip(row, columns, strict=True):
        if steps is None or steps == (ID,):
            continue
        source.keys[steps] = cell.at
        if cell:
            _put(source.tree, steps, cell)
    return source


def _put(tree: Any, steps: Steps, cell: Scalar) -> None:  # noqa: ANN401  a mapping or a list
    """Put a value at its place; the mappings and lists on the way to it begin where it stands."""
    *way, last = steps
    here = tree
    for step, following in zip(way, steps[1:], strict=True):
        fresh = [] if isinstance(following, int) else Tree(cell.at)
        if isinstance(step, int):
            here.extend(Tree(cell.at) for _ in range(len(here), step + 1))
            here = here[step]
        else:
            here = here.setdefault(step, fresh)
    is_list = last in _LISTS and len(steps) == 1
    here[last] = [Scalar(line, cell.at) for line in _LINE_BREAK.split(cell) if line] if is_list else cell


def _phones_without_zero(row: Row, columns: Columns, declared: Tokens) -> list[Diagnostic]:
    phones = {f"tokens.{name}" for name, token in declared.items() if token.type is TokenType.PHONE}
    return [
        problems.PHONE_WITHOUT_ZERO.at(
            cell.at,
            f"the number `{cell}` does not start with 0 or +",
            "spreadsheets drop the first 0: make the column text, and write the whole number",
        )
        for cell, steps in zip(row, columns, strict=True)
        if steps and (steps[-1] == "phone" or ".".join(map(str, steps)) in phones)
        if _PHONE_WITHOUT_ZERO.fullmatch(cell)
    ]

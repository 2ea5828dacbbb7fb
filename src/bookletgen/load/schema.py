"""A tree to a model: every schema error of a file, at its place, with a hint."""

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.load import problems
from bookletgen.load.tree import SourceFile, Tree
from bookletgen.model.blocks import BLOCK_KINDS
from bookletgen.model.source import HINT, Mapping, Node, Scalar

AnyNode = TypeVar("AnyNode", bound=Node)
Steps = tuple[str | int, ...]

_EXPECTED = {
    "date_from_datetime_parsing": "a date such as 2026-03-01",
    "date_parsing": "a date such as 2026-03-01",
    "date_from_datetime_inexact": "a date such as 2026-03-01",
    "int_parsing": "a whole number",
    "float_parsing": "a number",
    "bool_parsing": "true or false",
    "model_type": "a mapping with keys",
    "model_attributes_type": "a mapping with keys",
    "dict_type": "a mapping with keys",
    "tuple_type": "a list",
    "string_type": "text",
}


def load_model(model: type[AnyNode], source: SourceFile) -> AnyNode | None:
    """Make the model from the file's tree; add each schema error to the file's problems."""
    if source.tree is None:
        return None
    try:
        return model.model_validate(source.tree)
    except ValidationError as error:
        details = error.errors(include_url=False)
        source.problems += [
            _diagnostic(model, source, detail) for detail in details if not _is_misspelt(detail, details)
        ]
        return None


def closest(word: str, known: Iterator[str] | tuple[str, ...]) -> str | None:
    """Find the known word that somebody probably meant."""
    found = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return found[0] if found else None


def _diagnostic(model: type[Node], source: SourceFile, detail: ErrorDetails) -> Diagnostic:
    steps = _steps_in_source(source, detail["loc"])
    if detail["type"] == "missing":
        return _missing_key(source, steps)
    if detail["type"] == "extra_forbidden":
        siblings = _follow(source.tree, steps[:-1])
        known = _known_keys(model, frozenset(siblings or ()) - {str(steps[-1])})
        return _unknown_key(source, steps, known)
    if detail["type"] == "unknown_block":
        return _unknown_block(source, steps)
    return _wrong_value(source, steps, detail)


def _is_misspelt(detail: ErrorDetails, details: list[ErrorDetails]) -> bool:
    """Tell whether a missing key is there after all, as an unknown key that is reported anyway."""
    if detail["type"] != "missing":
        return False
    *place, key = detail["loc"]
    unknown = (other["loc"] for other in details if other["type"] == "extra_forbidden")
    return any(loc[:-1] == tuple(place) and closest(str(loc[-1]), (str(key),)) for loc in unknown)


def _steps_in_source(source: SourceFile, loc: Steps) -> Steps:
    """Leave out the steps that pydantic adds: the tag of a block, and the mark of a mapping's key."""
    is_inside_block = len(loc) > 2 and loc[0] == "body"  # noqa: PLR2004  body, index, tag
    steps = loc[:2] + loc[3:] if is_inside_block else loc
    is_about_key = steps[-1:] == ("[key]",) and steps not in source.keys
    return steps[:-1] if is_about_key else steps


def _follow(tree: Tree | None, steps: Steps) -> Any:  # noqa: ANN401  whatever the file holds there
    here: Any = tree
    for step in steps:
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            return None
    return here


def _place(source: SourceFile, steps: Steps) -> SourceSpan:
    value = _follow(source.tree, steps)
    if isinstance(value, Scalar) and value.strip():
        return value.at
    if isinstance(value, Mapping):
        return value.at
    while steps and steps not in source.keys:
        steps = steps[:-1]
    return source.keys.get(steps, SourceSpan(source.path, 1, 1))


def _missing_key(source: SourceFile, steps: Steps) -> Diagnostic:
    if source.is_table:
        steps = next((cell for cell in source.keys if cell[: len(steps)] == steps), steps)
        column = ".".join(str(step + 1 if isinstance(step, int) else step) for step in steps)
        at = source.keys.get(steps) or _place(source, steps[:-1])
        return problems.MISSING_KEY.at(at, f"`{column}` is empty", f"fill in the column `{column}`")
    key = steps[-1]
    at = _place(source, steps[:-1])
    return problems.MISSING_KEY.at(at, f"the key `{key}` is missing", f"add `{key}:` here")


def _unknown_key(source: SourceFile, steps: Steps, known: tuple[str, ...]) -> Diagnostic:
    key = str(steps[-1])
    meant = closest(key, known)
    others = f"known here: {', '.join(known)}" if known else "remove it: every key known here is used already"
    hint = f"did you mean `{meant}`?" if meant else others
    return problems.UNKNOWN_KEY.at(source.keys[steps], f"unknown key `{key}`", hint)


def _unknown_block(source: SourceFile, steps: Steps) -> Diagnostic:
    block = _follow(source.tree, steps)
    if isinstance(block, Mapping) and block:
        keys = list(block)
        key = next((key for key in keys if closest(key, BLOCK_KINDS)), keys[0])
        return _unknown_key(source, (*steps, key), BLOCK_KINDS)
    at = _place(source, steps)
    return problems.WRONG_VALUE.at(
        at, "this is not a block", "write its kind first, such as `- paragraph: ...`"
    )


def _wrong_value(source: SourceFile, steps: Steps, detail: ErrorDetails) -> Diagnostic:
    key = next((step for step in reversed(steps) if isinstance(step, str)), "the file")
    at = _place(source, steps)
    context = detail.get("ctx", {})
    expected = _EXPECTED.get(detail["type"]) or context.get("meaning") or _expected_in_words(detail)
    if expected:
        return problems.WRONG_VALUE.at(at, _unlike(detail["input"], key, expected), f"write {expected}")
    message = f"wrong value for `{key}`: {detail['msg'][:1].lower()}{detail['msg'][1:]}"
    hint = context.get(HINT, f"`bookletgen schema` describes what `{key}` may hold")
    return problems.WRONG_VALUE.at(at, message, hint)


def _expected_in_words(detail: ErrorDetails) -> str | None:
    context = detail.get("ctx", {})
    if detail["type"] == "literal_error":
        return f"one of {context['expected']}"
    if detail["type"] == "too_short":
        return f"a list of at least {context['min_length']}"
    return None


def _unlike(given: object, key: str, expected: str) -> str:
    if not isinstance(given, str):
        return f"`{key}` is not {expected}"
    return f"`{given}` is not {expected}" if given.strip() else f"`{key}` is empty"


def _known_keys(model: type[Node], siblings: frozenset[str]) -> tuple[str, ...]:
    """Give the keys of the mapping that the siblings show it to be."""
    likeliest = max(_mappings(model), key=lambda keys: len(siblings.intersection(keys)))
    return tuple(key for key in likeliest if key not in siblings)


@cache
def _mappings(model: type[Node]) -> tuple[tuple[str, ...], ...]:
    """Give the keys of every mapping that a file of this model may hold."""
    found: dict[type[Node], None] = {}
    _collect(model, found)
    return tuple(tuple(name for name in node.model_fields if name != "at") for node in found)


def _collect(annotation: Any, found: dict[type[Node], None]) -> None:  # noqa: ANN401  any annotation
    if isinstance(annotation, type) and issubclass(annotation, Node):
        if annotation not in found:
            found[annotation] = None
            for field in annotation.model_fields.values():
                _collect(field.annotation, found)
        return
    for part in get_args(annotation):
        _collect(part, found)

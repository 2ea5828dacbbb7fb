"""Reads the rules of a style's stylesheets, with the place of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tinycss2

from bookletgen.diagnostics.place import SourceSpan

PAGE_SHEETS = ("booklet.css", "standard.css", "large.css")
"""The stylesheets that pages begin with; what they import belongs to them."""


@dataclass(frozen=True, slots=True)
class Declared:
    """A declaration: the tokens of its value, and where it stands."""

    name: str
    value: Sequence[Any]
    at: SourceSpan


@dataclass(frozen=True, slots=True)
class StyleRule:
    """A rule: its selectors, as they are written, and its declarations in order."""

    selectors: tuple[str, ...]
    declarations: tuple[Declared, ...]

    def last(self, *names: str) -> Declared | None:
        """Give the declaration that counts among some names: the last one."""
        found = [item for item in self.declarations if item.name in names]
        return found[-1] if found else None


def read_page_stylesheets(folder: Path, shown_as: str) -> Iterator[StyleRule]:
    """Go through the rules of every stylesheet that pages use, in the order they apply in.

    What is missing or no CSS is for the engine to report.
    """
    waiting = [folder / name for name in PAGE_SHEETS]
    seen = set()
    while waiting:
        path = waiting.pop(0)
        if path in seen or not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
            continue
        seen.add(path)
        nodes = tinycss2.parse_stylesheet(
            path.read_text(encoding="utf-8", errors="replace"), skip_comments=True, skip_whitespace=True
        )
        waiting[:0] = [path.parent / name for name in _imported(nodes)]
        yield from _rules(nodes, f"{shown_as}/{path.relative_to(folder).as_posix()}")


def _imported(nodes: Sequence[Any]) -> Iterator[str]:
    for node in nodes:
        if node.type == "at-rule" and node.lower_at_keyword == "import":
            yield from (
                token.value if token.type in ("url", "string") else token.arguments[0].value
                for token in node.prelude
                if token.type in ("url", "string") or (token.type == "function" and token.lower_name == "url")
            )


def _rules(nodes: Sequence[Any], shown: str) -> Iterator[StyleRule]:
    for node in nodes:
        if node.type == "qualified-rule":
            prelude = tinycss2.serialize(node.prelude)
            selectors = tuple(" ".join(selector.split()) for selector in prelude.split(","))
            yield StyleRule(selectors, tuple(_declarations(node.content, shown)))
        elif node.type == "at-rule" and node.lower_at_keyword == "media" and _is_print(node):
            inner = tinycss2.parse_rule_list(node.content or (), skip_comments=True, skip_whitespace=True)
            yield from _rules(inner, shown)


def _is_print(media: Any) -> bool:  # noqa: ANN401  tinycss2 has no type information
    return "print" in tinycss2.serialize(media.prelude).lower()


def _declarations(content: Sequence[Any], shown: str) -> Iterator[Declared]:
    for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if node.type == "declaration":
            at = SourceSpan(shown, node.source_line, node.source_column, node.source_line)
            yield Declared(node.name if node.name.startswith("--") else node.lower_name, node.value, at)

"""Text inside a block: words, strong words, links, glossary terms, foreign words and local facts.

The markup is a small, fixed part of Markdown, parsed by markdown-it-py, with three additions:
`[[term]]` or `[[term|shown words]]`, `{token}`, and `[words]{lang=cy}`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token as MarkdownToken
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from bookletgen.diagnostics.place import SourceSpan
from bookletgen.model.source import HINT, NOWHERE, Scalar

TOKEN_PATTERN = r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*"  # noqa: S105  a local fact is no password
_TERM = re.compile(r"\[\[(?=[^\[\]|]*\S)([^\[\]|]+)(?:\|([^\[\]|]+))?\]\]")
_TOKEN = re.compile(r"\{(" + TOKEN_PATTERN + r")\}")
_FOREIGN = re.compile(r"\[([^\[\]{}]+)\]\{lang=([A-Za-z0-9-]*)\}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?")
_LINK_TARGET = re.compile(r"https?://\S+|mailto:\S+@\S+|tel:\+?[\d-]+|#[a-z0-9-]+")


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words, perhaps strong."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere: a web or mail address, a telephone number, or `#section-id`."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Term:
    """Words that the glossary explains; `name` is how the author called the term."""

    text: str
    name: str


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words in another language, by its tag (BCP 47), so that they are spoken as they should be."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Token:
    """A place for a local fact, not filled yet."""

    name: str

    @property
    def text(self) -> str:
        """Show the token as its author wrote it."""
        return f"{{{self.name}}}"


@dataclass(frozen=True, slots=True)
class LocalFact:
    """A token filled from the organisation. Its words stay on one line."""

    text: str
    name: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A token the organisation gives no value for: visible in a draft, an error in a release."""

    name: str

    @property
    def text(self) -> str:
        """Show what is missing."""
        return f"[{self.name}]"


Run = Words | Link | Term | Foreign | Token | LocalFact | Gap


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of text a reader meets, as runs in order, with the place it was written at."""

    runs: tuple[Run, ...]
    at: SourceSpan = NOWHERE

    @property
    def is_own(self) -> bool:
        """Tell whether a local fact is in it, or should be and is missing."""
        return any(isinstance(run, LocalFact | Gap) for run in self.runs)

    def __str__(self) -> str:
        return self.runs[0].text if len(self.runs) == 1 else "".join([run.text for run in self.runs])

    @classmethod
    def parse(cls, raw: object) -> "Text":
        """Parse a scalar, or refuse it with a message for its author."""
        if not isinstance(raw, str):
            raise PydanticCustomError("not_text", "expected text, not a list or a mapping")
        source = " ".join(raw.split())
        if not source:
            raise PydanticCustomError("empty_text", "the text is empty")
        return cls(tuple(_merged(_runs(source))), raw.at if isinstance(raw, Scalar) else NOWHERE)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.parse)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": ["string", "number"]}


class _Markdown(MarkdownIt):
    """Leaves it to us to refuse a link: left to itself, it prints the markup of a link it dislikes."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802  the name and signature are markdown-it's
        return True


@cache
def _markdown() -> MarkdownIt:
    parser = _Markdown("zero").enable(["emphasis", "escape", "link"])
    parser.inline.ruler.before("link", "term", _term_rule)
    parser.inline.ruler.before("link", "token", _token_rule)
    parser.inline.ruler.before("link", "foreign", _foreign_rule)
    return parser


def _term_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the signature is markdown-it's
    match = _TERM.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        name = match[1].strip()
        token = state.push("term", "", 0)
        token.content, token.meta = (match[2] or name).strip(), {"name": name}
    state.pos = match.end()
    return True


def _foreign_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the signature is markdown-it's
    match = _FOREIGN.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        token = state.push("foreign", "", 0)
        token.content, token.meta = match[1].strip(), {"language": match[2]}
    state.pos = match.end()
    return True


def _token_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the signature is markdown-it's
    match = _TOKEN.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        state.push("token", "", 0).content = match[1]
    state.pos = match.end()
    return True


def _runs(source: str) -> Iterator[Run]:
    strong, href, linked = False, "", ""
    for token in _markdown().parseInline(source)[0].children or ():
        match token.type:
            case "strong_open" | "strong_close":
                strong = token.type == "strong_open"
            case "link_open":
                href, linked = _link_target(token), ""
            case "link_close":
                yield Link(linked, href)
                href = ""
            case "text" | "text_special" if href:
                linked += token.content
            case "text" | "text_special":
                yield Words(token.content, strong)
            case "term" | "foreign" | "token" if not href:
                yield _own_run(token)
            case "em_open" | "em_close":
                raise PydanticCustomError(
                    "italics",
                    "italics are hard to read and not used",
                    {HINT: "write **strong** or plain words"},
                )
            case other:
                raise PydanticCustomError("markup", "a link may hold only words, not {what}", {"what": other})


def _own_run(token: MarkdownToken) -> Run:
    """Give the run for markup that Markdown does not have."""
    match token.type:
        case "term":
            return Term(token.content, str(token.meta["name"]))
        case "foreign":
            return Foreign(token.content, _language(str(token.meta["language"])))
    return Token(token.content)


def _language(tag: str) -> str:
    if not _LANGUAGE.fullmatch(tag):
        raise PydanticCustomError(
            "language",
            "`{tag}` is not the tag of a language",
            {"tag": tag, HINT: "use a tag such as cy, pl or zh-Hant"},
        )
    return tag


def _link_target(token: MarkdownToken) -> str:
    href = str(token.attrs["href"])
    if not _LINK_TARGET.fullmatch(href):
        raise PydanticCustomError(
            "link_target",
            "`{href}` is not an address a link may lead to",
            {"href": href, HINT: "use https://..., mailto:..., tel:... or #section-id"},
        )
    return href


def _merged(runs: Iterator[Run]) -> Iterator[Run]:
    """Join neighbouring words of the same weight, which markdown-it yields piecemeal."""
    held: Words | None = None
    for run in runs:
        if isinstance(run, Words) and held is not None and held.strong == run.strong:
            held = Words(held.text + run.text, held.strong)
            continue
        if held is not None and held.text:
            yield held
        held = run if isinstance(run, Words) else None
        if held is None:
            yield run
    if held is not None and held.text:
        yield held

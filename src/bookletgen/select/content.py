"""The pieces of content that people sign off, as plain words.

Words void an approval, layout does not: a piece holds the words of both reading levels, of the safety
statements and figures in it, and a hash of each drawing. Local facts stand in the text by name; their
values are a piece of their own for each organisation, so that a new organisation voids nothing else.
"""

import hashlib
from collections.abc import Iterator
from functools import lru_cache

from bookletgen.model.blocks import FigureBlock, SafetyBlock
from bookletgen.model.booklet import Booklet, FigureFile, SafetyStatementInSource, SectionFile
from bookletgen.model.choice import Choice
from bookletgen.model.inline import Link, Term, Text
from bookletgen.model.walk import texts_in

BOOKLET = "booklet"
"""The piece that holds titles, audiences, the glossary and the imprint."""


@lru_cache(maxsize=2)
def pieces_of(booklet: Booklet) -> dict[str, str]:
    """Give the words of every piece, one text a line, by the name of the piece."""
    pieces = {BOOKLET: _lines(_around(booklet))}
    for strand_id, strand in booklet.file.strands.items():
        for ref in strand.sections:
            name = f"{strand_id}/{ref.text}"
            pieces[f"section:{name}"] = _lines(_section(booklet, booklet.sections[name]))
    for name, organisation in booklet.organisations.items():
        facts = (f"{token} = {value}" for token, value in sorted(organisation.tokens.items()))
        contacts = (f"{value}" for value in _values(organisation.contacts))
        pieces[f"organisation:{name}"] = _lines([organisation.name.text, *facts, *contacts])
    return pieces


@lru_cache(maxsize=2)
def hashes_of(booklet: Booklet) -> dict[str, str]:
    """Give the SHA-256 of every piece, by its name."""
    return {name: content_hash(words) for name, words in pieces_of(booklet).items()}


def content_hash(words: str) -> str:
    """Hash the words of a piece."""
    return hashlib.sha256(words.encode()).hexdigest()


def pieces_in(booklet: Booklet, choice: Choice) -> tuple[str, ...]:
    """Name the pieces that reach the reader of one edition."""
    strands = (ref.text for ref in booklet.file.variants[choice.variant].strands)
    sections = (
        f"section:{name}/{ref.text}" for name in strands for ref in booklet.file.strands[name].sections
    )
    return (BOOKLET, *sections, f"organisation:{choice.organisation}")


def roles_missing(booklet: Booklet, choice: Choice) -> tuple[str, ...]:
    """Name the required roles that have not approved all of an edition as it is now."""
    current = hashes_of(booklet)
    needed = {(name, current[name]) for name in pieces_in(booklet, choice)}
    missing = []
    for role in booklet.file.required_roles:
        approvals = (approval for approval in booklet.sign_off.approvals if approval.role == role)
        approved = {piece for approval in approvals for piece in approval.content.items()}
        if not needed <= approved:
            missing.append(role)
    return tuple(missing)


def _around(booklet: Booklet) -> Iterator[str]:
    file = booklet.file
    variants = (variant for _, variant in sorted(file.variants.items()))
    strands = (strand for _, strand in sorted(file.strands.items()))
    terms = (term for _, term in sorted(booklet.glossary.terms.items()))
    for group in (
        (file.title, file.plain_title),
        tuple(variants),
        tuple(strands),
        tuple(terms),
        file.imprint,
    ):
        yield from map(as_words, texts_in(group))
    yield from (f"{short}: {long}" for short, long in sorted(booklet.glossary.abbreviations.items()))


def _section(booklet: Booklet, section: SectionFile) -> Iterator[str]:
    yield from map(as_words, texts_in((section.title, section.plain_title)))
    placed = []
    for block in section.body:
        match block:
            case SafetyBlock(safety=ref):
                placed.append(ref.text)
                yield from _statement(booklet.safety.statements[ref.text])
            case FigureBlock(figure=ref):
                yield from _figure(booklet.figures[ref.text], booklet.drawings[ref.text].sha256)
            case _:
                yield from map(as_words, texts_in(block))
    if section.procedure:
        for ref in booklet.safety.procedures[section.procedure.text].statements:
            if ref.text not in placed:
                yield from _statement(booklet.safety.statements[ref.text])


def _statement(statement: SafetyStatementInSource) -> Iterator[str]:
    yield from map(as_words, texts_in(statement))


def _figure(figure: FigureFile, drawing: str) -> Iterator[str]:
    yield from map(as_words, texts_in(figure))
    yield f"drawing {drawing}"


def _values(contacts: object) -> Iterator[str]:
    for contact in contacts if isinstance(contacts, tuple) else ():
        for name in ("name", "phone", "hours", "email", "web", "about"):
            value = getattr(contact, name)
            if value is not None:
                yield f"{value}"


def as_words(text: Text) -> str:
    """Write a text with what its links and terms lead to, since that is content too."""
    return "".join(
        f"{run.text} <{run.href if isinstance(run, Link) else run.name}>"
        if isinstance(run, Link | Term)
        else run.text
        for run in text.runs
    )


def _lines(lines: Iterator[str] | list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)

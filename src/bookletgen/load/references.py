"""Whatever a booklet names must exist: sections, figures, terms, statements, sources, local facts."""

from collections.abc import Iterator, Mapping

from bookletgen.diagnostics.diagnostic import Diagnostic, Related
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.load import problems
from bookletgen.load.files import BookletFolder
from bookletgen.load.known_names import NO_NAMES, Contents, Known, Names, check_refs, missing
from bookletgen.model.blocks import FigureBlock, SafetyBlock
from bookletgen.model.booklet import (
    SafetyFile,
    TokenDeclaration,
)
from bookletgen.model.inline import Link, Run, Term, Text, Token
from bookletgen.model.local_fact import words_for
from bookletgen.model.source import Value
from bookletgen.model.walk import texts_in

_ADD_FACT = "`{id}:` under `tokens:` in booklet.yaml"
_ADD_STATEMENT = "`{id}:` under `statements:` in safety.yaml"


def check_references(
    contents: Contents, folder: BookletFolder, texts: Mapping[str, str]
) -> Iterator[Diagnostic]:
    """Find every reference that leads nowhere; `texts` maps shown paths to the text of the files."""
    known = Known.from_contents(contents)
    yield from _check_file(contents, known, folder)
    yield from _check_sections(contents, known)
    yield from _check_safety(contents, known)
    yield from _check_figures(contents, folder)
    yield from _check_organisations(contents, known, folder)
    yield from _check_texts(contents, known, texts)


def _check_file(contents: Contents, known: Known, folder: BookletFolder) -> Iterator[Diagnostic]:
    file = contents.file
    if file is None:
        return
    yield from check_refs(
        "organisation", [file.organisation], known.organisations, folder.shown("organisations/{id}.yaml")
    )
    yield from check_refs(
        "printer", [file.printer], Names.of(contents.printers), folder.shown("printers/{id}.yaml")
    )
    picture = file.cover_picture
    if picture is not None and not folder.has(f"figures/{picture}"):
        yield missing("picture", picture.text, picture.at, NO_NAMES, folder.shown(f"figures/{picture}"))
    for variant in file.variants.values():
        yield from check_refs("strand", variant.strands, known.strands, "under `strands:` in booklet.yaml")
    listed: dict[str, str] = {}
    for strand_id, strand in file.strands.items():
        here = Names.of(
            name.partition("/")[2] for name in contents.sections if name.startswith(f"{strand_id}/")
        )
        add = folder.shown(f"sections/{strand_id}/{{id}}.yaml")
        yield from check_refs(f"section of {strand_id}", strand.sections, here, add)
        yield from check_refs("safety statement", strand.required_safety, known.statements, _ADD_STATEMENT)
        for ref in strand.sections:
            if ref.text in listed:
                yield problems.WRONG_VALUE.at(
                    ref.at,
                    f"the section `{ref.text}` is listed twice (first in {listed[ref.text]})",
                    "list each section once, and give sections of different strands different ids",
                )
            listed[ref.text] = strand_id
    for name in contents.sections:
        strand_id, _, section_id = name.partition("/")
        if listed.get(section_id) != strand_id:
            yield problems.UNUSED_FILE.at(
                SourceSpan(folder.shown(f"sections/{name}.yaml"), 1, 1),
                f"this section is in no booklet: `{strand_id}` does not list it",
                f"add `{section_id}` to `strands: {strand_id}: sections:` in booklet.yaml, or delete it",
                (Related(file.at, "the strands and their sections are here"),),
            )


def _check_sections(contents: Contents, known: Known) -> Iterator[Diagnostic]:
    for section in contents.sections.values():
        if section is None:
            continue
        yield from check_refs("source", section.sources, known.sources, "`{id}:` in sources.yaml")
        yield from check_refs(
            "procedure", [section.procedure], known.procedures, "`{id}:` under `procedures:` in safety.yaml"
        )
        figures = [block.figure for block in section.body if isinstance(block, FigureBlock)]
        yield from check_refs("figure", figures, known.figures, "figures/{id}.yaml and figures/{id}.svg")
        safety = [block.safety for block in section.body if isinstance(block, SafetyBlock)]
        yield from check_refs("safety statement", safety, known.statements, _ADD_STATEMENT)


def _check_safety(contents: Contents, known: Known) -> Iterator[Diagnostic]:
    if contents.safety is None:
        return
    for procedure in contents.safety.procedures.values():
        yield from check_refs(
            "safety statement", procedure.statements, known.statements, "`{id}:` under `statements:`"
        )
        yield from check_refs("local fact", [procedure.urgent_number], known.tokens, _ADD_FACT)
    for statement in contents.safety.statements.values():
        yield from check_refs("source", statement.sources, known.sources, "`{id}:` in sources.yaml")
    yield from _check_use(contents.safety, contents)


def _check_use(safety: SafetyFile, contents: Contents) -> Iterator[Diagnostic]:
    """Find statements that can reach no reader; a file that could not be understood may name any."""
    sections = [section for section in contents.sections.values() if section is not None]
    if contents.file is None or len(sections) < len(contents.sections):
        return
    named = {ref.text for procedure in safety.procedures.values() for ref in procedure.statements}
    named |= {ref.text for strand in contents.file.strands.values() for ref in strand.required_safety}
    for section in sections:
        named |= {block.safety.text for block in section.body if isinstance(block, SafetyBlock)}
    for name, statement in safety.statements.items():
        if name not in named:
            yield problems.UNUSED_STATEMENT.at(
                statement.at,
                f'the safety statement "{name}" is brought by no procedure and placed in no section',
                f"add `- safety: {name}` to the body of a section, or name it in a procedure",
            )


def _check_figures(contents: Contents, folder: BookletFolder) -> Iterator[Diagnostic]:
    for name, figure in contents.figures.items():
        if figure is not None and not folder.has(f"figures/{name}.svg"):
            yield missing("drawing", f"{name}.svg", figure.at, NO_NAMES, folder.shown(f"figures/{name}.svg"))


def _check_organisations(contents: Contents, known: Known, folder: BookletFolder) -> Iterator[Diagnostic]:
    for organisation in contents.organisations.values():
        if organisation is None:
            continue
        logo = organisation.logo
        if logo is not None and not folder.has(f"organisations/{logo}"):
            yield missing("logo", logo.text, logo.at, NO_NAMES, folder.shown(f"organisations/{logo}"))
        for name, value in organisation.tokens.items():
            if contents.file is not None and known.tokens is not None:
                yield from _check_fact(name, value, contents.file.tokens.get(name), known.tokens)


def _check_fact(
    name: str, value: Value, declaration: TokenDeclaration | None, declared: Names
) -> Iterator[Diagnostic]:
    """Look at one local fact of an organisation: it must be declared, and be of its type."""
    if declaration is None:
        yield missing("local fact", name, value.at, declared, _ADD_FACT.format(id=name))
        return
    try:
        words_for(declaration.type, value.text)
    except ValueError as error:
        yield problems.WRONG_TOKEN_VALUE.at(
            value.at,
            f"`{value}` is not right for `{name}`",
            f"write {error}",
            (Related(declaration.at, "its type is declared here"),),
        )


def _check_texts(contents: Contents, known: Known, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    everything = (
        contents.file,
        contents.safety,
        contents.glossary,
        contents.sources,
        dict(contents.sections),
        dict(contents.figures),
        dict(contents.organisations),
    )
    for text in texts_in(everything):
        for run in text.runs:
            problem = _check_run(run, text, known, texts)
            if problem:
                yield problem


def _check_run(run: Run, text: Text, known: Known, texts: Mapping[str, str]) -> Diagnostic | None:
    match run:
        case Term(name=name) if known.terms is not None and name.casefold() not in known.terms.names:
            at = _place_of(f"[[{name}", text, texts)
            return missing("glossary term", name, at, known.terms, "in glossary.yaml")
        case Token(name=name) if known.tokens is not None and name not in known.tokens.names:
            at = _place_of(f"{{{name}", text, texts)
            return missing("local fact", name, at, known.tokens, _ADD_FACT.format(id=name))
        case Link(href=href) if href.startswith("#") and href[1:] not in known.section_ids.names:
            at = _place_of(f"({href}", text, texts)
            add = known.section_files.get(href[1:], "a section of that id")
            return missing("section", href[1:], at, known.section_ids, f"{add}, or link to another")
    return None


def _place_of(fragment: str, text: Text, texts: Mapping[str, str]) -> SourceSpan:
    """Find where in the source lines of a text a fragment of it stands."""
    lines = texts.get(text.at.path, "").splitlines()
    for number in range(text.at.line, min(text.at.end_line, len(lines)) + 1):
        column = lines[number - 1].find(fragment)
        if column >= 0:
            return SourceSpan(text.at.path, number, column + 1, number)
    return text.at

"""Cases of rules, kept as YAML: how the starter booklet is changed, and what the rule then finds."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from bookletgen.check.rule import Circumstances, Rule, run_rules
from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.load.style_colours import read_style_colours
from bookletgen.model.edition import Edition
from bookletgen.model.press import Rgb
from bookletgen.model.style import FontSize, Style
from bookletgen.model.withdrawn import WithdrawnEdition
from bookletgen.render.page_words import languages
from bookletgen.typeset.fonts import characters_of
from tests.support.booklets import BookletCopy
from tests.support.editions import STYLES, starter_edition

CASES = Path(__file__).parents[1] / "check" / "cases"
"""One file a rule, named like the rule."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class FileEdit(_Part):
    """A change of the starter: the only place where `old` stands becomes `new`; without `old`, a new file."""

    file: str
    old: str | None = None
    new: str


class Case(_Part):
    """A changed starter, the edition of it to look at, and what is found as `code path:line:column`.

    `css` is a style in one stylesheet, `x_heights` those of its fonts, and `printed` how
    colours look on paper.
    """

    edits: tuple[FileEdit, ...] = ()
    variant: str = "complete"
    plain: bool = False
    draft: bool = False
    today: date = date(2026, 12, 1)
    css: str | None = None
    x_heights: dict[str, float] = {}
    printed: dict[str, str] = {}
    withdrawn: tuple[WithdrawnEdition, ...] = ()
    expected: tuple[str, ...] = ()


def cases_of(rule: Rule) -> dict[str, Case]:
    """Read the cases of a rule, by name; a rule without a file has none."""
    file = CASES / f"{rule.kind.name}.yaml"
    raw = yaml.safe_load(file.read_text(encoding="utf-8")) if file.exists() else {}
    return {name: Case.model_validate(case or {}) for name, case in raw.items()}


def diagnostics_of(rule: Rule, case: Case, booklet: BookletCopy) -> Iterator[Diagnostic]:
    """Change the booklet as the case says and run one rule over it."""
    return run_rules([rule], *judged_in(case, booklet))


def judged_in(case: Case, booklet: BookletCopy) -> tuple[Edition, Circumstances]:
    """Change the booklet as the case says; give what a rule is then told."""
    for edit in case.edits:
        if edit.old is None:
            booklet.path(edit.file).write_text(edit.new, encoding="utf-8")
        else:
            booklet.edit(edit.file, edit.old, edit.new)
    edition = starter_edition(case.variant, folder=booklet.folder, plain=case.plain, draft=case.draft)
    circumstances = Circumstances(
        today=case.today,
        draft=case.draft,
        for_press=True,
        characters=characters_of(STYLES),
        languages=languages(),
        style=_style(case),
        withdrawn=case.withdrawn,
    )
    return edition, circumstances


def _style(case: Case) -> Style:
    """Write the style of a case into ./styles and read what rules may know of it."""
    folder = Path("styles")
    folder.mkdir()
    (folder / "booklet.css").write_text(case.css or "", encoding="utf-8")
    fonts = tuple(FontSize(f"styles/fonts/{name}", height) for name, height in case.x_heights.items())
    printed = {_rgb(colour): _rgb(seen) for colour, seen in case.printed.items()}
    return Style(read_style_colours(folder, "styles"), fonts, printed)


def _rgb(colour: str) -> Rgb:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue

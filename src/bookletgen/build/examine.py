"""Examining a booklet: everything that needs no layout, up to what the rules find."""

from dataclasses import dataclass

from bookletgen.build.outputs import KINDS
from bookletgen.build.request import BuildRequest
from bookletgen.build.selected import SelectedEditions, select_editions
from bookletgen.build.style import style_of
from bookletgen.check.editions import check_each
from bookletgen.check.registry import RULES
from bookletgen.check.rule import Circumstances
from bookletgen.check.waivers import apply_waivers
from bookletgen.diagnostics.report import Report
from bookletgen.model.booklet import Booklet
from bookletgen.model.edition import Edition
from bookletgen.model.style import NO_STYLE
from bookletgen.render.page_words import languages
from bookletgen.typeset.fonts import characters_of


@dataclass(frozen=True, slots=True)
class ExaminedBooklet:
    """The booklet and the editions asked for (none where the files are broken), and every diagnostic."""

    booklet: Booklet | None
    editions: tuple[Edition, ...]
    report: Report


def check_editions(selected: SelectedEditions, request: BuildRequest) -> Report:
    """Run the rules over the editions, and join what they find to what was found while loading."""
    loaded = selected.loaded
    diagnostics = list(loaded.diagnostics)
    if loaded.booklet:
        circumstances = Circumstances(
            today=request.today,
            draft=request.draft,
            for_press=any(KINDS[output].on_paper for output in request.outputs),
            characters=characters_of(request.styles),
            languages=languages(),
            style=style_of(request.styles, selected.printing.press) if selected.printing else NO_STYLE,
            withdrawn=request.withdrawn,
        )
        found = check_each(RULES, selected.editions, circumstances)
        waivers = loaded.booklet.file.waivers
        diagnostics += apply_waivers(found, waivers, request.today, is_complete=request.whole_booklet)
    return Report.collect(diagnostics, loaded.sources)


def examine_booklet(request: BuildRequest) -> ExaminedBooklet:
    """Load, select and check."""
    selected = select_editions(request)
    return ExaminedBooklet(selected.loaded.booklet, selected.editions, check_editions(selected, request))

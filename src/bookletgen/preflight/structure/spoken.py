"""The words of marked content, in the order they are painted, with the spaces that only places show."""

from collections import defaultdict
from collections.abc import Iterable

from bookletgen.preflight.painted import TextRun

SOFT_HYPHEN = "\u00ad"

ContentKey = tuple[int, tuple[int, int] | None, int]
"""The page (from 0), the form the content is in, if any, and its number there."""

_NEW_LINE = 0.5
_GAP = 0.15
"""In ems: how far down a new line is at least, and how far apart two words."""


class SpokenWords:
    """The words on the pages of one file, by the marked content they are in."""

    def __init__(self, runs: Iterable[TextRun]) -> None:
        self._runs: dict[ContentKey, list[TextRun]] = defaultdict(list)
        self._loose: list[TextRun] = []
        for run in runs:
            where = run.where
            if where.is_hidden:
                continue
            if where.mcid is not None:
                self._runs[where.page - 1, where.stream, where.mcid].append(run)
            elif not where.is_artifact:
                self._loose.append(run)

    def words(self, key: ContentKey) -> str:
        """Give the words of marked content."""
        return _joined(self._runs.get(key, ()))

    def are_parted(self, key: ContentKey, following: ContentKey) -> bool:
        """Tell whether a space parts the words of two pieces of marked content, one after the other."""
        before, after = self._runs.get(key), self._runs.get(following)
        if not before or not after:
            return False
        return before[-1].where.page != after[0].where.page or _are_parted(before[-1], after[0])

    def unreached(self, reached: set[ContentKey]) -> tuple[tuple[int, str], ...]:
        """Give the words on each page (from 0) that are neither in the tags nor in an artifact."""
        pages: dict[int, list[TextRun]] = defaultdict(list)
        for run in self._loose:
            pages[run.where.page - 1].append(run)
        for key, runs in self._runs.items():
            if key not in reached:
                pages[key[0]] += (run for run in runs if not run.where.is_artifact)
        joined = ((page, " ".join(_joined(runs).split())) for page, runs in sorted(pages.items()))
        return tuple((page, words) for page, words in joined if words)


def _joined(runs: Iterable[TextRun]) -> str:
    words = ""
    previous: TextRun | None = None
    for run in runs:
        said = run.where.said
        if said is not None and previous is not None and previous.where.said is said:
            continue
        if previous is not None and _are_parted(previous, run):
            words += " "
        words = words.removesuffix(SOFT_HYPHEN) + (run.text if said is None else said.words)
        previous = run
    return words


def _are_parted(before: TextRun, after: TextRun) -> bool:
    """Tell whether a new line or a gap parts two runs that have no space between them."""
    if before.text[-1:].isspace() or after.text[:1].isspace() or before.text.endswith(SOFT_HYPHEN):
        return False
    em = max(before.size_pt, after.size_pt, 1.0)
    if abs(before.baseline[1] - after.baseline[1]) > _NEW_LINE * em:
        return not (before.text.endswith("-") and before.text[-2:-1].isalnum())
    rightwards = after.where.box[0] - before.where.box[2]
    leftwards = before.where.box[0] - after.where.box[2]
    return max(rightwards, leftwards) > _GAP * em

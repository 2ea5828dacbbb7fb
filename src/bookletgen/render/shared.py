"""HTML that editions share, rendered once for all of them."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from markupsafe import Markup

from bookletgen.render.terms import TermsMarked

_Key = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class _Kept:
    """HTML that holds nothing of an organisation's own, and the glossary terms that it marks."""

    html: Markup
    terms: frozenset[str]


class SharedHtml:
    """Keeps the HTML of what editions of one booklet share, as long as it is kept itself.

    It grows with the booklet, and not with the number of editions.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._kinds: dict[_Key, dict[_Key, _Kept]] = {}

    @property
    def pieces(self) -> int:
        """How many pieces of HTML are kept."""
        return sum(map(len, self._kinds.values()))

    def once(self, kind: _Key, terms: TermsMarked) -> "Once":
        """Give what renders an edition of a kind: those of one kind differ in words alone."""
        return Once(self._kinds.setdefault(kind, {}), terms)


@dataclass(frozen=True, slots=True)
class Once:
    """Renders parts of an edition that an earlier one may have had as well."""

    _kept: dict[_Key, _Kept]
    _terms: TermsMarked

    def __call__(self, what: _Key, render: Callable[[], Markup], is_own: Callable[[], bool]) -> Markup:
        """Render something, unless it was rendered before where the same terms were marked already.

        Args:
            what: all that its HTML depends on, beside the kind of edition and the terms.
            render: gives the HTML.
            is_own: tells whether anything in it is an organisation's own, so that no other edition needs it.
        """
        marked = self._terms.marked
        kept = self._kept.get((*what, marked))
        if kept:
            self._terms.mark(kept.terms)
            return kept.html
        html = render()
        if not is_own():
            self._kept[*what, marked] = _Kept(html, self._terms.marked - marked)
        return html

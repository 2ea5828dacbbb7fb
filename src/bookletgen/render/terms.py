"""Which glossary terms the pages mark, and where."""


class TermsMarked:
    """Remembers which glossary terms a part of the booklet has marked already.

    A term is printed in bold where a part first uses it, and not over and over again.
    """

    def __init__(self) -> None:
        self._marked: set[str] = set()

    @property
    def marked(self) -> frozenset[str]:
        """Give the terms that the part has marked so far."""
        return frozenset(self._marked)

    def mark(self, names: frozenset[str]) -> None:
        """Take terms as marked from now on."""
        self._marked |= names

    def begin_part(self) -> str:
        """Start anew; templates print the result, which is empty."""
        self._marked.clear()
        return ""

    def is_first(self, name: str) -> bool:
        """Tell whether the part has not marked this term so far, and take it as marked from now on."""
        is_first = name not in self._marked
        self._marked.add(name)
        return is_first

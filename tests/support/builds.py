"""Builds of a booklet, with what was made anew."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from bookletgen.build.request import BuildRequest
from bookletgen.build.result import BuildResult
from bookletgen.build.start import build_booklet
from bookletgen.model.choice import PrintSize, ReadingLevel
from tests.support.booklets import BookletCopy
from tests.support.editions import STYLES


@dataclass(slots=True)
class Builder:
    """Builds a booklet into ./build, one variant of it unless others are named."""

    booklet: BookletCopy
    to: Path = Path("build")
    styles: Path = STYLES
    variants: tuple[str, ...] = ("visit",)
    made: list[str] = field(default_factory=list)

    @property
    def request(self) -> BuildRequest:
        """Ask for the standard edition of each variant, with both outputs."""
        return BuildRequest(
            folder=self.booklet.folder,
            shown_as="booklet",
            styles=self.styles,
            to=self.to,
            today=date(2026, 12, 1),
            variants=self.variants,
            levels=(ReadingLevel.STANDARD,),
            sizes=(PrintSize.standard(),),
        )

    def build(self, request: BuildRequest | None = None) -> BuildResult:
        """Build, and note in `made` which editions were made anew."""
        self.made = []
        return build_booklet(request or self.request, lambda name, _done, _total: self.made.append(name))

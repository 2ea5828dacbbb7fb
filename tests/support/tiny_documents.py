"""Small documents with a style of their own, which take the engine no time."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from bookletgen.typeset.joining.shared_layout import SharedLayout, share_layout
from bookletgen.typeset.pages import TypesetEdition, typeset_edition
from tests.support.editions import STYLES

FONT = "AtkinsonHyperlegibleNext-Regular.ttf"
STYLE = f"""\
@font-face {{ font-family: "Atkinson Hyperlegible Next"; src: url("fonts/{FONT}"); }}
@page {{ size: 100mm 80mm; margin: 10mm; bleed: 3mm; }}
html {{ font-family: "Atkinson Hyperlegible Next"; }}
section {{ break-before: page; }}
"""


@dataclass(frozen=True, slots=True)
class TinyStyle:
    """A folder with a style and a booklet, to typeset small documents with."""

    folder: Path

    @classmethod
    def at(cls, folder: Path) -> "TinyStyle":
        """Make the folders, with one font."""
        (folder / "booklet").mkdir(parents=True)
        (folder / "styles" / "fonts").mkdir(parents=True)
        shutil.copy(STYLES / "fonts" / FONT, folder / "styles" / "fonts")
        style = cls(folder)
        style.add("")
        return style

    def add(self, css: str) -> None:
        """Put rules at the end of the style."""
        (self.folder / "styles" / "tiny.css").write_text(STYLE + css, encoding="utf-8")

    def typeset(self, body: str, *filler_pages: str, back_cover: str | None = None) -> TypesetEdition:
        """Lay a document out."""
        return typeset_edition(
            self.document(body),
            label="tiny",
            folders=self.folders,
            filler_pages=filler_pages,
            back_cover=back_cover,
        )

    def share(
        self, part: str, characters: str, *, before: str = "", after: str = "", last: str = ""
    ) -> SharedLayout:
        """Lay out a document with a part that is an organisation's own, for others to share.

        `last` is another such part, which a page of its own ends with.
        """
        after += f"<section>{last}</section>" if last else ""
        layout = share_layout(
            self.document(before + part + after),
            label="tiny",
            folders=self.folders,
            filler_pages=(),
            back_cover="",
            characters=characters,
        )
        return layout.with_parts([part, last] if last else [part])

    @property
    def folders(self) -> dict[str, Path]:
        """Give the folders whose files a document may use."""
        return {name: self.folder / name for name in ("styles", "booklet")}

    @staticmethod
    def document(body: str) -> str:
        """Write a document in the style."""
        return (
            '<!DOCTYPE html><html lang="en-GB"><head><title>Tiny</title>'
            '<meta name="dcterms.created" content="2026-11-01">'
            '<meta name="dcterms.modified" content="2026-11-01">'
            f'<link rel="stylesheet" href="styles/tiny.css"></head><body>{body}</body></html>'
        )

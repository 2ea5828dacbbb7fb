"""PDFs of a few lines, written for one test."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name

from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.inspect import inspect_pdf

Value = pikepdf.Object | bool | int | float | str

A_PAGE = (0, 0, 300, 400)


@dataclass(slots=True)
class TinyPdf:
    """A PDF under construction; `resources` are those of every page that is added."""

    pdf: pikepdf.Pdf
    resources: Dictionary = field(default_factory=Dictionary)

    def add_page(self, content: str | bytes = "", **entries: Value) -> Dictionary:
        """Add a page of 300 by 400 points that paints some content."""
        body = content.encode("latin-1") if isinstance(content, str) else content
        page = Dictionary(
            Type=Name.Page,
            MediaBox=Array(A_PAGE),
            Resources=self.resources,
            Contents=self.pdf.make_stream(body),
        )
        for key, value in entries.items():
            page[f"/{key}"] = value
        self.pdf.pages.append(pikepdf.Page(self.pdf.make_indirect(page)))
        return self.pdf.pages[-1].obj

    def add(self, category: str, name: str, value: pikepdf.Object) -> pikepdf.Object:
        """Give a resource its name, such as `/Font` `/F1`; give it back as an indirect object."""
        if category not in self.resources:
            self.resources[category] = Dictionary()
        kept = value if isinstance(value, Array) else self.pdf.make_indirect(value)
        self.resources[category][name] = kept
        return kept

    def stream(self, content: str | bytes, entries: Mapping[str, Value] | None = None) -> pikepdf.Stream:
        """Make a stream with entries, keys with their slash."""
        body = content.encode("latin-1") if isinstance(content, str) else content
        made = self.pdf.make_stream(body)
        for key, value in (entries or {}).items():
            made[key] = value
        return made

    def form(self, content: str, **entries: Value) -> pikepdf.Stream:
        """Make a form as large as the page."""
        stated = {"/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": Array(A_PAGE)}
        return self.stream(content, stated | {f"/{key}": value for key, value in entries.items()})

    def image(self, width: int, height: int, **entries: Value) -> pikepdf.Stream:
        """Make an image of 8 bits in DeviceCMYK, unless told otherwise."""
        stated: dict[str, Value] = {
            "/Type": Name.XObject,
            "/Subtype": Name.Image,
            "/Width": width,
            "/Height": height,
            "/BitsPerComponent": 8,
            "/ColorSpace": Name.DeviceCMYK,
        }
        return self.stream(bytes(width * height * 4), stated | {f"/{k}": v for k, v in entries.items()})

    def helvetica(self, name: str = "/F1") -> pikepdf.Object:
        """Name the standard font Helvetica, which is not embedded."""
        return self.add(
            "/Font",
            name,
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type1,
                BaseFont=Name.Helvetica,
                Encoding=Name.WinAnsiEncoding,
            ),
        )

    def save(self, path: Path, encryption: pikepdf.Encryption | None = None) -> Path:
        """Write the file."""
        if encryption:
            self.pdf.save(path, encryption=encryption)
        else:
            self.pdf.save(
                path,
                compress_streams=False,
                stream_decode_level=pikepdf.StreamDecodeLevel.none,
                fix_metadata_version=False,
            )
        return path

    def facts(self, folder: Path) -> PdfFacts:
        """Write the file into a folder and inspect it."""
        return inspect_pdf(self.save(folder / "tiny.pdf"))


@contextmanager
def tiny_pdf() -> Iterator[TinyPdf]:
    """Give an empty PDF."""
    with pikepdf.new() as pdf:
        yield TinyPdf(pdf)

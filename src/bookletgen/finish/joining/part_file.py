"""The PDF of an edition's own parts, read once for all files that they go into."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

import pikepdf

from bookletgen.finish.joining.drawings import Drawing, drawings_in
from bookletgen.finish.joining.shared_page import Resources, between_marks, resources_of_pages, used_by
from bookletgen.finish.page_content import content_of


@dataclass(frozen=True, slots=True, eq=False)
class PartFile:
    """What is painted on each sheet, what the names in it mean, and drawings by their numbers.

    Nothing that is in the PDF may be changed: other files are made of it too.
    """

    pdf: pikepdf.Pdf
    contents: tuple[bytes, ...]
    resources: tuple[Resources, ...]
    drawings: Mapping[int, Drawing]


@lru_cache(1)
def read_parts(parts: bytes) -> PartFile:
    """Read a PDF of parts; it stays open until another is read."""
    pdf = pikepdf.open(BytesIO(parts), inherit_page_attributes=False)  # they have none, which saves a look
    contents = tuple(between_marks(content_of(page)) for page in pdf.pages)
    resources = tuple(map(used_by, contents, resources_of_pages(pdf)))
    return PartFile(pdf, contents, resources, dict(drawings_in(pdf, resources)))

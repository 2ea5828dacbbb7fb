"""The screen file: tagged, linked, outlined, trimmed pages that meet PDF/UA."""

from io import BytesIO
from pathlib import Path
from types import MappingProxyType

import pikepdf

from bookletgen.finish.boxes import crop_to_trim
from bookletgen.finish.destinations import lead_to_elements
from bookletgen.finish.marked_content import mark_content
from bookletgen.finish.page_labels import label_pages
from bookletgen.finish.save import save
from bookletgen.finish.structure_tree import WrittenTree, write_structure_tree
from bookletgen.finish.tint import lay_on_tint
from bookletgen.finish.ua import claim_accessibility
from bookletgen.model.structure import Structure
from bookletgen.model.ua_part import UaPart

PDF_VERSIONS = MappingProxyType({UaPart.ONE: "1.7", UaPart.TWO: "2.0"})
"""The version of PDF that each part of PDF/UA builds on."""


def finish_screen(
    typeset: bytes, target: Path, structure: Structure, part: UaPart, *, tint: str | None = None
) -> None:
    """Write the screen file of a typeset edition, for one part of PDF/UA, on a tint where one is given."""
    with pikepdf.open(BytesIO(typeset)) as pdf:
        make_accessible(pdf, structure, part, tint=tint)
        save(pdf, target, version=PDF_VERSIONS[part])


def make_accessible(
    pdf: pikepdf.Pdf, structure: Structure, part: UaPart, *, tint: str | None = None
) -> WrittenTree:
    """Turn a typeset file into a screen file; give its tags."""
    for page in pdf.pages:
        crop_to_trim(page)
    content_ids = mark_content(pdf, structure)
    tree = write_structure_tree(pdf, structure, content_ids, part)
    lead_to_elements(pdf, structure, tree, part)
    label_pages(pdf, structure.page_labels)
    claim_accessibility(pdf, part)
    if tint:
        for page in pdf.pages:
            lay_on_tint(pdf, page, tint)
    pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    pdf.Root.PageMode = pikepdf.Name.UseOutlines
    pdf.Root.PageLayout = pikepdf.Name.SinglePage
    return tree

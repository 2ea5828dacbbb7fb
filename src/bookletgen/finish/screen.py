"""The screen file: tagged, linked, outlined, trimmed pages that meet PDF/UA."""

from io import BytesIO
from pathlib import Path

import pikepdf

from bookletgen.finish.boxes import crop_to_trim
from bookletgen.finish.destinations import lead_to_elements
from bookletgen.finish.marked_content import mark_content
from bookletgen.finish.page_labels import label_pages
from bookletgen.finish.save import save
from bookletgen.finish.structure_tree import write_structure_tree
from bookletgen.finish.ua import claim_accessibility
from bookletgen.model.structure import Structure
from bookletgen.model.ua_part import UaPart


def finish_screen(typeset: bytes, target: Path, structure: Structure, part: UaPart) -> None:
    """Write the screen file of a typeset edition, for one part of PDF/UA."""
    with pikepdf.open(BytesIO(typeset)) as pdf:
        for page in pdf.pages:
            crop_to_trim(page)
        content_ids = mark_content(pdf, structure)
        tree = write_structure_tree(pdf, structure, content_ids, part)
        lead_to_elements(pdf, structure, tree, part)
        label_pages(pdf, structure.page_labels)
        claim_accessibility(pdf, part)
        pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        pdf.Root.PageMode = pikepdf.Name.UseOutlines
        pdf.Root.PageLayout = pikepdf.Name.SinglePage
        save(pdf, target, version="2.0" if part is UaPart.TWO else "1.7")

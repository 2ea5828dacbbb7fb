"""What a file says of the part of PDF/UA that it meets."""

import pikepdf

from bookletgen.model.ua_part import UaPart

_REVISION = "2024"
"""The year of ISO 14289-2, which a file that meets it names (ISO 14289-2, 5)."""


def claim_accessibility(pdf: pikepdf.Pdf, part: UaPart) -> None:
    """Say in the metadata which part of PDF/UA the file meets."""
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["pdfuaid:part"] = str(int(part))
        if part is UaPart.TWO:
            metadata["pdfuaid:rev"] = _REVISION

"""Claims of a file to meet a standard, which hold only for the file as it was."""

import pikepdf

_CLAIMS = (
    "{http://www.aiim.org/pdfua/ns/id/}part",  # PDF/UA
    "{http://www.aiim.org/pdfua/ns/id/}rev",
    "{http://www.aiim.org/pdfa/ns/id/}part",  # PDF/A
    "{http://www.aiim.org/pdfa/ns/id/}conformance",
    "{http://www.aiim.org/pdfa/ns/id/}rev",
    "{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion",  # PDF/X
    "{http://www.npes.org/pdfvt/ns/id/}GTS_PDFVTVersion",  # PDF/VT
)


def drop_claims(pdf: pikepdf.Pdf) -> None:
    """Take back every claim to a standard for accessible, archived or printed files.

    Metadata that is broken claims nothing, and is left out.
    """
    for name in ("/GTS_PDFXVersion", "/GTS_PDFXConformance"):
        if name in pdf.docinfo:
            del pdf.docinfo[name]
    if "/Metadata" not in pdf.Root:
        return
    try:
        _drop_from_metadata(pdf)
    except (SyntaxError, ValueError, pikepdf.PdfError):  # not XML, not XMP, not a stream
        del pdf.Root.Metadata


def _drop_from_metadata(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False, strict=True) as metadata:
        for claim in _CLAIMS:
            if claim in metadata:
                del metadata[claim]

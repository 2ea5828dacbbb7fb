"""What keeps a file from being looked at at all."""

from bookletgen.diagnostics.diagnostic import Kind, Severity

NOT_A_PDF = Kind(
    "PDF001",
    "not-a-pdf",
    Severity.ERROR,
    """The file cannot be read as a PDF.

    What it finds: files of another kind, and files too badly broken to repair.
    Why it matters: nothing in it can be checked or printed.
    Example: a web page that was saved under the name of a PDF.
    Write instead: the PDF itself, exported anew.
    """,
)
LOCKED = Kind(
    "PDF002",
    "locked",
    Severity.ERROR,
    """The file needs a password.

    What it finds: files that do not open without a password.
    Why it matters: neither this check nor a press can open it.
    Example: a file protected for sending by mail.
    Write instead: the file without its password.
    """,
)
KINDS = (NOT_A_PDF, LOCKED)

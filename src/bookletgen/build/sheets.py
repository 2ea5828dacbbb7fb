"""Job tickets and packing lists from HTML to files: what a worker process does."""

import time
from dataclasses import dataclass
from pathlib import Path

from bookletgen.build.edition import MadeEdition, finished_file


@dataclass(frozen=True, slots=True)
class SheetsJob:
    """A batch of documents to make, by the ids of their elements, and where their files go for now.

    The file of each is called after its id.
    """

    name: str
    html: str
    folders: dict[str, Path]
    ids: tuple[str, ...]
    to: Path


def make_sheets(job: SheetsJob) -> MadeEdition:
    """Typeset the batch, and write a file for each document. No file is made where the engine complains."""
    from bookletgen.typeset.engine import require_engine  # noqa: PLC0415  heavy: only workers load it

    require_engine()
    from bookletgen.finish.sheet import finish_sheet  # noqa: PLC0415
    from bookletgen.typeset.sheets import typeset_sheets  # noqa: PLC0415

    started = time.perf_counter()
    typeset = typeset_sheets(job.html, label=job.name, folders=job.folders, ids=job.ids)
    if typeset.diagnostics:
        return MadeEdition(job.name, (), typeset.diagnostics)
    files = []
    for name, (pdf, pages) in typeset.pdfs.items():
        target = job.to / f"{name}.pdf"
        finish_sheet(pdf, target)
        files.append(finished_file(target, "paperwork", pages, started))
        started = time.perf_counter()
    return MadeEdition(job.name, tuple(files), ())

"""manifest.json: every file of a pack, and what it was made from."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from bookletgen import __version__
from bookletgen.build.fingerprint import content_key
from bookletgen.load.order import FOLDER
from bookletgen.order.journal import PackFile, pages_of
from bookletgen.order.pieces import Pieces
from bookletgen.order.plan import Plan

FORMAT = 1
"""Raised when a program that reads manifests would have to change."""


def manifest_of(
    plan: Plan, engine: Mapping[str, str], editions: Pieces, others: Mapping[str, bytes], paperwork: Pieces
) -> bytes:
    """Write the manifest: no time of day and no machine, so that the same order gives the same bytes.

    Args:
        plan: what is ordered.
        engine: the versions of the engine and its libraries.
        editions: the files of editions.
        others: the small files by their path in the pack.
        paperwork: the tickets and packing lists.
    """
    order = plan.order
    body = {
        "format": FORMAT,
        "order": order.order,
        "printer": plan.printer.id,
        "deliver_by": order.deliver_by.isoformat(),
        "versions": _versions(plan, engine),
        "editions": [_edition(plan, index, editions) for index in range(len(plan.jobs))],
        "files": [
            *(_file(file) for files in paperwork.values() for file in files),
            *({"path": path, "sha256": hashlib.sha256(body).hexdigest()} for path, body in others.items()),
        ],
    }
    return (json.dumps(body, ensure_ascii=False, indent=1) + "\n").encode()


def _versions(plan: Plan, engine: Mapping[str, str]) -> dict[str, Any]:
    request = plan.request
    return {
        "bookletgen": __version__,
        "content": {
            "version": plan.booklet.file.version,
            "sha256": content_key(request.folder, leave_out=[request.folder / FOLDER, request.to]),
        },
        "organisations": _table(plan),
        "styles": {"sha256": content_key(request.styles)},
        "engine": dict(engine),
    }


def _table(plan: Plan) -> dict[str, str] | None:
    table = plan.order.organisations_from
    if table is None:
        return None
    body = (plan.request.folder / FOLDER / table.text).read_bytes()
    return {"table": table.text, "sha256": hashlib.sha256(body).hexdigest()}


def _edition(plan: Plan, index: int, editions: Pieces) -> dict[str, Any]:
    job, edition = plan.jobs[index], plan.editions[index]
    files = editions[job.code]
    return {
        "edition": job.code,
        "booklet": plan.booklet.file.booklet,
        "variant": job.choice.variant,
        "level": job.choice.level,
        "body_pt": job.choice.body_pt,
        "paper": job.choice.reader.paper,
        "organisation": job.choice.organisation,
        "organisation_name": edition.organisation.name,
        "copies": job.copies,
        "pages": pages_of(files),
        **_how_made(files[0]),
        "files": [_file(file) for file in files],
    }


def _how_made(file: PackFile) -> dict[str, str]:
    """Say whether an edition shares its pages with others, and if it might have, why it does not."""
    if file.joined:
        return {"made": "joined"}
    return {"made": "in full"} | ({"why_in_full": file.why_in_full} if file.why_in_full else {})


def _file(file: PackFile) -> dict[str, Any]:
    """Describe a file; how it was made is said of the edition."""
    said = asdict(file)
    del said["joined"], said["why_in_full"]
    return said

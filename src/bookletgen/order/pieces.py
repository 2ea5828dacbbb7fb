"""The pieces that a pack is made of, those of an earlier run used again where they stand."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bookletgen.build.edition import MadeEdition, MadeFile
from bookletgen.build.result import Progress
from bookletgen.diagnostics.diagnostic import Diagnostic, Severity
from bookletgen.order.journal import Journal, PackFile
from bookletgen.order.workspace import Workspace

Pieces = dict[str, tuple[PackFile, ...]]
"""The files of each piece, by its name."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Pieces of one kind: what each is made from as a fingerprint by its name, how, and where its files go.

    `make` makes the named pieces into a folder, and gives each as it is done; `place` names the place of
    a file in the pack.
    """

    keys: dict[str, str]
    make: Callable[[Sequence[str], Path], Iterator[MadeEdition]]
    place: Callable[[MadeFile], str]


def make_pieces(
    kind: Kind, workspace: Workspace, journal: Journal, progress: Progress
) -> tuple[Pieces, list[Diagnostic]]:
    """Make every piece that does not stand already."""
    standing = {name: journal.standing(name, key) for name, key in kind.keys.items()}
    pieces = {name: files for name, files in standing.items() if files}
    missing = [name for name in kind.keys if name not in pieces]
    problems: list[Diagnostic] = []
    if not missing:
        return pieces, problems
    with workspace.incoming() as folder:
        for made in kind.make(missing, folder):
            problems += made.diagnostics
            if all(item.severity is not Severity.ERROR for item in made.diagnostics):
                pieces[made.name] = _keep(made, folder, workspace, kind.place)
                if not made.diagnostics:
                    # What comes with warnings is made again by the next run, which has to give them too.
                    journal.add(made.name, kind.keys[made.name], pieces[made.name])
            progress(made.name, len(pieces), len(kind.keys))
    return {name: pieces[name] for name in kind.keys if name in pieces}, problems


def _keep(
    made: MadeEdition, folder: Path, workspace: Workspace, place: Callable[[MadeFile], str]
) -> tuple[PackFile, ...]:
    files = []
    for file in made.files:
        path = place(file)
        workspace.keep(folder / file.name, path)
        about = (path, file.output, file.pages, file.size_bytes, file.sha256)
        files.append(PackFile(*about, joined=made.joined, why_in_full=made.why_in_full))
    return tuple(files)

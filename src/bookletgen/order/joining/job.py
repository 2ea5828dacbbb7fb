"""A piece of work for a worker: editions that share their pages."""

from dataclasses import dataclass, replace
from pathlib import Path

from bookletgen.build.edition import EditionJob


@dataclass(frozen=True, slots=True)
class JoiningJob:
    """Editions to make, and the one whose pages they share, which need not be among them.

    `characters` are those that any organisation of the order may need. `inputs` is a fingerprint of what is
    in the folders. The folders, and where files go, hold for all editions.
    """

    shared: EditionJob
    characters: str
    inputs: str
    editions: tuple[EditionJob, ...]
    folders: dict[str, Path]
    to: Path

    def here(self, edition: EditionJob) -> EditionJob:
        """Give the work on one edition, with the folders of this job."""
        return replace(edition, folders=self.folders, to=self.to)

"""Makes a new booklet from the starter that comes with the program."""

import shutil
import tempfile
from importlib import resources
from pathlib import Path

from bookletgen.diagnostics.error import WrongUsageError
from bookletgen.load.json_schema import write_json_schemas


def create_booklet(folder: Path) -> None:
    """Make a small booklet that builds at once, with the schemas beside it.

    Raises:
        WrongUsageError: the folder is there already and holds something.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise WrongUsageError(f"{folder} is there already", "choose a folder that does not exist yet")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".bookletgen-", dir=folder.parent) as temporary:
        made = Path(temporary) / "booklet"
        with resources.as_file(resources.files("bookletgen") / "starter") as starter:
            shutil.copytree(starter, made)
        write_json_schemas(made / "schema")
        if folder.exists():
            folder.rmdir()
        made.rename(folder)

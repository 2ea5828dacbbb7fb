"""Fingerprints of what goes into a build, to tell whether anything changed."""

import hashlib
import sys
from collections.abc import Iterable
from dataclasses import fields, replace
from importlib import metadata
from pathlib import Path

from bookletgen import __version__
from bookletgen.build.request import BuildRequest
from bookletgen.model.printing import Printing

_PACKAGES = (
    "weasyprint",
    "pydyf",
    "fonttools",
    "brotli",
    "tinycss2",
    "tinyhtml5",
    "pikepdf",
    "pillow",
    "jinja2",
    "pydantic",
    "pyyaml",
)
"""The packages whose version decides on the bytes of a file."""

_HOW_NOT_WHAT = ("jobs", "to", "folder", "styles", "shown_as")
"""Fields of a request that do not change what the files hold; folders count by their content."""


def options_key(request: BuildRequest) -> str:
    """Fingerprint what is asked for, apart from the content."""
    asked = [
        f"{field.name}={getattr(request, field.name)!r}"
        for field in fields(request)
        if field.name not in _HOW_NOT_WHAT
    ]
    return digest([request.shown_as, *asked])


def content_key(*folders: Path, leave_out: Iterable[Path] = ()) -> str:
    """Fingerprint every file in the folders, by path and content, but for those in folders to leave out."""
    parts: list[bytes] = []
    outside = [folder.resolve() for folder in leave_out]
    for folder in (folder.resolve() for folder in folders):
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            relative = path.relative_to(folder)
            if "__pycache__" not in relative.parts and not any(map(path.is_relative_to, outside)):
                parts += [relative.as_posix().encode(), hashlib.sha256(path.read_bytes()).digest()]
    return digest(parts)


def printing_key(printing: Printing) -> str:
    """Fingerprint what files for paper are made for; the colour profile counts by its content.

    The font of the slug line belongs to the style, which is looked at as a whole.
    """
    profile = hashlib.sha256(printing.press.icc.read_bytes()).digest()
    press = replace(printing.press, icc=Path(), slug_font=None)
    return digest([repr(printing.imposition), repr(printing.limits), repr(press), profile])


def program_key() -> str:
    """Fingerprint the program: its own code and templates, Python, and the packages it builds on."""
    versions = [f"{name}={version}" for name, version in package_versions().items()]
    return digest([__version__, sys.version, own_code_key(), *versions])


def package_versions() -> dict[str, str]:
    """Give the versions of the packages that decide on the bytes of a file."""
    return {name: metadata.version(name) for name in _PACKAGES}


def own_code_key() -> str:
    """Fingerprint the code and the templates of the program, however it was installed.

    Wheels have the style inside, which is looked at as a folder of its own.
    """
    package = Path(__file__).parents[1]
    return content_key(package, leave_out=[package / "styles"])


def digest(parts: Iterable[str | bytes]) -> str:
    """Hash parts so that no two lists of parts hash the same by running together."""
    total = hashlib.sha256()
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        total.update(len(raw).to_bytes(8, "big") + raw)
    return total.hexdigest()

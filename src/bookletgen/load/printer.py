"""Reads printer profiles: those that come with the program, and a booklet's own beside or over them."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.load import problems
from bookletgen.load.files import MEBIBYTE, BookletFolder, Unreadable
from bookletgen.load.reading import Reading
from bookletgen.model.printer import IccProfile, Printer, PrinterProfile

FOLDER = "printers"
"""The folder of printer profiles, in a booklet as in the program."""

PROGRAM = BookletFolder(Path(__file__).parents[1], "bookletgen")
"""Where the shipped profiles lie: in the package itself, so that they are there without any booklet."""

MAX_PROFILE_BYTES = 16 * MEBIBYTE
"""The largest colour profile that is read: several times any real one."""


@dataclass(frozen=True, slots=True)
class LoadedPrinters:
    """Every profile by its id (None where it is not sound), what is wrong, and the text of the files read."""

    profiles: Mapping[str, PrinterProfile | None]
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, str]


def shipped_printers() -> Mapping[str, PrinterProfile]:
    """Give the profiles that come with the program."""
    return {name: profile for name, profile in load_printers(PROGRAM).profiles.items() if profile}


def load_printers(folder: BookletFolder) -> LoadedPrinters:
    """Read the profiles of a booklet, and the shipped ones that it does not replace."""
    own = Reading(folder)
    profiles = _profiles(own)
    if folder is not PROGRAM:
        profiles = {**_profiles(Reading(PROGRAM)), **profiles}
    return LoadedPrinters(profiles, tuple(own.diagnostics), own.texts)


def _profiles(reading: Reading) -> dict[str, PrinterProfile | None]:
    printers = reading.models(Printer, f"{FOLDER}/*.yaml")
    return {name: _profile(name, printer, reading) for name, printer in printers.items()}


def _profile(name: str, printer: Printer | None, reading: Reading) -> PrinterProfile | None:
    if printer is None:
        return None
    icc = _colour_profile(printer.icc, reading.folder)
    if isinstance(icc, Diagnostic):
        reading.diagnostics.append(icc)
        return None
    return PrinterProfile(name, printer, icc)


def _colour_profile(icc: IccProfile, folder: BookletFolder) -> Path | Diagnostic:
    """Find the colour profile beside the file that names it, or else among those that are shipped."""
    name = f"{FOLDER}/{icc.file}"
    home = folder if folder.has(name) or not PROGRAM.has(name) else PROGRAM
    why, hint = _complaint(home.read_bytes(name, MAX_PROFILE_BYTES), icc.sha256)
    if why:
        message = f"the colour profile `{folder.shown(name)}` cannot be used: {why}"
        return problems.WRONG_COLOUR_PROFILE.at(icc.file.at, message, hint)
    return home.folder / name


def _complaint(raw: bytes | Unreadable, sha256: str) -> tuple[str, str]:
    """Say what is wrong with a colour profile and what to do, or give two empty texts."""
    if isinstance(raw, Unreadable):
        return raw.why, "put the file that the printer gave you there"
    found = hashlib.sha256(raw).hexdigest()
    if found != sha256:
        hint = f"get the right file, or state `sha256: {found}` if this is the one the printer means"
        return "it is not the file that the SHA-256 was stated for", hint
    if raw[12:20] != b"prtrCMYK":  # profile class and data colour space (ICC.1:2022, 7.2)
        return "it is not the CMYK profile of a printing condition", "ask the printer for the right one"
    return "", ""

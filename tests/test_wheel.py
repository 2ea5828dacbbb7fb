"""The wheel alone is enough: no file of the checkout is needed to make booklets."""

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pikepdf
import pytest

ROOT = Path(__file__).parents[1]
# `make setup` keeps the wheels of the dependencies here, so that this test needs no network.
KEPT_WHEELS = Path(sys.prefix) / "wheels"


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    """Build the wheel of the checkout."""
    run(tmp_path, sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", "dist", ROOT)
    (path,) = (tmp_path / "dist").glob("*.whl")
    return path


@pytest.fixture
def commands(wheel: Path, tmp_path: Path) -> Path:
    """Install the wheel into an environment of its own; give the folder of its commands."""
    folder = tmp_path / "environment" / "bin"
    venv.create(folder.parent, symlinks=True)
    pip = (sys.executable, "-m", "pip", "--python", folder / "python", "install", "--quiet")
    source = ("--no-index", "--find-links", KEPT_WHEELS) if KEPT_WHEELS.is_dir() else ()
    run(tmp_path, *pip, *source, "--constraint", ROOT / "constraints.txt", wheel)
    return folder


def test_the_wheel_holds_the_style_the_fonts_and_their_licences(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())

    styles = (path.relative_to(ROOT) for path in (ROOT / "styles").rglob("*") if path.is_file())
    assert {f"bookletgen/{path.as_posix()}" for path in styles} <= names
    licences = {name.partition(".dist-info/licenses/")[2] for name in names}
    assert {"LICENSE", "styles/fonts/OFL.txt", "src/bookletgen/printers/icc/LICENSE.txt"} <= licences


def test_the_installed_wheel_makes_and_builds_a_booklet(commands: Path, tmp_path: Path) -> None:
    package = run(tmp_path, commands / "python", "-c", "import bookletgen; print(bookletgen.__file__)")
    assert Path(package).is_relative_to(commands.parent)

    run(tmp_path, commands / "bookletgen", "new", "booklet")
    run(tmp_path, commands / "bookletgen", "build")

    made = {path.name: fonts_of(path) for path in (tmp_path / "build").glob("*.pdf")}
    assert sorted(made) == [
        "clinic-visit-complete.print.pdf",
        "clinic-visit-complete.screen.pdf",
        "clinic-visit-visit.print.pdf",
        "clinic-visit-visit.screen.pdf",
    ]
    for name, fonts in made.items():
        assert fonts, name
        assert all("Atkinson-Hyperlegible-Next" in font for font in fonts), (name, fonts)


def run(folder: Path, *command: str | Path) -> str:
    """Run a command in a folder; give what it printed, and show that if it fails."""
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True)
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


def fonts_of(path: Path) -> set[str]:
    """Name the fonts that the pages of a PDF use."""
    with pikepdf.open(path) as pdf:
        return {
            str(font.BaseFont)
            for page in pdf.pages
            for font in page.resources.get("/Font", pikepdf.Dictionary()).values()
        }

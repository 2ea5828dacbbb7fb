"""How colours are printed: the style says it, and a booklet adds and overrides."""

from pathlib import Path

from bookletgen.load.files import BookletFolder
from bookletgen.load.press_colours import LoadedPressColours, load_press_colours

TEAL, PINK = (0, 86, 91), (255, 192, 203)


def loaded(folder: Path, style: str, booklet: str) -> LoadedPressColours:
    for name, text in (("style", style), ("booklet", booklet)):
        (folder / name).mkdir()
        if text:
            (folder / name / "press-colours.yaml").write_text(f"colours:\n  {text}\n", encoding="utf-8")
    return load_press_colours(
        BookletFolder(folder / "style", "style"), BookletFolder(folder / "booklet", "booklet")
    )


def test_a_booklet_adds_colours(tmp_path: Path) -> None:
    colours = loaded(
        tmp_path,
        'teal: {srgb: "#00565b", cmyk: [95, 25, 40, 50]}',
        'blossom: {srgb: "#ffc0cb", cmyk: [0, 30, 8.5, 0]}',
    )
    assert colours.builds == {TEAL: (95, 25, 40, 50), PINK: (0, 30, 8.5, 0)}
    assert colours.diagnostics == ()


def test_a_booklet_overrides_the_inks_of_a_colour(tmp_path: Path) -> None:
    colours = loaded(
        tmp_path,
        'teal: {srgb: "#00565b", cmyk: [95, 25, 40, 50]}',
        'sea: {srgb: "#00565b", cmyk: [100, 0, 40, 50]}',
    )
    assert colours.builds == {TEAL: (100, 0, 40, 50)}


def test_both_files_may_be_missing(tmp_path: Path) -> None:
    colours = loaded(tmp_path, "", "")
    assert (colours.builds, colours.diagnostics) == ({}, ())


def test_two_builds_of_one_colour_contradict_each_other(tmp_path: Path) -> None:
    colours = loaded(
        tmp_path,
        "",
        'sea: {srgb: "#00565b", cmyk: [100, 0, 40, 50]}\n  teal: {srgb: "#00565b", cmyk: [95, 25, 40, 50]}',
    )
    (problem,) = colours.diagnostics
    assert str(problem.where) == "booklet/press-colours.yaml:3:9"
    assert problem.message == "`teal` and `sea` are the same colour, #00565b, with different inks"


def test_more_than_100_percent_of_an_ink_is_refused(tmp_path: Path) -> None:
    colours = loaded(tmp_path, "", 'teal: {srgb: "#00565b", cmyk: [95, 125, 40, 50]}')
    (problem,) = colours.diagnostics
    assert str(problem.where) == "booklet/press-colours.yaml:2:38"

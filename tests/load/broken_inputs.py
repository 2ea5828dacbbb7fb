"""Ways to break the starter booklet, each of which must be reported as exactly one diagnostic."""

from collections.abc import Callable
from hashlib import sha256

from bookletgen.load.drawings import DEEPEST
from bookletgen.load.files import MAX_BYTES
from bookletgen.load.printer import PROGRAM, shipped_printers
from bookletgen.load.tree import MAX_DEPTH
from tests.support.booklets import BookletCopy

Break = Callable[[BookletCopy], None]

FILE = "booklet.yaml"
BEFORE = "sections/visit/before-you-come.yaml"
DAY = "sections/visit/on-the-day.yaml"
NEXT = "sections/after/what-happens-next.yaml"
DRAWING = "figures/way-to-the-clinic.svg"
PRINTER = "printers/our-press.yaml"
HOSPITAL = "organisations/our-hospital.yaml"

DAY_TITLE = "title: On the day\n"
FIRST_STEP = "Tell the desk that you are here.\n        - A nurse calls"
OUTSIDE = "../secret.yaml"


def edit(name: str, old: str, new: str) -> Break:
    return lambda booklet: booklet.edit(name, old, new)


def write(name: str, text: str) -> Break:
    return lambda booklet: booklet.write(name, text)


def first_step(words: str) -> Break:
    """Replace the first step of "On the day"."""
    return edit(DAY, FIRST_STEP, f"{words}\n        - A nurse calls")


def drawn(element: str) -> Break:
    """Add an element to the drawing."""
    return edit(DRAWING, "</svg>", f"  {element}\n</svg>")


def _save_in_a_windows_encoding(booklet: BookletCopy) -> None:
    booklet.path(NEXT).write_bytes("title: Your visit to the café\n".encode("cp1252"))


def _link_out_of_the_booklet(booklet: BookletCopy) -> None:
    booklet.write(OUTSIDE, "title: Not for print\n")
    booklet.path(NEXT).unlink()
    booklet.path(NEXT).symlink_to(booklet.path(OUTSIDE))


def _delete(name: str) -> Break:
    return lambda booklet: booklet.path(name).unlink()


def printer(old: str, new: str) -> Break:
    """Write a printer of the booklet's own, with one change, and have the booklet name it."""

    def write(booklet: BookletCopy) -> None:
        write_printer(booklet, old, new)
        booklet.edit(FILE, "organisation: our-hospital", "organisation: our-hospital\nprinter: our-press")

    return write


def write_printer(booklet: BookletCopy, old: str = "", new: str = "") -> None:
    text = (PROGRAM.folder / "printers" / "sheetfed-coated.yaml").read_text(encoding="utf-8")
    assert not old or text.count(old) == 1
    booklet.write(PRINTER, text.replace(old, new) if old else text)


def _altered_colour_profile(booklet: BookletCopy) -> None:
    write_printer(booklet)
    write_colour_profile(booklet, shipped_printers()["office"].icc.read_bytes()[:-1])


def _colour_profile_of_a_screen(booklet: BookletCopy) -> None:
    raw = b"\0" * 12 + b"mntrRGB " + b"\0" * 108
    write_printer(booklet, shipped_printers()["office"].printer.icc.sha256, sha256(raw).hexdigest())
    write_colour_profile(booklet, raw)


def write_colour_profile(booklet: BookletCopy, raw: bytes) -> None:
    path = booklet.path("printers/icc/FOGRA39L_coated.icc")
    path.parent.mkdir(parents=True)
    path.write_bytes(raw)


FILES: dict[str, Break] = {
    "file-missing": _delete(FILE),
    "file-larger-than-one-mebibyte": write(NEXT, "#" * (MAX_BYTES + 1)),
    "file-not-utf-8": _save_in_a_windows_encoding,
    "file-is-a-link-out-of-the-booklet": _link_out_of_the_booklet,
    "file-empty": write(NEXT, "# nothing yet\n"),
}

YAML: dict[str, Break] = {
    "yaml-second-colon": edit(DAY, DAY_TITLE, "title: Tests: what to expect\n"),
    "yaml-open-quote": edit(DAY, "- What happens next?", '- "What happens next?'),
    "yaml-two-documents": edit(DAY, "body:\n", "---\nbody:\n"),
    "yaml-key-is-a-list": edit(DAY, DAY_TITLE, f"{DAY_TITLE}? [a, b]\n: c\n"),
    "yaml-control-character": edit(DAY, "On the day", "On the\x07 day"),
    "repeated-key": edit(DAY, DAY_TITLE, f"{DAY_TITLE}title: At the clinic\n"),
    "alias": first_step("*tell-the-desk"),
    "anchor": first_step("&tell-the-desk Tell the desk that you are here."),
    "tag": edit(FILE, 'version: "0.1"', "version: !!float 0.1"),
    "nesting-too-deep": edit(DAY, DAY_TITLE, f"title: {'[' * MAX_DEPTH * 50}\n"),
}

FORM: dict[str, Break] = {
    "unknown-key": edit(DAY, "sources:", "sorces:"),
    "unknown-key-like-no-other": edit(DAY, "sources:", "colour:"),
    "misspelt-block-kind": edit(DAY, "- figure:", "- figur:"),
    "missing-key": edit(NEXT, "title: What happens next\n", ""),
    "missing-key-inside-a-block": edit(NEXT, "      caption: Who does what\n", ""),
    "misspelt-key-that-is-needed": edit(BEFORE, "      items:\n", "      itmes:\n"),
    "text-empty": edit(DAY, DAY_TITLE, "title:\n"),
    "text-is-a-list": edit(DAY, DAY_TITLE, "title: [On, the, day]\n"),
    "list-is-a-mapping": edit(DAY, "sources: [clinic-handbook]", "sources: {clinic-handbook: 1}"),
    "italics": first_step("Tell the desk that *you* are here."),
    "link-to-nowhere-we-know": first_step("Tell [the desk](javascript:alert) that you are here."),
    "date-that-is-none": edit(FILE, "reviewed: 2026-11-01", "reviewed: spring 2026"),
    "dates-out-of-order": edit(FILE, "next_review: 2028-11-01", "next_review: 2026-10-31"),
    "number-out-of-range": edit(NEXT, "lines: 2", "lines: 21"),
    "accent-that-is-none": edit(FILE, "accent: teal", "accent: pink"),
}

REFERENCES: dict[str, Break] = {
    "unknown-figure": edit(DAY, "figure: way-to-the-clinic", "figure: way-to-the-clinics"),
    "unknown-safety-statement": edit(BEFORE, "safety: tell-us", "safety: tell-me"),
    "safety-statement-of-an-organisation": edit(
        HOSPITAL,
        "name: Our Hospital\n",
        "name: Our Hospital\nlogo: ours.svg\nstatements: {tell-us: {title: Tell us, text: Or do not.}}\n",
    ),
    "unused-safety-statement": edit(
        "safety.yaml",
        "statements:\n",
        "statements:\n  bring-a-friend:\n    title: Getting home\n    text: Do not drive home.\n",
    ),
    "unknown-procedure": edit(BEFORE, "procedure: clinic-visit", "procedure: x-ray"),
    "unknown-glossary-term": edit(
        DAY, "asks some questions. This is the [[assessment]]", "talks. This is the [[asessment]]"
    ),
    "unknown-source": edit(DAY, "sources: [clinic-handbook]", "sources: [nurses-handbook]"),
    "unknown-organisation": edit(FILE, "organisation: our-hospital", "organisation: your-hospital"),
    "unknown-strand": edit(FILE, "strands: [visit]", "strands: [visits]"),
    "unknown-section": edit(FILE, "[what-happens-next]", "[what-happens-next, getting-home]"),
    "unknown-section-in-a-link": first_step("Tell the desk that you are here. [Then](#on-the-dot) wait."),
    "unknown-local-fact": edit(
        BEFORE, "A visit takes about {visit.minutes}", "A visit takes about {visit.hours}"
    ),
    "section-listed-twice": edit(
        FILE, "[before-you-come, on-the-day]", "[before-you-come, on-the-day, on-the-day]"
    ),
    "drawing-missing": _delete(DRAWING),
    "cover-picture-missing": edit(FILE, "sample: true", "cover_picture: sea.jpg\nsample: true"),
    "logo-missing": edit(HOSPITAL, "name: Our Hospital\n", "name: Our Hospital\nlogo: our-hospital.svg\n"),
    "wrong-local-fact": edit(HOSPITAL, "visit.minutes: 45", "visit.minutes: three quarters"),
    "wrong-local-fact-phone": edit(HOSPITAL, "clinic.phone: 01632 960 500", "clinic.phone: ask the desk"),
}

DRAWINGS: dict[str, Break] = {
    "drawing-with-a-script": drawn("<script>alert(1)</script>"),
    "drawing-with-an-event-handler": drawn('<g onclick="alert(1)"/>'),
    "drawing-with-an-external-reference": drawn('<use href="https://example.org/scan.svg#a"/>'),
    "drawing-with-an-external-fill": drawn("<path fill=\"URL( 'https://example.org/a.svg#b')\"/>"),
    "drawing-with-a-hidden-address": drawn(r'<path style="fill: \75 rl(https://example.org/a.svg)"/>'),
    "drawing-nested-too-deep": drawn("<g>\n" * DEEPEST + "</g>" * DEEPEST),
    "drawing-with-a-document-type": edit(DRAWING, "<svg xmlns", "<!DOCTYPE svg>\n<svg xmlns"),
    "drawing-not-well-formed": edit(DRAWING, "</title>", "</titel>"),
}

PRINTERS: dict[str, Break] = {
    "unknown-printer": edit(FILE, "organisation: our-hospital", "organisation: our-hospital\nprinter: ofice"),
    "length-without-a-unit": printer("top: 3 mm", "top: 3"),
    "ink-limit-that-is-none": printer("ink_limit_percent: 300", "ink_limit_percent: a lot"),
    "pages-out-of-order": printer("min_pages: 8", "min_pages: 80"),
    "colour-profile-outside-the-booklet": printer("icc/FOGRA39L_coated.icc", "../../press.icc"),
    "colour-profile-missing": printer("icc/FOGRA39L_coated.icc", "icc/PSOcoated_v3.icc"),
    "colour-profile-altered": _altered_colour_profile,
    "colour-profile-of-a-screen": _colour_profile_of_a_screen,
}

BROKEN_INPUTS = FILES | YAML | FORM | REFERENCES | DRAWINGS | PRINTERS
"""Each by the name of the file in messages/ that holds its message."""

"""Graphics state dictionaries: what the operator `gs` changes (ISO 32000-1, 8.4.5)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bookletgen.preflight.oddities import HALFTONE, TRANSFER_FUNCTION
from bookletgen.preflight.values import entries_of, entry, items_of, name_of, names_of, number_of

_HALFTONES = (1, 5)
"""The halftone types that ISO 15930-7 allows."""


@dataclass(frozen=True, slots=True)
class StatedChanges:
    """What a dictionary changes: fields of PaintState, the line width, a font, a soft mask, and oddities."""

    paint: Mapping[str, object]
    line_width: float | None = None
    font: tuple[object, float] | None = None
    mask_group: object = None
    oddities: tuple[tuple[str, str], ...] = ()


def read_stated_changes(dictionary: object) -> StatedChanges:
    """Read a graphics state dictionary."""
    entries = dict(entries_of(dictionary))
    font = list(items_of(entries.get("/Font")))
    mask = entries.get("/SMask")
    return StatedChanges(
        dict(_paint(entries)),
        number_of(entries.get("/LW")),
        (font[0], number_of(font[1]) or 0.0) if len(font) > 1 else None,
        entry(mask, "/G"),
        tuple(_oddities(entries)),
    )


def _paint(entries: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    for key, attribute in (("/ca", "fill_alpha"), ("/CA", "stroke_alpha")):
        alpha = number_of(entries.get(key))
        if alpha is not None:
            yield attribute, alpha
    stroke = entries.get("/OP")
    fill = entries.get("/op", stroke)  # OP alone sets both
    if isinstance(stroke, bool):
        yield "overprint_stroke", stroke
    if isinstance(fill, bool):
        yield "overprint_fill", fill
    mode = number_of(entries.get("/OPM"))
    if mode is not None:
        yield "overprint_mode", int(mode)
    blend = names_of(entries.get("/BM"))
    if blend:
        yield "blend_mode", blend[0]
    mask = entries.get("/SMask")
    if mask is not None:
        yield "soft_mask", name_of(entry(mask, "/S"))


def _oddities(entries: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    if entries.get("/TR") is not None:
        yield TRANSFER_FUNCTION, "TR"
    if entries.get("/TR2") is not None and name_of(entries["/TR2"]) != "Default":
        yield TRANSFER_FUNCTION, "TR2"
    if entries.get("/HTP") is not None:
        yield HALFTONE, "HTP"
    yield from _halftone(entries.get("/HT"))


def _halftone(halftone: object) -> Iterator[tuple[str, str]]:
    if halftone is None or name_of(halftone) == "Default":
        return
    kind = number_of(entry(halftone, "/HalftoneType"))
    if kind not in _HALFTONES:
        yield HALFTONE, f"type {kind:g}" if kind is not None else "of unknown type"
    if entry(halftone, "/HalftoneName") is not None:
        yield HALFTONE, "with a name"

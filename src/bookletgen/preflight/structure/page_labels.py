"""What the pages of a PDF are called (ISO 32000-1, 12.4.2)."""

from collections.abc import Iterator

import pikepdf

from bookletgen.preflight.values import entry, items_of, name_of, number_of, text_of

_DEEPEST = 32
_ALPHABET = 26
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def read_page_labels(pdf: pikepdf.Pdf) -> tuple[str, ...]:
    """Give the label of each page: its number where the file names none."""
    ranges = dict(_ranges(entry(pdf.Root, "/PageLabels"), 0))
    labels = []
    start, rule = 0, None
    for page in range(len(pdf.pages)):
        if page in ranges:
            start, rule = page, ranges[page]
        labels.append(str(page + 1) if rule is None else _label(rule, page - start))
    return tuple(labels)


def _ranges(node: object, depth: int) -> Iterator[tuple[int, object]]:
    listed = list(items_of(entry(node, "/Nums")))
    for key, value in zip(listed[::2], listed[1::2], strict=False):
        number = number_of(key)
        if number is not None:
            yield int(number), value
    if depth < _DEEPEST:
        for kid in items_of(entry(node, "/Kids")):
            yield from _ranges(kid, depth + 1)


def _label(rule: object, step: int) -> str:
    number = int(number_of(entry(rule, "/St")) or 1) + step
    return (text_of(entry(rule, "/P")) or "") + _numeral(name_of(entry(rule, "/S")), number)


def _numeral(style: str, number: int) -> str:
    match style:
        case "D":
            return str(number)
        case "R":
            return _roman(number).upper()
        case "r":
            return _roman(number)
        case "A" | "a":
            letters = chr(ord(style) + (number - 1) % _ALPHABET) * ((number - 1) // _ALPHABET + 1)
            return letters[:_ALPHABET]
    return ""


def _roman(number: int) -> str:
    letters = ""
    for value, letter in _ROMAN:
        count, number = divmod(number, value)
        letters += letter * min(count, _ALPHABET)
    return letters

"""Forms of parts that are the same in the parts of many editions, such as icons: each is written once."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

import pikepdf

from bookletgen.finish.joining.body import ONCE, Body, dictionary, referred, referred_to_by, stream, value_of
from bookletgen.finish.joining.shared_page import Resources, names_in

_REMEMBERED = 256
"""How many are kept as they are written."""

_OF_DATA = ("/Length", "/Filter", "/DecodeParms")


class Drawing(NamedTuple):
    """A form that nothing with a number of its own belongs to, so that all of it is here."""

    about: tuple[tuple[str, bytes], ...]
    content: bytes
    resources: bytes

    def body(self) -> Body:
        """Write the form."""
        return _body(self)


@lru_cache(_REMEMBERED)
def _body(drawing: Drawing) -> Body:
    packed = stream(drawing.content, ONCE)
    about = dictionary({**dict(drawing.about), "/Resources": drawing.resources, "/Filter": b"/FlateDecode"})
    return Body(about, packed.data)


def drawings_in(pdf: pikepdf.Pdf, resources: Iterable[Resources]) -> Iterator[tuple[int, Drawing]]:
    """Find the drawings among what resources name, by the numbers of their objects."""
    for number in objects_named(resources):
        drawing = _drawing(pdf.get_object(number, 0))
        if drawing:
            yield number, drawing


def objects_named(resources: Iterable[Resources]) -> list[int]:
    """Give the numbers of the forms and pictures that pages name, each once."""
    named = (each["/XObject"] for of_page in resources for each in of_page.values() if "/XObject" in each)
    return list(dict.fromkeys(map(referred, named)))


def _drawing(form: pikepdf.Object) -> Drawing | None:
    if form.get("/Subtype") != "/Form" or "/Resources" not in form:
        return None
    content = form.read_bytes()
    names = names_in(content)
    named = {
        category: {name: value_of(meant[name]) for name in names if name in meant}
        for category, meant in form.Resources.items()
        if isinstance(meant, pikepdf.Dictionary)
    }
    used = dictionary({category: meant for category, meant in named.items() if meant})
    about = tuple(
        (name, value_of(value))
        for name, value in form.stream_dict.items()
        if name not in (*_OF_DATA, "/Resources")
    )
    written = Body(b" ".join((used, *(value for _, value in about))))
    return None if referred_to_by([written]) else Drawing(about, content, used)

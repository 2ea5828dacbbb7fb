"""Goes through everything that the pages paint, and turns it into inks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

import pikepdf

from bookletgen.finish.images import convert_image
from bookletgen.finish.inks import BLACK_AT_FIRST, GRADIENT_PAINTED, Flaw, Inks
from bookletgen.finish.overprint import overprint_states
from bookletgen.finish.problems import OTHER_COLOUR_SPACE, SOFT_MASK

_NAMED = re.compile(
    rb"/([^\0\t\n\f\r ()<>\[\]{}/%]+)[\0\t\n\f\r ]+(?:[-+.0-9]+[\0\t\n\f\r ]+)?(Do|gs|Tf|scn|SCN)"
)
_CATEGORY = {
    b"Do": "/XObject",
    b"gs": "/ExtGState",
    b"Tf": "/Font",
    b"scn": "/Pattern",
    b"SCN": "/Pattern",
}
"""Where the resource is found that an operator names (ISO 32000-1:2008, 7.8.3)."""


Resources = dict[str, dict[str, pikepdf.Object]]
"""What names mean, by category."""


@dataclass(slots=True)
class Painted:
    """What came of a stream and all that it paints: the flaws, and whether anything shines through."""

    flaws: list[Flaw] = field(default_factory=list)
    is_transparent: bool = False
    groups: list[pikepdf.Object] = field(default_factory=list)

    def add(self, other: "Painted", position: int) -> None:
        """Add what is painted from one place in this stream."""
        self.flaws += (Flaw(flaw.kind, position, flaw.message, flaw.hint) for flaw in other.flaws)
        self.is_transparent |= other.is_transparent
        self.groups += other.groups


class Repainter:
    """Turns streams into inks, each once, however many pages paint it: others take their places.

    A stream keeps of its resources what it uses, so that no colour space is left that nothing uses.
    `fonts` are all that came along on the way, and `states` the graphics states that were made for all.
    """

    def __init__(self, pdf: pikepdf.Pdf, inks: Inks) -> None:
        self._pdf = pdf
        self._inks = inks
        self.states = overprint_states(pdf)
        self.fonts: dict[tuple[int, int], pikepdf.Object] = {}
        self._done: dict[tuple[int, int], tuple[pikepdf.Object, Painted]] = {}

    def repaint(
        self, content: bytes, resources: pikepdf.Object, *, is_page: bool
    ) -> tuple[bytes, Resources, Painted]:
        """Give the content in inks, which has to begin with white space, with the resources it uses."""
        inked, flaws = (self._inks.of_page if is_page else self._inks.of_form)(content)
        painted = Painted([*flaws])
        used = _used(BLACK_AT_FIRST + inked if is_page else inked)
        kept = {
            category: self._kept(category, names, _part(resources, category))
            for category, names in sorted(used.items())
        }
        if "/Properties" in resources:
            kept["/Properties"] = dict(resources.Properties.items())
        self.fonts |= {font.objgen: font for font in kept.get("/Font", {}).values()}
        self._follow(kept, painted, content)
        return inked, kept, painted

    def _kept(self, category: str, names: Iterable[str], there: pikepdf.Object) -> dict[str, pikepdf.Object]:
        kept = {}
        for name in sorted(names):
            if name in there:
                kept[name] = there[name]
            elif category == "/ExtGState" and name in self.states:
                kept[name] = self.states[name]
        return kept

    def _follow(self, resources: Resources, painted: Painted, content: bytes) -> None:
        """Repaint what the resources hold."""
        for name, state in resources.get("/ExtGState", {}).items():
            if name not in self.states:
                painted.add(_of_state(state), content.find(f"{name} ".encode()))
        for category in ("/XObject", "/Pattern"):
            for name, stream in resources.get(category, {}).items():
                resources[category][name], of_stream = self.once(stream)
                painted.add(of_stream, content.find(f"{name} ".encode()))

    def leave(self, stream: pikepdf.Object, painted: Painted) -> None:
        """Leave a stream as it is: what came of it is known."""
        self._done[stream.objgen] = stream, painted

    def once(self, stream: pikepdf.Object) -> tuple[pikepdf.Object, Painted]:
        """Repaint a stream that a page paints; give what takes its place, and what came of it."""
        if stream.objgen not in self._done:
            self._done[stream.objgen] = self._of_stream(stream)
        return self._done[stream.objgen]

    def _of_stream(self, stream: pikepdf.Object) -> tuple[pikepdf.Object, Painted]:
        if stream.get("/PatternType") == 2:  # noqa: PLR2004  a shading pattern (8.7.4)
            return stream, Painted([GRADIENT_PAINTED])
        if stream.get("/Subtype") == "/Image":
            image = self._pdf.make_stream(stream.read_raw_bytes(), stream.stream_dict)
            return image, self._of_image(image)
        content = b"\n" + stream.read_bytes()
        inked, resources, painted = self.repaint(content, _part(stream, "/Resources"), is_page=False)
        form = self._pdf.make_stream(inked, _unpacked(stream))
        form.Resources = in_pdf(resources)
        if "/Group" in form:
            painted.groups.append(form)
        return form, painted

    def _of_image(self, image: pikepdf.Stream) -> Painted:
        is_transparent = "/SMask" in image
        if convert_image(image, self._inks.icc.read_bytes()):
            return Painted(is_transparent=is_transparent)
        message = "a picture has colours that cannot be converted"
        return Painted([Flaw(OTHER_COLOUR_SPACE, 0, message, "save it as PNG or JPEG with sRGB colours")])


def _unpacked(stream: pikepdf.Object) -> pikepdf.Dictionary:
    """Give the dictionary of a stream whose data is not packed."""
    packing = ("/Length", "/Filter", "/DecodeParms")
    return pikepdf.Dictionary(
        {name: each for name, each in stream.stream_dict.items() if name not in packing}
    )


def in_pdf(resources: Resources) -> pikepdf.Dictionary:
    """Write resources."""
    return pikepdf.Dictionary({category: pikepdf.Dictionary(named) for category, named in resources.items()})


def _part(dictionary: pikepdf.Object, name: str) -> pikepdf.Object:
    return dictionary[name] if name in dictionary else pikepdf.Dictionary()


def _used(content: bytes) -> dict[str, set[str]]:
    """Name the resources that a stream uses, or more: a name in a string does no harm."""
    used: dict[str, set[str]] = {}
    for name, operator in set(_NAMED.findall(content)):
        used.setdefault(_CATEGORY[operator], set()).add(f"/{name.decode('latin-1')}")
    return used


def _of_state(state: pikepdf.Object) -> Painted:
    painted = Painted()
    for name, value in state.items():
        if name == "/SMask" and value != "/None":
            hint = "use a shape with hard edges, such as a clip path"
            painted.flaws.append(Flaw(SOFT_MASK, 0, "there is a mask with soft edges", hint))
        elif name in ("/ca", "/CA"):
            painted.is_transparent |= value != 1
        elif name == "/BM":
            painted.is_transparent |= value not in ("/Normal", "/Compatible")
    return painted

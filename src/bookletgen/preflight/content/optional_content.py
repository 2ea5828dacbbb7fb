"""Which layers are off when the file is opened (ISO 32000-1, 8.11)."""

from collections.abc import Callable
from dataclasses import dataclass

from bookletgen.preflight.values import entry, id_of, items_of, name_of

_POLICIES: dict[str, Callable[[list[bool]], bool]] = {
    "AllOn": any,
    "AllOff": lambda is_off: not all(is_off),
    "AnyOff": lambda is_off: not any(is_off),
}
"""When a membership dictionary hides its content, by its policy; `AnyOn` and others where all are off."""


@dataclass(frozen=True, slots=True)
class HiddenLayers:
    """The layers that the default configuration switches off, by object number."""

    off: frozenset[tuple[int, int]] = frozenset()

    def hides(self, value: object) -> bool:
        """Tell whether content of a layer, or of a membership dictionary, is not shown."""
        if not self.off or value is None:
            return False
        if name_of(entry(value, "/Type")) != "OCMD":
            return id_of(value) in self.off
        groups = entry(value, "/OCGs")
        listed = list(items_of(groups)) or [groups]
        is_off = [id_of(group) in self.off for group in listed if group is not None]
        hides = _POLICIES.get(name_of(entry(value, "/P")), all)
        return bool(is_off) and hides(is_off)


def read_hidden_layers(catalog: object) -> HiddenLayers:
    """Read the default configuration of a document's catalog."""
    properties = entry(catalog, "/OCProperties")
    default = entry(properties, "/D")
    base_off = name_of(entry(default, "/BaseState")) == "OFF"
    every = {id_of(group) for group in items_of(entry(properties, "/OCGs"))} if base_off else set()
    on = {id_of(group) for group in items_of(entry(default, "/ON"))}
    off = {id_of(group) for group in items_of(entry(default, "/OFF"))}
    return HiddenLayers(frozenset(number for number in (every - on) | off if number))

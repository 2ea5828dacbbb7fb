"""Transparency: live, in groups whose colours are inks, and only where something shines through.

A group whose colours are another space than the inks of the output intent is refused by presses (Ghent
Workgroup 2015, 4.25). Where nothing shines through, a group changes nothing but what overprints: black
in it would leave blank what lies below the group.
"""

from collections.abc import Iterable

import pikepdf


def group_in_inks() -> pikepdf.Dictionary:
    """Make the group of a page on which something shines through."""
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Group, S=pikepdf.Name.Transparency, CS=pikepdf.Name.DeviceCMYK, I=True
    )


def settle_groups(*, flat: Iterable[pikepdf.Object], transparent: Iterable[pikepdf.Object]) -> None:
    """Take away the groups that are not needed, and put the others into inks.

    Args:
        flat: the groups that pages paint on which nothing shines through.
        transparent: the groups that other pages paint, which may be some of the same.
    """
    needed = {form.objgen: form for form in transparent}
    for form in flat:
        if form.objgen not in needed and "/Group" in form:
            del form.Group
    for form in needed.values():
        form.Group.CS = pikepdf.Name.DeviceCMYK

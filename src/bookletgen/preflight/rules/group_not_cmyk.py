"""Transparency is blended in another colour space than CMYK.

What it finds: a transparency group whose colour space is not DeviceCMYK; for a soft mask by luminosity,
neither DeviceCMYK nor DeviceGray.
Why it matters: everything in the group is converted to that space and back, so black text becomes four inks,
and colours shift (Ghent PDF Specification 2015, 4.25).
Example: a page group in DeviceRGB, as most programs for the office write it.
Write instead: blend in CMYK.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule

_NAMES = {"page": "the page", "form": "a form", "Luminosity": "a soft mask", "Alpha": "a soft mask"}


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look at the colour space of each group that states one."""
    for group in facts.groups:
        allowed = ("DeviceCMYK", "DeviceGray") if group.role == "Luminosity" else ("DeviceCMYK",)
        if group.space and group.space.family not in allowed:
            what = _NAMES.get(group.role, "a group")
            yield Finding.at(
                group.where,
                f"the transparency of {what} is blended in {group.space};"
                f" it has to be {' or '.join(allowed)}",
                "blend transparency in CMYK",
            )


RULE = Rule.make("PDF060", "group-not-cmyk", Severity.ERROR, check)

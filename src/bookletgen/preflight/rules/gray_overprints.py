"""Gray is printed over what lies below.

What it finds: objects in DeviceGray, lighter than full black, that overprint.
Why it matters: some presses print them over and some do not, so a gray box may turn coloured (Ghent PDF
Specification 2015, 4.7).
Example: a gray panel with overprint left on.
Write instead: gray that knocks out.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.ink import colours_of, is_black_alone, is_gray, is_white, overprints
from bookletgen.preflight.painted import PaintedPath, TextRun
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.seen import printed_paths, printed_text


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look at gray text and paths; white ones are the matter of rules of their own."""
    items: tuple[TextRun | PaintedPath, ...] = (*printed_text(facts), *printed_paths(facts))
    for item in items:
        for colour, stroke in colours_of(item):
            is_light = is_gray(colour) and not is_black_alone(colour) and not is_white(colour)
            if is_light and overprints(colour, item.state, stroke=stroke):
                gray = f"{100 * (1 - colour.values[0]):.0f} % gray overprints"
                yield Finding.at(item.where, gray, "let it knock out", "gray")


RULE = Rule.make("PDF090", "gray-overprints", Severity.WARNING, check)

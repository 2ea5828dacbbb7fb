"""The output intents that matter for print."""

from bookletgen.preflight.facts import OutputIntent, PdfFacts

PRINT = "GTS_PDFX"


def print_intents(facts: PdfFacts) -> tuple[OutputIntent, ...]:
    """Give the output intents for print (ISO 15930-7:2010)."""
    return tuple(intent for intent in facts.output_intents if intent.subtype == PRINT)


def intended_space(facts: PdfFacts) -> str:
    """Give the colour space that the file is made for: CMYK, unless its output intent says otherwise."""
    profiles = [intent.profile for intent in print_intents(facts) if intent.profile]
    return profiles[0].colour_space if profiles else "CMYK"

"""What can keep a print file from being made, with manual pages."""

from bookletgen.diagnostics.diagnostic import Kind, Severity

COLOUR_WITHOUT_INKS = Kind(
    "PRS001",
    "colour-without-inks",
    Severity.ERROR,
    """A colour is painted that nobody has said how to print.

    What it finds: text, a line or a shape in an sRGB colour that neither the style's press-colours.yaml
    nor the booklet's own has inks for.
    Why it matters: a program at the press would choose the inks, and grey text could come out in four of
    them, or a dark red too pale to read.
    Example: a drawing with `fill="#ff8800"`.
    Write instead: a colour of the style; or name its inks in press-colours.yaml in the booklet's folder,
    as `orange: {srgb: "#ff8800", cmyk: [0, 55, 100, 0]}`.
    """,
)
GRADIENT = Kind(
    "PRS002",
    "gradient-on-press",
    Severity.ERROR,
    """A gradient is painted.

    What it finds: a gradient of a stylesheet or a drawing.
    Why it matters: its colours blend as light, which inks cannot follow exactly, and the inks between its
    ends are nobody's choice.
    Example: `background: linear-gradient(#00565b, #ffffff)`.
    Write instead: one flat colour, or steps of flat colours.
    """,
)
OTHER_COLOUR_SPACE = Kind(
    "PRS003",
    "colour-of-another-kind",
    Severity.ERROR,
    """A colour is given in another way than as sRGB.

    What it finds: colours such as `lab(...)` and `oklch(...)`, and pictures with colours that cannot be
    converted.
    Why it matters: there is no saying which inks are meant.
    Example: `color: lab(30% 20 10)`.
    Write instead: the colour as sRGB, such as `#6d2a72`, with its inks in press-colours.yaml.
    """,
)
SOFT_MASK = Kind(
    "PRS004",
    "soft-mask-on-press",
    Severity.ERROR,
    """A mask with soft edges is painted.

    What it finds: a mask whose transparency comes from the lightness of colours.
    Why it matters: inks have another lightness than light, so the printed page would look different.
    Example: `mask-image` in a stylesheet.
    Write instead: a shape with hard edges; a clip path is one.
    """,
)
BLEED_TOO_SMALL = Kind(
    "PRS005",
    "bleed-too-small",
    Severity.ERROR,
    """The printer asks for more bleed than the pages have.

    What it finds: a bleed in the printer's file that is larger than `bleed` in the style's page.css.
    Why it matters: a sheet that is cut a little off would show white at its edge.
    Example: `bleed: {top: 10 mm, ...}` with a style that bleeds 5 mm.
    Write instead: raise `bleed` in page.css, and let what bleeds reach as far.
    """,
)
NOTHING_INSIDE_COVER = Kind(
    "PRS006",
    "nothing-inside-cover",
    Severity.ERROR,
    """The printer wants the cover as a file of its own, and there is nothing else.

    What it finds: an edition of 4 pages or fewer for a printer with `cover: separate`.
    Why it matters: a cover takes 4 pages, so that the file of the inside would be empty.
    Example: a leaflet of 4 pages.
    Write instead: a printer with `cover: with-body`.
    """,
)
KINDS = (COLOUR_WITHOUT_INKS, GRADIENT, OTHER_COLOUR_SPACE, SOFT_MASK, BLEED_TOO_SMALL, NOTHING_INSIDE_COVER)

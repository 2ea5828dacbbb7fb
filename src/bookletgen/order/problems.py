"""The kinds of problem an order can have, with their manual pages."""

from bookletgen.diagnostics.diagnostic import Kind, Severity

EDITION_ORDERED_TWICE = Kind(
    "ORD001",
    "edition-ordered-twice",
    Severity.WARNING,
    """Two lines of an order ask for the same edition.

    What it finds: the same variant, reading level, print size and organisation in two lines. A line for
    `"*"` includes every organisation that another line names.
    Why it matters: the copies add up, and the organisation may get more than it asked for.
    Example: 500 copies for riverside, and 100 copies for `"*"`.
    Write instead: one line, or the organisations by name.
    """,
)
TOO_MANY_COPIES = Kind(
    "ORD002",
    "too-many-copies",
    Severity.ERROR,
    """An order asks for more copies of an edition than the booklet allows.

    What it finds: more copies than `ordering: max_copies:` in booklet.yaml.
    Why it matters: printed stock cannot be corrected, and what is not given out before the next review is
    thrown away. A slip of the keyboard costs a lorry of paper.
    Example: `copies: 50000` where `max_copies: 5000`.
    Write instead: the number that is needed now, or another limit in booklet.yaml.
    """,
)
COPIES_NOT_WHOLE_PACKS = Kind(
    "ORD003",
    "copies-not-whole-packs",
    Severity.WARNING,
    """The copies do not fill whole packs.

    What it finds: copies of an edition that are no multiple of `pack_size`.
    Why it matters: the last pack has to be counted by hand.
    Example: `copies: 110` in packs of 25.
    Write instead: `copies: 125`.
    """,
)
PAGES_NOT_BINDABLE = Kind(
    "ORD004",
    "pages-not-bindable",
    Severity.ERROR,
    """An edition has a number of pages that the printer cannot bind.

    What it finds: fewer or more pages than the printer's `binding` allows, or no multiple of its
    `pages_multiple`.
    Why it matters: the printer would refuse the file, or the staples would not hold.
    Example: 72 pages of large print for a printer that stitches up to 64.
    Write instead: another printer or binding, or a smaller variant.
    """,
)
DELIVERY_DAY_PASSED = Kind(
    "ORD005",
    "delivery-day-passed",
    Severity.WARNING,
    """The copies should have been delivered already.

    What it finds: `deliver_by` before today.
    Why it matters: the job ticket would ask for the impossible.
    Example: an order of last month, used again.
    Write instead: the day the copies are needed.
    """,
)
REVIEW_BEFORE_DELIVERY = Kind(
    "ORD006",
    "review-before-delivery",
    Severity.WARNING,
    """The content has to be reviewed before the copies are delivered.

    What it finds: `deliver_by` on or after `next_review` in booklet.yaml.
    Why it matters: copies would be out of date on the day they arrive.
    Example: `deliver_by: 2028-12-15` and `next_review: 2028-11-21`.
    Write instead: review the content first, and order then.
    """,
)
NO_DELIVERY_ADDRESS = Kind(
    "ORD007",
    "no-delivery-address",
    Severity.ERROR,
    """An organisation in an order has no address to deliver to.

    What it finds: an organisation with neither `delivery_address` nor `address`.
    Why it matters: the print room would not know where to send its copies.
    Example: a row of hospitals.csv with both columns empty.
    Write instead: the address.
    """,
)

KINDS = (
    EDITION_ORDERED_TWICE,
    TOO_MANY_COPIES,
    COPIES_NOT_WHOLE_PACKS,
    PAGES_NOT_BINDABLE,
    DELIVERY_DAY_PASSED,
    REVIEW_BEFORE_DELIVERY,
    NO_DELIVERY_ADDRESS,
)

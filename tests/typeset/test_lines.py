"""The lines of laid-out pages, as rules see them."""

from bookletgen.model.laid_out import LaidOutText
from bookletgen.model.press import Rgb
from tests.support.tiny_documents import TinyStyle

TEAL: Rgb = (0, 0x56, 0x5B)
WHITE: Rgb = (255, 255, 255)
BLACK: Rgb = (0, 0, 0)


def pieces(tiny: TinyStyle, css: str, body: str) -> list[tuple[int, list[LaidOutText]]]:
    tiny.add(css)
    return [(line.page, list(line.pieces)) for line in tiny.typeset(body).lines]


def test_a_line_has_the_pieces_it_is_set_in(tiny: TinyStyle) -> None:
    found = pieces(
        tiny,
        ".box { background: #00565b; color: white } p { margin: 0 } b { color: #00565b; background: white }",
        '<div class="box"><p>Some <b>bold</b> words</p></div>'
        '<section><p style="font-size: 9pt">Next</p></section>',
    )
    assert found == [
        (
            1,
            [
                LaidOutText("Some ", 12, WHITE, TEAL),
                LaidOutText("bold", 12, TEAL, WHITE),
                LaidOutText(" words", 12, WHITE, TEAL),
            ],
        ),
        (2, [LaidOutText("Next", 9, BLACK, WHITE)]),
    ]


def test_a_box_in_a_line_has_lines_of_its_own(tiny: TinyStyle) -> None:
    found = pieces(tiny, "i { display: inline-block; width: 20mm }", "<p>Out <i>in here</i></p>")
    assert ["".join(piece.text for piece in line) for _, line in found] == ["Out ", "in here"]


def test_colours_that_let_the_ground_through_are_mixed_with_it(tiny: TinyStyle) -> None:
    ((_, (piece,)),) = pieces(tiny, "p { color: rgba(0, 0, 0, 0.5) }", "<p>Half</p>")
    assert (piece.colour, piece.ground) == ((128, 128, 128), WHITE)


def test_running_heads_are_lines_too(tiny: TinyStyle) -> None:
    found = pieces(tiny, "@page { @top-left { content: 'Head'; font-size: 8pt } }", "<p>Text</p>")
    assert {piece.text: piece.size_pt for _, line in found for piece in line} == {"Text": 12, "Head": 8}

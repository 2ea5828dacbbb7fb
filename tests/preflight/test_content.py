"""What the interpreter makes of content: places, colours, states and sizes."""

from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name

from bookletgen.preflight.colour import CMYK, GRAY, RGB, Colour
from bookletgen.preflight.painted import Painted, PaintedPath
from tests.support.tiny_pdfs import TinyPdf

SQUARE = "10 20 30 40 re f"


def painted(pdf: TinyPdf, folder: Path, content: str) -> tuple[Painted, ...]:
    pdf.add_page(content)
    facts = pdf.facts(folder)
    assert facts.unread == ()
    return facts.painted


def path_of(pdf: TinyPdf, folder: Path, content: str) -> PaintedPath:
    (only,) = painted(pdf, folder, content)
    assert isinstance(only, PaintedPath)
    return only


@pytest.mark.parametrize(
    ("content", "box"),
    [
        (SQUARE, (10, 20, 40, 60)),
        (f"2 0 0 3 5 7 cm {SQUARE}", (25, 67, 85, 187)),
        (f"q 2 0 0 2 0 0 cm Q {SQUARE}", (10, 20, 40, 60)),
        (f"0 1 -1 0 100 0 cm {SQUARE}", (40, 10, 80, 40)),
        (f"20 0 100 50 re W n {SQUARE}", (20, 20, 40, 50)),
        (f"q 0 0 1 1 re W n Q {SQUARE}", (10, 20, 40, 60)),
        ("5 w 10 10 m 50 10 l S", (7.5, 7.5, 52.5, 12.5)),
        ("-50 -50 1000 1000 re f", (0, 0, 300, 400)),
        ("10 10 m 20 90 40 90 50 10 c f", (10, 10, 50, 90)),
    ],
)
def test_an_object_is_where_matrix_and_clip_leave_it(
    pdf: TinyPdf, tmp_path: Path, content: str, box: tuple[float, ...]
) -> None:
    assert path_of(pdf, tmp_path, content).where.box == pytest.approx(box)


@pytest.mark.parametrize(
    ("content", "colour"),
    [
        ("", Colour(GRAY, (0.0,))),
        ("0.5 g", Colour(GRAY, (0.5,))),
        ("1 0 0 rg", Colour(RGB, (1.0, 0.0, 0.0))),
        ("0 0 0 1 k", Colour(CMYK, (0.0, 0.0, 0.0, 1.0))),
        ("/DeviceCMYK cs", Colour(CMYK, (0.0, 0.0, 0.0, 1.0))),
        ("/DeviceRGB cs 1 1 0 sc", Colour(RGB, (1.0, 1.0, 0.0))),
        ("q 1 0 0 rg Q", Colour(GRAY, (0.0,))),
        ("1 0 0 RG", Colour(GRAY, (0.0,))),
    ],
)
def test_an_object_has_the_colour_that_was_set_last(
    pdf: TinyPdf, tmp_path: Path, content: str, colour: Colour
) -> None:
    assert path_of(pdf, tmp_path, f"{content} {SQUARE}").state.fill == colour


def test_a_spot_colour_keeps_its_name_and_what_stands_in_for_it(pdf: TinyPdf, tmp_path: Path) -> None:
    tint = Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1)
    pdf.add("/ColorSpace", "/S", Array([Name.Separation, Name("/Gold Leaf"), Name.DeviceCMYK, tint]))
    fill = path_of(pdf, tmp_path, f"/S cs 0.4 scn {SQUARE}").state.fill
    assert fill.values == pytest.approx((0.4,))
    assert (fill.space.family, fill.space.colorants, fill.space.base) == ("Separation", ("Gold Leaf",), CMYK)


def test_a_default_space_stands_in_for_a_device_space(pdf: TinyPdf, tmp_path: Path) -> None:
    pdf.add("/ColorSpace", "/DefaultRGB", Array([Name.CalRGB, Dictionary(WhitePoint=Array([0.9, 1, 1]))]))
    assert path_of(pdf, tmp_path, f"1 0 0 rg {SQUARE}").state.fill.space.family == "CalRGB"


def test_overprint_alpha_and_blend_mode_come_from_the_graphics_state(pdf: TinyPdf, tmp_path: Path) -> None:
    pdf.add("/ExtGState", "/G", Dictionary(OP=True, OPM=1, ca=0.5, BM=Name.Multiply))
    state = path_of(pdf, tmp_path, f"/G gs {SQUARE}").state
    assert (state.overprint_fill, state.overprint_stroke, state.overprint_mode) == (True, True, 1)
    assert (state.fill_alpha, state.stroke_alpha, state.blend_mode) == (0.5, 1.0, "Multiply")


def test_fill_overprint_can_be_told_apart_from_stroke_overprint(pdf: TinyPdf, tmp_path: Path) -> None:
    pdf.add("/ExtGState", "/G", Dictionary(OP=True, op=False))
    state = path_of(pdf, tmp_path, f"/G gs {SQUARE}").state
    assert (state.overprint_fill, state.overprint_stroke) == (False, True)


@pytest.mark.parametrize(
    ("content", "width"),
    [
        ("2 w 0 0 m 9 9 l S", 2),
        ("0.5 0 0 0.1 0 0 cm 2 w 0 0 m 9 9 l S", 0.2),
        ("0 w 0 0 m 9 9 l S", 0),
        (SQUARE, 0),
    ],
)
def test_a_line_is_as_wide_as_its_narrower_axis(
    pdf: TinyPdf, tmp_path: Path, content: str, width: float
) -> None:
    assert path_of(pdf, tmp_path, content).line_width_pt == pytest.approx(width)


@pytest.mark.parametrize(
    ("content", "side"),
    [
        ("0 0 100 0.5 re f", 0.5),
        ("0 0 m 100 0 l 100 1 l 0 1 l h f", 1),
        ("0 0 100 7 re 0 20 100 3 re f", 3),
        ("0 0 m 100 5 l 90 9 l f", None),
        ("0 0 m 9 9 1 1 5 5 c f", None),
        ("0 0 100 1 re S", None),
    ],
)
def test_a_thin_rectangle_is_known_for_a_line(
    pdf: TinyPdf, tmp_path: Path, content: str, side: float | None
) -> None:
    assert path_of(pdf, tmp_path, content).thin_side_pt == (None if side is None else pytest.approx(side))


def test_a_form_is_placed_by_its_matrix_and_clipped_to_its_box(pdf: TinyPdf, tmp_path: Path) -> None:
    box, matrix = Array([0, 0, 20, 50]), Array([1, 0, 0, 1, 100, 0])
    pdf.add("/XObject", "/X", pdf.form(SQUARE, BBox=box, Matrix=matrix))
    assert path_of(pdf, tmp_path, "1 0 0 rg /X Do").where.box == (110, 20, 120, 50)


def test_a_form_takes_the_colour_around_it_and_gives_none_back(pdf: TinyPdf, tmp_path: Path) -> None:
    pdf.add("/XObject", "/X", pdf.form(f"{SQUARE} 0 0 1 rg {SQUARE}"))
    pdf.add_page(f"1 0 0 rg /X Do {SQUARE}")
    fills = [path.state.fill.values for path in pdf.facts(tmp_path).paths]
    assert fills == [(1, 0, 0), (0, 0, 1), (1, 0, 0)]


def test_a_form_has_resources_of_its_own(pdf: TinyPdf, tmp_path: Path) -> None:
    own = Dictionary(ExtGState=Dictionary(G=Dictionary(ca=0.25)))
    pdf.add("/ExtGState", "/G", Dictionary(ca=0.75))
    pdf.add("/XObject", "/X", pdf.form(f"/G gs {SQUARE}", Resources=own))
    assert path_of(pdf, tmp_path, "/X Do").state.fill_alpha == 0.25


def test_the_tile_of_a_pattern_is_looked_into(pdf: TinyPdf, tmp_path: Path) -> None:
    tile = {"/PatternType": 1, "/PaintType": 1, "/TilingType": 1, "/XStep": 5, "/YStep": 5}
    pdf.add("/Pattern", "/P", pdf.stream("1 0 0 rg 0 0 2 2 re f", {**tile, "/BBox": Array([0, 0, 5, 5])}))
    whole, inner = painted(pdf, tmp_path, f"/Pattern cs /P scn {SQUARE}")
    assert isinstance(whole, PaintedPath)
    assert isinstance(inner, PaintedPath)
    assert whole.state.fill.space.family == "Pattern"
    assert (inner.state.fill.space, inner.where.box) == (RGB, (10, 20, 40, 60))


def test_an_uncoloured_tile_paints_in_the_colour_it_is_given(pdf: TinyPdf, tmp_path: Path) -> None:
    tile = {"/PatternType": 1, "/PaintType": 2, "/TilingType": 1, "/XStep": 5, "/YStep": 5}
    pdf.add("/Pattern", "/P", pdf.stream("0 0 2 2 re f", {**tile, "/BBox": Array([0, 0, 5, 5])}))
    pdf.add("/ColorSpace", "/C", Array([Name.Pattern, Name.DeviceCMYK]))
    fill = path_of(pdf, tmp_path, f"/C cs 0 1 0 0 /P scn {SQUARE}").state.fill
    assert fill == Colour(CMYK, (0.0, 1.0, 0.0, 0.0))


def test_a_gradient_has_the_space_it_blends_in(pdf: TinyPdf, tmp_path: Path) -> None:
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=Array([0, 0, 1, 1]))
    pdf.add("/Pattern", "/P", Dictionary(PatternType=2, Shading=shading))
    pdf.add("/Shading", "/S", shading)
    pdf.add_page(f"/Pattern cs /P scn {SQUARE} 5 5 50 50 re W n /S sh")
    facts = pdf.facts(tmp_path)
    assert facts.paths[0].state.fill == Colour(RGB)
    assert (facts.shadings[0].space, facts.shadings[0].where.box) == (RGB, (5, 5, 55, 55))


def test_what_lies_in_an_artifact_says_so(pdf: TinyPdf, tmp_path: Path) -> None:
    pdf.add_page(
        f"/Artifact BMC /P <</MCID 7>> BDC {SQUARE} EMC EMC /P <</MCID 8>> BDC {SQUARE} EMC {SQUARE}"
    )
    roles = [(path.where.is_artifact, path.where.mcid) for path in pdf.facts(tmp_path).paths]
    assert roles == [(True, 7), (False, 8), (False, None)]


@pytest.mark.parametrize(
    ("policy", "hidden"),
    [(None, False), ("/AnyOn", False), ("/AllOn", True), ("/AnyOff", False), ("/AllOff", True)],
)
def test_a_layer_that_is_off_hides_what_it_holds(
    pdf: TinyPdf, tmp_path: Path, policy: str | None, *, hidden: bool
) -> None:
    on, off = (pdf.pdf.make_indirect(Dictionary(Type=Name.OCG, Name=name)) for name in ("on", "off"))
    pdf.pdf.Root.OCProperties = Dictionary(OCGs=Array([on, off]), D=Dictionary(Name="D", OFF=Array([off])))
    both = Dictionary(Type=Name.OCMD, OCGs=Array([on, off]))
    if policy:
        both.P = Name(policy)
    pdf.resources.Properties = Dictionary(Off=off, On=on, Both=both)
    content = [f"/OC /{name} BDC {SQUARE} EMC" for name in ("On", "Off", "Both")]
    pdf.add_page(" ".join(content))
    facts = pdf.facts(tmp_path)
    assert [path.where.is_hidden for path in facts.paths] == [False, True, hidden]
    assert facts.optional_content
    assert facts.optional_content.groups == ("on", "off")


def test_transparency_groups_are_known_by_their_role(pdf: TinyPdf, tmp_path: Path) -> None:
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    mask = pdf.form(SQUARE, Group=Dictionary(S=Name.Transparency, CS=Name.DeviceGray))
    pdf.add("/XObject", "/X", pdf.form(SQUARE, Group=group))
    pdf.add("/ExtGState", "/G", Dictionary(SMask=Dictionary(S=Name.Luminosity, G=mask)))
    pdf.add_page("/X Do /G gs 1 0 0 rg 0 0 9 9 re f", Group=Dictionary(S=Name.Transparency))
    facts = pdf.facts(tmp_path)
    assert [(each.role, each.space) for each in facts.groups] == [
        ("page", None),
        ("form", RGB),
        ("Luminosity", GRAY),
    ]
    assert facts.paths[-1].state.soft_mask == "Luminosity"


def test_content_may_be_cut_into_streams_between_operators(pdf: TinyPdf, tmp_path: Path) -> None:
    page = pdf.add_page()
    page.Contents = Array([pdf.stream("1 0 0"), pdf.stream("rg 10 20 30"), pdf.stream("40 re f")])
    (path,) = pdf.facts(tmp_path).paths
    assert (path.state.fill.values, path.where.box) == ((1, 0, 0), (10, 20, 40, 60))

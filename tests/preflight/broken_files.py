"""Files with one defect each, made from the good one, and the code that each is found by."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pikepdf import Array, Dictionary, Name, String

from tests.preflight.spoiling import (
    OVER,
    SQUARE,
    alternates,
    annotate,
    blank,
    compress_metadata,
    courier,
    cut_off,
    delete,
    drop,
    edit_xmp,
    encrypt,
    external,
    first_page,
    forget_trapping,
    gradient,
    group,
    icc_space,
    image,
    layers,
    lose_id,
    no_widths,
    patched,
    print_in_rgb,
    replaced_font,
    scanned_page,
    second_intent,
    separation,
    set_page,
    set_profile,
    small,
    state,
    unnamed_layers,
    write_newer,
    xobject,
)
from tests.support.press_files import PROFILE, TRIM, press_file
from tests.support.tiny_pdfs import TinyPdf


@dataclass(frozen=True, slots=True)
class BrokenFile:
    """A defect: what is painted on the first page beside the good content, and what else is changed."""

    code: str
    content: str = ""
    spoil: Callable[[TinyPdf], object] = lambda _: None
    variant: str = "sheet-cmyk"
    save: Callable[[TinyPdf, Path], object] = TinyPdf.save

    def make(self, path: Path) -> Path:
        """Write the file."""
        with press_file(content=self.content) as pdf:
            self.spoil(pdf)
            self.save(pdf, path)
        return path


DRAWN = "q 100 0 0 100 50 50 cm /X Do Q"

BROKEN: dict[str, BrokenFile] = {
    "damaged": BrokenFile("PDF003", save=cut_off),
    "content that is not there": BrokenFile("PDF004", "/Missing Do"),
    "version 1.7": BrokenFile("PDF010", save=write_newer),
    "encrypted": BrokenFile("PDF011", save=encrypt),
    "no identifier": BrokenFile("PDF012", save=lose_id),
    "plain PDF": BrokenFile(
        "PDF013", spoil=edit_xmp("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", "")
    ),
    "an older PDF X": BrokenFile("PDF013", spoil=edit_xmp("PDF/X-4", "PDF/X-1a:2003")),
    "no title": BrokenFile("PDF014", spoil=edit_xmp("A good file", "")),
    "no document id": BrokenFile("PDF014", spoil=edit_xmp("<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID>", "")),
    "compressed metadata": BrokenFile("PDF015", spoil=compress_metadata),
    "two titles": BrokenFile("PDF016", spoil=edit_xmp("A good file", "Another file")),
    "two dates": BrokenFile("PDF016", spoil=edit_xmp("CreateDate>2026-11-21T10", "CreateDate>2026-11-21T11")),
    "trapping unknown": BrokenFile("PDF017", spoil=forget_trapping),
    "no output intent": BrokenFile("PDF020", spoil=drop("/OutputIntents")),
    "two output intents": BrokenFile("PDF020", spoil=second_intent),
    "unnamed output intent": BrokenFile("PDF021", spoil=drop("/OutputConditionIdentifier")),
    "output intent without profile": BrokenFile("PDF021", spoil=drop("/DestOutputProfile")),
    "profile of a monitor": BrokenFile("PDF022", spoil=set_profile(patched(12, b"mntr"))),
    "profile of three inks": BrokenFile("PDF022", spoil=set_profile(PROFILE, 3)),
    "made for RGB": BrokenFile("PDF023", spoil=print_in_rgb),
    "version 4 profile": BrokenFile("PDF024", spoil=set_profile(patched(8, b"\4\2"))),
    "no trim": BrokenFile("PDF030", spoil=delete("TrimBox")),
    "trim and art": BrokenFile("PDF030", spoil=set_page(ArtBox=Array(TRIM))),
    "trim outside bleed": BrokenFile("PDF031", spoil=set_page(BleedBox=Array([1.5, 20, 298.5, 398.5]))),
    "user unit": BrokenFile("PDF032", spoil=set_page(UserUnit=2)),
    "crop box": BrokenFile("PDF033", spoil=set_page(CropBox=Array([1, 1, 299, 399]))),
    "other trim": BrokenFile("PDF034", spoil=set_page(TrimBox=Array([10, 10, 280, 390]))),
    "rotated": BrokenFile("PDF035", spoil=set_page(Rotate=90)),
    "empty page": BrokenFile("PDF037", spoil=blank),
    "background as large as the trim": BrokenFile("PDF038", "0.2 0 0 0 k 10 10 280 380 re f"),
    "font not embedded": BrokenFile(
        "PDF040",
        f"{OVER} 0 0 0 1 k BT /F2 10 Tf 50 50 Td (Helvetica) Tj ET",
        lambda pdf: pdf.helvetica("/F2"),
    ),
    "wrong widths": BrokenFile("PDF041", spoil=no_widths),
    "broken font": BrokenFile("PDF041", spoil=replaced_font),
    "courier": BrokenFile("PDF042", spoil=courier),
    "RGB text": BrokenFile("PDF050", small("0 0 0 rg", 20)),
    "RGB shape": BrokenFile("PDF050", f"1 0 0 rg {SQUARE}"),
    "RGB image": BrokenFile("PDF050", DRAWN, image(600, 600, ColorSpace=Name.DeviceRGB)),
    "RGB gradient": BrokenFile("PDF050", "q 50 50 50 50 re W n /S sh Q", gradient),
    "RGB in a form": BrokenFile("PDF050", "/X Do", xobject(lambda pdf: pdf.form(f"1 0 0 rg {SQUARE}"))),
    "Lab": BrokenFile(
        "PDF051",
        f"/C cs 50 0 0 sc {SQUARE}",
        lambda pdf: pdf.add(
            "/ColorSpace", "/C", Array([Name.Lab, Dictionary(WhitePoint=Array([0.9, 1, 1]))])
        ),
    ),
    "CMYK with another profile": BrokenFile(
        "PDF051", f"/C cs 1 0 0 0 sc {SQUARE}", icc_space(patched(8, b"\4"), 4)
    ),
    "CMYK with another profile, where RGB is allowed": BrokenFile(
        "PDF051", f"/C cs 1 0 0 0 sc {SQUARE}", icc_space(patched(8, b"\4"), 4), variant="sheet-cmyk-rgb"
    ),
    "CMYK with the profile of the intent": BrokenFile(
        "PDF052", f"/C cs 1 0 0 0 sc {SQUARE}", icc_space(PROFILE, 4)
    ),
    "spot colour": BrokenFile("PDF053", f"/S0 cs 1 scn {SQUARE}", separation("Gold")),
    "spot colours alike": BrokenFile(
        "PDF054",
        f"/S0 cs 1 scn {SQUARE} /S1 cs 1 scn {SQUARE}",
        separation("PANTONE 300 C", "Pantone 300 CVC"),
        variant="sheet-spot",
    ),
    "spot colours of one build": BrokenFile(
        "PDF055",
        f"/S0 cs 1 scn {SQUARE} /S1 cs 1 scn {SQUARE}",
        separation("Logo", "Brand", differ=False),
        variant="sheet-spot",
    ),
    "registration colour": BrokenFile("PDF056", f"/S0 cs 0.5 scn {SQUARE}", separation("All")),
    "RGB page group": BrokenFile("PDF060", spoil=set_page(Group=group(Name.DeviceRGB))),
    "RGB form group": BrokenFile(
        "PDF060", "/X Do", xobject(lambda pdf: pdf.form("", Group=group(Name.DeviceRGB)))
    ),
    "RGB soft mask": BrokenFile(
        "PDF060",
        "/G gs",
        lambda pdf: state(SMask=Dictionary(S=Name.Luminosity, G=pdf.form("", Group=group(Name.DeviceRGB))))(
            pdf
        ),
    ),
    "transfer function": BrokenFile("PDF061", "/G gs", state(TR=Name.Identity)),
    "halftone": BrokenFile("PDF062", "/G gs", state(HT=Dictionary(HalftoneType=6))),
    "PostScript": BrokenFile("PDF063", "/X Do", xobject(lambda pdf: pdf.stream("", {"/Subtype": Name.PS}))),
    "OPI": BrokenFile("PDF064", "/X Do", xobject(lambda pdf: pdf.form("", OPI=Dictionary()))),
    "alternate image": BrokenFile("PDF065", DRAWN, xobject(alternates)),
    "external stream": BrokenFile("PDF066", DRAWN, xobject(external)),
    "LZW": BrokenFile("PDF067", DRAWN, image(600, 600, Filter=Name.LZWDecode)),
    "LZW inline": BrokenFile("PDF067", "q 1 0 0 1 99 99 cm BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID a EI Q"),
    "JPEG 2000": BrokenFile("PDF068", DRAWN, image(600, 600, Filter=Name.JPXDecode)),
    "link": BrokenFile(
        "PDF070",
        spoil=annotate("Link", 50, 50, 90, 60, A=Dictionary(S=Name.URI, URI=String("https://example.org"))),
    ),
    "link in the bleed": BrokenFile("PDF070", spoil=annotate("Link", 2, 2, 5, 5)),
    "form field": BrokenFile(
        "PDF071",
        spoil=lambda pdf: setattr(pdf.pdf.Root, "AcroForm", Dictionary(Fields=Array([Dictionary()]))),
    ),
    "script": BrokenFile(
        "PDF072",
        spoil=lambda pdf: setattr(pdf.pdf.Root, "OpenAction", Dictionary(S=Name.JavaScript, JS=String("1"))),
    ),
    "action on opening": BrokenFile(
        "PDF073", spoil=lambda pdf: setattr(pdf.pdf.Root, "OpenAction", Array([first_page(pdf), Name.Fit]))
    ),
    "action of a page": BrokenFile("PDF073", spoil=set_page(AA=Dictionary(O=Dictionary(S=Name.Named)))),
    "several configurations": BrokenFile("PDF080", spoil=layers(Configs=Array([]))),
    "automatic layers": BrokenFile("PDF081", spoil=layers(AS=Array([]))),
    "unnamed layers": BrokenFile("PDF081", spoil=unnamed_layers),
    "gray overprints": BrokenFile("PDF090", f"{OVER} 0.5 g {SQUARE}"),
    "white text overprints": BrokenFile("PDF091", small("0 0 0 0 k", 20)),
    "white shape overprints": BrokenFile("PDF092", f"{OVER} 0 0 0 0 k {SQUARE}"),
    "black text knocks out": BrokenFile("PDF093", small("0 0 0 1 k", state="")),
    "black text of 11.9 pt knocks out": BrokenFile("PDF093", small("0 0 0 1 k", 11.9, state="")),
    "black text in mode 0": BrokenFile("PDF093", small("0 0 0 1 k", state="/G gs"), state(OP=True)),
    "gray text": BrokenFile("PDF094", small("0 g")),
    "black line knocks out": BrokenFile("PDF095", "0 0 0 1 K 1 w 50 50 m 90 50 l S"),
    "black thin rectangle knocks out": BrokenFile("PDF095", "0 0 0 1 k 50 50 100 1 re f"),
    "gray line": BrokenFile("PDF096", f"{OVER} 0 G 1 w 50 50 m 90 50 l S"),
    "rich black text": BrokenFile("PDF097", small("1 1 0.2 0.9 k", 20)),
    "small green text": BrokenFile("PDF098", small("1 0 1 0 k", 7.9)),
    "thin green line": BrokenFile("PDF099", "1 0 1 0 K 0.2 w 50 50 m 90 50 l S"),
    "thin white line": BrokenFile("PDF099", "0 0 0 0 K 0.2 w 50 50 m 90 50 l S"),
    "too much ink": BrokenFile("PDF100", f"1 1 1 0.3 k {SQUARE}"),
    "coarse picture": BrokenFile("PDF110", DRAWN, image(100, 400)),
    "rather coarse picture": BrokenFile("PDF110", DRAWN, image(300, 400)),
    "coarse drawing": BrokenFile(
        "PDF111", DRAWN, image(600, 600, ColorSpace=Name.DeviceGray, BitsPerComponent=1)
    ),
    "scanned page": BrokenFile("PDF112", spoil=scanned_page),
    "16 bits": BrokenFile("PDF113", DRAWN, image(600, 600, BitsPerComponent=16)),
}

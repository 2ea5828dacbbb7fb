"""Ways to spoil one thing of a good file."""

from collections.abc import Callable, Mapping
from pathlib import Path
from zlib import compress

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.support.press_files import PROFILE
from tests.support.tiny_pdfs import TinyPdf

OVER = "/Over gs"
SQUARE = "100 100 50 50 re f"


def drop(*names: str) -> Callable[[TinyPdf], object]:
    """Take entries of the catalog, or of the output intent, away."""

    def edit(pdf: TinyPdf) -> None:
        for owner in (pdf.pdf.Root, intent(pdf)):
            for name in names:
                if name in owner:
                    del owner[name]

    return edit


def with_entries(made: Dictionary, entries: Mapping[str, pikepdf.Object | float]) -> Dictionary:
    for key, value in entries.items():
        made[f"/{key}"] = value
    return made


def first_page(pdf: TinyPdf) -> pikepdf.Object:
    return pdf.pdf.pages[0].obj


def edit_xmp(old: str, new: str) -> Callable[[TinyPdf], object]:
    def edit(pdf: TinyPdf) -> None:
        stream = pdf.pdf.Root.Metadata
        body = stream.read_bytes()
        assert old.encode() in body
        stream.write(body.replace(old.encode(), new.encode()))

    return edit


def set_page(**entries: pikepdf.Object | float) -> Callable[[TinyPdf], object]:
    def edit(pdf: TinyPdf) -> None:
        for key, value in entries.items():
            first_page(pdf)[f"/{key}"] = value

    return edit


def intent(pdf: TinyPdf) -> pikepdf.Object:
    return pdf.pdf.Root.OutputIntents[0]


def set_profile(body: bytes, components: int = 4) -> Callable[[TinyPdf], object]:
    def edit(pdf: TinyPdf) -> None:
        intent(pdf).DestOutputProfile = pdf.stream(body, {"/N": components})

    return edit


def patched(at: int, new: bytes) -> bytes:
    return PROFILE[:at] + new + PROFILE[at + len(new) :]


def second_intent(pdf: TinyPdf) -> None:
    pdf.pdf.Root.OutputIntents.append(intent(pdf))


def encrypt(pdf: TinyPdf, path: Path) -> None:
    pdf.pdf.save(path, encryption=pikepdf.Encryption(owner="owner", user="", R=4), compress_streams=False)


def write_newer(pdf: TinyPdf, path: Path) -> None:
    pdf.pdf.save(path, force_version="1.7")


def lose_id(pdf: TinyPdf, path: Path) -> None:
    body = pdf.save(path).read_bytes()
    assert body.count(b"/ID [") == 1
    path.write_bytes(body.replace(b"/ID [", b"/Id ["))


def cut_off(pdf: TinyPdf, path: Path) -> None:
    body = pdf.save(path).read_bytes()
    path.write_bytes(body[: body.rindex(b"startxref")])


def compress_metadata(pdf: TinyPdf) -> None:
    metadata = pdf.pdf.Root.Metadata
    del metadata["/Type"]  # qpdf unpacks what it knows for metadata
    metadata.write(compress(metadata.read_bytes()), filter=Name.FlateDecode)


def forget_trapping(pdf: TinyPdf) -> None:
    edit_xmp("<pdf:Trapped>False</pdf:Trapped>", "")(pdf)
    pdf.pdf.trailer.Info.Trapped = Name.Unknown


def print_in_rgb(pdf: TinyPdf) -> None:
    set_profile(patched(16, b"RGB "), 3)(pdf)
    for page in pdf.pdf.pages:
        page.obj.Contents = pdf.stream("0 g BT /F1 20 Tf 50 200 Td (Words) Tj ET")


def no_widths(pdf: TinyPdf) -> None:
    pdf.resources.Font.F1.Widths[0] = 900
    pdf.resources.Font.F1.Widths[40] = 900


def state(**entries: pikepdf.Object | float) -> Callable[[TinyPdf], object]:
    return lambda pdf: pdf.add("/ExtGState", "/G", with_entries(Dictionary(), entries))


def separation(*names: str, differ: bool = True) -> Callable[[TinyPdf], object]:
    def edit(pdf: TinyPdf) -> None:
        for number, name in enumerate(names):
            full = [1, 0, 0, 0.1 * number if differ else 0]
            tint = Dictionary(FunctionType=2, Domain=Array([0, 1]), C1=Array(full), N=1)
            space = Array([Name.Separation, Name(f"/{name}"), Name.DeviceCMYK, pdf.pdf.make_indirect(tint)])
            pdf.add("/ColorSpace", f"/S{number}", space)

    return edit


def xobject(make: Callable[[TinyPdf], pikepdf.Object]) -> Callable[[TinyPdf], object]:
    return lambda pdf: pdf.add("/XObject", "/X", make(pdf))


def annotate(kind: str, *box: float, **entries: pikepdf.Object) -> Callable[[TinyPdf], object]:
    def edit(pdf: TinyPdf) -> None:
        annotation = Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=Array(box))
        first_page(pdf).Annots = Array([with_entries(annotation, entries)])

    return edit


def layers(**entries: pikepdf.Object) -> Callable[[TinyPdf], object]:
    def edit(pdf: TinyPdf) -> None:
        layer = pdf.pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Layer")))
        default = Dictionary(Name=String("Default"), ON=Array([layer]))
        pdf.pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=default)
        for key, value in entries.items():
            owner = pdf.pdf.Root.OCProperties if key == "Configs" else pdf.pdf.Root.OCProperties.D
            owner[f"/{key}"] = value

    return edit


def unnamed_layers(pdf: TinyPdf) -> None:
    layers()(pdf)
    del pdf.pdf.Root.OCProperties.D["/Name"]


def image(width: int, height: int, **entries: pikepdf.Object | float) -> Callable[[TinyPdf], object]:
    return xobject(lambda pdf: pdf.image(width, height, **entries))


def scanned_page(pdf: TinyPdf) -> None:
    pdf.add("/XObject", "/X", pdf.image(1000, 1400))
    first_page(pdf).Contents = pdf.stream("297 0 0 397 1.5 1.5 cm /X Do")


def icc_space(body: bytes, components: int) -> Callable[[TinyPdf], object]:
    def edit(pdf: TinyPdf) -> None:
        stream = pdf.pdf.make_indirect(pdf.stream(body, {"/N": components}))
        pdf.add("/ColorSpace", "/C", Array([Name.ICCBased, stream]))

    return edit


def delete(*names: str) -> Callable[[TinyPdf], object]:
    def edit(pdf: TinyPdf) -> None:
        for name in names:
            del first_page(pdf)[f"/{name}"]

    return edit


def blank(pdf: TinyPdf) -> None:
    first_page(pdf).Contents = pdf.stream("0 0 0 0 k 1.5 1.5 297 397 re f BT /F1 10 Tf 50 50 Td (  ) Tj ET")


def courier(pdf: TinyPdf) -> None:
    pdf.resources.Font.F1.BaseFont = Name("/ABCDEF+Courier")


def replaced_font(pdf: TinyPdf) -> None:
    pdf.resources.Font.F1.FontDescriptor.FontFile2.write(b"\0\1\0\0no font at all")


def group(space: Name) -> Dictionary:
    return Dictionary(S=Name.Transparency, CS=space)


def gradient(pdf: TinyPdf) -> None:
    blend = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0, 0, 0]), C1=Array([1, 1, 1]), N=1)
    pdf.add(
        "/Shading",
        "/S",
        Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=Array([0, 0, 9, 9]), Function=blend),
    )


def small(colour: str, size: float = 6, state: str = OVER) -> str:
    return f"q {state} {colour} BT /F1 {size} Tf 50 100 Td (Small words) Tj ET Q"


def alternates(pdf: TinyPdf) -> pikepdf.Object:
    other = Dictionary(Image=pdf.image(600, 600), DefaultForPrinting=True)
    return pdf.image(600, 600, Alternates=Array([other]))


def external(pdf: TinyPdf) -> pikepdf.Object:
    return pdf.image(600, 600, F=Dictionary(F=String("other.jpg")))

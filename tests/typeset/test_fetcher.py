"""The engine gets the files of the booklet and of the style, and no others."""

import base64
import struct
import zlib
from pathlib import Path

import pytest

from bookletgen.render.html import WORDS_BESIDE
from bookletgen.typeset.fetcher import BASE_URL, MAX_DATA_URL_BYTES, WITHOUT_WORDS, FolderFetcher

ONE_PIXEL = 1, 1
LARGE_BUT_ALLOWED = 8000, 8000
NOT_OURS = "only files of the booklet and of the style may be used"


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int) -> bytes:
    """Make a PNG file whose header claims a size, with no pixels at all."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def as_data_url(body: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(body).decode()}"


@pytest.fixture
def fetcher(tmp_path: Path) -> FolderFetcher:
    """Give a fetcher for a folder with a few files, a secret beside it, and a link to the secret."""
    styles = tmp_path / "styles"
    (styles / "fonts").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (tmp_path / "styles-of-others").mkdir()
    (tmp_path / "styles-of-others" / "a.css").write_text("secret", encoding="utf-8")
    (styles / "link.css").symlink_to(tmp_path / "secret.txt")
    (styles / "inside.css").symlink_to(styles / "a.css")
    (styles / "a.css").write_text("p { color: red }", encoding="utf-8")
    (styles / "with space.css").write_text("b {}", encoding="utf-8")
    (styles / "fonts" / "f.ttf").write_bytes(b"font")
    (styles / "pixel.png").write_bytes(png(*ONE_PIXEL))
    (styles / "large.png").write_bytes(png(*LARGE_BUT_ALLOWED))
    return FolderFetcher({"styles": styles})


@pytest.mark.parametrize(
    ("name", "body", "kind"),
    [
        ("styles/a.css", b"p { color: red }", "text/css"),
        ("styles/inside.css", b"p { color: red }", "text/css"),
        ("styles/with%20space.css", b"b {}", "text/css"),
        ("styles/a.css?version=2", b"p { color: red }", "text/css"),
        ("styles/fonts/f.ttf", b"font", "font/ttf"),
        ("styles/fonts/../a.css", b"p { color: red }", "text/css"),
        ("styles/pixel.png", png(*ONE_PIXEL), "image/png"),
        ("styles/large.png", png(*LARGE_BUT_ALLOWED), "image/png"),
    ],
)
def test_a_file_inside_a_folder_is_served(fetcher: FolderFetcher, name: str, body: bytes, kind: str) -> None:
    response = fetcher.fetch(BASE_URL + name)
    assert (response.read(), response.headers["Content-Type"]) == (body, kind)


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        (f"{BASE_URL}styles/../secret.txt", "outside its folder"),
        (f"{BASE_URL}styles/%2e%2e/secret.txt", "outside its folder"),
        (f"{BASE_URL}styles/fonts/../../secret.txt", "outside its folder"),
        (f"{BASE_URL}styles/../styles-of-others/a.css", "outside its folder"),
        (f"{BASE_URL}styles//etc/passwd", "outside its folder"),
        (f"{BASE_URL}styles/%2Fetc/passwd", "outside its folder"),
        (f"{BASE_URL}styles/link.css", "outside its folder"),
        (f"{BASE_URL}styles/missing.css", "there is no such file"),
        (f"{BASE_URL}styles/fonts", "there is no such file"),
        (f"{BASE_URL}secrets/a.css", NOT_OURS),
        (f"{BASE_URL}../secret.txt", NOT_OURS),
        (BASE_URL, NOT_OURS),
        ("file:///etc/passwd", NOT_OURS),
        ("http://example.org/a.css", NOT_OURS),
        ("https://example.org/a.css", NOT_OURS),
        ("https://bookletgen.invalid.example.org/styles/a.css", NOT_OURS),
        ("ftp://example.org/a.css", NOT_OURS),
        ("/etc/passwd", NOT_OURS),
        ("styles/a.css", NOT_OURS),
    ],
)
def test_everything_else_is_refused(fetcher: FolderFetcher, address: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        fetcher.fetch(address)


def test_a_small_data_url_is_served(fetcher: FolderFetcher) -> None:
    assert fetcher.fetch(as_data_url(png(*ONE_PIXEL))).read() == png(*ONE_PIXEL)


def test_a_data_url_over_1_mib_is_refused(fetcher: FolderFetcher) -> None:
    with pytest.raises(ValueError, match="at most 1 MiB"):
        fetcher.fetch(f"data:text/plain,{'a' * MAX_DATA_URL_BYTES}")


@pytest.mark.parametrize("size", [(8001, 8000), (10_000, 10_000), (100_000, 100_000)])
def test_an_image_whose_header_claims_over_64_megapixels_is_refused(
    fetcher: FolderFetcher, tmp_path: Path, size: tuple[int, int]
) -> None:
    (tmp_path / "styles" / "bomb.png").write_bytes(png(*size))
    for address in (f"{BASE_URL}styles/bomb.png", as_data_url(png(*size))):
        with pytest.raises(ValueError, match="megapixels"):
            fetcher.fetch(address)


def test_a_drawing_can_be_had_without_its_words(fetcher: FolderFetcher, tmp_path: Path) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"><g><text>Skin</text><path d="M0 0"/></g></svg>'
    (tmp_path / "styles" / "a.svg").write_text(drawing, encoding="utf-8")
    assert b"Skin" in fetcher.fetch(f"{BASE_URL}styles/a.svg").read()
    wordless = fetcher.fetch(f"{BASE_URL}styles/a.svg?{WITHOUT_WORDS}").read()
    assert b"Skin" not in wordless
    assert b"path" in wordless
    assert f"?{WITHOUT_WORDS}" == WORDS_BESIDE

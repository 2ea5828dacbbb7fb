"""Gives the engine the files it asks for: those of the booklet and of the style, and no others."""

import warnings
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote

from PIL import Image, UnidentifiedImageError
from weasyprint.urls import URLFetcher, URLFetcherResponse

from bookletgen.typeset.drawing_words import without_words

BASE_URL = "https://bookletgen.invalid/"
"""The address the HTML pretends to have. The domain can never exist (RFC 2606), so no name in a
booklet can lead to the network or to the file system but through this fetcher."""

WITHOUT_WORDS = "words=beside"
"""What follows the `?` in the address of a drawing whose words the page says beside it."""

MAX_DATA_URL_BYTES = 1024 * 1024
MAX_IMAGE_PIXELS = 64 * 1000 * 1000

_TYPES = {
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".ttf": "font/ttf",
    ".otf": "font/otf",
}


class FolderFetcher(URLFetcher):  # type: ignore[misc]  # the engine has no type information
    """Serves files below named folders, as `BASE_URL/<name>/<path>`.

    Everything else is refused: other addresses, links that lead out of a folder, large data
    URLs and images with too many pixels. The engine logs each refusal.
    """

    def __init__(self, folders: dict[str, Path]) -> None:
        super().__init__(allowed_protocols={"data"}, allow_redirects=False)
        self._folders = {name: folder.resolve() for name, folder in folders.items()}

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Give the file at an address.

        Raises:
            ValueError: the address is refused; the message says why.
        """
        if url.startswith("data:"):
            if len(url) > MAX_DATA_URL_BYTES:
                raise ValueError("a data URL may hold at most 1 MiB")
            response = super().fetch(url, headers)
            return URLFetcherResponse(url, _checked_image(response.read()), response.headers)
        if not url.startswith(BASE_URL):
            raise ValueError("only files of the booklet and of the style may be used")
        name, _, query = url.removeprefix(BASE_URL).partition("?")
        path = self._path(unquote(name))
        body = path.read_bytes()
        if query == WITHOUT_WORDS and path.suffix == ".svg":
            body = without_words(body)
        if path.suffix in (".png", ".jpg"):
            _checked_image(body)
        return URLFetcherResponse(
            url, body, {"Content-Type": _TYPES.get(path.suffix, "application/octet-stream")}
        )

    def _path(self, name: str) -> Path:
        folder_name, _, inside = name.partition("/")
        folder = self._folders.get(folder_name)
        if folder is None:
            raise ValueError("only files of the booklet and of the style may be used")
        path = (folder / inside).resolve()
        if not path.is_relative_to(folder):
            raise ValueError("it lies outside its folder")
        if not path.is_file():
            raise ValueError("there is no such file")
        return path


def _checked_image(body: bytes) -> bytes:
    """Refuse a raster image with too many pixels, from its header, before anybody decodes it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            width, height = Image.open(BytesIO(body)).size
    except UnidentifiedImageError:
        return body
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise ValueError("it has far more than the 64 megapixels that are allowed") from None
    if width * height > MAX_IMAGE_PIXELS:
        raise ValueError(f"it has {width} x {height} pixels; at most 64 megapixels are allowed")
    return body

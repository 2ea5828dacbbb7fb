"""The content of a page (ISO 32000-1, 7.8.2)."""

import pikepdf


def content_of(page: pikepdf.Page) -> bytes:
    """Give the content of a page, which may come in several streams."""
    contents = page.obj.Contents
    streams = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
    return b"\n".join(each.read_bytes() for each in streams)

"""Renders an edition as one web page that needs nothing beside it and asks nobody for anything."""

import base64
import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import Markup

from bookletgen.model.edition import Edition
from bookletgen.render.companions import Companions
from bookletgen.render.drawing import inline_drawing
from bookletgen.render.html import WEB, content_of, environment
from bookletgen.render.picture_key import markers_of
from bookletgen.render.shared import SharedHtml
from bookletgen.render.stylesheet import data_url, self_contained_css

WEB_STYLE = "web/web.css"
"""The stylesheet of the web page, inside the folder of the style."""


def render_web(edition: Edition, companions: Companions, *, styles: Path, booklet: Path) -> str:
    """Render the page, with its styles, fonts and drawings inside.

    Each figure has its long description with it, so that no part at the end describes them.

    Args:
        edition: what the page says.
        companions: what the page may lead to.
        styles: the folder of the style, with `web/web.css` in it.
        booklet: the folder of the booklet, for its drawings and logos.

    Raises:
        WrongUsageError: the style lacks a file.
    """
    css = self_contained_css(styles / WEB_STYLE, inside=styles)
    return (
        environment()
        .get_template("web.html.j2")
        .render(
            content_of(
                replace(edition, described_figures=()), WEB, _Pictures(booklet), markers_of, SharedHtml()
            ),
            contacts_on_back=True,
            hours_on_back=True,
            companions=companions,
            css=Markup(css),  # noqa: S704  the style comes from whoever installed the program
            policy=_content_security_policy(css),
        )
    )


def _content_security_policy(css: str) -> str:
    """Allow the page its own stylesheet, and what is inside it, by name of nobody else (CSP Level 3)."""
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    own = f"style-src-elem 'sha256-{digest}'; style-src-attr 'unsafe-inline'; img-src data:; font-src data:"
    return f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"


@dataclass(frozen=True, slots=True)
class _Pictures:
    """Puts the pictures of a booklet into the page itself."""

    booklet: Path

    def __call__(self, name: str, alt: object, *, is_wordless: bool = False) -> Markup:  # noqa: ARG002
        """Give a picture with its words; the style hides them where the page is too narrow for them."""
        path = self.booklet / name
        if path.suffix == ".svg":
            return inline_drawing(path.read_text(encoding="utf-8"), prefix=path.stem, alt=str(alt))
        return Markup('<img src="{}" alt="{}">').format(data_url(path), alt)

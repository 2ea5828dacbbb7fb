"""The HTML of sections, block by block."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import jinja2
from markupsafe import Markup

from bookletgen.model.edition import Block, Section
from bookletgen.render.shared import Once


@dataclass(frozen=True, slots=True)
class Sections:
    """Renders the sections of an edition, in reading order.

    Their templates are told of a section or block, and beside it only what is the same whoever the edition
    is for. So the HTML of a section or block with nothing of an organisation's own in it is that of every
    edition that has the very same section or block.
    """

    templates: jinja2.Environment
    told: Mapping[str, Any]
    once: Once

    def __call__(self, section: Section) -> Markup:
        """Give the HTML of a section."""
        return self.once((section,), lambda: self._section(section), lambda: section.is_own)

    def _section(self, section: Section) -> Markup:
        title = self.told["inline"].text(section.title, company=False)
        blocks = [self._block(section, number, block) for number, block in enumerate(section.blocks, 1)]
        return self._render("section.html.j2", section=section, title=title, blocks=blocks)

    def _block(self, section: Section, number: int, block: Block) -> Markup:
        def render() -> Markup:
            name = f"blocks/{block.kind}.html.j2"
            return self._render(name, section_id=section.id, number=number, body=block.content)

        return self.once((section.id, number, block), render, lambda: block.is_own)

    def _render(self, name: str, **about: object) -> Markup:
        html = self.templates.get_template(name).render(self.told, **about)
        return Markup(html)  # noqa: S704  the templates have escaped it

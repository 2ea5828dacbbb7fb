"""Styles and boxes for an element that takes the place of another in a source that is laid out already."""

from typing import Any
from xml.etree.ElementTree import Element as Source

from weasyprint.css import (
    PSEUDO_ELEMENTS,
    declaration_precedence,
    find_style_attributes,
    preprocess_declarations,
)
from weasyprint.formatting_structure import build

from bookletgen.typeset.joining.kept_layout import KeptLayout

_INNERMOST_LAYER = float("inf")
"""What is in no cascade layer counts as the last of them (CSS Cascade 5, 6.4.1)."""


def boxes_for(layout: KeptLayout, element: Source, wrapper: Any) -> Any | None:  # noqa: ANN401  the engine has no types
    """Make the box of an element that stands in the source, as the engine does for a whole document.

    Args:
        layout: what the source belongs to.
        element: the element.
        wrapper: the same element, as selectors see it.

    Returns:
        The box before layout, or None where the element makes none or several.
    """
    _compute_styles(layout, element, wrapper)
    context = layout.context
    made = build.element_to_box(
        element,
        context.style_for,
        context.get_image_from_uri,
        layout.source.base_url,
        context.target_collector,
        context.counter_style,
        [],
    )
    if len(made) != 1:
        return None
    box = made[0]
    box.process_whitespace()
    box.process_text_transform()
    return build.create_anonymous_boxes(box)


def forget_styles(layout: KeptLayout, element: Source) -> None:
    """Drop the styles of an element that leaves the source, and of all in it."""
    computed = layout.context.style_for.get_computed_styles()
    for each in element.iter():
        for pseudo in PSEUDO_ELEMENTS:
            computed.pop((each, pseudo), None)


def _compute_styles(layout: KeptLayout, element: Source, wrapper: Any) -> None:  # noqa: ANN401
    """Do for one element, and all in it, what `StyleFor` does for a document."""
    style_for = layout.context.style_for
    cascaded = style_for.get_cascaded_styles()
    base_url = layout.source.base_url
    before = set(cascaded)
    for specificity, each, declarations, url in find_style_attributes(element, base_url=base_url):
        own = cascaded.setdefault((each, None), {})
        _cascade(
            own, preprocess_declarations(url, list(declarations)), "author", _INNERMOST_LAYER, specificity
        )
    for inner in wrapper.iter_subtree():
        each = inner.etree_element
        for sheet, origin, sheet_specificity in style_for._sheets:  # noqa: SLF001  there is no other way in
            for specificity, _, pseudo, (declarations, layer) in sheet.matcher.match(inner):
                order = _INNERMOST_LAYER if layer is None else sheet.layers.index(layer)
                own = cascaded.setdefault((each, pseudo), {})
                _cascade(own, declarations, origin, order, sheet_specificity or specificity)
        style_for.set_computed_styles(
            each, parent=inner.parent.etree_element, root=layout.source.etree_element, base_url=base_url
        )
    added = [key for key in cascaded if key not in before]
    for each, pseudo in added:
        if pseudo:
            style_for.set_computed_styles(
                each, parent=each, root=layout.source.etree_element, pseudo_type=pseudo, base_url=base_url
            )
    for key in added:
        # The style keeps what it needs; the engine clears its own in the same way.
        del cascaded[key]


def _cascade(style: dict[str, Any], declarations: Any, origin: str, *weight: Any) -> None:  # noqa: ANN401
    """Let declarations win over weaker ones."""
    for name, values, importance in declarations:
        precedence = (declaration_precedence(origin, importance), *weight)
        old = style.get(name, (None, None))[1]
        if old is None or old <= precedence:
            style[name] = values, precedence

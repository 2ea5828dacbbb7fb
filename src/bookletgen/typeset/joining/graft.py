"""Styles and boxes for an element that takes the place of another in a source that is laid out already."""

from collections import defaultdict
from collections.abc import Sequence
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

_STATING = ("id", "lang", "style", "name")
"""The attributes of an element that style it by themselves."""

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
    return boxes_of_styled(layout, element)


def boxes_of_styled(layout: KeptLayout, element: Source) -> Any | None:  # noqa: ANN401
    """Make the box of an element that has its styles already, with the words it has now."""
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
    """Do for one element, and all in it, what `StyleFor` does for a document.

    As there, elements that the same rules match in the same place share a style; here they do for as long
    as the layout is kept.
    """
    stated: defaultdict[Source, list[Any]] = defaultdict(list)
    for specificity, each, declarations, url in find_style_attributes(
        element, base_url=layout.source.base_url
    ):
        stated[each].append((specificity, list(preprocess_declarations(url, list(declarations)))))
    for inner in wrapper.iter_subtree():
        each, parent = inner.etree_element, inner.parent.etree_element
        matched = _matched(layout, inner)
        attributes = tuple(each.get(name) for name in _STATING)
        _share_style(layout, each, None, (parent, attributes), matched[None], stated[each])
        for pseudo in matched.keys() - {None}:
            _share_style(layout, each, pseudo, (each, ()), matched[pseudo], ())


def _matched(layout: KeptLayout, inner: Any) -> defaultdict[str | None, list[Any]]:  # noqa: ANN401
    """Give the declarations that match an element, by its pseudo-element, each with its origin and weight."""
    matched: defaultdict[str | None, list[Any]] = defaultdict(list)
    for sheet, origin, sheet_specificity in layout.context.style_for._sheets:  # noqa: SLF001  the only way in
        for specificity, _, pseudo, (declarations, layer) in sheet.matcher.match(inner):
            order = _INNERMOST_LAYER if layer is None else sheet.layers.index(layer)
            matched[pseudo].append((declarations, origin, order, sheet_specificity or specificity))
    return matched


def _share_style(  # noqa: PLR0913, PLR0917  what is styled, and by what
    layout: KeptLayout,
    element: Source,
    pseudo: str | None,
    inherited: tuple[Any, ...],
    matched: Sequence[Any],
    stated: Sequence[Any],
) -> None:
    """Give an element, or its pseudo-element, the style of others like it; make it where there is none."""
    style_for = layout.context.style_for
    weights = tuple((id(declarations), *weight) for declarations, *weight in matched)
    parent, attributes = inherited
    computed = style_for.get_computed_styles()
    key = (id(computed[parent, None]), pseudo, attributes, weights)
    if key in layout.styles:
        computed[element, pseudo] = layout.styles[key]
        return
    cascaded = style_for.get_cascaded_styles()
    own = cascaded.setdefault((element, pseudo), {})
    for specificity, declarations in stated:
        _cascade(own, declarations, "author", _INNERMOST_LAYER, specificity)
    for declarations, origin, order, specificity in matched:
        _cascade(own, declarations, origin, order, specificity)
    style_for.set_computed_styles(
        element,
        parent=parent,
        root=layout.source.etree_element,
        pseudo_type=pseudo,
        base_url=layout.source.base_url,
    )
    # The style keeps what it needs, and its parent: no other can come to have the same identity.
    del cascaded[element, pseudo]
    layout.styles[key] = computed[element, pseudo]


def _cascade(style: dict[str, Any], declarations: Any, origin: str, *weight: Any) -> None:  # noqa: ANN401
    """Let declarations win over weaker ones."""
    for name, values, importance in declarations:
        precedence = (declaration_precedence(origin, importance), *weight)
        old = style.get(name, (None, None))[1]
        if old is None or old <= precedence:
            style[name] = values, precedence

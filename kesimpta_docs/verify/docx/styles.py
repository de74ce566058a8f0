"""The styles of a document, each with all that it inherits (17.7)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from kesimpta_docs.verify.docx.colours import shading_of
from kesimpta_docs.verify.docx.layers import (
    NOTHING,
    Layer,
    paragraph_layer,
    run_layer,
    with_fewer_stops,
)
from kesimpta_docs.verify.docx.names import Element, W, attribute, child, is_false

_HEADING_ID = re.compile(r"heading([1-9])", re.IGNORECASE)
#: Parts of a table that its style sets in their own way (17.18.89).
_CONDITIONS = frozenset(
    [
        "wholeTable",
        "firstRow",
        "lastRow",
        "firstCol",
        "lastCol",
        "band1Vert",
        "band2Vert",
        "band1Horz",
        "band2Horz",
        "neCell",
        "nwCell",
        "seCell",
        "swCell",
    ]
)
_HEADING_NAME = re.compile(r"heading ([1-9])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style: its own layers over those it is based on.

    `paragraph` holds two keys of this reader's own: `heading`, the level that an id or a name
    such as "heading 2" gives, and `num.style`, the style that put its paragraphs in a list.
    """

    identifier: str = ""
    name: str = ""
    kind: str = ""
    run: Layer = field(default_factory=dict)
    paragraph: Layer = field(default_factory=dict)
    #: Of a table style: layers (run, paragraph) of `firstRow`, `firstCol` and so on.
    conditions: Mapping[str, tuple[Layer, Layer]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """All styles by id, the default style of each kind, and the document's defaults."""

    run: Layer
    paragraph: Layer
    by_id: Mapping[str, Style]
    defaults: Mapping[str, Style]

    def find(self, kind: str, identifier: str | None) -> Style:
        """Return the style of that kind and id; the kind's default for an id that is not there."""
        style = self.by_id.get(identifier or "")
        if style is not None and style.kind == kind:
            return style
        return self.defaults.get(kind, Style(kind=kind))

    @property
    def language(self) -> str:
        """Return the language of text that names none; "" where none is given."""
        style = self.find("paragraph", None)
        return {**self.run, **style.run}.get("lang.val", "")


def read_styles(root: Element | None) -> Styles:
    """Return the styles of `word/styles.xml`; none at all for `None`."""
    if root is None:
        return Styles(run=NOTHING, paragraph=NOTHING, by_id={}, defaults={})
    elements = {attribute(el, "styleId") or "": el for el in root.iterchildren(W + "style")}
    by_id: dict[str, Style] = {}
    for identifier in elements:
        _inherit(identifier, elements, by_id)
    defaults = child(root, "docDefaults")
    return Styles(
        run=run_layer(child(child(defaults, "rPrDefault"), "rPr")),
        paragraph=paragraph_layer(child(child(defaults, "pPrDefault"), "pPr")),
        by_id=by_id,
        defaults={
            by_id[identifier].kind: by_id[identifier]
            for identifier, element in elements.items()
            if not is_false(attribute(element, "default") or "0")
        },
    )


def _inherit(identifier: str, elements: Mapping[str, Element], done: dict[str, Style]) -> None:
    """Add the style and all that it is based on to `done`, the root of the chain first."""
    chain: dict[str, Element] = {}
    kind = _kind(elements[identifier])
    following = identifier
    # A style that comes again, or one of another kind, ends the chain: nothing goes round.
    while following in elements and following not in chain and following not in done:
        if _kind(elements[following]) != kind:
            break
        chain[following] = elements[following]
        following = attribute(child(elements[following], "basedOn")) or ""
    base = done.get(following, Style())
    if base.kind != kind:
        base = Style(kind=kind)
    for name, element in reversed(chain.items()):
        base = done[name] = _over(base, name, element)


def _over(base: Style, identifier: str, element: Element) -> Style:
    """Return the style `element` with what it inherits from `base`."""
    name = attribute(child(element, "name")) or ""
    own = paragraph_layer(child(element, "pPr"))
    paragraph = {**with_fewer_stops({**base.paragraph, **own})}
    heading = _HEADING_ID.fullmatch(identifier) or _HEADING_NAME.fullmatch(name.lower())
    if heading:
        paragraph["heading"] = heading[1]
    if child(child(child(element, "pPr"), "numPr"), "numId") is not None:
        paragraph["num.style"] = identifier
    conditions = dict(base.conditions)
    for part in element.iterchildren(W + "tblStylePr"):
        where = attribute(part, "type") or ""
        if where not in _CONDITIONS:
            continue
        run, para = conditions.get(where, (NOTHING, NOTHING))
        further = {**paragraph_layer(child(part, "pPr")), **_ground(child(part, "tcPr"))}
        conditions[where] = (
            {**run, **run_layer(child(part, "rPr"))},
            with_fewer_stops({**para, **further}),
        )
    return Style(
        identifier=identifier,
        name=name,
        kind=_kind(element),
        run={**base.run, **run_layer(child(element, "rPr"))},
        paragraph={**paragraph, **_ground(child(element, "tcPr"))},
        conditions=conditions,
    )


def _ground(properties: Element | None) -> Layer:
    """Return what is painted under a cell, as the key `cell` of its paragraphs."""
    shade = child(properties, "shd")
    return NOTHING if shade is None else {"cell": shading_of(shade)}


def _kind(element: Element) -> str:
    return attribute(element, "type") or "paragraph"

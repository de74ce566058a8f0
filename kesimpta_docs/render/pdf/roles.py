"""Which structure element an HTML element is (ISO 32000-1, 14.8.4; ISO 32000-2, 14.8).

Only the names of elements, their ARIA roles and their languages decide, never their classes.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias
from xml.etree.ElementTree import Element as Source

from kesimpta_docs.errors import RenderError

Role: TypeAlias = Literal[
    "Art", "Aside", "Caption", "Div", "Document", "Em", "Figure", "Form",
    "H1", "H2", "H3", "H4", "L", "LBody", "LI", "Lbl", "Link", "P", "Reference",
    "Sect", "Span", "Strong", "TBody", "TD", "TH", "THead", "TOC", "TOCI", "TR", "Table",
]  # fmt: skip

#: Their children stand in their place.
_TRANSPARENT = frozenset({"html", "body", "header", "div", "bdi", "br", "col", "span"})
_ROLES: Mapping[str, Role] = MappingProxyType(
    {
        "section": "Sect",
        "nav": "TOC",
        "aside": "Aside",
        "article": "Art",
        "h1": "H1",
        "h2": "H2",
        "h3": "H3",
        "h4": "H4",
        "p": "P",
        "ul": "L",
        "ol": "L",
        "li": "LI",
        "table": "Table",
        "caption": "Caption",
        "thead": "THead",
        "tbody": "TBody",
        "tr": "TR",
        "th": "TH",
        "td": "TD",
        "figure": "Figure",
        "figcaption": "Caption",
        "img": "Figure",
        "strong": "Strong",
        "em": "Em",
        "a": "Link",
        "abbr": "Span",
    }
)
#: Inside a `nav`: its lists are the table of contents itself.
_IN_CONTENTS: Mapping[str, Role | None] = MappingProxyType(
    {"ul": None, "li": "TOCI", "p": "Caption"}
)

#: ARIA roles of what a person fills in, as the roles of PrintField (ISO 32000-1, table 348).
FIELDS: Mapping[str, str] = MappingProxyType({"checkbox": "cb", "radio": "rb", "textbox": "tv"})

#: What an ARIA role says goes before what the element says.
_ARIA: Mapping[str, Role] = MappingProxyType({"group": "Div", **dict.fromkeys(FIELDS, "Form")})


def is_field(source: Source) -> bool:
    """Say whether an element is a place to tick, to circle or to write on."""
    return source.get("role") in FIELDS


def role_of(source: Source, holder: Source | None, *, in_contents: bool) -> Role | None:
    """Return the role of an element that `holder` holds; None where its children take its place.

    Raises RenderError for an element that no role is known for.
    """
    tag = source.tag
    if aria := source.get("role"):
        if aria not in _ARIA:
            raise untaggable(f'<{tag} role="{aria}">')
        return _ARIA[aria]
    if in_contents and tag in _IN_CONTENTS:
        return _IN_CONTENTS[tag]
    if tag == "img" and holder is not None and holder.tag == "figure":
        return None
    if tag == "span" and source.get("lang"):
        return "Span"
    if tag in _TRANSPARENT:
        if tag not in ("html", "bdi") and (source.get("lang") or source.get("dir")):
            raise untaggable(f"<{tag}> with a language or a direction")
        return None
    if source.get("colspan") or source.get("rowspan"):
        raise untaggable(f"<{tag}> over more than one column or row")
    if tag not in _ROLES:
        raise untaggable(f"<{tag}>")
    return _ROLES[tag]


def untaggable(element: str) -> RenderError:
    """Return the error that no structure element can be made of `element`."""
    return RenderError(
        f"no structure element is known for {element}",
        at=None,
        hint="use another element in layouts/templates/, or give it a role in render/pdf/roles.py",
    )

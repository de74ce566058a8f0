"""Word's XML as elements: names with prefixes, and the order that the schema asks for.

ECMA-376-1 (Office Open XML, 5th edition): 17.3.1.26 `CT_PPr`, 17.3.2.28 `CT_RPr`.
"""

from collections.abc import Mapping
from types import MappingProxyType

from lxml import etree
from lxml.etree import _Element as Element

NAMESPACES: Mapping[str, str] = MappingProxyType(
    {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    }
)
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_PARAGRAPH_ORDER = [
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "framePr",
    "widowControl",
    "numPr",
    "suppressLineNumbers",
    "pBdr",
    "shd",
    "tabs",
    "suppressAutoHyphens",
    "bidi",
    "spacing",
    "ind",
    "contextualSpacing",
    "jc",
    "textAlignment",
    "outlineLvl",
]
_RUN_ORDER = [
    "rStyle",
    "rFonts",
    "b",
    "bCs",
    "i",
    "iCs",
    "noProof",
    "color",
    "sz",
    "szCs",
    "u",
    "bdr",
    "rtl",
    "cs",
    "lang",
]


def qualified(name: str) -> str:
    """Return `w:p` as lxml writes it: `{namespace}p`. Raises KeyError for an unknown prefix."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def element(
    name: str, attributes: Mapping[str, str | int] | None = None, *children: Element | None
) -> Element:
    """Return an element; names carry a prefix (`w:p`), but for attributes without a namespace.

    A child that is None is left out.
    """
    made = etree.Element(qualified(name), nsmap=dict(NAMESPACES))
    for key, value in (attributes or {}).items():
        made.set(qualified(key) if ":" in key else key, str(value))
    made.extend([child for child in children if child is not None])
    return made


def w(name: str, /, *children: Element | None, **attributes: str | int) -> Element:
    """Return an element of WordprocessingML, its attributes in the same namespace."""
    return element(f"w:{name}", {f"w:{key}": value for key, value in attributes.items()}, *children)


def words(text: str) -> Element:
    """Return `w:t` with every space kept (17.3.3.31)."""
    made = w("t")
    made.text = text
    made.set(_XML_SPACE, "preserve")
    return made


def paragraph_properties(*properties: Element | None) -> Element:
    """Return `w:pPr` with its children in the order of the schema."""
    return w("pPr", *_in_order(properties, _PARAGRAPH_ORDER))


def run_properties(*properties: Element | None) -> Element | None:
    """Return `w:rPr` with its children in the order of the schema, or None when it has none."""
    found = _in_order(properties, _RUN_ORDER)
    return w("rPr", *found) if found else None


def _in_order(properties: tuple[Element | None, ...], order: list[str]) -> list[Element]:
    def place(child: Element) -> int:
        return order.index(etree.QName(child).localname)

    return sorted((child for child in properties if child is not None), key=place)


def xml_bytes(root: Element) -> bytes:
    """Return a part's bytes: UTF-8, with a declaration."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

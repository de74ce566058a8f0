"""Pictures and text boxes: what a reader who cannot see them is told (20.4)."""

from collections.abc import Iterator

from kesimpta_docs.verify.docx.document import Picture
from kesimpta_docs.verify.docx.names import WP, A, Element, W, content, is_false, points

_ADEC = "{http://schemas.microsoft.com/office/drawing/2017/decorative}"
_DECORATIVE = f"{A}extLst/{A}ext/{_ADEC}decorative"
_VML = "{urn:schemas-microsoft-com:vml}"
_SHAPES = tuple(_VML + name for name in ("shape", "rect", "oval", "roundrect", "line", "group"))
_BOX = W + "txbxContent"
_EMU = 12700  # in a point


def read_pictures(element: Element) -> list[Picture]:
    """Return the pictures of a `w:drawing`, `w:pict` or `w:object`, not those in its text boxes."""
    found = []
    for node in _own(element):
        if node.tag in (WP + "inline", WP + "anchor"):
            found.append(_drawing(node))
        elif node.tag in _SHAPES:
            found.append(_shape(node))
    return found


def text_boxes(element: Element) -> Iterator[Element]:
    """Yield the text boxes in a drawing; those inside another text box come with its text."""
    return (node for node in _own(element) if node.tag == _BOX)


def _own(element: Element) -> Iterator[Element]:
    """Yield what is in `element`, down to its text boxes."""
    waiting = [*content(element)][::-1]
    while waiting:
        node = waiting.pop()
        yield node
        if node.tag != _BOX:
            waiting += [*content(node)][::-1]


def _drawing(node: Element) -> Picture:
    properties = node.find(WP + "docPr")
    extent = node.find(WP + "extent")
    mark = None if properties is None else properties.find(_DECORATIVE)
    return Picture(
        description=_get(properties, "descr"),
        decorative=mark is not None and not is_false(mark.get("val", "1")),
        placement="inline" if node.tag == WP + "inline" else "anchor",
        width=points(_get(extent, "cx"), unit=_EMU) or 0.0,
    )


def _get(element: Element | None, name: str) -> str:
    return "" if element is None else element.get(name, "")


def _shape(node: Element) -> Picture:
    return Picture(
        description=node.get("alt", ""),
        decorative=False,
        placement="vml",
        width=0.0,
    )

"""Names and plain values of WordprocessingML that this reader needs (ECMA-376-1, 17 and 22.9)."""

import re
from collections.abc import Iterator

from lxml.etree import _Element

Element = _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
XML = "{http://www.w3.org/XML/1998/namespace}"

_FALSE = frozenset({"0", "false", "off"})
_WHOLE = re.compile(r"-?[0-9]{1,9}")
_MEASURE = re.compile(r"(-?[0-9]{1,9}(?:\.[0-9]{1,9})?)(mm|cm|in|pt|pc|pi)")
_POINTS = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0}


def child(element: Element | None, name: str) -> Element | None:
    """Return the first child `w:name`, or `None`."""
    return None if element is None else element.find(W + name)


def content(element: Element) -> Iterator[Element]:
    """Yield the children; of alternatives the first, which is for newer programs (Part 3, 10.2)."""
    for node in element:
        if node.tag == MC + "AlternateContent":
            chosen = node.find(MC + "Choice")
            yield from () if chosen is None else content(chosen)
        else:
            yield node


def attribute(element: Element | None, name: str = "val") -> str | None:
    """Return the attribute `w:name`, or `None` where the element or the attribute is missing."""
    return None if element is None else element.get(W + name)


def is_on(element: Element | None) -> bool:
    """Return whether an on/off element is there and not switched off (17.17.4)."""
    return element is not None and not is_false(element.get(W + "val", "1"))


def is_false(value: str) -> bool:
    """Return whether an on/off value says no (22.9.2.7)."""
    return value.lower() in _FALSE


def whole(text: str | None) -> int | None:
    """Return a whole number of at most nine digits, or `None` for anything else."""
    return int(text) if text is not None and _WHOLE.fullmatch(text) else None


def points(text: str | None, *, unit: float = 20) -> float | None:
    """Return a length in pt; a bare number counts in 1/`unit` pt: twips, or half-points for 2.

    A number with its unit, such as `2.54cm`, is read too (22.9.2.15).
    """
    number = whole(text)
    if number is not None:
        return number / unit
    measure = _MEASURE.fullmatch(text or "")
    return float(measure[1]) * _POINTS[measure[2]] if measure else None

"""Names and plain values of WordprocessingML for the reader of files that came back.

The proofs have their own (`verify/docx/names.py`): they share no code with what they prove.
"""

import re
from collections.abc import Iterator

from lxml.etree import _Element

from kesimpta_docs.wordml.elements import qualified

Element = _Element

W = qualified("w:")
R = qualified("r:")
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
FALLBACK = _MC + "Fallback"

#: What an accepted tracked change takes away (ECMA-376-1, 17.13.5).
REMOVED = frozenset({W + "del", W + "moveFrom"})
_WHOLE = re.compile(r"[0-9]{1,9}")
_FALSE = frozenset({"0", "false", "off"})


def child(element: Element | None, name: str) -> Element | None:
    """Return the first child `w:name`, or None."""
    return None if element is None else element.find(W + name)


def value(element: Element | None, name: str = "val") -> str | None:
    """Return the attribute `w:name`, or None where the element or the attribute is missing."""
    return None if element is None else element.get(W + name)


def switch(element: Element | None) -> bool | None:
    """Return whether an on/off element is on (17.17.4); None where it is missing."""
    return None if element is None else element.get(W + "val", "1").lower() not in _FALSE


def whole(text: str | None) -> int | None:
    """Return a whole number of at most nine digits, or None for anything else."""
    return int(text) if text is not None and _WHOLE.fullmatch(text) else None


def content(element: Element) -> Iterator[Element]:
    """Yield the children; of alternatives the first, which is for newer programs (Part 3, 10.2)."""
    for node in element:
        if node.tag == _MC + "AlternateContent":
            chosen = node.find(_MC + "Choice")
            yield from () if chosen is None else content(chosen)
        else:
            yield node

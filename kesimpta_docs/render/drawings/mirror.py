"""A drawing as a mirror shows it, for people who read from right to left; words stay readable.

What goes on in the direction of reading, such as weeks on a line, begins at the right for them
(Unicode Annex 9 turns words only). A body does not: its left side stays where it is.
"""

import unicodedata

from lxml import etree

from kesimpta_docs.source.svg import SVG

#: In the `svg` element of a drawing: "yes" where it is mirrored for them, "no" where it never is.
MIRRORS = "data-mirrors"
#: RIGHT-TO-LEFT ISOLATE and POP DIRECTIONAL ISOLATE, which have no ink.
_ISOLATE, _POP = "\u2067", "\u2069"
#: What each end of a row of words becomes.
_OTHER_END = {"start": "end", "middle": "middle", "end": "start"}


def mirror(root: etree._Element) -> None:
    """Mirror the shapes of a drawing about its middle, and put its words where they belong then.

    Words stand in no transform (`printable.py` refuses it), so only their places change.
    """
    x, _, width, _ = (float(side) for side in str(root.get("viewBox")).split())
    _mirror(root, 2 * x + width, "start")


def isolate(root: etree._Element) -> None:
    """Let each row of words that run from right to left begin at the right, with a number too.

    What draws an SVG takes a row for one from left to right, and would set the number of
    "21 in 100 people" behind it (Unicode Annex 9, X5a).
    """
    for element in root.iter(f"{SVG}text"):
        words = (element.text or "").strip()
        if any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in words):
            element.text = f"{_ISOLATE}{words}{_POP}"


def _mirror(holder: etree._Element, sides: float, anchor: str) -> None:
    """Mirror what `holder` holds; `sides` is the sum of the left and the right edge in pt."""
    for element in holder.iterchildren(tag=etree.Element):
        own = element.get("text-anchor", anchor)
        if element.tag == f"{SVG}text":
            element.set("x", f"{sides - float(element.get('x', '0')):g}")
            element.set("text-anchor", _OTHER_END.get(own, own))
        elif element.find(f".//{SVG}text") is not None:
            _mirror(element, sides, own)
        elif element.tag != f"{SVG}defs":
            moves = f"translate({sides:g} 0) scale(-1 1) {element.get('transform', '')}"
            element.set("transform", moves.strip())

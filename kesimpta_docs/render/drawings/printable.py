"""What a drawing may be made of, so that it prints the same everywhere and can be read.

Shapes and words, black or white; lines that a cheap printer and a fax keep; words as large as the
edition promises, inside the drawing and apart from each other. SVG does not wrap words: what does
not fit is cut off, so the words are measured with the font's own widths (OpenType 1.9, hmtx, hhea).
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import combinations

from lxml import etree

from kesimpta_docs.layout.metrics import metrics_of
from kesimpta_docs.layout.tokens import Tokens
from kesimpta_docs.render.drawings.lettering import is_said, reach
from kesimpta_docs.render.drawings.mirror import MIRRORS
from kesimpta_docs.source.svg import SVG

#: Elements that WeasyPrint and resvg draw alike. No patterns: the proofs cannot look into one.
_DRAWN = frozenset(
    {"svg", "g", "defs", "clipPath", "path", "rect", "circle", "ellipse"}
    | {"line", "polyline", "polygon", "text"}
)
#: Elements that draw nothing of their own.
_HOLDERS = frozenset({"svg", "g", "defs", "clipPath"})
_ATTRIBUTES = frozenset(
    {"width", "height", "viewBox", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry"}
    | {"d", "points", "transform", "id", "clip-path", "fill", "stroke", "stroke-width"}
    | {"stroke-dasharray", "stroke-linecap", "stroke-linejoin"}
    | {"font-family", "font-size", "font-weight", "text-anchor"}
    | {MIRRORS}
)
#: The only colours, and no colour.
_COLOURS = frozenset({"#000000", "#ffffff", "none"})
#: The thinnest line, in pt.
LEAST_LINE = 0.75
#: Shapes may be moved, turned and mirrored. They keep their size, so that a unit stays a point.
_FIGURE = r"-?\d+(\.\d+)?"
_MOVES = re.compile(
    rf"(translate\({_FIGURE}([ ,]+{_FIGURE})?\)|rotate\({_FIGURE}\)|scale\(-?1[ ,]+-?1\)|\s)*"
)
#: The part of the width that stands left of `x`.
_ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}
_BOLD = "700"
#: What a width loses where decimals are reckoned in binary, in pt.
_ROUNDING = 1e-6


def faults(root: etree._Element, tokens: Tokens, words: Collection[str]) -> Iterator[str]:
    """Yield what does not hold for the drawing `root`, in words; `words` are those it may say."""
    if (wide := float(str(root.get("viewBox")).split()[2])) > tokens.figure.width + _ROUNDING:
        yield f"it is {wide:g} pt wide; the widest is {tokens.figure.width:g} pt (t.figure.width)"
    for element in root.iter("*"):
        name = etree.QName(element).localname
        if name not in _DRAWN:
            yield f"it holds <{name}>; it may hold {', '.join(sorted(_DRAWN))}"
        for key in map(str, element.attrib):
            if key not in _ATTRIBUTES:
                yield f'<{name}> has the attribute "{key}", which not every program draws alike'
        yield from _paint_faults(element, name)
    labels = []
    for element in root.iter(f"{SVG}text"):
        if problem := _label_fault(element, tokens, words):
            yield problem
        else:
            labels.append(_label(element, tokens))
    yield from _place_faults(labels, root)


def _paint_faults(element: etree._Element, name: str) -> Iterator[str]:
    for key in ("fill", "stroke"):
        if (colour := element.get(key)) is not None and colour.lower() not in _COLOURS:
            yield f'<{name}> has the {key} "{colour}"; write #000000, #ffffff or none'
    if not _MOVES.fullmatch(element.get("transform", "")):
        yield f'<{name}> has the transform "{element.get("transform")}", which changes its size'
    width = _inherited(element, "stroke-width", "1")
    lined = name not in _HOLDERS and _inherited(element, "stroke", "none") != "none"
    if lined and (_number(width) or 0.0) < LEAST_LINE:
        yield f"<{name}> has a line of {width} pt; the thinnest is {LEAST_LINE:g} pt"


def _label_fault(element: etree._Element, tokens: Tokens, words: Collection[str]) -> str | None:
    """Return why these words cannot be measured, read or translated, or `None`."""
    said = " ".join((element.text or "").split())
    least = tokens.limits.smallest
    size = _inherited(element, "font-size", "")
    if strange := [word for word in said.split() if not is_said(word, words)]:
        return f'"{strange[0]}" is no word of the figure\'s labels and no number of its data'
    if (_number(size) or 0.0) < least:
        return f'"{said}" is {size or "of no size"}; the smallest is {least:g} pt'
    families = ", ".join(tokens.families)
    if _inherited(element, "font-family", "") != families:
        return f'"{said}" is not in {families}'
    if _inherited(element, "fill", "#000000") != "#000000":
        return f'"{said}" is not black'
    if _inherited(element, "stroke", "none") != "none":
        return f'"{said}" has an outline'
    if any(parent.get("transform") for parent in (element, *element.iterancestors())):
        return f'"{said}" stands in a transform; write its x and y'
    if _number(element.get("x", "")) is None or _number(element.get("y", "")) is None:
        return f'"{said}" has no x and y'
    if _inherited(element, "text-anchor", "start") not in _ANCHORS:
        return f'"{said}" has no known text-anchor'
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Label:
    """Words and the box around them, in pt from the top left."""

    words: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "_Label") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def _label(element: etree._Element, tokens: Tokens) -> _Label:
    said = " ".join((element.text or "").split())
    bold = _inherited(element, "font-weight", "400") == _BOLD
    ascent, descent = reach(tokens.font_files[bold])
    size = float(_inherited(element, "font-size", ""))
    width = size * metrics_of(tokens, bold=bold).width(said)
    x, y = float(element.get("x", "")), float(element.get("y", ""))
    left = x - _ANCHORS[_inherited(element, "text-anchor", "start")] * width
    return _Label(
        words=said,
        left=left,
        top=y - ascent * size,
        right=left + width,
        bottom=y + descent * size,
    )


def _place_faults(labels: list[_Label], root: etree._Element) -> Iterator[str]:
    x, y, width, height = (float(side) for side in str(root.get("viewBox")).split())
    for label in labels:
        if not (
            x <= label.left
            and label.right <= x + width
            and y <= label.top
            and label.bottom <= y + height
        ):
            yield f'"{label.words}" reaches out of the drawing'
    for one, other in combinations(labels, 2):
        if one.meets(other):
            yield f'"{one.words}" and "{other.words}" run into each other'


def _inherited(element: etree._Element, key: str, default: str) -> str:
    found = (each.get(key) for each in (element, *element.iterancestors()))
    return next((value for value in found if value is not None), default)


def _number(value: str) -> float | None:
    return float(value) if re.fullmatch(_FIGURE, value) else None

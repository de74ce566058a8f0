"""Formatting as written at one place: flat layers, of which a later one overrides an earlier.

A layer maps a property to its value as text. Properties that are merged one attribute at a time
(fonts, languages, spacing, indents) have one key an attribute.
"""

from collections.abc import Mapping
from types import MappingProxyType

from kesimpta_docs.verify.docx.colours import colour_of, shading_of
from kesimpta_docs.verify.docx.names import Element, W, is_false

Layer = Mapping[str, str]

NOTHING: Layer = MappingProxyType({})

#: Toggle properties: styles at several levels switch them in turn (17.7.3).
TOGGLES = ("b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "vanish")
_RUN_ON_OFF = (*TOGGLES, "dstrike", "rtl", "cs")
_RUN_VALUES = ("sz", "szCs", "highlight", "vertAlign", "rStyle", "u")
_LANGUAGES = ("val", "eastAsia", "bidi")

# Where a theme font is named, the plain name beside it does not count (17.3.2.26).
_FONTS = {"ascii": "asciiTheme", "cs": "cstheme"}

_SPACING = ("line", "lineRule", "before", "after", "beforeAutospacing", "afterAutospacing")
_PARAGRAPH_ON_OFF = (
    *("contextualSpacing", "keepLines", "keepNext", "widowControl", "suppressAutoHyphens"),
)


#: Stops that a paragraph has at most: styles hand them down, so more would grow with their number.
_MOST_STOPS = 64


def run_layer(properties: Element | None) -> Layer:
    """Return the layer of a `w:rPr`; an empty one for `None`."""
    layer: dict[str, str] = {}
    for element in properties if properties is not None else ():
        name = element.tag.removeprefix(W)
        value = element.get(W + "val")
        if name in _RUN_ON_OFF:
            layer[name] = "0" if is_false(value or "1") else "1"
        elif name in _RUN_VALUES and value is not None:
            layer[name] = value
        elif name == "color":
            layer[name] = colour_of(element)
        elif name == "bdr":
            layer["boxed"] = str(int(_draws(element)))
        elif name == "lang":
            layer.update(_attributes(element, "lang", _LANGUAGES))
        elif name == "shd":
            layer["shade"] = shading_of(element)
        elif name == "rFonts":
            for slot, theme in _FONTS.items():
                if themed := element.get(W + theme):
                    layer[f"font.{slot}"] = f"theme:{themed}"
                elif plain := element.get(W + slot):
                    layer[f"font.{slot}"] = plain
    return layer


def paragraph_layer(properties: Element | None) -> Layer:
    """Return the layer of a `w:pPr`; an empty one for `None`."""
    layer: dict[str, str] = {}
    for element in properties if properties is not None else ():
        name = element.tag.removeprefix(W)
        value = element.get(W + "val")
        if name in ("outlineLvl", "jc") and value is not None:
            layer[name] = value
        elif name in _PARAGRAPH_ON_OFF:
            layer[name] = "0" if is_false(value or "1") else "1"
        elif name == "framePr":
            layer["frame"] = element.get(W + "xAlign", "left")
        elif name == "pBdr":
            layer["framed"] = str(int(any(_draws(side) for side in element)))
        elif name == "spacing":
            layer.update(_attributes(element, "spacing", _SPACING))
        elif name == "ind":
            layer.update(_indents(element))
        elif name == "shd":
            layer["shade"] = shading_of(element)
        elif name == "tabs":
            layer.update(_tab_stops(element))
        elif name == "numPr":
            for part in element.iterchildren(W + "ilvl", W + "numId"):
                if (number := part.get(W + "val")) is not None:
                    layer[part.tag.removeprefix(W)] = number
    return with_fewer_stops(layer)


def with_fewer_stops(layer: Layer) -> Layer:
    """Return a layer with its first 64 tab stops."""
    stops = [key for key in layer if key.startswith("tab.")]
    if len(stops) <= _MOST_STOPS:
        return layer
    dropped = frozenset(stops[_MOST_STOPS:])
    return {key: value for key, value in layer.items() if key not in dropped}


def _draws(side: Element) -> bool:
    return side.get(W + "val", "none") not in ("none", "nil")


def _tab_stops(element: Element) -> Layer:
    """Return each stop of a `w:tabs` by its place: `align.leader`, or `clear` for one taken away.

    A style adds its stops to those that it inherits (17.3.1.38).
    """
    return {
        f"tab.{stop.get(W + 'pos')}": f"{stop.get(W + 'val')}.{stop.get(W + 'leader', 'none')}"
        for stop in element
    }


def _attributes(element: Element, name: str, wanted: tuple[str, ...]) -> Layer:
    """Return the attributes `wanted` that `element` has, as `name.attribute`."""
    found = {key: element.get(W + key) for key in wanted}
    return {f"{name}.{key}": value for key, value in found.items() if value is not None}


def _indents(element: Element) -> Layer:
    """Return the indents of a `w:ind`: `indent.start`, and `indent.first`, negative if hanging."""
    start = element.get(W + "start") or element.get(W + "left")
    hanging, first = element.get(W + "hanging"), element.get(W + "firstLine")
    layer = {"indent.start": start, "indent.first": f"-{hanging}" if hanging else first}
    return {key: value for key, value in layer.items() if value is not None}

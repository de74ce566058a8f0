"""SVG from outside: drawn only when it can run nothing, fetch nothing and fill no memory."""

import re
from math import isfinite

from lxml import etree

SVG = "{http://www.w3.org/2000/svg}"
#: Elements that run, fetch or carry something foreign, whatever their namespace.
_REFUSED = frozenset(
    {"script", "foreignObject", "image", "a", "animate", "animateMotion", "animateTransform", "set"}
)
#: Elements of SVG that a plain picture is made of. Filters, patterns and masks are not among them:
#: a few nested ones cost any time and memory. Nor is text: it would need a font.
_DRAWN = frozenset(
    {
        *("svg", "g", "defs", "symbol", "use", "clipPath", "title", "desc", "metadata", "style"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("linearGradient", "radialGradient", "stop"),
    }
)
#: CSS that fetches (an image, another style sheet), or that could hide such words by escapes.
_REACHES_OUT = re.compile(
    r"url\((?!\s*['\"]?#)|(?:src|image|image-set)\(|@|\\|javascript:", re.IGNORECASE
)
_LENGTH = re.compile(r"\s*([0-9.]+(?:[eE][+-]?[0-9]+)?)\s*(?:px|pt|pc|mm|cm|in)?\s*")


def parser() -> etree.XMLParser:
    """Return a parser that resolves no entity and loads nothing."""
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def svg_problem(svg: bytes) -> str | None:
    """Return why `svg` cannot be trusted, in words, or `None`."""
    try:
        svg.decode("utf-8")
        root = etree.fromstring(svg, parser())
    except UnicodeDecodeError:
        return "it is not UTF-8"
    except (etree.XMLSyntaxError, ValueError) as error:
        return f"it is no SVG ({error})"
    if root.tag != f"{SVG}svg" or root.getroottree().docinfo.internalDTD is not None:
        return "it is no plain SVG"
    for element in root.iter("*"):
        if problem := _element_problem(element):
            return problem
    if any(use.getparent() is not None and _is_used(use, root) for use in root.iter(f"{SVG}use")):
        return "a <use> leads to another one"
    if svg_size(svg) is None:
        return "it does not say its size: it needs a viewBox of four numbers"
    return None


def svg_size(svg: bytes) -> tuple[float, float] | None:
    """Return width and height of `svg`, or `None` where it gives none that a picture can have."""
    root = etree.fromstring(svg, parser())
    box = str(root.get("viewBox", "")).replace(",", " ").split()
    sides = box[2:] if box else [str(root.get(side, "")) for side in ("width", "height")]
    found = [_LENGTH.fullmatch(side) for side in sides]
    try:
        width, height = (float(length[1]) if length else 0.0 for length in found)
    except ValueError:  # not two numbers, or two points in one
        return None
    return (width, height) if min(width, height) > 0 and isfinite(width * height) else None


def _element_problem(element: etree._Element) -> str | None:
    name = etree.QName(element).localname
    of_svg = str(element.tag).startswith(SVG)
    if name in _REFUSED or (name == "style" and _REACHES_OUT.search(element.text or "")):
        return f"<{name}> runs or fetches something"
    if of_svg and name == "text":
        return "<text> needs a font; turn its words into paths"
    if of_svg and name not in _DRAWN:
        return f"<{name}> is more than a plain picture needs"
    for key, value in element.attrib.items():
        word = etree.QName(str(key))
        outside = word.localname == "href" and not str(value).startswith("#")
        acts = word.localname.lower().startswith("on")
        # What a drawing program notes for itself, in a namespace of its own, is not drawn.
        if outside or acts or (not word.namespace and _REACHES_OUT.search(str(value))):
            return f"<{name}> runs or fetches something"
    return None


def _is_used(use: etree._Element, root: etree._Element) -> bool:
    """Say whether `use` lies in something that is used: ten such steps make a picture of 10^10."""
    used = {
        str(value)[1:]
        for other in root.iter(f"{SVG}use")
        for key, value in other.attrib.items()
        if etree.QName(str(key)).localname == "href"
    }
    return any(above.get("id") in used for above in (use, *use.iterancestors()))

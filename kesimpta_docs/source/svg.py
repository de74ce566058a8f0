"""SVG from outside: drawn only when it can run nothing and fetch nothing."""

import re

from lxml import etree

SVG = "{http://www.w3.org/2000/svg}"
#: Elements that run, fetch or carry something foreign.
_REFUSED = frozenset(
    {"script", "foreignObject", "image", "a", "animate", "animateMotion", "animateTransform", "set"}
)
_REACHES_OUT = re.compile(r"url\(\s*['\"]?(?!#)|@import|javascript:", re.IGNORECASE)


def parser() -> etree.XMLParser:
    """Return a parser that resolves no entity and loads nothing."""
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def svg_problem(svg: bytes) -> str | None:
    """Return why `svg` cannot be trusted, in words, or `None`."""
    try:
        root = etree.fromstring(svg, parser())
    except etree.XMLSyntaxError as error:
        return f"it is no SVG ({error.msg})"
    if root.tag != f"{SVG}svg" or root.getroottree().docinfo.internalDTD is not None:
        return "it is no plain SVG"
    for element in root.iter("*"):
        name = etree.QName(element).localname
        if name in _REFUSED or (name == "style" and _REACHES_OUT.search(element.text or "")):
            return f"<{name}> runs or fetches something"
        for key, value in element.attrib.items():
            outside = str(key).endswith("href") and not str(value).startswith("#")
            acts = etree.QName(str(key)).localname.lower().startswith("on")
            if outside or acts or _REACHES_OUT.search(str(value)):
                return f"<{name}> runs or fetches something"
    return None

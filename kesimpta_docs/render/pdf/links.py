"""Links of a PDF: one annotation a page for each, however many lines it takes (12.5.6.5)."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element as Source

import pydyf

from kesimpta_docs.render.pdf.roles import untaggable
from kesimpta_docs.render.pdf.structure import PressedLink, Rectangle

#: Annotation flag: printed (ISO 32000-1, table 165). A link shows nothing; PDF/A asks for it.
_PRINT = 4


def add_annotations(
    pdf: pydyf.PDF, links: Iterable[PressedLink]
) -> dict[Source, list[tuple[int, pydyf.Dictionary]]]:
    """Add the annotation of each link to its page; return them by the element of the link."""
    added: dict[Source, list[tuple[int, pydyf.Dictionary]]] = {}
    for link in links:
        annotation = _annotation(link)
        pdf.add_object(annotation)
        link.page_object.setdefault("Annots", pydyf.Array()).append(annotation.reference)
        added.setdefault(link.source, []).append((link.page, annotation))
    return added


def _annotation(link: PressedLink) -> pydyf.Dictionary:
    """Return a link annotation; `Contents` says where it leads (ISO 14289-1, 7.18.5)."""
    lines = _lines(link.areas)
    lefts, bottoms, rights, tops = zip(*lines, strict=True)
    held = {
        "Type": "/Annot",
        "Subtype": "/Link",
        "Rect": pydyf.Array(_rounded((min(lefts), min(bottoms), max(rights), max(tops)))),
        "QuadPoints": pydyf.Array([side for line in lines for side in _corners(line)]),
        "BS": pydyf.Dictionary({"W": 0}),
        "F": _PRINT,
        "Contents": pydyf.String(_words(link.source)),
    }
    if link.internal:
        held["Dest"] = pydyf.String(link.target)
    else:
        address = {"Type": "/Action", "S": "/URI", "URI": pydyf.String(link.target)}
        held["A"] = pydyf.Dictionary(address)
    return pydyf.Dictionary(held)


def _words(source: Source) -> str:
    """Return where a link leads, in words."""
    if words := source.get("title"):
        return words
    raise untaggable(f'<a href="{source.get("href")}"> without a title, which says where it leads')


def _lines(areas: Iterable[Rectangle]) -> list[Rectangle]:
    """Return one rectangle for each line, from the top: areas whose middles are level are one."""
    lines: list[Rectangle] = []
    for left, bottom, right, top in sorted(areas, key=lambda area: -area[3]):
        if lines and lines[-1][1] < (bottom + top) / 2:
            x0, y0, x1, y1 = lines[-1]
            lines[-1] = min(x0, left), min(y0, bottom), max(x1, right), max(y1, top)
        else:
            lines.append((left, bottom, right, top))
    return lines


def _corners(line: Rectangle) -> list[float]:
    """Return the corners of one line: upper left, upper right, lower left, lower right.

    The order in which viewers read them, not that of the standard's figure.
    """
    left, bottom, right, top = _rounded(line)
    return [left, top, right, top, left, bottom, right, bottom]


def _rounded(sides: Rectangle) -> list[float]:
    return [round(side, 2) for side in sides]

"""Structure destinations of PDF 2.0: links and outline lead to elements (ISO 32000-2, 12.3.2.3).

ISO 14289-2, 8.8 wants them for each destination inside the document. A viewer that does not know
them takes the place on the page, which stands beside.
"""

from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element as Source

import pydyf

from kesimpta_docs.render.pdf.roles import untaggable
from kesimpta_docs.render.pdf.structure import PressedLink
from kesimpta_docs.render.pdf.write_tree import Annotations

_HEADINGS = frozenset({"/H1", "/H2", "/H3", "/H4", "/H5", "/H6"})


def lead_to_elements(
    pdf: pydyf.PDF,
    links: Iterable[PressedLink],
    annotations: Annotations,
    tree: Mapping[Source, pydyf.Dictionary],
) -> None:
    """Let each link inside the document and each item of the outline lead to its element."""
    places = _named_places(pdf)
    elements = {source.get("id"): element for source, element in tree.items()}
    lost = next(
        (link.target for link in links if link.internal and link.target not in elements), ""
    )
    if lost:
        raise untaggable(f'the element with the id "{lost}", which a link leads to')
    for link in links:
        if link.internal:
            for _, annotation in annotations[link.source]:
                annotation.pop("Dest", None)
                annotation["A"] = _go_to(places[link.target], elements[link.target])
            holder = _object(pdf, tree[link.source]["P"])
            if holder["S"] == "/Reference":  # ISO 14289-2, 8.2.5.8: an entry of the contents
                holder["Ref"] = pydyf.Array([elements[link.target].reference])
    headings = [element for element in tree.values() if element["S"] in _HEADINGS]
    items = list(_outline(pdf))
    if len(items) != len(headings):
        raise untaggable(f"{len(headings)} headings with {len(items)} bookmarks")
    for item, heading in zip(items, headings, strict=True):
        item["A"] = _go_to(item.pop("Dest"), heading)


def _go_to(place: pydyf.Array, element: pydyf.Dictionary) -> pydyf.Dictionary:
    """Return the action that goes to an element, and the place on its page."""
    target = pydyf.Array([element.reference, *place[1:]])
    return pydyf.Dictionary({"Type": "/Action", "S": "/GoTo", "D": place, "SD": target})


def _named_places(pdf: pydyf.PDF) -> dict[str, pydyf.Array]:
    """Return the places that names lead to, and take the names out: they are no structure."""
    names = pdf.catalog.pop("Names", {"Dests": {"Names": []}})["Dests"]["Names"]
    return {name.string: place for name, place in zip(names[::2], names[1::2], strict=True)}


def _outline(pdf: pydyf.PDF) -> Iterator[pydyf.Dictionary]:
    """Give the items of the outline in reading order."""
    found = pdf.catalog.get("Outlines")
    return _items(pdf, found) if found else iter(())


def _items(pdf: pydyf.PDF, holder: bytes) -> Iterator[pydyf.Dictionary]:
    reference = _object(pdf, holder).get("First")
    while reference:
        item = _object(pdf, reference)
        yield item
        yield from _items(pdf, reference)
        reference = item.get("Next")


def _object(pdf: pydyf.PDF, reference: bytes) -> pydyf.Dictionary:
    """Return the object of a reference, `12 0 R`."""
    return pdf.objects[int(reference.split()[0])]

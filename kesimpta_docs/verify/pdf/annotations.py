"""Annotations of a page: links and form fields (ISO 32000-1, 12.5)."""

from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Page

from kesimpta_docs.verify.pdf.destinations import Destination, Destinations
from kesimpta_docs.verify.pdf.fields import Field, read_field
from kesimpta_docs.verify.pdf.geometry import Box, box_around
from kesimpta_docs.verify.pdf.objects import (
    entry,
    items,
    name,
    number,
    numbers,
    object_number,
    rectangle,
    text,
    whole,
)

#: Width of a frame of which a file says nothing, in pt (table 166).
_USUAL_FRAME = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """One annotation. `box` in pt, origin bottom left."""

    page: int
    #: Object number; 0 for a direct object, which no structure element can point to.
    number: int
    #: `Link`, `Widget` …
    subtype: str
    box: Box
    uri: str | None
    destination: Destination | None
    #: The areas to click (`QuadPoints`), each a box around its four corners; () for all of `box`.
    quads: tuple[Box, ...]
    #: Its flags (`F`, 12.5.3); 4 alone is printed and nothing else.
    flags: int
    #: Key of its element in the parent tree (`StructParent`).
    parent_key: int | None
    #: Width of the frame that a viewer draws round it, in pt (`BS`, 12.5.4).
    frame: float
    #: What it says in words (`Contents`).
    contents: str | None
    #: The field of a form that a `Widget` shows.
    field: Field | None


def read_annotations(page: Page, index: int, destinations: Destinations) -> tuple[Annotation, ...]:
    """Return the annotations of `page`, number `index` from 0, in the order of the file."""
    return tuple(
        _annotation(value, index, destinations)
        for value in items(entry(page.obj, "/Annots"))
        if name(entry(value, "/Subtype")) is not None
    )


def _annotation(value: object, page: int, destinations: Destinations) -> Annotation:
    action = entry(value, "/A")
    uri = text(entry(action, "/URI")) if name(entry(action, "/S")) == "URI" else None
    subtype = name(entry(value, "/Subtype")) or ""
    frame = number(entry(entry(value, "/BS"), "/W"))
    return Annotation(
        page=page,
        number=object_number(value),
        subtype=subtype,
        box=rectangle(entry(value, "/Rect")) or Box(0.0, 0.0, 0.0, 0.0),
        uri=uri,
        destination=destinations.of(value),
        quads=tuple(_quads(items(entry(value, "/QuadPoints")))),
        flags=whole(entry(value, "/F")) or 0,
        parent_key=whole(entry(value, "/StructParent")),
        frame=_USUAL_FRAME if frame is None else frame,
        contents=text(entry(value, "/Contents")),
        field=read_field(value) if subtype == "Widget" else None,
    )


def _quads(corners: tuple[object, ...]) -> Iterator[Box]:
    """Yield the box around each quadrilateral: four points, whatever their order (12.5.6.5)."""
    found = numbers(corners)
    for start in range(0, len(found) - 7, 8):
        quad = found[start : start + 8]
        yield box_around(zip(quad[::2], quad[1::2], strict=True))

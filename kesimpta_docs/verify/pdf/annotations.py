"""Annotations of a page: links and form fields (ISO 32000-1, 12.5)."""

from dataclasses import dataclass

from pikepdf import Page

from kesimpta_docs.verify.pdf.destinations import Destination, Destinations
from kesimpta_docs.verify.pdf.fields import Field, read_field
from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.pdf.objects import (
    entry,
    items,
    name,
    object_number,
    rectangle,
    text,
    whole,
)


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
    #: `F` (12.5.3); 4: it is printed, and nothing hides it.
    flags: int
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
    return Annotation(
        page=page,
        number=object_number(value),
        subtype=subtype,
        box=rectangle(entry(value, "/Rect")) or Box(0.0, 0.0, 0.0, 0.0),
        uri=uri,
        destination=destinations.of(value),
        flags=whole(entry(value, "/F")) or 0,
        contents=text(entry(value, "/Contents")),
        field=read_field(value) if subtype == "Widget" else None,
    )

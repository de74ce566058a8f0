"""Where links and bookmarks lead (ISO 32000-1, 12.3.2)."""

from collections.abc import Mapping
from dataclasses import dataclass

from kesimpta_docs.verify.pdf.name_trees import named
from kesimpta_docs.verify.pdf.objects import (
    entries,
    entry,
    items,
    name,
    number,
    object_number,
    text,
)

_DESTINATION_WITH_TOP = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """A place of the same file."""

    #: Name of a named destination, also when the file defines no such name.
    name: str | None = None
    #: Page index; None when it leads to no page of the file.
    page: int | None = None
    #: Height on the page in pt, None when it says none.
    top: float | None = None
    #: Object number of the structure element of a structure destination (ISO 32000-2, 12.3.2.3).
    element: int | None = None


class Destinations:
    """Names and pages of one file, to look destinations up in."""

    def __init__(self, catalogue: object, pages: Mapping[int, int]) -> None:
        """Read the names. `pages` gives the index of each page by its object number."""
        self._pages = pages
        old = dict(entries(entry(catalogue, "/Dests")))
        self._named = old | dict(named(entry(entry(catalogue, "/Names"), "/Dests")))

    def of(self, holder: object) -> Destination | None:
        """Return where an annotation or an outline item leads, or None.

        A structure destination (`SD`) says the element; where it stands beside a place (`D`), older
        viewers go to that place.
        """
        action = entry(holder, "/A")
        goes = name(entry(action, "/S")) == "GoTo"
        place = entry(action, "/D") if goes else entry(holder, "/Dest")
        structure = entry(action, "/SD") if goes else None
        if place is None and structure is None:
            return None
        return self._resolve(place, structure)

    def _resolve(self, place: object, structure: object) -> Destination:
        called = text(place) or name(place)
        if called is not None:
            place = self._named.get(called)
            structure = entry(place, "/SD") if structure is None else structure
            place = place if entry(place, "/D") is None else entry(place, "/D")
        target = next(iter(items(place)), None)
        page = self._pages.get(object_number(target))
        # A place may itself be that of an element.
        aim = next(iter(items(structure)), target if page is None else None)
        element = object_number(aim) if entry(aim, "/S") is not None else None
        parts = items(place) or items(structure)
        if element is not None and page is None:
            page = self._pages.get(object_number(entry(aim, "/Pg")))
        with_top = len(parts) >= _DESTINATION_WITH_TOP and name(parts[1]) == "XYZ"
        return Destination(
            name=called, page=page, top=number(parts[3]) if with_top else None, element=element
        )

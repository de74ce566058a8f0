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
        """Return where an annotation or an outline item leads, or None."""
        action = entry(holder, "/A")
        target = entry(holder, "/Dest")
        if name(entry(action, "/S")) == "GoTo":
            structure = entry(action, "/SD")
            target = entry(action, "/D") if structure is None else structure
        return None if target is None else self._resolve(target)

    def _resolve(self, target: object) -> Destination:
        called = text(target) or name(target)
        if called is not None:
            target = self._named.get(called)
            structure = entry(target, "/SD")
            direct = entry(target, "/D") if structure is None else structure
            target = target if direct is None else direct
        parts = items(target)
        place = object_number(parts[0]) if parts else 0
        page = self._pages.get(place)
        element = place if parts and page is None and entry(parts[0], "/S") is not None else None
        if element is not None:
            page = self._pages.get(object_number(entry(parts[0], "/Pg")))
        with_top = len(parts) >= _DESTINATION_WITH_TOP and name(parts[1]) == "XYZ"
        return Destination(
            name=called, page=page, top=number(parts[3]) if with_top else None, element=element
        )

"""The outline (bookmarks) of a PDF (ISO 32000-1, 12.3.3)."""

from dataclasses import dataclass

from kesimpta_docs.verify.pdf.destinations import Destination, Destinations
from kesimpta_docs.verify.pdf.limits import TREE_NODES, over_limit
from kesimpta_docs.verify.pdf.objects import entry, text


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineItem:
    """One bookmark. The top level is 1."""

    level: int
    title: str
    destination: Destination | None

    @property
    def page(self) -> int | None:
        """Return the index of the page it leads to."""
        return self.destination.page if self.destination else None


def read_outline(catalogue: object, destinations: Destinations) -> tuple[OutlineItem, ...]:
    """Return the bookmarks in order. Raises UnreadableFile for a chain without an end."""
    found: list[OutlineItem] = []
    waiting = [(1, entry(entry(catalogue, "/Outlines"), "/First"))]
    while waiting:
        level, value = waiting.pop()
        if value is None:
            continue
        found.append(
            OutlineItem(
                level=level,
                title=text(entry(value, "/Title")) or "",
                destination=destinations.of(value),
            )
        )
        if len(found) > TREE_NODES:
            raise over_limit("an outline with too many items")
        waiting += [(level, entry(value, "/Next")), (level + 1, entry(value, "/First"))]
    return tuple(found)

"""The way back: from the content of a page, and from names, to structure elements."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pikepdf import Array

from kesimpta_docs.verify.pdf.limits import ELEMENTS, over_limit
from kesimpta_docs.verify.pdf.name_trees import named, numbered
from kesimpta_docs.verify.pdf.objects import entry, items, object_number


@dataclass(frozen=True, slots=True, kw_only=True)
class WayBack:
    """What the root of the tree says about its elements, each by its object number; 0 is none.

    `of_content` gives the elements of the MCIDs of a page by the page's key, `of_objects` the
    element of an annotation by the annotation's key (`ParentTree`, 14.7.4.4); `of_names` the
    element of each `ID` (`IDTree`, 14.7.2). `root` is the object number of the tree itself.
    """

    root: int
    of_content: Mapping[int, tuple[int, ...]]
    of_objects: Mapping[int, int]
    of_names: Mapping[str, int]


def read_way_back(catalogue: object) -> WayBack:
    """Return both trees. Raises UnreadableFile for one that is over the limits."""
    root = entry(catalogue, "/StructTreeRoot")
    parents = dict(numbered(entry(root, "/ParentTree")))
    rows = {key: value for key, value in parents.items() if isinstance(value, Array)}
    if sum(map(len, rows.values())) > ELEMENTS:
        raise over_limit("a parent tree with too many entries")
    return WayBack(
        root=object_number(root),
        of_content=MappingProxyType(
            {key: tuple(map(object_number, items(row))) for key, row in rows.items()}
        ),
        of_objects=MappingProxyType(
            {key: object_number(value) for key, value in parents.items() if key not in rows}
        ),
        of_names=MappingProxyType(
            {key: object_number(value) for key, value in named(entry(root, "/IDTree"))}
        ),
    )

"""The cells of a tagged table: row, column, and the header cells that are heard with each.

A cell's own `Headers` come first (ISO 32000-1, table 349). Without them the header cells are those
above in its columns and before it in its row, by `Scope`; a header cell without a `Scope` heads its
column if its row has header cells only, else its row.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from kesimpta_docs.verify.pdf.limits import over_limit
from kesimpta_docs.verify.pdf.tree import StructureElement

Heads: TypeAlias = Literal["column", "row", "column and row"]

CELL_ROLES = frozenset({"TH", "TD"})
_SCOPES: dict[object, Heads] = {"Column": "column", "Row": "row", "Both": "column and row"}
#: A cell that says it covers more columns or rows than this covers as many; no table that is read
#: aloud is so wide.
_LARGEST_SPAN = 100
#: Header cells heard with one cell, in each direction.
_MOST_HEADERS = 4
_MOST_COLUMNS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell, where it stands (from 1), and its header cells."""

    element: StructureElement
    row: int
    column: int
    #: What a header cell heads; None for a cell with data.
    heads: Heads | None
    column_headers: tuple[StructureElement, ...]
    row_headers: tuple[StructureElement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The cells of a table, without those of tables in it."""

    rows: int
    columns: int
    cells: tuple[Cell, ...]


def grid_of(table: StructureElement) -> Grid:
    """Return the cells of a `Table` element where they stand.

    Raises UnreadableFile for a table with more columns than anybody can listen to.
    """
    rows = [
        (row, [kid for kid in _elements(row) if kid.role in CELL_ROLES], in_head)
        for row, in_head in _rows(table, in_head=False)
    ]
    heads = {
        id(cell): _heads(cell, alone=in_head or all(each.role == "TH" for each in cells))
        for _, cells, in_head in rows
        for cell in cells
        if cell.role == "TH"
    }
    called = {
        cell.identifier: cell
        for _, cells, _ in rows
        for cell in cells
        if cell.identifier and id(cell) in heads
    }
    taken: dict[int, int] = {}  # by column: the rows from here on that a cell above covers
    above: dict[int, list[StructureElement]] = {}
    found: list[Cell] = []
    width = 0
    for number, (_, cells, _) in enumerate(rows, 1):
        column, before = 1, list[StructureElement]()
        covered: dict[int, int] = {}
        for cell in cells:
            while taken.get(column, 0) > 0:
                column += 1
            places = range(column, column + _span(cell, "ColSpan"))
            over = [header for place in places for header in above.get(place, [])[-_MOST_HEADERS:]]
            named = _named(cell, called)
            found.append(
                Cell(
                    element=cell,
                    row=number,
                    column=column,
                    heads=heads.get(id(cell)),
                    column_headers=_some(over) if named is None else _by(named, heads, "column"),
                    row_headers=_some(before) if named is None else _by(named, heads, "row"),
                )
            )
            kind = heads.get(id(cell))
            if kind in ("column", "column and row"):
                for place in places:
                    above.setdefault(place, []).append(cell)
            if kind in ("row", "column and row"):
                before.append(cell)
            covered |= dict.fromkeys(places, _span(cell, "RowSpan"))
            column = places.stop
            if column > _MOST_COLUMNS:
                raise over_limit(f"a table with more than {_MOST_COLUMNS} columns")
        width = max(width, column - 1)
        taken = {place: left - 1 for place, left in (taken | covered).items() if left > 1}
    return Grid(rows=len(rows), columns=width, cells=tuple(found))


def _rows(element: StructureElement, *, in_head: bool) -> Iterator[tuple[StructureElement, bool]]:
    """Give each row below, and whether it stands in a `THead`."""
    for kid in _elements(element):
        if kid.role == "TR":
            yield kid, in_head
        elif kid.role not in CELL_ROLES | {"Table"}:
            yield from _rows(kid, in_head=in_head or kid.role == "THead")


def _elements(element: StructureElement) -> list[StructureElement]:
    return [kid for kid in element.kids if isinstance(kid, StructureElement)]


def _heads(cell: StructureElement, *, alone: bool) -> Heads:
    scope = cell.attributes.get("Table.Scope")
    by_place: Heads = "column" if alone else "row"
    return _SCOPES.get(scope, by_place) if isinstance(scope, str) else by_place


def _span(cell: StructureElement, key: str) -> int:
    span = cell.attributes.get(f"Table.{key}")
    return min(max(span, 1), _LARGEST_SPAN) if isinstance(span, int) else 1


def _named(
    cell: StructureElement, called: dict[str, StructureElement]
) -> list[StructureElement] | None:
    """Return the header cells that a cell names; None when it names none of this table."""
    names = cell.attributes.get("Table.Headers")
    names = names if isinstance(names, tuple) else (names,)
    found = [called[one] for one in names if isinstance(one, str) and one in called]
    return found or None


def _by(
    headers: Sequence[StructureElement], heads: dict[int, Heads], way: Heads
) -> tuple[StructureElement, ...]:
    return _some([one for one in headers if heads[id(one)] in (way, "column and row")])


def _some(headers: Sequence[StructureElement]) -> tuple[StructureElement, ...]:
    """Return each header cell once, the nearest if there are too many to be heard."""
    return tuple(dict.fromkeys(headers[-_MOST_HEADERS:]))

"""A place in a table as a third mark: what the cells that are known say of the others."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from kesimpta_docs.translation.claims import Placed, Seen
from kesimpta_docs.translation.received import Cell
from kesimpta_docs.translation.resolution import Reason

_Key = TypeVar("_Key", bound=Hashable)
_Value = TypeVar("_Value", bound=Hashable)
#: A table and a row or column in it.
_Row = tuple[int, int]
_Column = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grid:
    """Where tables, rows and columns that came back stood when they went out.

    `steady` are the columns of which no two cells say different things.
    """

    tables: Mapping[int, int]
    rows: Mapping[_Row, _Row]
    columns: Mapping[_Column, int]
    steady: frozenset[_Column]

    def fits(self, back: Cell, sent: Cell) -> bool:
        """Say whether a cell came back where the others of its row and column did."""
        row = self.rows.get((back.table, back.row))
        column = self.columns.get((back.table, back.column), sent.column)
        return row == (sent.table, sent.row) and column == sent.column


def check_tables(seen: Seen, placed: Mapping[int, Placed]) -> dict[int, Placed]:
    """Return the slots; those that came back in a place which other cells contradict say so."""
    grid = _grid(seen, placed)
    return {
        slot: replace(one, reasons=one.reasons | {"place"})
        if any(_astray(seen, grid, slot, place) for place in one.paragraphs)
        else one
        for slot, one in placed.items()
    }


def by_tables(seen: Seen, placed: Mapping[int, Placed]) -> dict[int, Placed]:
    """Return where the words of slots stand that only a place in a table tells.

    A row or column is known by a claimed cell in it. One without is where it was, a row only if the
    table has as many as it had: that is inferred. A cell counts that holds one paragraph, in a row
    of as many cells as it had.
    """
    grid = _grid(seen, placed)
    spots = _once(
        ((cell.table, cell.row, cell.column), slot)
        for slot, one in enumerate(seen.slots)
        if (cell := one.cell) is not None and one.segments
    )
    as_high = _as_high(seen, grid)
    found: dict[int, Placed] = {}
    for cell, place in _lone_cells(seen).items():
        if not seen.is_free(place):
            continue
        row = grid.rows.get((cell.table, cell.row))
        known = row is not None and (cell.table, cell.column) in grid.steady
        if row is None and cell.table in as_high:
            row = (grid.tables[cell.table], cell.row)
        column = grid.columns.get((cell.table, cell.column), cell.column)
        slot = spots.get((*row, column)) if row is not None else None
        if slot is None or slot in placed:
            continue
        sent = seen.slots[slot].cell
        if sent is not None and sent.width == cell.width:
            reasons: frozenset[Reason] = frozenset(() if known else ("inferred",))
            found[slot] = Placed(paragraphs=(place,), reasons=reasons)
    return found


def confirmed(seen: Seen, placed: Mapping[int, Placed]) -> frozenset[int]:
    """Return the slots in rows of which two cells or more say which row it is, and none another."""
    grid = _grid(seen, placed)
    rows: dict[tuple[_Row, _Row], list[int]] = {}
    for slot, one in placed.items():
        sent, back = seen.slots[slot].cell, seen.paragraphs[one.paragraphs[0]].cell
        if sent is not None and back is not None and not one.reasons and grid.fits(back, sent):
            key = ((back.table, back.row), (sent.table, sent.row))
            rows.setdefault(key, []).append(slot)
    return frozenset(slot for slots in rows.values() if len(slots) > 1 for slot in slots)


def _grid(seen: Seen, placed: Mapping[int, Placed]) -> _Grid:
    pairs = [
        (back, sent)
        for slot, one in placed.items()
        if len(one.paragraphs) == 1 and not one.reasons
        if (sent := seen.slots[slot].cell) is not None
        if (back := seen.paragraphs[one.paragraphs[0]].cell) is not None
    ]
    tables = _most((back.table, sent.table) for back, sent in pairs)
    sent_tables = {slot.cell.table for slot in seen.slots if slot.cell}
    back_tables = {one.cell.table for one in seen.paragraphs if one.cell}
    if len(sent_tables) == len(back_tables):
        in_turn = zip(sorted(back_tables), sorted(sent_tables), strict=True)
        spare = {key: one for key, one in in_turn if one not in tables.values()}
        tables = {**spare, **tables}
    columns = [((back.table, back.column), sent.column) for back, sent in pairs]
    return _Grid(
        tables=tables,
        rows=_agreed(((b.table, b.row), (s.table, s.row)) for b, s in pairs),
        columns=_most(columns),
        steady=frozenset(_once(set(columns))),
    )


def _astray(seen: Seen, grid: _Grid, slot: int, place: int) -> bool:
    sent, back = seen.slots[slot].cell, seen.paragraphs[place].cell
    if sent is None or back is None:
        return (sent is None) != (back is None)
    return not grid.fits(back, sent)


def _as_high(seen: Seen, grid: _Grid) -> frozenset[int]:
    """Return the tables whose rows that are known stand where they stood, none more nor fewer."""
    sent = {(one.cell.table, one.cell.row) for one in seen.slots if one.cell}
    back = {(one.cell.table, one.cell.row) for one in seen.paragraphs if one.cell}
    heights, kept = Counter(table for table, _ in back), Counter(table for table, _ in sent)
    moved = {table for (table, row), (_, before) in grid.rows.items() if row != before}
    return frozenset(
        table
        for table, before in grid.tables.items()
        if heights[table] == kept[before] and table not in moved
    )


def _lone_cells(seen: Seen) -> dict[Cell, int]:
    """Return the one paragraph with words of each cell that has one."""
    return _once(
        (one.cell, place)
        for place, one in enumerate(seen.paragraphs)
        if one.cell is not None and seen.texts[place]
    )


def _once(pairs: Iterable[tuple[_Key, _Value]]) -> dict[_Key, _Value]:
    """Return the keys that come once, and their values."""
    rows = list(pairs)
    times = Counter(key for key, _ in rows)
    return {key: one for key, one in rows if times[key] == 1}


def _most(pairs: Iterable[tuple[_Key, _Value]]) -> dict[_Key, _Value]:
    """Return the commonest value of each key."""
    votes = Counter(pairs)
    first: dict[_Key, _Value] = {}
    for (key, one), _ in votes.most_common():
        first.setdefault(key, one)
    return first


def _agreed(pairs: Iterator[tuple[_Row, _Row]]) -> dict[_Row, _Row]:
    """Return each row that all its cells give, and no other row."""
    whole = set(pairs)
    backs, sents = Counter(back for back, _ in whole), Counter(sent for _, sent in whole)
    return {back: sent for back, sent in whole if backs[back] == 1 and sents[sent] == 1}

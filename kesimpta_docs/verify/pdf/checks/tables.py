"""Tables: each cell is tagged as what it is."""

from collections.abc import Iterator
from itertools import zip_longest

from kesimpta_docs.layout.edition import Edition, all_blocks
from kesimpta_docs.layout.table import Table
from kesimpta_docs.source.text import Text
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.words import text_of
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import tokens

_CELLS = ("TH", "TD")


def every_table_has_its_header_cells(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Header cells of columns and rows are `TH`, all others `TD` (Matterhorn 1.1, 15-001)."""
    wanted = [list(_cells(block)) for block in all_blocks(edition) if isinstance(block, Table)]
    found = [
        [(cell.role, _plain(text_of(pdf, cell))) for cell in table.walk() if cell.role in _CELLS]
        for table in pdf.elements()
        if table.role == "Table"
    ]
    problems = [
        f"table {number}: expected {_told(one)}, found {_told(other)}"
        for number, (cells, others) in enumerate(zip_longest(wanted, found), 1)
        for one, other in zip_longest(cells or (), others or ())
        if one != other
    ]
    return Outcome(figure=f"{len(found)} tables", problems=tuple(problems))


def _cells(table: Table) -> Iterator[tuple[str, str]]:
    """Yield role and words of each cell, row by row."""
    yield from (("TH", _plain(column)) for column in table.columns)
    for first, *others in table.rows:
        yield "TH" if table.row_headers else "TD", _plain(first)
        yield from (("TD", _plain(cell)) for cell in others)


def _plain(words: Text | str) -> str:
    return " ".join(tokens(words if isinstance(words, str) else words.plain))


def _told(cell: tuple[str, str] | None) -> str:
    return "none" if cell is None else f'{cell[0]} "{cell[1]}"'

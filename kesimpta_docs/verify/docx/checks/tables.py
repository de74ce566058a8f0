"""Tables: each cell in its place, and header cells that Word and screen readers know as such."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from kesimpta_docs.layout import table as layout
from kesimpta_docs.layout.edition import Edition, all_blocks
from kesimpta_docs.verify.docx.document import Table, WordDocument
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import tokens

_Row = tuple[str, ...]


def every_table_has_its_header_cells(document: WordDocument, edition: Edition) -> Outcome:
    """Each table has the source's rows and cells; its first row is the only header row.

    The header row repeats on each page (ECMA-376-1, 17.4.49). Where the first cells head their
    rows, the table says so (`w:tblLook`, 17.4.55), which is all that Word can say. Its title and
    its description are what stands above it, and the words of its header row (17.4.61, 17.4.46).
    """
    wanted = [block for block in all_blocks(edition) if isinstance(block, layout.Table)]
    problems = [
        f"table {number} {problem}"
        for number, (one, other) in enumerate(zip_longest(wanted, document.tables), 1)
        for problem in _problems(one, other)
    ]
    return Outcome(figure=f"{len(document.tables)} tables", problems=tuple(problems))


def _problems(wanted: layout.Table | None, found: Table | None) -> Iterator[str]:
    if wanted is None or found is None:
        yield "is not in the source" if wanted is None else "is missing"
        return
    rows = (wanted.columns, *wanted.rows)
    yield from _different([[cell.plain for cell in row] for row in rows], found)
    if [row.header for row in found.rows] != [True] + [False] * (len(found.rows) - 1):
        yield "has no header row, or more than one"
    if found.look is None or not found.look.first_row:
        yield "does not say that its first row is a header"
    if any(cell.span != 1 or cell.merge for row in found.rows for cell in row.cells):
        yield "has merged cells"
    headed = found.look is not None and found.look.first_column
    if headed != wanted.row_headers:
        yield f"says {headed} of header cells in its first column, expected {wanted.row_headers}"
    title = f"{wanted.label.plain} {wanted.caption.plain}"
    if tokens(found.caption) != tokens(title):
        yield f'has the title "{found.caption}", expected "{title}"'
    columns = ", ".join(column.plain for column in wanted.columns)
    if tokens(found.description) != tokens(columns):
        yield f'has the description "{found.description}", expected "{columns}"'


def _different(rows: Sequence[Sequence[str]], found: Table) -> Iterator[str]:
    read = [[cell.text for cell in row.cells] for row in found.rows]
    for number, (one, other) in enumerate(zip_longest(rows, read), 1):
        wanted, said = _words(one), _words(other)
        if wanted != said:
            yield f"row {number}: expected {_told(wanted)}, found {_told(said)}"


def _words(cells: Sequence[str] | None) -> _Row | None:
    return None if cells is None else tuple(" ".join(tokens(cell)) for cell in cells)


def _told(row: _Row | None) -> str:
    return "none" if row is None else " | ".join(row)

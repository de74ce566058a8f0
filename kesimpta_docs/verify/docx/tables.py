"""The tables of a document: rows, cells, and what a table style gives to each (17.4, 17.7.6)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kesimpta_docs.verify.docx.colours import read_colour, shading_of
from kesimpta_docs.verify.docx.document import Cell, Row, Table, TableLook
from kesimpta_docs.verify.docx.layers import Layer
from kesimpta_docs.verify.docx.names import Element, W, attribute, child, is_false, is_on, whole
from kesimpta_docs.verify.docx.styles import Styles

#: Attribute of `w:tblLook` and its bit in the older `w:val` (17.4.55).
_LOOK = {
    "firstRow": 0x0020,
    "lastRow": 0x0040,
    "firstColumn": 0x0080,
    "lastColumn": 0x0100,
}
_WRAPPERS = frozenset({W + "sdt", W + "sdtContent", W + "customXml", W + "ins", W + "moveTo"})


@dataclass(frozen=True, slots=True, kw_only=True)
class RowElement:
    """A row as it stands in the XML: its number from 0 and its cells."""

    index: int
    cells: tuple[Element, ...]
    header: bool
    splits: bool

    def finished(self, cells: list[Cell]) -> Row:
        """Return the row with its cells read."""
        return Row(cells=tuple(cells), header=self.header, splits=self.splits)


class TableReader:
    """What a `w:tbl` holds around the text of its cells."""

    def __init__(self, element: Element, styles: Styles) -> None:
        """Read the table's properties and rows; rows that a tracked change deletes are left out."""
        properties = child(element, "tblPr")
        self._style = styles.find("table", attribute(child(properties, "tblStyle")))
        self._look = _look(child(properties, "tblLook"))
        self._caption = attribute(child(properties, "tblCaption")) or ""
        self._description = attribute(child(properties, "tblDescription")) or ""
        rows: list[RowElement] = []
        for row in _members(element, W + "tr"):
            properties = child(row, "trPr")
            if child(properties, "del") is not None:
                continue
            # A header row counts only where all rows above it are header rows too (17.4.49).
            above = all(earlier.header for earlier in rows[-1:])
            rows.append(
                RowElement(
                    index=len(rows),
                    cells=tuple(cell for cell in _members(row, W + "tc") if not _deleted(cell)),
                    header=above and is_on(child(properties, "tblHeader")),
                    splits=not is_on(child(properties, "cantSplit")),
                )
            )
        self.rows = tuple(rows)

    def layers(self, row: RowElement, column: int) -> tuple[Layer, Layer]:
        """Return what the table style gives the runs and the paragraphs of a cell.

        Bands and corners are left out; the first and last rows and columns count.
        """
        run, paragraph = dict(self._style.run), dict(self._style.paragraph)
        look = self._look
        if look is not None:
            applies = {
                "firstRow": look.first_row and row.index == 0,
                "lastRow": look.last_row and row.index == len(self.rows) - 1,
                "firstCol": look.first_column and column == 0,
                "lastCol": look.last_column and column == len(row.cells) - 1,
            }
            for where in (where for where, here in applies.items() if here):
                more_run, more_paragraph = self._style.conditions.get(where, ({}, {}))
                run.update(more_run)
                paragraph.update(more_paragraph)
        return run, paragraph

    def finished(self, rows: list[Row]) -> Table:
        """Return the table with its rows read."""
        return Table(
            look=self._look,
            caption=self._caption,
            description=self._description,
            rows=tuple(rows),
        )


def read_cell(element: Element, text: str, ground: str, theme: Mapping[str, str]) -> Cell:
    """Return the cell `element`, whose words are `text`; `ground` is what its style paints."""
    properties = child(element, "tcPr")
    merge = child(properties, "vMerge")
    shade = child(properties, "shd")
    return Cell(
        text=text,
        span=max(1, whole(attribute(child(properties, "gridSpan"))) or 1),
        merge=None if merge is None else attribute(merge) or "continue",
        background=read_colour(ground if shade is None else shading_of(shade), theme),
    )


def _members(parent: Element, tag: str) -> Iterator[Element]:
    """Yield the rows or cells of `parent`, in content controls and other wrappers too."""
    waiting = list(reversed(parent))
    while waiting:
        node = waiting.pop()
        if node.tag == tag:
            yield node
        elif node.tag in _WRAPPERS:
            waiting.extend(reversed(node))


def _deleted(cell: Element) -> bool:
    return child(child(cell, "tcPr"), "cellDel") is not None


def _look(element: Element | None) -> TableLook | None:
    if element is None:
        return None
    try:
        bits = int((attribute(element) or "0")[:8], 16)
    except ValueError:
        bits = 0

    def flag(name: str) -> bool:
        written = attribute(element, name)
        return bool(bits & _LOOK[name]) if written is None else not is_false(written)

    return TableLook(
        first_row=flag("firstRow"),
        last_row=flag("lastRow"),
        first_column=flag("firstColumn"),
        last_column=flag("lastColumn"),
    )

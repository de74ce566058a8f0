"""Tables: a header row that repeats on each page, row headers, rows that stay whole."""

from lxml.etree import _Element as Element

from kesimpta_docs.layout.table import Table
from kesimpta_docs.render.docx.body import Body
from kesimpta_docs.render.docx.inline import spaced
from kesimpta_docs.render.docx.stylesheet import TABLE_STYLE
from kesimpta_docs.source.text import Text
from kesimpta_docs.wordml.elements import w
from kesimpta_docs.wordml.measures import twips
from kesimpta_docs.wordml.style import style_id


def write_table(table: Table, body: Body, *, with_next: bool = False, whole: bool = True) -> None:
    """Add the caption and the table.

    `with_next`: what follows must not be alone on a page. One that is not `whole` goes over pages.
    """
    body.paragraph("Caption", body.bold(spaced(table.label.runs, table.caption.runs)))
    widths = _widths(table, body.edition.paper.measure)
    *rows, last = table.rows
    elements = [
        _row(table.columns, widths, body, "Table Heading"),
        *(_row(row, widths, body, "Table Text" if whole else "Table Last Row") for row in rows),
        _row(last, widths, body, "Table Text" if with_next else "Table Last Row"),
    ]
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    body.table(w("tbl", _properties(table, sum(widths), body), grid, *elements))


def _properties(table: Table, width: int, body: Body) -> Element:
    """Return `w:tblPr` (ECMA-376-1, 17.4.60); the look says which cells are headers."""
    return w(
        "tblPr",
        w("tblStyle", val=style_id(TABLE_STYLE)),
        # Its first column stands at the right (17.4.1).
        w("bidiVisual") if body.right_to_left else None,
        w("tblW", w=width, type="dxa"),
        w("tblLayout", type="fixed"),
        w(
            "tblLook",
            val="04A0" if table.row_headers else "0420",
            firstRow=1,
            lastRow=0,
            firstColumn=int(table.row_headers),
            lastColumn=0,
            noHBand=0,
            noVBand=1,
        ),
        # Its title, and what its columns are.
        w("tblCaption", val=f"{table.label.plain} {table.caption.plain}"),
        w("tblDescription", val=", ".join(column.plain for column in table.columns)),
    )


def _row(cells: tuple[Text, ...], widths: list[int], body: Body, style: str) -> Element:
    header = style == "Table Heading"
    inline = body.bold if header and body.tokens.emphasis.table_head_bold else body.inline
    return w(
        "tr",
        w("trPr", w("cantSplit"), w("tblHeader") if header else None),
        *(
            w(
                "tc",
                w("tcPr", w("tcW", w=width, type="dxa")),
                body.made(style, inline(cell)),
            )
            for cell, width in zip(cells, widths, strict=True)
        ),
    )


def _widths(table: Table, measure: float) -> list[int]:
    """Return the widths of the columns in twips; together they fill the measure."""
    whole = twips(measure)
    first, *others = [round(whole * share) for share in table.shares]
    return [whole - sum(others), *others] if others else [first]

"""Lists and tables: every item, numeral and cell in its place."""

from pathlib import Path

from docx.document import Document

from kesimpta_docs.verify.docx.document import CellPlace
from tests.verify.docx_xml import LISTS, listed, paragraph, read, read_body, style, styles, texts
from tests.wordml.docx_samples import built


def test_lists_have_id_level_kind_text_and_start(tmp_path: Path) -> None:
    body = listed(5) + listed(5, 1) + listed(6) + listed(7) + listed(8) + listed(0) + listed(99)
    document = read_body(tmp_path, body, numbering=LISTS)
    found = [
        (one.item.number_id, one.item.level, one.item.kind, one.item.text, one.item.start)
        for one in document.paragraphs
        if one.item
    ]
    assert found == [
        (5, 0, "decimal", "%1.", 1),
        (5, 1, "bullet", "•", 0),
        (6, 0, "decimal", "%1.", 4),
        (7, 0, "upperRoman", "%1)", 0),
        (8, 0, "none", "", 0),
    ]
    assert document.paragraphs[0].format.indent_start == 36


def test_numerals_and_bullets_have_a_size_and_font_of_their_own(tmp_path: Path) -> None:
    """The mark of the paragraph sets the label; the level has the last word."""
    mark = "<w:rPr><w:sz w:val='36'/></w:rPr>"
    body = listed(5, 0, mark) + listed(5, 1, mark)
    document = read_body(tmp_path, body, numbering=LISTS)
    labels = [one.item.label for one in document.paragraphs if one.item]
    assert [(one.size, one.bold) for one in labels] == [(10, True), (18, False)]
    assert labels[1].font == "Symbol"


def test_a_style_puts_its_paragraphs_in_its_list_at_its_level(tmp_path: Path) -> None:
    own = styles(
        style("Outer", "<w:pPr><w:numPr><w:numId w:val='5'/></w:numPr></w:pPr>"),
        style("Inner", "<w:pPr><w:numPr><w:numId w:val='5'/></w:numPr></w:pPr>"),
        style("Out", "<w:basedOn w:val='Outer'/>"),
    )
    body = "".join(
        paragraph("a", f"<w:pStyle w:val='{name}'/>") for name in ("Outer", "Inner", "Out")
    ) + paragraph("a", "<w:pStyle w:val='Outer'/><w:numPr><w:numId w:val='0'/></w:numPr>")
    document = read_body(tmp_path, body, styles=own, numbering=LISTS)
    levels = [one.item.level if one.item else None for one in document.paragraphs]
    assert levels == [0, 1, 0, None]


def test_a_table_has_rows_cells_header_and_look(tmp_path: Path) -> None:
    look = '<w:tblLook w:val="0000" w:firstRow="1" w:firstColumn="1" w:noVBand="1"/>'

    def row(first: str, second: str, own: str) -> str:
        cells = f"<w:tc>{paragraph(first)}</w:tc><w:tc>{paragraph(second)}</w:tc>"
        return f"<w:tr><w:trPr>{own}</w:trPr>{cells}</w:tr>"

    head = "<w:cantSplit/><w:tblHeader/>"
    body = (
        f"<w:tbl><w:tblPr>{look}</w:tblPr>"
        + row("Week", "Dose", head)
        + row("0", "20 mg", "")
        + row("1", "20 mg", "<w:tblHeader/>")
        + "</w:tbl>"
    )
    table = read_body(tmp_path, body).tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Week", "Dose"],
        ["0", "20 mg"],
        ["1", "20 mg"],
    ]
    # A header row below other rows is none.
    assert [row.header for row in table.rows] == [True, False, False]
    assert table.look is not None
    assert (table.look.first_row, table.look.first_column) == (True, True)
    assert not table.look.last_row


def test_the_older_look_of_a_table_is_read(tmp_path: Path) -> None:
    cell = f"<w:tr><w:tc>{paragraph('a')}</w:tc></w:tr>"
    body = f'<w:tbl><w:tblPr><w:tblLook w:val="04A0"/></w:tblPr>{cell}</w:tbl>'
    look = read_body(tmp_path, body).tables[0].look
    assert look is not None
    assert (look.first_row, look.first_column, look.last_row) == (True, True, False)


def test_nested_tables_have_their_own_number_and_words(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        outer = document.add_table(1, 2)
        outer.cell(0, 0).text = "outer"
        inner = outer.cell(0, 1).add_table(1, 1)
        inner.cell(0, 0).text = "inner"
        document.add_paragraph("after")

    document = read(tmp_path, built(fill))
    found = {one.text: one.place for one in document.paragraphs if one.text}
    assert found == {
        "outer": CellPlace(table=0, row=0, cell=0, header=False),
        "inner": CellPlace(table=1, row=0, cell=0, header=False),
        "after": None,
    }
    assert document.tables[0].rows[0].cells[1].text.strip() == ""
    assert document.tables[1].rows[0].cells[0].text == "inner"


def test_merged_cells_are_seen(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        table = document.add_table(3, 3)
        table.cell(0, 0).merge(table.cell(0, 1)).text = "wide"
        table.cell(1, 0).merge(table.cell(2, 0)).text = "tall"

    table = read(tmp_path, built(fill)).tables[0]
    assert table.rows[0].cells[0].span == 2
    assert [row.cells[0].merge for row in table.rows] == [None, "restart", "continue"]


def test_rows_and_cells_in_content_controls_are_read(tmp_path: Path) -> None:
    cell = f"<w:sdt><w:sdtContent><w:tc>{paragraph('a')}</w:tc></w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent><w:tr>{cell}</w:tr></w:sdtContent></w:sdt>"
    assert texts(read_body(tmp_path, f"<w:tbl>{row}</w:tbl>").paragraphs) == ["a"]


def test_a_table_style_sets_the_text_of_its_cells(tmp_path: Path) -> None:
    first = "<w:tblStylePr w:type='firstRow'><w:rPr><w:b/><w:sz w:val='40'/></w:rPr></w:tblStylePr>"
    own = styles(
        style("Base", f"<w:rPr><w:sz w:val='36'/></w:rPr>{first}", kind="table"),
        style("Grid", "<w:basedOn w:val='Base'/>", kind="table"),
        style("Small", "<w:rPr><w:sz w:val='16'/></w:rPr>"),
    )
    rows = "".join(
        f"<w:tr><w:tc>{paragraph('a', own)}</w:tc></w:tr>"
        for own in ("", "", "<w:pStyle w:val='Small'/>")
    )
    look = '<w:tblStyle w:val="Grid"/><w:tblLook w:firstRow="1"/>'
    document = read_body(tmp_path, f"<w:tbl><w:tblPr>{look}</w:tblPr>{rows}</w:tbl>", styles=own)
    formats = [one.runs[0].format for one in document.paragraphs]
    assert [(one.size, one.bold) for one in formats] == [(20, True), (18, False), (8, False)]

"""What a listener hears of a table: each cell with its place and its header cells."""

from pathlib import Path

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from kesimpta_docs.errors import UnreadableFile
from tests.verify.heard import elements, heard
from tests.verify.pdf_samples import built, changed

TABLE = (
    "<table><caption>Doses</caption><thead><tr><th>Week<th>Dose<tbody>"
    "<tr><th scope=row>0<td>One pen<tr><th scope=row>1<td></table>"
)
HEARD_TABLE = [
    "table 1, 2 columns, 3 rows",
    "caption, Doses",
    "row 1, column 1, header of the column: Week",
    "row 1, column 2, header of the column: Dose",
    "row 2, column 1, column header Week, header of the row: 0",
    "row 2, column 2, column header Dose, row header 0: One pen",
    "row 3, column 1, column header Week, header of the row: 1",
    "row 3, column 2, column header Dose, row header 1: empty",
    "out of table 1",
]


def test_each_cell_of_a_table_is_heard_with_its_header_cells(tmp_path: Path) -> None:
    assert heard(tmp_path, built(TABLE)) == HEARD_TABLE


def test_without_header_names_the_place_of_a_cell_decides(tmp_path: Path) -> None:
    def forget(pdf: pikepdf.Pdf) -> None:
        for cell in [*elements(pdf, "TH"), *elements(pdf, "TD")]:
            del cell.A

    assert heard(tmp_path, changed(built(TABLE), forget)) == HEARD_TABLE


def test_a_scope_decides_against_the_place(tmp_path: Path) -> None:
    def scope(pdf: pikepdf.Pdf) -> None:
        for cell in [*elements(pdf, "TH"), *elements(pdf, "TD")]:
            del cell.A
        elements(pdf, "TH")[0].A = Dictionary(O=Name.Table, Scope=Name.Row)

    lines = heard(tmp_path, changed(built(TABLE), scope))
    assert lines[2:4] == [
        "row 1, column 1, header of the row: Week",
        "row 1, column 2, row header Week, header of the column: Dose",
    ]


def test_a_cell_over_two_rows_moves_those_beside_it(tmp_path: Path) -> None:
    body = "<table><tr><th>A<th>B<tr><td rowspan=2>x<td>y<tr><td>z</table>"

    def forget(pdf: pikepdf.Pdf) -> None:
        for cell in elements(pdf, "TD"):
            del cell.A["/Headers"]
        elements(pdf, "TD")[0].A.RowSpan = 2

    assert heard(tmp_path, changed(built(body), forget))[3:6] == [
        "row 2, column 1, column header A: x",
        "row 2, column 2, column header B: y",
        "row 3, column 2, column header B: z",
    ]


def test_header_cells_that_are_no_header_cells_are_not_heard_as_such(tmp_path: Path) -> None:
    def demote(pdf: pikepdf.Pdf) -> None:
        for cell in elements(pdf, "TH"):
            cell.S = Name.TD

    lines = heard(tmp_path, changed(built(TABLE), demote))
    assert "row 2, column 2: One pen" in lines
    assert not any("header" in line for line in lines)


def test_a_cell_that_claims_a_million_columns_is_counted_as_a_hundred(tmp_path: Path) -> None:
    def widen(pdf: pikepdf.Pdf) -> None:
        elements(pdf, "TD")[0].A.ColSpan = 1_000_000

    lines = heard(tmp_path, changed(built(TABLE), widen))
    assert lines[0] == "table 1, 101 columns, 3 rows"


def test_a_table_wider_than_anybody_hears_is_refused(tmp_path: Path) -> None:
    def widen(pdf: pikepdf.Pdf) -> None:
        for cell in elements(pdf, "TD"):
            cell.A = Dictionary(O=Name.Table, ColSpan=100)

    row = "<tr>" + "<td>x" * 11
    with pytest.raises(UnreadableFile, match="more than 1000 columns") as raised:
        heard(tmp_path, changed(built(f"<table>{row}</table>"), widen))
    assert str(raised.value.at) == str(tmp_path / "file.pdf")

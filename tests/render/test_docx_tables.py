"""Tables and figures."""

from dataclasses import replace
from pathlib import Path

import pytest

from kesimpta_docs.layout.table import Table
from tests.render.docx_sample import NAMESPACES, WordFile, made, sample, text

_W = f"{{{NAMESPACES['w']}}}"


def with_table(drawing: Path, *, columns: int, row_headers: bool) -> WordFile:
    """Return a handout whose last section holds a table alone, and a text after it."""
    edition = sample("handout", drawing)
    cells = tuple(text(f"Cell {number}") for number in range(columns))
    table = Table(
        label=text("Table 1."),
        caption=text("Cells"),
        columns=cells,
        rows=(cells, cells),
        row_headers=row_headers,
    )
    first, last = edition.sheets
    return made(replace(edition, sheets=(first, replace(last, blocks=(table, last.blocks[1])))))


def test_the_first_row_is_a_header_that_repeats(word_file: WordFile) -> None:
    assert [len(row.findall(f"{_W}trPr/{_W}tblHeader")) for row in word_file.find("//w:tr")] == [
        *(1, 0, 0, 0)
    ]


def test_no_row_breaks_across_pages(word_file: WordFile) -> None:
    assert len(word_file.find("//w:tr/w:trPr/w:cantSplit")) == 4


def test_each_row_but_the_last_stays_with_the_next(word_file: WordFile) -> None:
    rows = [word_file.style_id(row) for row in word_file.find("//w:tr/w:tc[1]/w:p")]
    assert rows == ["TableHeading", "TableText", "TableText", "TableLastRow"]
    assert word_file.style("TableText").find(f"{_W}pPr/{_W}keepNext") is not None


@pytest.mark.parametrize(("row_headers", "value"), [(True, "04A0"), (False, "0420")])
def test_the_look_says_which_cells_are_headers(
    drawing: Path,
    row_headers: bool,  # noqa: FBT001 - a parameter of the test
    value: str,
) -> None:
    file = with_table(drawing, columns=2, row_headers=row_headers)
    look = file.find("//w:tblLook")[0]
    assert look.get(f"{_W}val") == value
    assert look.get(f"{_W}firstRow") == "1"
    assert look.get(f"{_W}firstColumn") == str(int(row_headers))


def test_the_caption_stands_before_the_table_and_in_its_properties(word_file: WordFile) -> None:
    caption = word_file.find("//w:tbl")[0].getprevious()
    assert caption is not None
    assert caption.xpath("string(.)") == "Table 1. Your doses"
    assert word_file.values("//w:tblCaption/@w:val") == ["Table 1. Your doses"]
    assert word_file.values("//w:tblDescription/@w:val") == ["Week, Day, Dose"]


@pytest.mark.parametrize("columns", [1, 2, 3, 4])
def test_columns_fill_the_measure(drawing: Path, columns: int) -> None:
    file = with_table(drawing, columns=columns, row_headers=True)
    widths = list(map(int, file.values("//w:gridCol/@w:w")))
    assert columns == len(widths)
    assert sum(widths) == 9360
    assert file.values("//w:tblW/@w:w") == ["9360"]


def test_a_table_has_rules_and_no_vertical_lines(handout: WordFile, large: WordFile) -> None:
    path = '//w:style[@w:styleId="GuideTable"]/w:tblPr/w:tblBorders/*'
    for file, widths in ((handout, ["18", "18", "6"]), (large, ["24", "24", "8"])):
        rules = file.find(path, "styles")
        assert [str(rule.tag).removeprefix(_W) for rule in rules] == ["top", "bottom", "insideH"]
        assert [rule.get(f"{_W}sz") for rule in rules] == widths


def test_header_words_are_bold_in_the_handout_only(handout: WordFile, large: WordFile) -> None:
    assert handout.style("TableHeading").find(f"{_W}rPr/{_W}b") is not None
    assert large.style("TableHeading").find(f"{_W}rPr/{_W}b") is None


def test_a_text_after_a_table_keeps_its_distance(word_file: WordFile) -> None:
    assert word_file.style_of("See ") == "BodyTextAfterTable"


def test_a_table_has_no_merged_and_no_nested_cells(word_file: WordFile) -> None:
    assert word_file.find("//w:gridSpan | //w:vMerge | //w:tbl//w:tbl") == []


def test_a_figure_is_in_the_line_and_has_its_alternative_text(word_file: WordFile) -> None:
    assert word_file.values("//wp:inline/wp:docPr/@descr") == ["A black disc for a dose."]
    assert word_file.values("//wp:inline/wp:docPr/@name") == ["Figure 1"]


def test_a_figure_has_the_size_of_its_drawing(word_file: WordFile) -> None:
    """200 by 60 pt; an EMU is 1/12700 pt."""
    assert word_file.values("//wp:extent/@*") == ["2540000", "762000"]


def test_caption_figure_and_description_follow_one_another(word_file: WordFile) -> None:
    figure = word_file.find("//w:p[.//w:drawing]")[0]
    around = [figure.getprevious(), figure.getnext()]
    assert [one.xpath("string(.)") for one in around if one is not None] == [
        "Figure 1. A dose",
        "Each disc is a dose.",
    ]

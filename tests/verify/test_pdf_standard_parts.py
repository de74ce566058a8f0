"""What a PDF's words are taken for: cards, columns, poor tags, page numbers."""

from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from kesimpta_docs.verify.standard.measured import hold_file
from kesimpta_docs.verify.standard.pdf import MEASURES, hold_pdf
from kesimpta_docs.verify.standard.pdf.found import parts_of
from kesimpta_docs.verify.standard.seen import NotMeasured
from tests.render.tagged_samples import tagged
from tests.verify.pdf_samples import built, changed
from tests.verify.test_pdf_measures import LETTER, SENTENCE, read_back, values, without_tags
from tests.verify.test_pdf_standards import standard

TWO = ".pair { display: flex } article { width: 200pt; margin-right: 30pt; font-size: 9pt }"
CUT = ".pair { border: 1pt dashed; height: 200pt; width: 420pt; margin-bottom: 20pt }"
BOXED = "article { border: 1pt solid; height: 200pt }"


def two_articles(folder: Path, style: str) -> Path:
    """Write a page with two articles side by side, in smaller type than the paragraph above."""
    articles = (
        f"<div class=pair><article><p>{SENTENCE * 2}</article><article><p>{SENTENCE * 2}</article>"
    )
    file = folder / "file.pdf"
    file.write_bytes(tagged(f"<p>Above</p>{articles}</div>", LETTER + TWO + style))
    return file


def test_faces_within_lines_to_cut_on_are_no_columns_and_a_note_says_so(tmp_path: Path) -> None:
    file = two_articles(tmp_path, CUT)
    assert values(read_back(tmp_path, file.read_bytes()), "columns") == (1.0,)
    assert values(read_back(tmp_path, file.read_bytes()), "body-size") == (12.0,)
    (note,) = hold_file(file, standard("clear-print")).notes
    assert note.startswith(f"{4 * len(SENTENCE.split())} words stand on cards")


@pytest.mark.parametrize("style", ["", BOXED, CUT.replace("200pt", "400pt")])
def test_columns_without_lines_to_cut_on_are_text(style: str, tmp_path: Path) -> None:
    file = two_articles(tmp_path, style)
    assert values(read_back(tmp_path, file.read_bytes()), "columns") == (2.0,)
    assert values(read_back(tmp_path, file.read_bytes()), "body-size") == (9.0,)
    assert hold_file(file, standard("clear-print")).notes == ()


def only_a_document(pdf: pikepdf.Pdf) -> None:
    """Leave one empty tag, as some programs write."""
    pdf.Root.StructTreeRoot.K = Dictionary(
        Type=Name.StructElem, S=Name.Document, P=pdf.Root.StructTreeRoot, K=Array([])
    )


def test_tags_that_hold_nothing_hide_nothing(tmp_path: Path) -> None:
    body, style = f"<h1>Head</h1>{f'<p>{SENTENCE * 6}' * 3}", "p { line-height: 13pt }"
    data = changed(built(body, LETTER + style), only_a_document)
    pdf = read_back(tmp_path, data)
    assert pdf.roots
    assert values(pdf, "line-pitch") == (1.08,)
    assert len(list(MEASURES["paragraph-gap"](pdf))) == 2
    (note,) = hold_file(tmp_path / "file.pdf", standard("ukaaf-2012")).notes
    assert "tags hold less than half of its words" in note


def test_a_line_that_is_tagged_as_a_paragraph_is_none(tmp_path: Path) -> None:
    lines = "<p>You can read this line in the morning and that one at night again" * 12
    pdf = read_back(tmp_path, built(lines, LETTER + "p { margin: 0; line-height: 13pt }"))
    assert values(pdf, "line-pitch") == (1.08,)
    assert not parts_of(pdf).tagged


def test_lines_that_make_no_paragraph_are_told_of(tmp_path: Path) -> None:
    lines = "<p>You can read this line in the morning" * 12
    pdf = read_back(tmp_path, built(lines, LETTER + "p { margin: 0 0 30pt }"))
    for measure in ("line-pitch", "mean-line", "longest-lines"):
        with pytest.raises(NotMeasured, match="which of its lines make a paragraph"):
            list(MEASURES[measure](pdf))


def test_pages_shown_sideways_are_not_measured(tmp_path: Path) -> None:
    data = built(f"<p>{SENTENCE * 6}", LETTER)
    pdf = read_back(tmp_path, changed(data, lambda file: file.pages[0].rotate(90, relative=False)))
    found = {one.rule.measure: one for one in hold_pdf(pdf, standard("acb-2025"))}
    for measure in ("line-pitch", "paragraph-gap", "margin", "bold-words", "page-number"):
        assert not found[measure].measured, measure
        assert "page 1 stand sideways" in found[measure].found


def test_rows_and_boxes_are_not_told_without_tags(tmp_path: Path) -> None:
    pdf = read_back(tmp_path, changed(built(f"<p>{SENTENCE * 6}", LETTER), without_tags))
    with pytest.raises(NotMeasured, match="rows and boxes cannot be told without tags"):
        list(MEASURES["split-parts"](pdf))


def test_an_item_without_tags_has_its_height(tmp_path: Path) -> None:
    body = f"<ul><li>{SENTENCE * 9}</ul>"
    pdf = read_back(tmp_path, changed(built(body, LETTER), without_tags))
    (whole,) = parts_of(pdf).wholes
    (block,) = (block for block in parts_of(pdf).blocks if block.kind == "item")
    assert whole.height == pytest.approx(18 * (len(block.lines) - 1))

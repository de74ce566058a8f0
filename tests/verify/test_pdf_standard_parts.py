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
from tests.verify.test_pdf_standards import by_hand, lines, standard

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


@pytest.mark.parametrize("style", ["", BOXED, CUT.replace("200pt", "500pt")])
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
    body = "<p>You can read this line in the morning and that one at night again" * 12
    pdf = read_back(tmp_path, built(body, LETTER + "p { margin: 0; line-height: 13pt }"))
    assert values(pdf, "line-pitch") == (1.08,)
    assert not parts_of(pdf).tagged


def test_lines_that_make_no_paragraph_are_told_of(tmp_path: Path) -> None:
    body = "<p>You can read this line in the morning" * 12
    pdf = read_back(tmp_path, built(body, LETTER + "p { margin: 0 0 30pt }"))
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


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (lines(18, 520, 40, ["1"]), ()),
        (lines(18, 300, 40, ["1"]), ("no page number",)),
        (lines(18, 520, 400, ["1"]), ("no page number",)),
        (lines(18, 500, 40, ["No 1"]), ("no page number",)),
    ],
)
def test_one_page_without_tags_has_the_number_in_its_corner(
    number: str, told: tuple[str, ...], tmp_path: Path
) -> None:
    body = lines(18, 72, 700, ["Words above", "and more of them"])
    pdf = by_hand(tmp_path, body + number, "Helvetica-Bold")
    assert tuple(seen.where for seen in MEASURES["page-number"](pdf)) == told


def test_a_number_that_grows_on_few_pages_is_no_page_number(tmp_path: Path) -> None:
    """The running line of two of five pages has a number, as a count of steps may."""
    step = "<p style='page: step{0}; break-after: page'>Words"
    style = "".join(
        f"@page step{n} {{ @bottom-right {{ content: '{n + 1 if n < 2 else 70 - 9 * n}' }} }}"
        for n in range(5)
    )
    body = "".join(step.format(n) for n in range(5))
    pdf = read_back(tmp_path, built(body, LETTER + style))
    told = [seen.where for seen in MEASURES["page-number"](pdf)]
    assert told == ["no page number"] * len(pdf.pages)


@pytest.mark.parametrize("matrix", ["0 1 -1 0 300 300", "0 -1 1 0 300 360", "-1 0 0 -1 360 300"])
def test_turned_letters_have_the_contrast_of_what_is_under_them(
    matrix: str, tmp_path: Path
) -> None:
    """A dark bar is just as large as the letters on it, whichever way these run."""
    x, y = map(int, matrix.split()[4:])
    a, b, c, d = map(int, matrix.split()[:4])
    corners = [(x + a * u + c * v, y + b * u + d * v) for u in (0, 60) for v in (-4, 14)]
    left, low = (min(ends) for ends in zip(*corners, strict=True))
    right, high = (max(ends) for ends in zip(*corners, strict=True))
    bar = f"0 g {left} {low} {right - left} {high - low} re f 1 g "
    pdf = by_hand(tmp_path, f"{bar} BT /F 18 Tf {matrix} Tm (Words) Tj ET")
    assert [seen.value for seen in MEASURES["contrast"](pdf)] == [21.0]

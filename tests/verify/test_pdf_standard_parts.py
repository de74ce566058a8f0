"""What a PDF's words are taken for: cards, columns, poor tags, page numbers."""

from pathlib import Path

import pytest

from kesimpta_docs.verify.standard.measured import hold_file
from tests.render.tagged_samples import tagged
from tests.verify.test_pdf_measures import LETTER, SENTENCE, read_back, values
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

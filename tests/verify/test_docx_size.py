"""The smallest characters that a document prints are found wherever they stand."""

import math
from pathlib import Path

import pytest
from docx.document import Document
from docx.shared import Pt

from kesimpta_docs.verify.docx.size import smallest_size
from tests.verify.docx_xml import LISTS, listed, paragraph, read, read_body, run, styles
from tests.wordml.docx_samples import built


def test_the_smallest_size_has_a_place(tmp_path: Path) -> None:
    content = run("large", "<w:sz w:val='36'/>") + run("fine print", "<w:sz w:val='17'/>")
    document = read_body(tmp_path, paragraph("a") + paragraph(content))
    assert smallest_size(document) == (8.5, "word/document.xml, paragraph 2: “fine print”")


def test_hidden_text_and_spaces_have_no_size(tmp_path: Path) -> None:
    content = (
        run("a", "<w:sz w:val='36'/>")
        + run("b", "<w:vanish/><w:sz w:val='4'/>")
        + run(" ", "<w:sz w:val='4'/>")
    )
    assert smallest_size(read_body(tmp_path, paragraph(content)))[0] == 18


@pytest.mark.parametrize(
    ("own", "size"),
    [("<w:vertAlign w:val='superscript'/>", 11.6), ("<w:smallCaps/>", 16.0), ("", 20.0)],
)
def test_raised_text_and_small_capitals_are_smaller_than_their_size_says(
    tmp_path: Path, own: str, size: float
) -> None:
    document = read_body(tmp_path, paragraph(run("a", f"{own}<w:sz w:val='40'/>")))
    assert smallest_size(document)[0] == pytest.approx(size)


def test_a_numeral_counts_and_an_empty_label_does_not(tmp_path: Path) -> None:
    own = styles(defaults="<w:sz w:val='36'/>")
    numbered = read_body(tmp_path, listed(5), styles=own, numbering=LISTS)
    assert smallest_size(numbered) == (10, "word/document.xml, paragraph 1: label of “item”")
    plain = read_body(tmp_path, listed(8), styles=own, numbering=LISTS)
    assert smallest_size(plain)[0] == 18


def test_a_footer_counts(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("a")
        written = document.sections[0].footer.paragraphs[0].add_run("Page")
        written.font.size = Pt(7)

    size, where = smallest_size(read(tmp_path, built(fill)))
    assert (size, "footer1.xml" in where) == (7, True)


def test_nothing_printed_has_no_size(tmp_path: Path) -> None:
    assert smallest_size(read(tmp_path, built()))[0] == math.inf

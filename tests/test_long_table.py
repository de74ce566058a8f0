"""A table that is longer than a page is one table, in its tags and for its proofs."""

from dataclasses import replace
from pathlib import Path

from kesimpta_docs.build import make_guide
from kesimpta_docs.verify.pdf.reader import read_pdf
from kesimpta_docs.verify.pdf.words import text_of
from tests.conftest import order_for

FILE = "examplin-en-large-print.pdf"
ROWS = 40


def test_a_table_longer_than_a_page_is_parted_between_rows_and_tagged_once(
    small_copy: Path, tmp_path: Path
) -> None:
    section = small_copy / "sections" / "doses.yaml"
    row = "        - [A cold, 39 in 100, 38 in 100]\n"
    more = "".join(row.replace("cold", f"sign {number}") for number in range(ROWS))
    source = section.read_text("utf-8")
    assert row in source
    section.write_text(source.replace(row, row + more), "utf-8")
    order = replace(order_for(small_copy, tmp_path), editions=("large-print",), formats=("pdf",))
    make_guide(order, lambda *_: None)  # every proof holds
    pdf = read_pdf(tmp_path / FILE)
    (table,) = (element for element in pdf.elements() if element.role == "Table")
    rows = [element for element in table.walk() if element.role == "TR"]
    pages = {place.page for place in table.marked_content()}
    heads = [
        "".join(
            glyph.text
            for glyph in pdf.pages[page].glyphs
            if glyph.marking.artifact and glyph.marking.artifact.subtype == "Header"
        )
        for page in sorted(pages)
    ]
    assert len(rows) == 1 + 2 + ROWS
    assert text_of(pdf, rows[0]) == "Effect On Examplin On the other"
    assert len(pages) > 2
    assert heads == ["", *["EffectOn ExamplinOn the other"] * (len(pages) - 1)]

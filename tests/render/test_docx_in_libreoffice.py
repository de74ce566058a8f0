"""Word files as LibreOffice lays them out: what no XML can show."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from kesimpta_docs.build import Job, plan
from kesimpta_docs.layout.edition import Callout, Field, ItemList, WriteIn, all_blocks
from kesimpta_docs.render.docx.write import render_docx
from kesimpta_docs.source.read import read_guide
from kesimpta_docs.verify.pdf.reader import read_any_pdf
from kesimpta_docs.verify.standard.office import office, pages_of
from tests.conftest import REAL, order_for
from tests.render.arabic_sample import arabic_sample
from tests.render.docx_sample import text, with_blocks

_OFFICE = office()

pytestmark = pytest.mark.skipif(
    _OFFICE is None, reason="install libreoffice-writer-nogui, 25.2 or newer"
)


def words_by_page(file: Path) -> Mapping[int, str]:
    """Return the letters of each page, from 1, without spaces, as LibreOffice lays them out."""
    assert _OFFICE is not None
    pages: dict[int, str] = defaultdict(str)
    with pages_of(file, _OFFICE) as made:
        for page in read_any_pdf(made).pages:
            for glyph in page.glyphs:
                pages[glyph.page + 1] += "".join(glyph.text.split())
    return pages


@pytest.mark.parametrize("name", ["examplin-en-handout.docx", "examplin-en-large-print.docx"])
def test_each_entry_of_the_contents_shows_its_page(
    name: str, small_files: Path, small_jobs: dict[str, Job]
) -> None:
    """The fields are empty in the file: LibreOffice fills them in when it opens it."""
    edition = small_jobs[name.replace(".docx", ".pdf")].edition
    pages = words_by_page(small_files / name)
    assert edition.contents
    shown = next(words for words in pages.values() if "Contents" in words).replace(".", "")
    for part in edition.contents.parts:
        for _, title in part.entries:
            words = "".join(title.plain.split())
            page = max(number for number, said in pages.items() if words in said)
            before = edition.tokens.contents.number == "before"
            assert (f"{page}{words}" if before else f"{words}{page}") in shown


def test_large_print_is_set_in_the_font_that_the_file_carries(small_files: Path) -> None:
    """Or in one of this name on the machine: no other has the metrics of Arial."""
    assert _OFFICE is not None
    with pages_of(small_files / "examplin-en-large-print.docx", _OFFICE) as made:
        pdf = read_any_pdf(made)
        used = {glyph.font for page in pdf.pages for glyph in page.glyphs if glyph.text.isalpha()}
        names = {pdf.fonts[font].base_name.rpartition("+")[2].partition("-")[0] for font in used}
    assert names
    assert names <= {"Arial", "ArialMT", "LiberationSans"}


def test_numbers_to_circle_count_from_the_right_where_words_do(
    drawing: Path, tmp_path: Path
) -> None:
    assert _OFFICE is not None
    field = Field(label=text("س"), scale=3)
    edition = with_blocks(
        arabic_sample("handout", drawing), WriteIn(rows=((field,),), framed=False)
    )
    file = tmp_path / "arabic.docx"
    file.write_bytes(render_docx(edition))
    with pages_of(file, _OFFICE) as made:
        glyphs = [glyph for page in read_any_pdf(made).pages for glyph in page.glyphs]
    lines = [
        {glyph.text: glyph.origin[0] for glyph in glyphs if glyph.origin[1] == height}
        for height in {glyph.origin[1] for glyph in glyphs}
    ]
    (scale,) = (each for each in lines if {"0", "1", "2", "3"} <= each.keys())
    assert scale["0"] > scale["1"] > scale["2"] > scale["3"]


def test_each_callout_of_the_real_guide_stands_on_one_page_in_aph_large_print(
    tmp_path: Path,
) -> None:
    """The largest type that has borders all round: its longest call-out just fits."""
    order = replace(order_for(REAL, tmp_path), editions=("large-print-aph",), formats=("docx",))
    (job,) = plan(read_guide(REAL), order)
    file = tmp_path / job.name
    file.write_bytes(render_docx(job.edition))
    pages = words_by_page(file).values()
    whole = [one for one in all_blocks(job.edition) if isinstance(one, Callout) and not one.parted]
    lists = [
        ["".join(item.plain.split()) for item in block.items]
        for callout in whole
        for block in all_lists(callout)
    ]
    assert len(lists) > 10
    assert [items for items in lists if not any(set_on(page, items) for page in pages)] == []


def all_lists(callout: Callout) -> list[ItemList]:
    """Return the lists right inside a call-out."""
    return [block for block in callout.blocks if isinstance(block, ItemList)]


def set_on(page: str, items: list[str]) -> bool:
    """Say whether a page holds the words of all items."""
    return all(words in page for words in items)

"""Word files as LibreOffice lays them out: what no XML can show."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import pytest

from kesimpta_docs.build import Job
from kesimpta_docs.verify.pdf.reader import read_any_pdf
from kesimpta_docs.verify.standard.office import office, pages_of

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

"""What the Kesimpta guide promises as a whole, beyond the proofs of each file."""

from pathlib import Path

import pypdfium2

from kesimpta_docs.order import FORMATS
from kesimpta_docs.source.read import read_guide
from tests.conftest import REAL

#: Pages of the handout on Letter that a reader carries, without the paper tools.
MOST_PAGES = 32
GUIDE = read_guide(REAL)


def page_of(title: str, file: Path) -> int:
    """Return the page, from 1, on which the section of this title begins."""
    with pypdfium2.PdfDocument(file) as pdf:
        pages = {
            mark.get_title(): mark.get_dest().get_index() for mark in pdf.get_toc() if mark.level
        }
    return int(pages[title]) + 1


def test_the_handout_has_at_most_32_pages_before_its_paper_tools(real_files: Path) -> None:
    (tools,) = (part for part in GUIDE.file.parts if part.tools)
    first = GUIDE.sections[tools.sections[0]].title.plain
    assert page_of(first, real_files / "kesimpta-en-handout.pdf") <= MOST_PAGES + 1


def test_the_guide_has_sets_for_the_first_day_side_effects_and_travel() -> None:
    assert {"first-day", "side-effects", "travel"} <= set(GUIDE.file.sets)


def test_help_stands_first_and_the_disclaimers_before_the_tools() -> None:
    names = [section.id for section in GUIDE.ordered_sections]
    (tools,) = (part for part in GUIDE.file.parts if part.tools)
    assert names[:2] == ["when-to-get-help", "call-the-same-day"]
    assert names[names.index(tools.sections[0]) - 1] == "disclaimers"


def test_every_edition_is_there_in_every_format(real_files: Path) -> None:
    names = {
        f"kesimpta-en-{edition}.{kind}"
        for edition in ("handout", "large-print")
        for kind in FORMATS
    }
    assert names <= {file.name for file in real_files.iterdir()}

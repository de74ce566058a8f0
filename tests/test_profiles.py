"""Every large print of the small guide, on each paper, for one side and for both, is proven."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from kesimpta_docs.build import make_guide
from kesimpta_docs.order import LARGE_PRINT, EditionName, PaperName, Sides
from kesimpta_docs.verify.docx.document import WordDocument
from kesimpta_docs.verify.docx.read import read_docx
from kesimpta_docs.verify.pdf.reader import TaggedPdf, read_pdf
from kesimpta_docs.verify.pdf.words import text_of
from tests.conftest import SMALL, Build, order_for
from tests.source.edit import edit

profiles = pytest.mark.parametrize("name", LARGE_PRINT.values())
#: On which papers, and on how many sides: each of both.
SHEETS: tuple[tuple[PaperName, Sides], ...] = (("letter", 1), ("a4", 2))
sheets = pytest.mark.parametrize(("paper", "sides"), SHEETS)

#: A row of a table, and another with a word that no column of giant print has room for.
WIDE = "        - [Headache, 21 in 100, 15 in 100]\n"
LONG = "        - [Gastroenterologically, 39 in 100, 38 in 100]\n"


def files(
    build: Build, name: str, paper: PaperName, sides: Sides
) -> tuple[TaggedPdf, WordDocument]:
    """Return the PDF and the DOCX of one large print; a proof that fails stops the build."""
    folder = build(SMALL, editions=(name,), paper=paper, sides=sides)
    choices = "" if paper == "letter" else "-a4-two-sided"
    stem = folder / f"examplin-en-{name}{choices}"
    return read_pdf(stem.with_suffix(".pdf")), read_docx(stem.with_suffix(".docx"))


def numbers(pdf: TaggedPdf) -> Iterator[tuple[int, float, float]]:
    """Yield the number of each page, and its distance from the left and the right edge, in pt."""
    for page in pdf.pages:
        label = page.label or ""
        digits = [one for one in page.glyphs if one.marking.artifact and one.baseline < 60]
        low = min(one.baseline for one in digits)
        row = sorted((one for one in digits if abs(one.baseline - low) < 1), key=lambda g: g.box.x0)
        last = row[-len(label) :] if row[-1].text == label[-1] else row[: len(label)]
        assert "".join(one.text for one in last) == label
        yield int(label), last[0].box.x0, page.media.x1 - last[-1].box.x1


@profiles
@sheets
def test_each_large_print_is_made_and_every_proof_holds(
    name: EditionName, paper: PaperName, sides: Sides, build_once: Build
) -> None:
    pdf, document = files(build_once, name, paper, sides)
    width = 612 if paper == "letter" else 595.28
    assert pdf.pages[0].media.x1 == pytest.approx(width, abs=0.1)
    assert document.sections[0].width == pytest.approx(width, abs=0.1)
    assert document.settings.even_and_odd == document.settings.mirror_margins == (sides == 2)


@profiles
@sheets
def test_the_pages_number_stands_in_the_lower_outer_corner(
    name: EditionName, paper: PaperName, sides: Sides, build_once: Build
) -> None:
    pdf, _ = files(build_once, name, paper, sides)
    for number, left, right in numbers(pdf):
        assert (left < right) == (sides == 2 and number % 2 == 0), number


@profiles
def test_a_printer_is_told_how_many_sides_to_print(name: EditionName, build_once: Build) -> None:
    told = {}
    for paper, sides in SHEETS:
        pdf, _ = files(build_once, name, paper, sides)
        told[sides] = pdf.viewer.duplex
    assert told == {1: "Simplex", 2: "DuplexFlipLongEdge"}


def test_the_running_foot_and_the_title_name_the_standard(build_once: Build) -> None:
    feet, titles = {}, {}
    for name in LARGE_PRINT.values():
        pdf, document = files(build_once, name, *SHEETS[0])
        assert pdf.xmp
        assert pdf.xmp.title == document.properties.title
        titles[name] = document.properties.title
        feet[name] = document.footers[0].paragraphs[0].text
    assert feet == {
        "large-print": "Examplin guide. Large print, ACB 2025",
        "large-print-aph": "Examplin guide. Large print, APH 2022",
        "large-print-ukaaf": "Examplin guide. Large print, UKAAF 2012",
        "large-print-giant": "Examplin guide. Giant print",
    }
    assert titles["large-print-giant"] == "Examplin at home. Giant print, English"


def test_a_table_that_is_too_wide_is_a_list_under_its_caption_in_both_formats(
    small_copy: Path, tmp_path: Path
) -> None:
    edit(small_copy, "sections/doses.yaml", WIDE, f"{WIDE}{LONG}")
    order = replace(order_for(small_copy, tmp_path / "out"), editions=("large-print-giant",))
    make_guide(order, lambda *_: None)  # every proof holds
    stem = tmp_path / "out" / "examplin-en-large-print-giant"
    pdf, document = read_pdf(stem.with_suffix(".pdf")), read_docx(stem.with_suffix(".docx"))
    assert [one for one in pdf.elements() if one.role == "Table"] == []
    (found,) = (
        one
        for one in pdf.elements()
        if one.role == "L" and any(kid.role == "Caption" for kid in one.walk())
    )
    caption, *items = (text_of(pdf, one) for one in found.walk() if one.role in {"Caption", "LI"})
    assert caption == "Table 1. People in every 100"
    assert items[2] == "• Effect: A cold On Examplin: 39 in 100 On the other: 38 in 100"
    assert document.tables == ()
    texts = [paragraph.text for paragraph in document.paragraphs]
    at = texts.index("Table 1. People in every 100")
    assert "On Examplin: 39" in " ".join(texts[at + 3].replace("\u00a0", " ").split())


def test_outlines_and_bookmarks_are_those_of_the_handout(build_once: Build) -> None:
    """The words stay the same, whatever the layout: so do the headings a reader jumps by."""
    outlines = []
    for name in ("large-print", "large-print-giant"):
        folder = build_once(SMALL, editions=(name,), paper="letter", sides=1)
        with pypdfium2.PdfDocument(folder / f"examplin-en-{name}.pdf") as pdf:
            outlines.append([mark.get_title() for mark in pdf.get_toc()])
    assert outlines[0] == outlines[1]


def test_a_giant_print_has_no_letter_below_24_points(build_once: Build) -> None:
    pdf, _ = files(build_once, "large-print-giant", "a4", 2)
    sizes = {glyph.size for page in pdf.pages for glyph in page.glyphs if glyph.text.strip()}
    assert min(sizes) >= 24 - 0.01


def test_a_file_of_two_sides_says_so_in_its_name_alone(build_once: Build) -> None:
    folder = build_once(SMALL, editions=("large-print",), paper="a4", sides=2)
    with pikepdf.open(folder / "examplin-en-large-print-a4-two-sided.pdf") as pdf:
        assert "two-sided" not in str(pdf.docinfo)

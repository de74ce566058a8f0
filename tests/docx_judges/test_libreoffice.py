"""LibreOffice makes PDF/UA of each Word file: veraPDF passes it, and its tags are the source's.

So another program than ours understands headings, lists, tables and figures as they are meant.
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pikepdf
import pytest

from kesimpta_docs.layout.edition import (
    Edition,
    Figure,
    ItemList,
    LabelledList,
    Picture,
    WriteIn,
    all_blocks,
)
from kesimpta_docs.layout.table import RowList, Table
from kesimpta_docs.source.read import read_guide
from kesimpta_docs.verify.headings import heading_outcome
from kesimpta_docs.verify.pdf import validator
from kesimpta_docs.verify.pdf.reader import TaggedPdf, read_any_pdf
from kesimpta_docs.verify.pdf.tree import MarkedContent, StructureElement
from kesimpta_docs.verify.pdf.verdict import PROFILES
from kesimpta_docs.verify.pdf.words import text_of
from kesimpta_docs.verify.tokens import tokens
from tests.conftest import REAL
from tests.docx_judges.conftest import ORDERS, Files, Judged

#: A table as rows of cells, each with its role and its words.
Rows = list[list[tuple[str, tuple[str, ...]]]]
#: How much longer or shorter the handout may be in Word than as a PDF.
_MARGIN = 0.1


def elements(pdf: TaggedPdf, *roles: str) -> list[StructureElement]:
    """Return the elements of these roles in reading order."""
    return [element for element in pdf.elements() if element.role in roles]


def inside(element: StructureElement, *roles: str) -> list[StructureElement]:
    """Return the elements of these roles below another."""
    return [each for each in islice(element.walk(), 1, None) if each.role in roles]


def headings(pdf: TaggedPdf) -> list[tuple[int, str]]:
    """Return the level and the words of each heading."""
    return [
        (int(element.role[1]), " ".join(tokens(text_of(pdf, element))))
        for element in elements(pdf, *(f"H{level}" for level in range(1, 7)))
    ]


def list_sizes(edition: Edition) -> Iterator[int]:
    """Yield the number of items of each list of an edition; choices of a field are one."""
    for block in all_blocks(edition):
        match block:
            case ItemList(items=items):
                yield len(items)
            case LabelledList(entries=entries):
                yield len(entries)
            case RowList(rows=rows):
                yield len(rows)
            case WriteIn(fields=fields):
                yield from (len(field.choices) for field in fields if field.choices)


def rows_of(table: Table) -> Rows:
    """Return a table of the source; only its first row is headers in a PDF of LibreOffice."""
    return [
        [("TD" if number else "TH", tuple(tokens(cell.plain))) for cell in row]
        for number, row in enumerate((table.columns, *table.rows))
    ]


def read_rows(pdf: TaggedPdf, table: StructureElement) -> Rows:
    """Return a table of a PDF."""
    return [
        [(cell.role, tuple(tokens(text_of(pdf, cell)))) for cell in inside(row, "TH", "TD")]
        for row in inside(table, "TR")
    ]


def pdf_of(judged: Judged, folder: Path) -> Path:
    return folder / f"{judged.docx.stem}.pdf"


def read(judged: Judged, folder: Path) -> TaggedPdf:
    return read_any_pdf(pdf_of(judged, folder))


def with_link_words(file: Path, folder: Path) -> Path:
    """Return a copy whose links inside the file say where they lead, as PDF/UA-1, 7.18.5 asks.

    This one fault is LibreOffice's: it takes these words from a tooltip, and drops a link to a
    bookmark that has one. Links that leave the file have theirs.
    """
    copy = folder / file.name
    with pikepdf.open(file) as pdf:
        for page in pdf.pages:
            for annotation in page.get("/Annots", pikepdf.Array()):
                if "/Contents" not in annotation:
                    assert annotation.Subtype == pikepdf.Name.Link
                    assert "/Dest" in annotation
                    annotation.Contents = pikepdf.String("a place in this file")
        pdf.save(copy)
    return copy


def test_verapdf_passes_each_file(laid_out: Path, tmp_path: Path) -> None:
    """All in one test, as Java starts once for all files."""
    whole = [with_link_words(file, tmp_path) for file in sorted(laid_out.glob("*.pdf"))]
    found = validator.validate([(file, PROFILES["ua-1"][0]) for file in whole])
    assert {file.name: one.problems for file, one in zip(whole, found, strict=True)} == {
        file.name: () for file in whole
    }


@pytest.mark.parametrize("order", ORDERS)
def test_headings_are_those_of_the_source(order: str, files: Files, laid_out: Path) -> None:
    for judged in files(order):
        found = headings(read(judged, laid_out))
        assert heading_outcome(judged.edition, found).problems == ()


@pytest.mark.parametrize("order", ORDERS)
def test_lists_have_the_items_of_the_source(order: str, files: Files, laid_out: Path) -> None:
    for judged in files(order):
        found = [len(inside(each, "LI")) for each in elements(read(judged, laid_out), "L")]
        assert found == list(list_sizes(judged.edition))


@pytest.mark.parametrize("order", ORDERS)
def test_tables_have_the_cells_and_header_cells_of_the_source(
    order: str, files: Files, laid_out: Path
) -> None:
    for judged in files(order):
        pdf = read(judged, laid_out)
        tables = [block for block in all_blocks(judged.edition) if isinstance(block, Table)]
        found = [read_rows(pdf, table) for table in elements(pdf, "Table")]
        assert found == list(map(rows_of, tables))


@pytest.mark.parametrize("order", ORDERS)
def test_figures_have_the_words_of_the_source(order: str, files: Files, laid_out: Path) -> None:
    for judged in files(order):
        shown = (each for each in all_blocks(judged.edition) if isinstance(each, Figure | Picture))
        found = [tokens(one.alt or "") for one in elements(read(judged, laid_out), "Figure")]
        assert found == [tokens(each.alt.plain) for each in shown]


def test_each_link_inside_the_file_leads_somewhere(files: Files, laid_out: Path) -> None:
    """One that LibreOffice drops for its tooltip would only be missing."""
    (judged, _) = files("real")
    wanted = {entry for part in judged.edition.contents.parts for entry, _ in part.entries}  # type: ignore[union-attr]  # it has contents
    contents, *_ = elements(read(judged, laid_out), "TOC")
    assert len(inside(contents, "Link")) == len(wanted)


def test_the_handout_is_as_long_as_its_pdf_before_its_tools(
    files: Files, laid_out: Path, real_files: Path
) -> None:
    guide = read_guide(REAL)
    (tools,) = (part for part in guide.file.parts if part.tools)
    first = guide.sections[tools.sections[0]].title.plain
    (handout,) = (each for each in files("real") if each.edition.name == "handout")
    of_word, ours = (
        pages_before(read_any_pdf(pdf_of(handout, folder)), first)
        for folder in (laid_out, real_files)
    )
    assert ours * (1 - _MARGIN) <= of_word <= ours * (1 + _MARGIN)


def pages_before(pdf: TaggedPdf, title: str) -> int:
    """Return how many pages stand before the one on which a section begins."""
    (heading,) = (one for one in elements(pdf, "H2") if tokens(text_of(pdf, one)) == tokens(title))
    return min(
        kid.page for each in heading.walk() for kid in each.kids if isinstance(kid, MarkedContent)
    )

"""LibreOffice makes PDF/UA of each Word file: veraPDF passes it, and its tags are the source's.

So another program than ours understands headings, lists, tables and figures as they are meant.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
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
    all_blocks,
)
from kesimpta_docs.layout.table import RowList, Table
from kesimpta_docs.layout.words import headings
from kesimpta_docs.source.read import read_guide
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


@cache
def read(file: Path) -> TaggedPdf:
    """Return a PDF, read once by each worker."""
    return read_any_pdf(file)


def elements(pdf: TaggedPdf, *roles: str) -> list[StructureElement]:
    """Return the elements of these roles in reading order."""
    return [element for element in pdf.elements() if element.role in roles]


def inside(element: StructureElement, *roles: str) -> list[StructureElement]:
    """Return the elements of these roles below another."""
    return [each for each in islice(element.walk(), 1, None) if each.role in roles]


def list_sizes(edition: Edition) -> Iterator[int]:
    """Yield the number of items of each list of an edition; choices stand in a line."""
    for block in all_blocks(edition):
        match block:
            case ItemList(items=items):
                yield len(items)
            case LabelledList(entries=entries):
                yield len(entries)
            case RowList(rows=rows):
                yield len(rows)


def rows_of(table: Table) -> Rows:
    """Return a table of the source: Word has tags for a header row, none for headers of rows."""
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
    results = validator.validate([(file, PROFILES["ua-1"][0]) for file in whole])
    found = {file.stem: one.problems for file, one in zip(whole, results, strict=True)}
    (no_alt,) = found.pop("spoilt")
    assert no_alt.startswith("7.3-1, once: Figure tags shall include an alternative")
    assert found == dict.fromkeys(found, ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """What a screen reader is told: level and words, items of lists, cells, words of figures."""

    headings: list[tuple[int, str]]
    lists: list[int]
    tables: list[Rows]
    figures: list[tuple[str, ...]]


def of_source(edition: Edition) -> Structure:
    blocks = list(all_blocks(edition))
    return Structure(
        headings=[(one.level, " ".join(tokens(one.words))) for one in headings(edition)],
        lists=list(list_sizes(edition)),
        tables=[rows_of(block) for block in blocks if isinstance(block, Table)],
        figures=[
            tokens(block.alt.plain) for block in blocks if isinstance(block, Figure | Picture)
        ],
    )


def of_pdf(file: Path) -> Structure:
    pdf = read(file)
    return Structure(
        headings=[
            (int(one.role[1]), " ".join(tokens(text_of(pdf, one))))
            for one in elements(pdf, *(f"H{level}" for level in range(1, 7)))
        ],
        lists=[len(inside(one, "LI")) for one in elements(pdf, "L")],
        tables=[read_rows(pdf, one) for one in elements(pdf, "Table")],
        figures=[tokens(one.alt or "") for one in elements(pdf, "Figure")],
    )


@pytest.mark.parametrize("order", ORDERS)
def test_the_tags_are_those_of_the_source(order: str, files: Files, laid_out: Path) -> None:
    for judged in files(order):
        wanted, found = of_source(judged.edition), of_pdf(pdf_of(judged, laid_out))
        assert wanted.headings == found.headings
        assert wanted.lists == found.lists
        assert wanted.tables == found.tables
        assert wanted.figures == found.figures


def test_what_only_looks_like_structure_is_none(files: Files, laid_out: Path) -> None:
    wanted, found = of_source(files("small")[0].edition), of_pdf(laid_out / "spoilt.pdf")
    assert len(wanted.headings) == len(found.headings) + 1
    assert sum(wanted.lists) == sum(found.lists) + 1
    # By the style of its words alone the next one is still a header cell.
    assert [role for role, _ in found.tables[0][0]][:2] == ["TD", "TH"]
    assert found.figures == [(), *wanted.figures[1:]]


def test_each_link_inside_the_file_leads_somewhere(files: Files, laid_out: Path) -> None:
    """One that LibreOffice drops for its tooltip would only be missing."""
    judged, _ = files("real")
    wanted = judged.edition.contents
    assert wanted is not None
    pdf = read(pdf_of(judged, laid_out))
    found = [one for one in pdf.elements() if one.own_role == "Contents 1" and inside(one, "Link")]
    assert len(found) == sum(len(part.entries) for part in wanted.parts)


def test_the_handout_is_as_long_as_its_pdf_before_its_tools(
    files: Files, laid_out: Path, real_files: Path
) -> None:
    guide = read_guide(REAL)
    (tools,) = (part for part in guide.file.parts if part.tools)
    first = guide.sections[tools.sections[0]].title.plain
    (handout,) = (each for each in files("real") if each.edition.name == "handout")
    of_word, ours = (
        pages_before(read(pdf_of(handout, folder)), first) for folder in (laid_out, real_files)
    )
    assert ours * (1 - _MARGIN) <= of_word <= ours * (1 + _MARGIN)


def pages_before(pdf: TaggedPdf, title: str) -> int:
    """Return how many pages stand before the one on which a section begins."""
    (heading,) = (one for one in elements(pdf, "H2") if tokens(text_of(pdf, one)) == tokens(title))
    return min(
        kid.page for each in heading.walk() for kid in each.kids if isinstance(kid, MarkedContent)
    )

"""What must not be parted by the end of a page."""

from pathlib import Path

import pytest

from kesimpta_docs.layout.edition import (
    Block,
    Callout,
    Figure,
    Paragraph,
    Sheet,
    WriteIn,
)
from kesimpta_docs.layout.table import Table
from kesimpta_docs.render.docx.write import render_docx
from kesimpta_docs.verify.docx.read import read_docx
from tests.render.docx_sample import bullets, callout, fields, sample, text, with_blocks

_SOURCES = "Sources: 1, 2"


def last_blocks(sheet: Sheet) -> dict[str, Block]:
    """Return blocks of each kind that a section can end with; a figure has no long description."""
    table = next(block for block in sheet.blocks if isinstance(block, Table))
    (figure,) = (block for block in sheet.blocks if isinstance(block, Figure))
    note = Paragraph(text=text("The leaflet comes first."), lead=text("Note:"))
    return {
        "text": Paragraph(text=text("Call first.")),
        "bullets": bullets("First", "Second", "Third"),
        "call-out": callout("emergency", bullets("One sign", "Two signs")),
        "note": Callout(kind="note", heading=None, blocks=(note,)),
        "form": WriteIn(rows=(fields("Date"), fields("Name")), framed=True),
        "table": table,
        "figure": Figure(
            label=figure.label,
            caption=figure.caption,
            alt=figure.alt,
            long=None,
            drawing=figure.drawing,
            labels=figure.labels,
            data=figure.data,
        ),
        "described figure": figure,
    }


@pytest.mark.parametrize(
    "kind",
    ["text", "bullets", "call-out", "note", "form", "table", "figure", "described figure"],
)
@pytest.mark.parametrize("layout", ["handout", "large-print"])
def test_the_sources_of_a_section_never_stand_alone_on_a_page(
    kind: str, layout: str, drawing: Path, tmp_path: Path
) -> None:
    edition = sample(layout, drawing)
    block = last_blocks(edition.sheets[-1])[kind]
    sources = Paragraph(text=text(_SOURCES), role="small-print")
    file = tmp_path / "sources.docx"
    file.write_bytes(render_docx(with_blocks(edition, block, sources)))
    paragraphs = read_docx(file).paragraphs
    at = next(number for number, one in enumerate(paragraphs) if one.text == _SOURCES)
    assert paragraphs[at - 1].format.keep_next
    if kind == "described figure":
        assert paragraphs[at - 2].format.keep_next

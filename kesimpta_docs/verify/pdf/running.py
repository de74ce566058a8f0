"""Letters outside the tag tree: running lines in the margins, and what stands in the text."""

from collections.abc import Iterator

from kesimpta_docs.layout.tokens import Paper
from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.reader import PdfPage, TaggedPdf

#: Rounding of lengths in a finished PDF, in pt.
_SLACK = 0.5


def running_letters(pdf: TaggedPdf, paper: Paper) -> tuple[Glyph, ...]:
    """Return the letters outside the tags that stand in a margin, in the order of painting."""
    return tuple(
        glyph
        for page, glyph in _outside(pdf)
        if not paper.bottom - _SLACK <= glyph.baseline <= page.media.y1 - paper.top
    )


def letters_in_the_text(pdf: TaggedPdf, paper: Paper) -> tuple[Glyph, ...]:
    """Return those that stand in the text: leaders, and heads of tables said again."""
    return tuple(
        glyph
        for page, glyph in _outside(pdf)
        if paper.bottom - _SLACK <= glyph.baseline <= page.media.y1 - paper.top
    )


def _outside(pdf: TaggedPdf) -> Iterator[tuple[PdfPage, Glyph]]:
    untagged = {id(glyph) for glyph in pdf.untagged()}
    for page in pdf.pages:
        for glyph in page.glyphs:
            if glyph.marking.artifact or id(glyph) in untagged:
                yield page, glyph

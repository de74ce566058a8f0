"""Letters outside the tag tree: running lines in the margins, and artifacts in the text."""

from kesimpta_docs.layout.paper import Paper
from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.once import once
from kesimpta_docs.verify.pdf.reader import TaggedPdf

#: Rounding of lengths in a finished PDF, in pt.
_SLACK = 0.5


@once
def running_letters(pdf: TaggedPdf, paper: Paper) -> tuple[Glyph, ...]:
    """Return the letters outside the tags that stand in a margin, in the order of painting.

    Those in the text, leaders and heads of tables said again, are proven in `artifacts.py`.
    """
    untagged = {id(glyph) for glyph in pdf.untagged()}
    return tuple(
        glyph
        for page in pdf.pages
        for glyph in page.glyphs
        if (glyph.marking.artifact or id(glyph) in untagged) and not in_text(glyph, paper)
    )


def in_text(glyph: Glyph, paper: Paper) -> bool:
    """Say whether a letter stands between the upper and the lower margin."""
    return paper.bottom - _SLACK <= glyph.baseline <= paper.height - paper.top

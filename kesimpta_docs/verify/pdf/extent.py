"""How far the body of a page reaches down."""

from kesimpta_docs.layout.paper import Paper
from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.pdf.ink import PaintedPath, PlacedImage
from kesimpta_docs.verify.pdf.reader import PdfPage

#: Rounding of lengths in a finished PDF, in pt.
_SLACK = 0.5


def text_height(paper: Paper) -> float:
    """Return the height between the upper and the lower margin, in pt."""
    return paper.height - paper.top - paper.bottom


def lowest_ink(page: PdfPage, paper: Paper) -> float:
    """Return how far above the page's bottom the lowest ink of its body stands, in pt.

    Running lines stand below the lower margin and above the upper one, and do not count. On an
    empty page it is the upper margin.
    """
    low, high = paper.bottom - _SLACK, paper.height - paper.top
    found = [
        glyph.box.y0
        for glyph in page.glyphs
        if low <= glyph.origin[1] <= high and glyph.text.strip()
    ]
    found += [box.y0 for box in map(shown_box, page.paths) if low <= box.y0 <= high]
    found += [image.box.y0 for image in page.images if low <= image.box.y0 <= high]
    return max(min(found, default=high), paper.bottom)


def shown_box(ink: PaintedPath | PlacedImage) -> Box:
    """Return the part of the box of a path or an image that the clip leaves."""
    return ink.box if ink.clip is None else ink.clip.intersect(ink.box)

"""Cards to cut out: which articles of a tagged file are the faces of one."""

from collections.abc import Iterable

from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.pdf.reader import PdfPage, TaggedPdf
from kesimpta_docs.verify.standard.pdf.parts import Block

#: The part of the page that a face is narrower and lower than: A7 is 0.376 of a Letter page high,
#: and one with the longer words of a translation up to half as high again.
_NARROW, _LOW = 0.5, 0.6
#: How far letters may reach over a line to cut on, in pt.
_SLACK = 3.0
#: A page with more dashed lines is a drawing, and no sheet of cards.
_MOST_DASHES = 100


def cards_of(pdf: TaggedPdf, found: Iterable[tuple[int, Block]]) -> frozenset[int]:
    """Return which articles are faces of cards to cut out, of blocks each with its article.

    A face stands within dashed lines on all four sides, is narrower than half its page, and low:
    any other article is text, a column of a page, too.
    """
    places: dict[int, tuple[int, Box]] = {}
    parted: set[int] = set()
    for article, block in found:
        for line in block.lines if article else ():
            box = Box(line.x0, line.baseline, line.x1, line.baseline + line.size / 2)
            page, ends = places.get(article, (line.page, box))
            places[article] = page, ends.around(box)
            if page != line.page:
                parted.add(article)
    dashes = {page: _dashes(pdf.pages[page]) for page, _ in places.values()}
    return frozenset(
        article
        for article, (page, box) in places.items()
        if article not in parted
        and box.width < _NARROW * pdf.pages[page].crop.width
        and (height := _height_of_frame(box, dashes[page])) is not None
        and height < _LOW * pdf.pages[page].crop.height
    )


def _dashes(page: PdfPage) -> tuple[Box, ...]:
    found = tuple(path.box for path in page.paths if path.dashed)
    return found if len(found) <= _MOST_DASHES else ()


def _height_of_frame(box: Box, dashes: Iterable[Box]) -> float | None:
    """Return how high the dashed lines around a place stand, in pt; None without all four."""
    above, below, left, right = [], [], False, False
    for dash in dashes:
        if dash.x0 <= box.x0 + _SLACK and box.x1 - _SLACK <= dash.x1:
            above += [y for y in (dash.y0, dash.y1) if y >= box.y1 - _SLACK]
            below += [y for y in (dash.y0, dash.y1) if y <= box.y0 + _SLACK]
        if dash.y0 <= box.y0 + _SLACK and box.y1 - _SLACK <= dash.y1:
            left = left or dash.x0 <= box.x0 + _SLACK
            right = right or dash.x1 >= box.x1 - _SLACK
    return min(above) - max(below) if above and below and left and right else None

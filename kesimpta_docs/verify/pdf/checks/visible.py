"""Ink that a person can see."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.pdf.ink import Glyph, PaintedPath
from kesimpta_docs.verify.pdf.reader import PdfPage, TaggedPdf
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.seen import LEAST_CONTRAST, contrast_with_paper

#: Text rendering modes that fill the letters (ISO 32000-1, 9.3.6).
_FILLED = (0, 2, 4, 6)
#: The part of a letter above its line that most letters fill, in em.
X_HEIGHT = 0.45


def every_character_can_be_seen(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Each character is filled, opaque, 7 : 1 against the paper, and nothing is painted over it.

    WCAG 2.2, 1.4.6.
    """
    del edition  # the rule is the same for all
    fills = {glyph.fill for page in pdf.pages for glyph in page.glyphs}
    plain = {fill for fill in fills if fill and contrast_with_paper(fill) >= LEAST_CONTRAST}
    problems = [
        f'page {glyph.page + 1}: "{glyph.text}" does not stand out from the paper'
        for page in pdf.pages
        for glyph in page.glyphs
        if not (glyph.mode in _FILLED and glyph.alpha == 1.0 and glyph.fill in plain)
        and glyph.text.strip()
    ]
    problems += [
        f'page {page.index + 1}: "{glyph.text}" is painted over'
        for page in pdf.pages
        for glyph in _painted_over(page)
    ]
    return Outcome(figure=f"{LEAST_CONTRAST:g} : 1", problems=tuple(problems))


def _painted_over(page: PdfPage) -> Iterator[Glyph]:
    """Yield the letters whose middle a later box, line or image meets."""
    letters = sorted(
        (glyph for glyph in page.glyphs if glyph.text.strip()), key=lambda glyph: glyph.baseline
    )
    heights = [glyph.baseline for glyph in letters]
    tallest = max((glyph.size for glyph in letters), default=0.0)
    for turn, box in _covers(page):
        low = bisect_left(heights, box.y0 - X_HEIGHT * tallest)
        for glyph in letters[low : bisect_right(heights, box.y1)]:
            if glyph.turn < turn and box.meets(_middle(glyph)):
                yield glyph


def _middle(glyph: Glyph) -> Box:
    return Box(glyph.box.x0, glyph.baseline, glyph.box.x1, glyph.baseline + X_HEIGHT * glyph.size)


def _covers(page: PdfPage) -> Iterator[tuple[int, Box]]:
    """Yield what the page paints beside letters: its turn, and the box that it may cover."""
    for image in page.images:
        yield image.turn, image.box if image.clip is None else image.clip.intersect(image.box)
    for path in page.paths:
        boxes = [path.box] if path.filled else []
        boxes += _edges(path) if path.stroked else []
        for box in boxes:
            yield path.turn, box if path.clip is None else path.clip.intersect(box)


def _edges(path: PaintedPath) -> list[Box]:
    """Return the four sides of a stroked box, as wide as the line."""
    x0, y0, x1, y1 = path.box
    half = path.line_width / 2
    return [
        Box(x0 - half, y0 - half, x1 + half, y0 + half),
        Box(x0 - half, y1 - half, x1 + half, y1 + half),
        Box(x0 - half, y0 - half, x0 + half, y1 + half),
        Box(x1 - half, y0 - half, x1 + half, y1 + half),
    ]

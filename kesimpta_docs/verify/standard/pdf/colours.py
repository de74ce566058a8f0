"""Measures of colour: contrast, grey, and colours that never stand side by side."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations

from kesimpta_docs.verify.pdf.backdrop import Contrasts, grounds
from kesimpta_docs.verify.pdf.extent import shown_box
from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.pdf.ink import PaintedPath
from kesimpta_docs.verify.pdf.reader import PdfPage, TaggedPdf
from kesimpta_docs.verify.seen import PAPER, Colour
from kesimpta_docs.verify.standard.colour_names import colour_name, is_grey
from kesimpta_docs.verify.standard.pdf.lines import quoted
from kesimpta_docs.verify.standard.pdf.runs import Run, runs_of
from kesimpta_docs.verify.standard.seen import NotMeasured, Seen

#: Shapes that are no farther apart stand side by side, in pt.
_BESIDE = 2.0
#: Pairs of shapes of one page that are compared.
_MOST_PAIRS = 200_000
#: Decimals of a contrast: it is never shown as more than it is.
_DECIMALS = 100


def contrast_of_letters(pdf: TaggedPdf) -> Iterator[Seen]:
    """The least contrast of the letters of each page with what is painted under them, to 1.

    WCAG 2.2, definition of contrast ratio.
    """
    seen, unknown = Contrasts({}), 0
    for runs, ground in zip(runs_of(pdf), grounds(pdf), strict=True):
        least: tuple[float, Run] | None = None
        for run in runs:
            ink = run.first.fill if run.first.alpha == 1.0 else None
            under: set[Colour | None] = set()
            for glyph in run.glyphs:
                if id(glyph) in ground.under and glyph.text.strip():
                    under.update(ground.of(glyph))
            for colour in under or (PAPER,):
                ratio = seen.of(ink, colour)
                if not ratio:
                    unknown += 1
                elif least is None or ratio < least[0]:
                    least = ratio, run
        if least:
            ratio, run = least
            value = int(ratio * _DECIMALS) / _DECIMALS
            yield Seen(value=value, page=run.page + 1, where=quoted(run.text))
    if unknown:
        raise NotMeasured("letters stand on a picture, or have a colour that is not read")


def grey(pdf: TaggedPdf) -> Iterator[Seen]:
    """Letters and shapes in grey."""
    for page, runs in zip(pdf.pages, runs_of(pdf), strict=True):
        for run in runs:
            colour = _on_paper(run.first.fill, run.first.alpha)
            if colour and is_grey(colour):
                yield Seen(value=float(run.letters), page=run.page + 1, where=quoted(run.text))
        for path in page.paths:
            if any(map(is_grey, _colours(path))):
                yield Seen(value=1.0, page=page.index + 1, where="a shape")


def colour_pairs(pdf: TaggedPdf) -> Iterator[Seen]:
    """Two colours side by side: of a letter and what is under it, of two shapes that touch."""
    for page, runs, ground in zip(pdf.pages, runs_of(pdf), grounds(pdf), strict=True):
        met: dict[str, str] = {}
        for run in runs:
            ink = _on_paper(run.first.fill, run.first.alpha)
            under: set[Colour | None] = set()
            for glyph in run.glyphs:
                if id(glyph) in ground.under:
                    under.update(ground.of(glyph))
            for colour in under or {PAPER}:
                if ink and colour and (pair := _pair(ink, colour)):
                    met.setdefault(pair, quoted(run.text))
        for pair in _beside(page):
            met.setdefault(pair, "two shapes")
        for pair, where in met.items():
            yield Seen(value=pair, page=page.index + 1, where=where)


def _beside(page: PdfPage) -> Iterator[str]:
    """Yield the pairs of colours of shapes that touch each other, and of shapes on paper."""
    shapes = [
        (colour, box)
        for path in page.paths
        for colour in _colours(path)
        if (box := shown_box(path)).width >= 0
    ]
    colours = {colour for colour, _ in shapes}
    for colour in colours:
        if pair := _pair(colour, PAPER):
            yield pair
    boxes: dict[Colour, list[Box]] = {}
    for colour, box in shapes:
        boxes.setdefault(colour, []).append(box)
    tried = 0
    for one, other in combinations(boxes, 2):
        if not (pair := _pair(one, other)):
            continue
        tried += len(boxes[one]) * len(boxes[other])
        if tried > _MOST_PAIRS:
            raise NotMeasured("a page has more coloured shapes than are compared")
        if any(_grown(box).meets(place) for box in boxes[one] for place in boxes[other]):
            yield pair


def _grown(box: Box) -> Box:
    return Box(box.x0 - _BESIDE, box.y0 - _BESIDE, box.x1 + _BESIDE, box.y1 + _BESIDE)


def _colours(path: PaintedPath) -> Iterator[Colour]:
    if path.filled and (colour := _on_paper(path.fill, path.fill_alpha)):
        yield colour
    if path.stroked and (colour := _on_paper(path.stroke, path.stroke_alpha)):
        yield colour


def _on_paper(colour: Colour | None, alpha: float) -> Colour | None:
    """Return what a colour looks like on white paper; None where it is not known or not seen."""
    if colour is None or alpha == 0.0:
        return None
    if alpha == 1.0:
        return colour
    red, green, blue = (alpha * part + (1.0 - alpha) for part in colour)
    return red, green, blue


@cache
def _pair(one: Colour, other: Colour) -> str | None:
    """Return the names of two colours that differ, if both have one.

    Black and white side by side are what print is.
    """
    names = colour_name(one), colour_name(other)
    if one == other or None in names or {*names} == {"black", "white"}:
        return None
    same = names[0] == names[1] and names[0] != "gray"
    return None if same else ", ".join(sorted(name for name in names if name))

"""What a page paints beside letters, in layers: what is painted later lies over what was before."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kesimpta_docs.verify.pdf.extent import shown_box
from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.pdf.ink import PaintedPath
from kesimpta_docs.verify.pdf.once import once
from kesimpta_docs.verify.pdf.reader import PdfPage, TaggedPdf
from kesimpta_docs.verify.pdf.tree import MarkedContent
from kesimpta_docs.verify.seen import LEAST_LINE_CONTRAST, PAPER, Colour, contrast

#: A line is lost when more of it than this part lies under one later layer; another line may cross.
_MOST_COVERED = 0.1


@dataclass(frozen=True, slots=True)
class Layer:
    """A box that was painted in one colour, None where that is not known."""

    turn: int
    box: Box
    colour: Colour | None
    holes: tuple[Box, ...] = ()
    is_line: bool = False


@once
def seen_lines(pdf: TaggedPdf) -> Mapping[MarkedContent, tuple[PaintedPath, ...]]:
    """Return the paths of places to fill in that can be seen, by their content.

    They are opaque and 3 : 1 against the paper (WCAG 2.2, 1.4.11), nothing clips them away, and
    nothing of another content is painted over them later.
    """
    fields = (element for element in pdf.elements() if element.role == "Form")
    places = {place for field in fields for place in field.marked_content()}
    layers = {page: list(layers_of(pdf.pages[page])) for page in {one.page for one in places}}
    seen: dict[MarkedContent, tuple[PaintedPath, ...]] = {}
    for place in places:
        own = pdf.drawn.get(place, ())
        turns = {ink.turn for ink in own}
        others = [one for one in layers[place.page] if one.turn not in turns]
        paths = (ink for ink in own if isinstance(ink, PaintedPath))
        if found := tuple(path for path in paths if _is_seen(path, others)):
            seen[place] = found
    return seen


def _is_seen(path: PaintedPath, others: list[Layer]) -> bool:
    half = path.line_width / 2
    x0, y0, x1, y1 = path.box
    box = Box(x0 - half, y0 - half, x1 + half, y1 + half)
    shown = box if path.clip is None else path.clip.intersect(box)
    if _contrast(path) < LEAST_LINE_CONTRAST or not _area(shown):
        return False
    return not any(
        _area(one.box.intersect(shown)) > _MOST_COVERED * _area(shown)
        for one in others
        if one.turn > path.turn and not any(hole.holds(shown) for hole in one.holes)
    )


def _area(box: Box) -> float:
    return box.width * box.height


def layers_of(page: PdfPage) -> Iterator[Layer]:
    """Yield what a page paints beside letters; of a line, its four sides."""
    for image in page.images:
        yield Layer(image.turn, shown_box(image), None)
    for path in page.paths:
        if path.filled:
            fill = path.fill if path.fill_alpha == 1.0 else None
            yield Layer(path.turn, shown_box(path), fill, path.holes)
        if path.stroked:
            for edge in _edges(path):
                box = edge if path.clip is None else path.clip.intersect(edge)
                yield Layer(path.turn, box, None, is_line=True)


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


def _contrast(path: PaintedPath) -> float:
    """Return how a line or box stands out from the paper, 0 where it cannot be told."""
    fill = path.fill if path.filled and path.fill_alpha == 1.0 else None
    stroke = path.stroke if path.stroked and path.stroke_alpha == 1.0 else None
    return max((contrast(colour, PAPER) for colour in (fill, stroke) if colour), default=0.0)

"""Ink that a person can see."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.extent import shown_box
from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.pdf.ink import Glyph, PaintedPath
from kesimpta_docs.verify.pdf.reader import PdfPage, TaggedPdf
from kesimpta_docs.verify.pdf.wording import field_name
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.seen import LEAST_CONTRAST, LEAST_LINE_CONTRAST, PAPER, Colour, contrast

#: Text rendering modes that fill the letters (ISO 32000-1, 9.3.6).
_FILLED = (0, 2, 4, 6)
#: The part of a letter above its line that most letters fill, in em.
X_HEIGHT = 0.45


def every_character_can_be_seen(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Each character is filled, opaque, 7 : 1 against what is under it, and nothing is over it.

    WCAG 2.2, 1.4.6. Under it is the paper, or the shape or image that was painted there before: of
    a shape with curves the box is taken, of a frame what it leaves free is not.
    """
    del edition  # the rule is the same for all
    problems: list[str] = []
    seen = _Contrasts({})
    for page in pdf.pages:
        covered: list[Glyph] = []
        under: dict[int, list[_Layer]] = {}
        for glyph, layer in _met(page):
            if glyph.turn < layer.turn:
                covered.append(glyph)
            elif not layer.is_line:
                under.setdefault(id(glyph), []).append(layer)
        where = f"page {page.index + 1}"
        problems += [f'{where}: "{one.text}" is painted over' for one in covered]
        for glyph in page.glyphs:
            layers = under.get(id(glyph))
            colours = _colours(glyph, layers) if layers else (PAPER,)
            stands_out = all(seen.of(glyph.fill, one) >= LEAST_CONTRAST for one in colours)
            filled = glyph.mode in _FILLED and glyph.alpha == 1.0
            if not (stands_out and filled) and glyph.text.strip():
                problems.append(f'{where}: "{glyph.text}" does not stand out from what is under it')
    least = min(seen.known.values(), default=0.0)
    return Outcome(figure=f"least {least:.1f} : 1", problems=tuple(problems))


def every_place_to_fill_in_can_be_seen(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Boxes, rings and lines to write on are drawn, opaque, 3 : 1 against the paper.

    WCAG 2.2, 1.4.11 (contrast of what is not text).
    """
    del edition  # the rule is the same for all
    fields = [element for element in pdf.elements() if element.role == "Form"]
    return Outcome(
        figure=f"{len(fields)} places",
        problems=tuple(
            f'the field "{field_name(field) or field.alt}" has no line that stands out'
            for field in fields
            if not any(
                isinstance(ink, PaintedPath) and _line_contrast(ink) >= LEAST_LINE_CONTRAST
                for place in field.marked_content()
                for ink in pdf.drawn.get(place, ())
            )
        ),
    )


@dataclass(frozen=True, slots=True)
class _Contrasts:
    """Contrasts of pairs of colours, each reckoned once; 0 where a colour is not known."""

    known: dict[tuple[Colour | None, Colour | None], float]

    def of(self, one: Colour | None, other: Colour | None) -> float:
        if (one, other) not in self.known:
            self.known[one, other] = contrast(one, other) if one and other else 0.0
        return self.known[one, other]


@dataclass(frozen=True, slots=True)
class _Layer:
    """A box that was painted in one colour, None where that is not known."""

    turn: int
    box: Box
    colour: Colour | None
    holes: tuple[Box, ...] = ()
    is_line: bool = False


def _met(page: PdfPage) -> Iterator[tuple[Glyph, _Layer]]:
    """Yield each letter with each box, line or image that meets its middle, lowest first."""
    layers = sorted(_layers(page), key=attrgetter("turn"))
    if not layers:
        return
    letters = sorted(
        (glyph for glyph in page.glyphs if glyph.text.strip()), key=attrgetter("baseline")
    )
    heights = [glyph.baseline for glyph in letters]
    tallest = max((glyph.size for glyph in letters), default=0.0)
    for layer in layers:
        low = bisect_left(heights, layer.box.y0 - X_HEIGHT * tallest)
        for glyph in letters[low : bisect_right(heights, layer.box.y1)]:
            middle = _middle(glyph)
            if layer.box.meets(middle) and not any(hole.holds(middle) for hole in layer.holes):
                yield glyph, layer


def _colours(glyph: Glyph, under: "list[_Layer]") -> Iterator[Colour | None]:
    """Yield what colours are under a letter: those down to the first layer that is all round it."""
    for layer in reversed(under):
        yield layer.colour
        if layer.box.holds(_middle(glyph)):
            return
    yield PAPER


def _middle(glyph: Glyph) -> Box:
    return Box(glyph.box.x0, glyph.baseline, glyph.box.x1, glyph.baseline + X_HEIGHT * glyph.size)


def _layers(page: PdfPage) -> Iterator[_Layer]:
    """Yield what the page paints beside letters."""
    for image in page.images:
        yield _Layer(image.turn, shown_box(image), None)
    for path in page.paths:
        if path.filled:
            fill = path.fill if path.fill_alpha == 1.0 else None
            yield _Layer(path.turn, shown_box(path), fill, path.holes)
        if path.stroked:
            for edge in _edges(path):
                box = edge if path.clip is None else path.clip.intersect(edge)
                yield _Layer(path.turn, box, None, is_line=True)


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


def _line_contrast(path: PaintedPath) -> float:
    """Return how a line or box stands out from the paper, 0 where it cannot be told."""
    fill = path.fill if path.filled and path.fill_alpha == 1.0 else None
    stroke = path.stroke if path.stroked and path.stroke_alpha == 1.0 else None
    return max((contrast(colour, PAPER) for colour in (fill, stroke) if colour), default=0.0)

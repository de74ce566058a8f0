"""What lies under the letters of a page: paper, shapes and pictures."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.layers import Layer, layers_of
from kesimpta_docs.verify.pdf.once import once
from kesimpta_docs.verify.pdf.reader import PdfPage, TaggedPdf
from kesimpta_docs.verify.seen import PAPER, Colour, contrast

#: The part of a letter above its line that most letters fill, in em.
X_HEIGHT = 0.45
_ON_PAPER: tuple[Colour | None, ...] = (PAPER,)


@dataclass(frozen=True, slots=True)
class Contrasts:
    """Contrasts of pairs of colours, each reckoned once; 0 where a colour is not known."""

    known: dict[tuple[Colour | None, Colour | None], float]

    def of(self, one: Colour | None, other: Colour | None) -> float:
        """Return the contrast of two colours."""
        if (one, other) not in self.known:
            self.known[one, other] = contrast(one, other) if one and other else 0.0
        return self.known[one, other]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The letters of a page that something covers, and what lies under each other one by its id."""

    covered: tuple[Glyph, ...]
    under: Mapping[int, Sequence[Layer]]

    def of(self, glyph: Glyph) -> tuple[Colour | None, ...]:
        """Return the colours under a letter, None for one that is not known."""
        layers = self.under.get(id(glyph))
        return tuple(_colours(glyph, layers)) if layers else _ON_PAPER


def _met(page: PdfPage) -> Iterator[tuple[Glyph, Layer]]:
    """Yield each letter with each box, line or image that meets its middle, lowest first."""
    layers = sorted(layers_of(page), key=attrgetter("turn"))
    if not layers:
        return
    letters = sorted(
        ((_middle(glyph), glyph) for glyph in page.glyphs if glyph.text.strip()),
        key=lambda letter: letter[0].y0,
    )
    heights = [middle.y0 for middle, _ in letters]
    tallest = max((middle.height for middle, _ in letters), default=0.0)
    for layer in layers:
        low = bisect_left(heights, layer.box.y0 - tallest)
        for middle, glyph in letters[low : bisect_right(heights, layer.box.y1)]:
            if layer.box.meets(middle) and not any(hole.holds(middle) for hole in layer.holes):
                yield glyph, layer


def _colours(glyph: Glyph, under: "Sequence[Layer]") -> Iterator[Colour | None]:
    """Yield what colours are under a letter: those down to the first layer that is all round it."""
    for layer in reversed(under):
        yield layer.colour
        if layer.box.holds(_middle(glyph)):
            return
    yield PAPER


@once
def grounds(pdf: TaggedPdf) -> tuple[Ground, ...]:
    """Return what is under and over the letters of each page."""
    return tuple(map(_ground, pdf.pages))


def _ground(page: PdfPage) -> Ground:
    covered: list[Glyph] = []
    under: dict[int, list[Layer]] = {}
    for glyph, layer in _met(page):
        if glyph.turn < layer.turn:
            covered.append(glyph)
        elif not layer.is_line:
            under.setdefault(id(glyph), []).append(layer)
    return Ground(covered=tuple(covered), under=under)


def _middle(glyph: Glyph) -> Box:
    """Return where most of a letter's ink is; of one that is turned, the middle of its box."""
    (x, y), (end_x, end_y) = glyph.origin, glyph.end
    if end_x < x or abs(end_y - y) > abs(end_x - x) / 100:
        x0, y0, x1, y1 = glyph.box
        aside, up = (x1 - x0) / 4, (y1 - y0) / 4
        return Box(x0 + aside, y0 + up, x1 - aside, y1 - up)
    return Box(glyph.box.x0, glyph.baseline, glyph.box.x1, glyph.baseline + X_HEIGHT * glyph.size)

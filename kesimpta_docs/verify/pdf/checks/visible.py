"""Ink that a person can see."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.layers import Layer, layers_of, seen_lines
from kesimpta_docs.verify.pdf.reader import PdfPage, TaggedPdf
from kesimpta_docs.verify.pdf.wording import field_name
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.seen import LEAST_CONTRAST, PAPER, Colour, contrast

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
        under: dict[int, list[Layer]] = {}
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
    """Boxes, rings and lines to write on are drawn, opaque, 3 : 1 against the paper, uncovered.

    WCAG 2.2, 1.4.11 (contrast of what is not text).
    """
    del edition  # the rule is the same for all
    fields = [element for element in pdf.elements() if element.role == "Form"]
    seen = seen_lines(pdf)
    return Outcome(
        figure=f"{len(fields)} places",
        problems=tuple(
            f'the field "{field_name(field) or field.alt}" has no line that stands out'
            for field in fields
            if not any(place in seen for place in field.marked_content())
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


def _met(page: PdfPage) -> Iterator[tuple[Glyph, Layer]]:
    """Yield each letter with each box, line or image that meets its middle, lowest first."""
    layers = sorted(layers_of(page), key=attrgetter("turn"))
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


def _colours(glyph: Glyph, under: "list[Layer]") -> Iterator[Colour | None]:
    """Yield what colours are under a letter: those down to the first layer that is all round it."""
    for layer in reversed(under):
        yield layer.colour
        if layer.box.holds(_middle(glyph)):
            return
    yield PAPER


def _middle(glyph: Glyph) -> Box:
    return Box(glyph.box.x0, glyph.baseline, glyph.box.x1, glyph.baseline + X_HEIGHT * glyph.size)

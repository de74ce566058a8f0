"""The text of a structure element, with spaces where a reader would have them.

A glyph carries its own text, so most spaces are there. Three need the page: the end of a line,
whose space nobody draws; the seam between two runs, where `**day 0**.` must stay one word; and the
words of a drawing, which WeasyPrint sets letter by letter, without spaces. A word that goes on over
a line end (a long address, broken anywhere) cannot be told from two words; it gets a space, and the
layout must not break words so. Glyphs under an ActualText say that text, in
logical order.
"""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from math import hypot
from typing import TypeAlias

from kesimpta_docs.verify.pdf.direction import backward_elements
from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.tree import INLINE, MarkedContent, StructureElement

# In em. A gap between letters stays under the one, a space is never narrower; a raised or
# lowered letter stays within the other.
_GAP = 0.12
_SHIFT = 0.35


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """The text of one marked-content sequence, in the order of the structure."""

    #: The elements around, from where the walk started to the one that holds it.
    path: tuple[StructureElement, ...]
    text: str
    glyphs: tuple[Glyph, ...]
    #: Whether nothing parts it from the piece before: same block, same line, no gap.
    joined: bool


def text_of(
    pdf: TaggedPdf,
    element: StructureElement,
    *,
    leave_out: AbstractSet[str] = frozenset(),
) -> str:
    """Return the text of `element` and all below it in reading order, runs of spaces as one.

    Elements with a role of `leave_out`, such as `Lbl` or `Figure`, say nothing but their `Caption`.
    """
    return joined(pieces(pdf, element, leave_out=leave_out))


def joined(found: Iterable[Piece]) -> str:
    """Return the text of pieces, runs of spaces as one."""
    parts: list[str] = []
    for piece in found:
        parts += [piece.text] if piece.joined else [" ", piece.text]
    return " ".join("".join(parts).split())


def pieces(
    pdf: TaggedPdf, element: StructureElement, *, leave_out: AbstractSet[str] = frozenset()
) -> Iterator[Piece]:
    """Give the pieces of text of `element` and all below it in reading order.

    An element's `/ActualText` stands for all that it holds (14.9.4); so does that of a
    marked-content sequence.
    """
    before: tuple[Glyph, ...] = ()
    block: StructureElement | None = None
    for path, glyphs, replacement in _leaves(pdf, (element,), leave_out):
        text = text_of_glyphs(glyphs) if replacement is None else replacement
        if not text:
            continue
        holder = block_of(path)
        joined = holder is block and joins(
            before, glyphs, backwards=id(holder) in backward_elements(pdf)
        )
        yield Piece(path=path, text=text, glyphs=glyphs, joined=joined)
        block = holder
        before = glyphs


def joins(before: Sequence[Glyph], after: Sequence[Glyph], *, backwards: bool) -> bool:
    """Return whether nothing parts two pieces: same line, no gap.

    In lines that run `backwards` the second piece stands left of the first.
    """
    if not before or not after:
        return False
    first, second = before[-1], after[0]
    if backwards:
        first, second = _at_right(after), _at_left(before)
    return not (_line_changes(first, second) or _gap(first, second))


def _at_left(glyphs: Sequence[Glyph]) -> Glyph:
    return min(_on_the_line(glyphs), key=lambda glyph: glyph.origin[0])


def _at_right(glyphs: Sequence[Glyph]) -> Glyph:
    return max(_on_the_line(glyphs), key=lambda glyph: glyph.end[0])


def _on_the_line(glyphs: Sequence[Glyph]) -> Sequence[Glyph]:
    """Return the glyphs without marks, which stand above and below the line."""
    return [glyph for glyph in glyphs if glyph.end != glyph.origin] or glyphs


_Path: TypeAlias = tuple[StructureElement, ...]


def _leaves(
    pdf: TaggedPdf, path: _Path, leave_out: AbstractSet[str]
) -> Iterator[tuple[_Path, tuple[Glyph, ...], str | None]]:
    """Give path, glyphs and replacement text of each leaf below the last of `path`."""
    element = path[-1]
    if element.role in leave_out:
        for kid in element.kids:
            if isinstance(kid, StructureElement) and kid.role == "Caption":
                yield from _leaves(pdf, (*path, kid), leave_out)
        return
    if element.actual_text is not None:
        yield path, _glyphs_below(pdf, element), element.actual_text
        return
    for kid in element.kids:
        if isinstance(kid, StructureElement):
            yield from _leaves(pdf, (*path, kid), leave_out)
        elif isinstance(kid, MarkedContent):
            yield path, pdf.content.get(kid, ()), None


def _glyphs_below(pdf: TaggedPdf, element: StructureElement) -> tuple[Glyph, ...]:
    return tuple(
        glyph for place in element.marked_content() for glyph in pdf.content.get(place, ())
    )


def block_of(path: tuple[StructureElement, ...]) -> StructureElement | None:
    """Return the innermost element of `path` that starts text of its own."""
    return next((each for each in reversed(path) if each.role not in INLINE), None)


def text_of_glyphs(glyphs: tuple[Glyph, ...]) -> str:
    """Return the text of glyphs of one page; those that one operator shows stand on one line."""
    parts: list[str] = []
    before: Glyph | None = None
    for glyph in glyphs:
        actual = glyph.marking.actual_text
        if actual is None or before is None or before.marking.actual_text != actual:
            if (
                before is not None
                and before.turn != glyph.turn
                and (_line_changes(before, glyph) or (actual is None and _gap(before, glyph)))
            ):
                parts.append(" ")
            parts.append(glyph.text if actual is None else actual.text)
        before = glyph
    return "".join(parts)


def _line_changes(before: Glyph, after: Glyph) -> bool:
    """Return whether `after` stands on another line than `before`."""
    _, across = _step(before, after)
    return before.page != after.page or abs(across) > _SHIFT * max(before.size, after.size)


def _gap(before: Glyph, after: Glyph) -> bool:
    """Return whether the pen went on far enough for a space, or went back."""
    along, _ = _step(before, after)
    size = max(before.size, after.size)
    return along > _GAP * size or along < -size


def _step(before: Glyph, after: Glyph) -> tuple[float, float]:
    """Return how far `after` starts from the end of `before`: along its baseline, and across."""
    x, y = before.end[0] - before.origin[0], before.end[1] - before.origin[1]
    length = hypot(x, y)
    along = (x / length, y / length) if length else (1.0, 0.0)
    dx, dy = after.origin[0] - before.end[0], after.origin[1] - before.end[1]
    return dx * along[0] + dy * along[1], dy * along[0] - dx * along[1]

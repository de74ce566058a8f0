"""Measures of the page: its margins, the side that is bound, and columns."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from unicodedata import bidirectional

from kesimpta_docs.verify.pdf.direction import opens_to_the_right
from kesimpta_docs.verify.pdf.once import once
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.standard.pdf.found import parts_of
from kesimpta_docs.verify.standard.pdf.lines import Line
from kesimpta_docs.verify.standard.pdf.plain import stacked
from kesimpta_docs.verify.standard.pdf.runs import Run, need_known_widths, runs_of
from kesimpta_docs.verify.standard.seen import Seen

#: Capitals reach so far above the baseline, in em.
_CAPITALS = 0.72
#: The part of the page, from below, where a running line is a foot.
_FOOT = 0.2
#: Over so many pages a file is bound with a spiral or a wire (ACB 2025, Binding).
_STAPLED = 20
#: How much of a width may be rounded off, in em.
_ROUNDING = 0.0005
#: Edges that differ by more, on odd and even pages, are of two sides, in pt.
_MIRRORED = 3.0
#: A column has so many lines, of so many characters, at least.
_COLUMN_LINES = 3
_COLUMN_CHARACTERS = 12


def margin(pdf: TaggedPdf) -> Iterator[Seen]:
    """How far the letters of each page stay from its top, left and right edge; no running foot."""
    need_known_widths(pdf)
    for index, runs in enumerate(_body_runs(pdf)):
        if runs:
            crop = pdf.pages[index].crop
            top = max(runs, key=lambda run: run.baseline + _CAPITALS * run.size)
            left = min(runs, key=lambda run: run.x0)
            page = index + 1
            room = crop.y1 - top.baseline - _CAPITALS * top.size
            yield Seen(value=room, page=page, where="the top margin")
            yield Seen(value=left.x0 - crop.x0, page=page, where="the left margin")
            yield Seen(value=_right_room(pdf, index, runs), page=page, where="the right margin")


def bound_side(pdf: TaggedPdf) -> Iterator[Seen]:
    """How wide the margin is on the side that is bound, of a file of over 20 pages.

    That side is the left; on even pages of a file whose margins change sides it is the right. Of a
    file from right to left it is the other side.
    """
    if len(pdf.pages) <= _STAPLED:
        return
    need_known_widths(pdf)
    bound: tuple[list[float], list[float]] = ([], [])
    backwards = opens_to_the_right(pdf)
    for index, runs in enumerate(_body_runs(pdf)):
        if runs:
            crop = pdf.pages[index].crop
            left = min(run.x0 for run in runs) - crop.x0
            bound[index % 2].append(_right_room(pdf, index, runs) if backwards else left)
    odd, even = (min(side, default=float("inf")) for side in bound)
    room = odd if odd - even > _MIRRORED else min(odd, even)
    yield Seen(value=room, page=1, where="the side that is bound")


def _right_room(pdf: TaggedPdf, index: int, runs: Sequence[Run]) -> float:
    """Return how far words stay from the right edge of a page.

    Lines from right to left begin there. Where their letters end is known as far only as their
    widths are, which most writers round to a thousandth of an em (ISO 32000-1, 9.2.4).
    """
    right = max(runs, key=lambda run: run.x1)
    room = pdf.pages[index].crop.x1 - right.x1
    said = right.first.marking.actual_text
    words = said.text if said else right.text
    backwards = any(bidirectional(sign) in ("R", "AL") for sign in words)
    if not (backwards or opens_to_the_right(pdf)):
        return room
    shown = (run for run in runs if run.first.marking == right.first.marking)
    return room + _ROUNDING * right.size * sum(len(run.glyphs) for run in shown)


def columns(pdf: TaggedPdf) -> Iterator[Seen]:
    """How many columns of running text stand side by side on each page.

    Tables are none, and neither are the faces of a card.
    """
    need_known_widths(pdf)
    lines = [
        line
        for block in parts_of(pdf).blocks
        if block.kind in ("paragraph", "item", "heading")
        for line in block.lines
    ]
    lines.sort(key=lambda line: line.page)
    for page, found in groupby(lines, key=lambda line: line.page):
        stacks = [stack for stack in stacked(found) if _is_column(stack)]
        most = max((1 + _beside(stack, stacks) for stack in stacks), default=1)
        yield Seen(value=float(most), page=page + 1, where="the page")


def _is_column(stack: Sequence[Line]) -> bool:
    characters = sum(len(line.text) for line in stack)
    return len(stack) >= _COLUMN_LINES and characters >= _COLUMN_CHARACTERS * len(stack)


def _beside(stack: Sequence[Line], stacks: Sequence[Sequence[Line]]) -> int:
    """Return how many columns are beside one, over the height of two lines or more."""
    others = [other for other in stacks if other is not stack and _are_beside(stack, other)]
    # Those that stand under each other are one.
    others.sort(key=lambda other: min(line.x0 for line in other))
    ends, count = float("-inf"), 0
    for other in others:
        if min(line.x0 for line in other) > ends:
            count += 1
            ends = max(line.x1 for line in other)
    return count


def _are_beside(one: Sequence[Line], other: Sequence[Line]) -> bool:
    top = min(one[0].baseline, other[0].baseline)
    low = max(one[-1].baseline, other[-1].baseline)
    apart = max(line.x1 for line in one) <= min(line.x0 for line in other) or max(
        line.x1 for line in other
    ) <= min(line.x0 for line in one)
    return apart and top - low >= 2 * one[0].size


@once
def _body_runs(pdf: TaggedPdf) -> tuple[tuple[Run, ...], ...]:
    """Return the runs of each page without its running foot."""
    foot = {id(run) for line in parts_of(pdf).running if _in_foot(pdf, line) for run in line.runs}
    return tuple(
        tuple(run for run in runs if id(run) not in foot and run.level) for runs in runs_of(pdf)
    )


def _in_foot(pdf: TaggedPdf, line: Line) -> bool:
    crop = pdf.pages[line.page].crop
    return line.baseline - crop.y0 < _FOOT * crop.height

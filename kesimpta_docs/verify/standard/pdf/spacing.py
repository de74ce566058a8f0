"""Measures of the space between lines, paragraphs, headings and items."""

from collections.abc import Container, Iterator
from itertools import pairwise

from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.standard.pdf.found import TEXT, parts_of, pitch_of, steps
from kesimpta_docs.verify.standard.pdf.lines import Line
from kesimpta_docs.verify.standard.pdf.parts import Block, Kind
from kesimpta_docs.verify.standard.pdf.runs import need_known_sizes
from kesimpta_docs.verify.standard.seen import Seen

#: Sizes of two paragraphs that differ by more are of different things, in pt.
_SAME = 0.5
_RUNNING: frozenset[Kind] = frozenset({"paragraph", "item", "cell", "head cell"})
_DISPLAY: frozenset[Kind] = frozenset({"heading", "caption"})
#: Signs before an item that are no number.
_BULLETS = tuple("•●○▪■◦‣\u2043∙\uf0b7\uf0a7·–-*")


def line_pitch(pdf: TaggedPdf) -> Iterator[Seen]:
    """The least distance of two lines of each paragraph, item or cell, in em of the larger type."""
    yield from _pitches(pdf, _RUNNING)


def heading_pitch(pdf: TaggedPdf) -> Iterator[Seen]:
    """The least distance of two lines of each heading or caption, in em of the larger type."""
    yield from _pitches(pdf, _DISPLAY)


def _pitches(pdf: TaggedPdf, kinds: Container[Kind]) -> Iterator[Seen]:
    need_known_sizes(pdf)
    for block in parts_of(pdf).blocks:
        found = [(step / max(line.size, below.size), below) for line, below, step in steps(block)]
        if found and block.kind in kinds:
            pitch, line = min(found, key=lambda one: one[0])
            yield Seen(value=pitch, page=line.page + 1, where=block.shown)


def paragraph_gap(pdf: TaggedPdf) -> Iterator[Seen]:
    """Blank lines between two paragraphs of one section and one size.

    Without tags one of the two must have two lines or more: single lines may be anything.
    """
    need_known_sizes(pdf)
    parts = parts_of(pdf)
    for block, after in pairwise(parts.blocks):
        told = parts.tagged or len(block.lines) + len(after.lines) > 2  # noqa: PLR2004 - one each
        if block.kind == after.kind == "paragraph" and block.group == after.group and told:
            yield from _gap(pdf, block, after)


def heading_gap(pdf: TaggedPdf) -> Iterator[Seen]:
    """Blank lines between a heading and the text below it."""
    need_known_sizes(pdf)
    for block, after in pairwise(_without_labels(pdf)):
        if block.kind == "heading" and after.kind in TEXT:
            yield from _gap(pdf, block, after, any_size=True)


def item_gap(pdf: TaggedPdf) -> Iterator[Seen]:
    """Blank lines between two items of a list."""
    need_known_sizes(pdf)
    for block, after in pairwise(_without_labels(pdf)):
        if block.kind == after.kind == "item" and block.group == after.group:
            yield from _gap(pdf, block, after)


def bullet_size(pdf: TaggedPdf) -> Iterator[Seen]:
    """The size of the sign before an item, as part of the size of its words."""
    need_known_sizes(pdf)
    label: Block | None = None
    for block in parts_of(pdf).blocks:
        if block.kind == "label":
            label = block
            continue
        line = block.lines[0]
        sign = label.lines[0].runs[0] if label else line.runs[0]
        if block.kind == "item" and sign.text.strip()[:1] in _BULLETS:
            yield Seen(value=sign.size / line.size, page=block.page, where=block.shown)
        label = None


def _gap(pdf: TaggedPdf, block: Block, after: Block, *, any_size: bool = False) -> Iterator[Seen]:
    last, first = block.lines[-1], after.lines[0]
    step = last.baseline - first.baseline
    same = any_size or abs(last.size - first.size) < _SAME
    if last.page == first.page and step > 0 and same and _one_under_the_other(last, first):
        pitch = pitch_of(pdf, first)
        yield Seen(value=max(step - pitch, 0.0) / pitch, page=first.page + 1, where=after.shown)


def _one_under_the_other(line: Line, below: Line) -> bool:
    return line.x0 < below.x1 and below.x0 < line.x1


def _without_labels(pdf: TaggedPdf) -> Iterator[Block]:
    return (block for block in parts_of(pdf).blocks if block.kind != "label")

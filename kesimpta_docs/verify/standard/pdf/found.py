"""The parts of a file, and how far apart its lines usually stand."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kesimpta_docs.verify.pdf.once import once
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.standard.pdf.lines import Line
from kesimpta_docs.verify.standard.pdf.parts import Block, Parts
from kesimpta_docs.verify.standard.pdf.plain import across_pages, plain_parts
from kesimpta_docs.verify.standard.pdf.tagged import tagged_parts

#: Of lines whose pitch nothing in the file tells, in em.
_USUAL = 1.2
#: What is set as running text.
TEXT = ("paragraph", "item")


@once
def parts_of(pdf: TaggedPdf) -> Parts:
    """Return the parts of a file: by its tags, and where there are none by the places of words."""
    if not pdf.roots:
        return plain_parts(pdf)
    parts = tagged_parts(pdf)
    # Some taggers begin a new element on each page.
    return replace(parts, blocks=tuple(across_pages(parts.blocks)))


def text_blocks(pdf: TaggedPdf) -> tuple[Block, ...]:
    """Return the paragraphs and the items of lists."""
    return tuple(block for block in parts_of(pdf).blocks if block.kind in TEXT)


def words_on_cards(pdf: TaggedPdf) -> int:
    """Return how many words stand on cards to cut out: they are no running text."""
    cards = (block for block in parts_of(pdf).blocks if block.kind == "card")
    return sum(len(line.text.split()) for block in cards for line in block.lines)


def steps(block: Block) -> Iterator[tuple[Line, Line, float]]:
    """Yield each line of a block with the next, and how far that stands below it, in pt."""
    for line, below in pairwise(block.lines):
        step = line.baseline - below.baseline
        if line.page == below.page and step > 0:
            yield line, below, step


@once
def pitches_of(pdf: TaggedPdf) -> dict[float, float]:
    """Return the pitch that lines of each size have most often inside a block, in pt."""
    met: dict[float, Counter[float]] = {}
    for block in text_blocks(pdf):
        for _, below, step in steps(block):
            met.setdefault(round(below.size, 1), Counter())[round(step, 1)] += 1
    return {size: max(found, key=lambda step: found[step]) for size, found in met.items()}


def pitch_of(pdf: TaggedPdf, line: Line) -> float:
    """Return the usual pitch of lines of this size, in pt."""
    return pitches_of(pdf).get(round(line.size, 1), _USUAL * line.size)

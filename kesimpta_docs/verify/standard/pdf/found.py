"""The parts of a file, and how far apart its lines usually stand."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kesimpta_docs.verify.pdf.ink import Artifact
from kesimpta_docs.verify.pdf.once import once
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.standard.pdf.lines import Line
from kesimpta_docs.verify.standard.pdf.parts import Block, Parts
from kesimpta_docs.verify.standard.pdf.plain import across_pages, plain_parts
from kesimpta_docs.verify.standard.pdf.runs import all_runs
from kesimpta_docs.verify.standard.pdf.tagged import tagged_parts

#: Of lines whose pitch nothing in the file tells, in em.
_USUAL = 1.2
#: What is set as running text.
TEXT = ("paragraph", "item")
#: A file with so many lines of text has a paragraph of two.
MANY_LINES = 10
#: The part of the lines that stands in paragraphs of several, where each line is tagged as one, and
#: the least that the places of words must tell to be believed.
_FEW_JOINED, _MOST_JOINED = 0.1, 0.5
#: Lines that are farther apart, in em, may be anything.
_FARTHEST = 2.2
_NO_ARTIFACT = Artifact()


@once
def parts_of(pdf: TaggedPdf) -> Parts:
    """Return the parts of a file: by its tags, and where these say little by the places of words.

    So it is without tags, where they hold less than half of the letters, and where each line is
    tagged as a paragraph.
    """
    if not pdf.roots:
        return plain_parts(pdf)
    parts = tagged_parts(pdf)
    # Some taggers begin a new element on each page.
    parts = replace(parts, blocks=tuple(across_pages(parts.blocks)))
    if 2 * _letters_in(parts) < _letters(pdf):
        return plain_parts(pdf)
    if _joined(parts) <= _FEW_JOINED:
        plain = plain_parts(pdf)
        return plain if _joined(plain) >= _MOST_JOINED else parts
    return parts


def _letters_in(parts: Parts) -> int:
    told = (block for block in parts.blocks if block.kind != "drawing")
    return sum(run.letters for block in told for run in block.runs)


def _letters(pdf: TaggedPdf) -> int:
    """Return how many letters a file shows beside its running lines; turned ones do not count."""
    return sum(
        run.letters
        for run in all_runs(pdf)
        if run.level and (run.first.marking.artifact or _NO_ARTIFACT).type != "Pagination"
    )


def _joined(parts: Parts) -> float:
    """Return which part of the lines of text stands in blocks of several; 1 where there are few."""
    blocks = [block for block in parts.blocks if block.kind in TEXT]
    count = sum(len(block.lines) for block in blocks)
    if count < MANY_LINES:
        return 1.0
    near = (
        block
        for block in blocks
        if len(block.lines) > 1
        and all(step < _FARTHEST * below.size for _, below, step in steps(block))
    )
    return sum(len(block.lines) for block in near) / count


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

"""Where a measure sees too little of a file to say that it holds."""

from collections.abc import Iterator
from functools import wraps

from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.standard.pdf.found import MANY_LINES, parts_of, text_blocks
from kesimpta_docs.verify.standard.pdf.runs import need_level_words
from kesimpta_docs.verify.standard.seen import Measure, NotMeasured, Seen


def of_level_words(measure: Measure[TaggedPdf]) -> Measure[TaggedPdf]:
    """Let a measure say so where words run along the side of a page: it sees level ones only."""

    @wraps(measure)
    def taken(pdf: TaggedPdf) -> Iterator[Seen]:
        yield from measure(pdf)
        need_level_words(pdf)

    return taken


def of_paragraphs(measure: Measure[TaggedPdf]) -> Measure[TaggedPdf]:
    """Let a measure say so where the words of a file stand in no paragraphs and lists."""

    @wraps(measure)
    def taken(pdf: TaggedPdf) -> Iterator[Seen]:
        yield from of_level_words(measure)(pdf)
        if not any(block.kind != "drawing" for block in parts_of(pdf).blocks):
            raise NotMeasured("its words stand in no paragraphs")

    return taken


def of_lines(measure: Measure[TaggedPdf]) -> Measure[TaggedPdf]:
    """Let a measure of lines that follow each other say so where none do in a file of many."""

    @wraps(measure)
    def taken(pdf: TaggedPdf) -> Iterator[Seen]:
        yield from of_paragraphs(measure)(pdf)
        counts = [len(block.lines) for block in text_blocks(pdf)]
        if max(counts, default=0) < 2 and sum(counts) >= MANY_LINES:  # noqa: PLR2004 - two follow
            raise NotMeasured("which of its lines make a paragraph cannot be told")

    return taken

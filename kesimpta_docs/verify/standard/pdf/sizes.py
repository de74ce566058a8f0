"""Measures of size: of the words, of the smallest letter, of headings, and how high an x is."""

from collections import Counter
from collections.abc import Iterator

from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.standard.pdf.faces import faces_of
from kesimpta_docs.verify.standard.pdf.found import parts_of, text_blocks
from kesimpta_docs.verify.standard.pdf.lines import quoted
from kesimpta_docs.verify.standard.pdf.runs import Run, all_runs, need_known_sizes
from kesimpta_docs.verify.standard.ranks import Heading, subheadings
from kesimpta_docs.verify.standard.seen import NotMeasured, Seen

#: Sizes that differ by less are one, in pt: they are products of rounded figures.
_DECIMALS = 2


def body_size(pdf: TaggedPdf) -> Iterator[Seen]:
    """The size in which most letters of paragraphs and lists are set, in pt."""
    need_known_sizes(pdf)
    counts = Counter[float]()
    runs = _words(pdf)
    for run in runs:
        counts[round(run.size, _DECIMALS)] += run.letters
    if counts:
        size = max(counts, key=lambda size: counts[size])
        first = next(run for run in runs if round(run.size, _DECIMALS) == size)
        yield Seen(value=size, page=first.page + 1, where=quoted(first.text))


def smallest_size(pdf: TaggedPdf) -> Iterator[Seen]:
    """Each size that a letter has, in drawings and running lines too, where it is met first."""
    need_known_sizes(pdf)
    sizes = dict[float, Run]()
    for run in all_runs(pdf):
        sizes.setdefault(round(run.size, _DECIMALS), run)
    for size, run in sizes.items():
        yield Seen(value=size, page=run.page + 1, where=quoted(run.text))


def heading_size(pdf: TaggedPdf) -> Iterator[Seen]:
    """The sizes of the lines of the title and of each heading of the first level, in pt."""
    yield from _heading_sizes(pdf, below=False)


def subheading_size(pdf: TaggedPdf) -> Iterator[Seen]:
    """The sizes of the lines of each heading below the first level, by its tag or by its size."""
    yield from _heading_sizes(pdf, below=True)


def _heading_sizes(pdf: TaggedPdf, *, below: bool) -> Iterator[Seen]:
    need_known_sizes(pdf)
    blocks = [block for block in parts_of(pdf).blocks if block.kind == "heading"]
    ranks = subheadings(
        [Heading(level=block.level, size=round(block.lines[0].size, _DECIMALS)) for block in blocks]
    )
    for block, is_below in zip(blocks, ranks, strict=True):
        if is_below == below:
            for size in dict.fromkeys(round(line.size, _DECIMALS) for line in block.lines):
                yield Seen(value=size, page=block.page, where=block.shown)


def x_height(pdf: TaggedPdf) -> Iterator[Seen]:
    """How high the x of the type is in which most letters of the words are set, in pt."""
    need_known_sizes(pdf)
    counts = Counter[tuple[str, float]]()
    runs = _words(pdf)
    for run in runs:
        counts[run.first.font, round(run.size, _DECIMALS)] += run.letters
    if not counts:
        return
    key, size = max(counts, key=lambda place: counts[place])
    height = faces_of(pdf)[key].x_height
    if height is None:
        raise NotMeasured(f"the font {pdf.fonts[key].base_name} does not say how high its x is")
    first = next(run for run in runs if run.first.font == key)
    yield Seen(value=size * height, page=first.page + 1, where=quoted(first.text))


def _words(pdf: TaggedPdf) -> tuple[Run, ...]:
    """Return the runs of paragraphs and lists; of a file without any, all."""
    found = tuple(run for block in text_blocks(pdf) for run in block.runs)
    return found or tuple(all_runs(pdf))

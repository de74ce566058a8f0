"""Measures of how words are set in lines: how many fit, where lines end, what a page parts."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median

from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.standard.pdf.found import TEXT, parts_of, text_blocks
from kesimpta_docs.verify.standard.pdf.lines import Line
from kesimpta_docs.verify.standard.pdf.parts import Block
from kesimpta_docs.verify.standard.pdf.runs import need_known_letters, need_known_widths
from kesimpta_docs.verify.standard.pdf.splits import Hyphen, hyphen_of
from kesimpta_docs.verify.standard.seen import NotMeasured, Seen
from kesimpta_docs.verify.tokens import combining, is_wide

#: Of lines of one width the ends differ by no more, in pt: some writers round widths.
_FLUSH = 1.2
#: Spaces of a justified paragraph differ by more than this from line to line, and from those of its
#: last one, in em: more than by kerning.
_STRETCHED = 0.04
#: A space is wider than this, in em.
_GAP = 0.1
_PART = 0.95


def mean_line(pdf: TaggedPdf) -> Iterator[Seen]:
    """Characters of a full line on average: one that is not the last of its paragraph or item."""
    need_known_letters(pdf)
    counts = [_characters(line) for line in _full_lines(pdf)]
    if counts:
        yield Seen(value=sum(counts) / len(counts), page=None, where="a full line on average")


def longest_lines(pdf: TaggedPdf) -> Iterator[Seen]:
    """How many characters 95 of 100 full lines do not exceed."""
    need_known_letters(pdf)
    found = sorted(((_characters(line), line) for line in _full_lines(pdf)), key=lambda one: one[0])
    if found:
        count, line = found[min(int(_PART * len(found)), len(found) - 1)]
        yield Seen(value=float(count), page=line.page + 1, where=line.shown)


def justified(pdf: TaggedPdf) -> Iterator[Seen]:
    """Paragraphs whose full lines all end at one place, by spaces of different widths.

    Lines from right to left end at the left.
    """
    need_known_widths(pdf)
    for block in text_blocks(pdf):
        for page, part in groupby(block.lines[:-1], key=lambda line: line.page):
            if _is_stretched(tuple(part), block.lines[-1]):
                yield Seen(value=1.0, page=page + 1, where=block.shown)
                break


def _is_stretched(full: Sequence[Line], last: Line) -> bool:
    """Say whether full lines all end at one place, and by other spaces than the last line has."""
    ends = [line.x0 if line.backwards else line.x1 for line in full]
    spaces: dict[bool, list[float]] = {True: [], False: []}
    for line in (*full, last):
        if found := _space(line):
            space, wide = found
            spaces[wide].append(space)
    return (
        len(full) > 1
        and max(ends) - min(ends) <= _FLUSH
        and any(
            len(row) > 1 and max(row) - min(row) > _STRETCHED * last.size for row in spaces.values()
        )
    )


def hyphens(pdf: TaggedPdf) -> Iterator[Seen]:
    """Lines that end in a hyphen which the word itself does not have.

    A hyphen that could be either counts where the file splits other words. Chinese and Japanese
    split none.
    """
    need_known_letters(pdf)
    ends = [
        (block.lines[number], _word_so_far(block.lines[: number + 1]), below)
        for block in parts_of(pdf).blocks
        for number, below in enumerate(block.lines[1:])
        if block.lines[number].text.rstrip()[-1:] in _HYPHENS
        and not is_wide(block.lines[number].text.rstrip()[-2:-1])
    ]
    if not ends:
        return
    words = _whole_words(pdf)
    english = (pdf.lang or "en").lower().split("-")[0] == "en"
    found = [
        (line, hyphen_of(word[:-1], (below.text.split() or [""])[0], words, english=english))
        for line, word, below in ends
    ]
    if any(hyphen is Hyphen.SPLIT for _, hyphen in found):
        for line, hyphen in found:
            if hyphen is not Hyphen.OWN:
                yield Seen(value=1.0, page=line.page + 1, where=line.shown)


def _word_so_far(lines: Sequence[Line]) -> str:
    """Return the last word of the last line; a long address may have begun lines before."""
    *before, last = (line.text.split() or [""] for line in lines)
    word = last[-1]
    while before and len(last) == 1 and before[-1][-1].endswith(_GOES_ON):
        last = before.pop()
        word = last[-1] + word
    return word


def widows(pdf: TaggedPdf) -> Iterator[Seen]:
    """Lines of a paragraph or item that stand alone on a page, at its foot or its top."""
    for block in parts_of(pdf).blocks:
        pages = Counter(line.page for line in block.lines)
        if block.kind in TEXT and len(pages) > 1:
            for page in (min(pages), max(pages)):
                if pages[page] == 1:
                    yield Seen(value=1.0, page=page + 1, where=block.shown)


def split_parts(pdf: TaggedPdf) -> Iterator[Seen]:
    """Rows, items and call-outs that go over the end of a page, though they would fit on one."""
    room, parts = _room(pdf), parts_of(pdf)
    for whole in parts.wholes:
        if len(whole.pages) > 1 and whole.height < room:
            yield Seen(value=1.0, page=whole.pages[0], where=f"{whole.name}, {whole.shown},")
    if not parts.tagged:
        raise NotMeasured("rows and boxes cannot be told without tags")


def _room(pdf: TaggedPdf) -> float:
    """Return how far the words of a page reach from its first line to its last, at most, in pt."""
    ends: dict[int, list[float]] = {}
    for block in parts_of(pdf).blocks:
        for line in block.lines:
            ends.setdefault(line.page, []).append(line.baseline)
    return max((max(heights) - min(heights) for heights in ends.values()), default=0.0)


_HYPHENS = frozenset("-\u2010\u00ad")
#: What a long address may be parted behind.
_GOES_ON = ("-", "\u2010", "/")


def _full_lines(pdf: TaggedPdf) -> Iterator[Line]:
    """Yield the lines of paragraphs and items behind which others of theirs stand."""
    for block in text_blocks(pdf):
        yield from block.lines[:-1]


def _characters(line: Line) -> int:
    text = " ".join(_said(line).split())
    return len(text) if text.isascii() else sum(not combining(sign) for sign in text)


def _said(line: Line) -> str:
    """Return the text of a line; what stands for glyphs of joined scripts is given once."""
    stand_ins = dict.fromkeys(run.first.marking.actual_text for run in line.runs)
    if not any(stand_ins):
        return line.text
    plain = "".join(run.text for run in line.runs if run.first.marking.actual_text is None)
    return plain + " ".join(one.text for one in stand_ins if one)


def _space(line: Line) -> tuple[float, bool] | None:
    """Return the mean width of the spaces of a line, in pt, and False; None where it has none.

    In a line of signs that are as wide as high it is what mostly stands between two of them, and
    True: nothing, unless they are set apart to fill the line.
    """
    glyphs = [
        glyph
        for run in line.runs
        for glyph in run.glyphs
        if glyph.text.strip() and glyph.end != glyph.origin  # a mark stands over its letter
    ]
    steps = [
        (after.origin[0] - glyph.end[0], is_wide(glyph.text) + is_wide(after.text))
        for glyph, after in pairwise(glyphs)
    ]
    wide = [gap for gap, wide_ones in steps if wide_ones == 2]  # noqa: PLR2004 - both of the pair
    gaps = [gap for gap, wide_ones in steps if not wide_ones and gap > _GAP * line.size]
    if len(wide) > len(gaps):
        return median(wide), True  # a few of them have a space between, in any setting
    return (sum(gaps) / len(gaps), False) if gaps else None


def _whole_words(pdf: TaggedPdf) -> frozenset[str]:
    """Return the words that stand inside lines, without the signs around them."""
    return frozenset(
        word.strip(".,;:!?()[]“”\"'’").lower()
        for block in parts_of(pdf).blocks
        for line in _inner(block)
        for word in line
    )


def _inner(block: Block) -> Iterator[list[str]]:
    return (line.text.split()[:-1] for line in block.lines)

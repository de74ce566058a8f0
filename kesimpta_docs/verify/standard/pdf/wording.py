"""Measures of words by their look: capitals in a row, underlined words."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.pdf.reader import PdfPage, TaggedPdf
from kesimpta_docs.verify.standard.pdf.found import parts_of
from kesimpta_docs.verify.standard.pdf.runs import Run, need_known_letters, runs_of
from kesimpta_docs.verify.standard.seen import Seen

#: A line under words, in em: its height, and how far it stands below the baseline.
_THIN = 0.15
_ABOVE, _BELOW = 0.03, 0.3
#: The part of a word that a line is under.
_MOST = 0.6
#: A line that goes on so far behind the words, in em, is a rule or a place to write on.
_LONGER = 2.0


def capitals(pdf: TaggedPdf) -> Iterator[Seen]:
    """How many words in capitals follow each other; signs and figures do not count or part them.

    What stands for glyphs of joined scripts is taken in their place, as it is read.
    """
    need_known_letters(pdf)
    for block in parts_of(pdf).blocks:
        row: list[str] = []
        page = block.page
        for line in block.lines:
            for word in line.said.split():
                letters = [sign for sign in word if sign.isalpha()]
                if len(letters) > 1 and all(map(str.isupper, letters)):
                    page = page if row else line.page + 1
                    row.append(word)
                elif letters:
                    yield from _row(row, page)
                    row = []
        yield from _row(row, page)


def underlined_words(pdf: TaggedPdf) -> Iterator[Seen]:
    """Words with a thin line just under them that lead nowhere."""
    for page, runs in zip(pdf.pages, runs_of(pdf), strict=True):
        rules = sorted(_rules(page), key=lambda rule: rule.y1)
        if not rules:
            continue
        heights = [rule.y1 for rule in rules]
        links = [
            box
            for note in page.annotations
            if note.subtype == "Link"
            for box in note.quads or (note.box,)
        ]
        for run in runs:
            if not run.level:
                continue
            low = bisect_left(heights, run.baseline - _BELOW * run.size)
            high = bisect_right(heights, run.baseline + _ABOVE * run.size)
            words = [
                word
                for word, x0, x1 in (_words(run) if low < high else ())
                if _is_under(run, x0, x1, rules[low:high])
                and not any(_leads(link, x0, x1, run.baseline) for link in links)
            ]
            if words:
                where = f'"{" ".join(words[:8])}"'
                yield Seen(value=float(len(words)), page=page.index + 1, where=where)


def _row(words: Sequence[str], page: int) -> Iterator[Seen]:
    if words:
        where = f'"{" ".join(words[:8])}"'
        yield Seen(value=float(len(words)), page=page, where=where)


def _rules(page: PdfPage) -> Iterator[Box]:
    """Yield the thin level lines of a page, filled or drawn, with their own height."""
    for path in page.paths:
        x0, y0, x1, y1 = path.box
        half = path.line_width / 2 if path.stroked else 0.0
        if y1 - y0 + 2 * half <= _THIN * (x1 - x0) and x1 > x0:
            yield Box(x0, y0 - half, x1, y1 + half)


def _words(run: Run) -> Iterator[tuple[str, float, float]]:
    """Yield each word of a run with its left and right end."""
    word, x0, x1 = "", 0.0, 0.0
    for glyph in run.glyphs:
        if not glyph.text.strip() and glyph.text:
            if word:
                yield word, x0, x1
            word = ""
            continue
        x0 = x0 if word else glyph.origin[0]
        word, x1 = word + (glyph.text or "?"), glyph.end[0]
    if word:
        yield word, x0, x1


def _is_under(run: Run, x0: float, x1: float, rules: Sequence[Box]) -> bool:
    return any(
        rule.height <= _THIN * run.size
        and rule.x1 - run.x1 <= _LONGER * run.size
        and run.x0 - rule.x0 <= _LONGER * run.size
        and min(x1, rule.x1) - max(x0, rule.x0) > _MOST * (x1 - x0)
        for rule in rules
    )


def _leads(link: Box, x0: float, x1: float, baseline: float) -> bool:
    return link.y0 - 1 <= baseline <= link.y1 and link.x0 - 1 <= (x0 + x1) / 2 <= link.x1 + 1

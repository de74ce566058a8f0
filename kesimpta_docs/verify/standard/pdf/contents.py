"""Measures of the table of contents: whether dots lead from an entry to its page."""

import re
from collections import Counter
from collections.abc import Iterator

from kesimpta_docs.verify.pdf.once import once
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.standard.pdf.found import parts_of
from kesimpta_docs.verify.standard.pdf.lines import Line, line_of
from kesimpta_docs.verify.standard.pdf.runs import Run, need_known_letters, runs_of
from kesimpta_docs.verify.standard.seen import Seen
from kesimpta_docs.verify.tokens import is_leader

_DOTS = re.compile(r"(?:[.…·_]\s?){4,}")
_PAGE, _FIRST = re.compile(r"\d{1,4}$"), re.compile(r"^\d{1,4}(?!\d)")
#: A gap before the page number makes an entry of a line, in em.
_GAP = 2.0
#: Fewer lines of a page that end in a number far off are no contents.
_ENTRIES = 3
#: Dots of a leader, at least.
_LEAST = 4
_SIGNS = ".…·_"


def leaders(pdf: TaggedPdf) -> Iterator[Seen]:
    """Entries of contents with dots that lead to their page."""
    for line, dotted in _entries(pdf):
        if dotted:
            yield Seen(value=1.0, page=line.page + 1, where=line.shown)


def no_leaders(pdf: TaggedPdf) -> Iterator[Seen]:
    """Entries of contents that end in a page number, without dots that lead to it."""
    for line, dotted in _entries(pdf):
        if not dotted:
            yield Seen(value=1.0, page=line.page + 1, where=line.shown)


@once
def _entries(pdf: TaggedPdf) -> tuple[tuple[Line, bool], ...]:
    """Return the last line of each entry, and whether it has dots."""
    need_known_letters(pdf)
    return tuple(_by_tags(pdf) if parts_of(pdf).tagged else _by_places(pdf))


def _by_tags(pdf: TaggedPdf) -> Iterator[tuple[Line, bool]]:
    # A leader may be shown dot by dot.
    dots = Counter[tuple[int, int]]()
    for runs in runs_of(pdf):
        for run in runs:
            if is_leader(run.text) or _DOTS.search(run.text):
                dots[run.page, round(run.baseline)] += sum(sign in _SIGNS for sign in run.text)
    for block in parts_of(pdf).blocks:
        line = block.lines[-1]
        if block.kind == "contents" and _ends_in_a_page(line):
            yield line, dots[line.page, round(line.baseline)] >= _LEAST


def _by_places(pdf: TaggedPdf) -> Iterator[tuple[Line, bool]]:
    """Yield the lines that end in a number behind dots or a wide gap, where a page has several."""
    for runs in runs_of(pdf):
        rows: dict[int, list[Run]] = {}
        for run in runs:
            if run.level:
                rows.setdefault(round(run.baseline), []).append(run)
        lines = [line_of(row) for row in rows.values()]
        found = [(line, bool(_DOTS.search(line.text))) for line in lines if _is_entry(line)]
        if len(found) >= _ENTRIES:
            yield from found


def _ends_in_a_page(line: Line) -> bool:
    """Say whether a line ends in a number: at its left, where it is read from the right."""
    words = line.text.strip()
    return (_FIRST if line.backwards else _PAGE).search(words) is not None


def _is_entry(line: Line) -> bool:
    if not _ends_in_a_page(line) or not any(map(str.isalpha, line.text)):
        return False
    far = len(line.runs) > 1 and line.runs[-1].x0 - line.runs[-2].x1 > _GAP * line.size
    return far or _DOTS.search(line.text) is not None

"""The parts of a file without tags, by the places of its words."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.standard.pdf.faces import faces_of
from kesimpta_docs.verify.standard.pdf.lines import ONE_LINE, Line, line_of
from kesimpta_docs.verify.standard.pdf.parts import Block, Kind, Parts, Whole, height_of
from kesimpta_docs.verify.standard.pdf.runs import Run, runs_of

_BULLET = re.compile(r"^\s*(?:[•●○▪■◦‣\u2043∙\uf0b7\uf0a7·–*-]|\(?\d{1,2}[.)]|[a-z][.)])\s+(?=\S)")
_BULLET_ALONE = re.compile(r"^\s*(?:[•●○▪■◦‣\u2043∙\uf0b7\uf0a7·–-]|\(?\d{1,2}[.)])\s*$")
_DIGITS = re.compile(r"\d+")
_ENDS = (".", "!", "?", ":", "…", "”", '"')
# In em.
_SIZE_DIFFERS = 0.03
_APART = 1.5
_GUTTER = 0.5
_USUAL_PITCH = 1.2
_SAME_PITCH = 1.17
_LARGER = 1.08
#: Rows in which a column begins at one place.
_COLUMN_ROWS = 3
#: How many lines at the top and at the foot of a page may be running ones.
_RUNNING_LINES = 3
#: How far from one page to the next a running line may stand, in pt.
_SAME_PLACE = 2
_MOST_WORDS_OF_A_HEADING = 20


def plain_parts(pdf: TaggedPdf) -> Parts:
    """Return the parts of a file that has no tags, as far as its look tells them."""
    pages = [_page_lines(runs) for runs in runs_of(pdf)]
    running = _running(pages)
    kept = {id(line) for line in running}
    stacks = [
        stack
        for lines in pages
        for stack in stacked(line for line in lines if id(line) not in kept)
    ]
    pitches = _pitches(stacks)
    body = _body_size(stacks)
    faces = faces_of(pdf)
    bold = {key for key, face in faces.items() if face.bold}
    blocks = [
        _block(lines, group, body, bold)
        for group, stack in enumerate(stacks)
        for lines in _split(stack, pitches, bold)
    ]
    joined = tuple(across_pages(_labelled(blocks)))
    return Parts(
        blocks=joined,
        running=tuple(running),
        wholes=tuple(
            Whole(
                name="an item",
                pages=tuple(sorted({line.page + 1 for line in block.lines})),
                height=height_of((line.page, line.baseline) for line in block.lines),
                shown=block.shown,
            )
            for block in joined
            if block.kind == "item"
        ),
        tagged=False,
    )


def stacked(lines: Iterable[Line]) -> list[list[Line]]:
    """Return the lines of one page, from the top, in columns: each line with those it stands under.

    A line under two columns ends both.
    """
    stacks: list[list[Line]] = []
    open_ones: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (-line.baseline, line.x0)):
        above = [stack for stack in open_ones if _overlap(stack[-1], line)]
        if len(above) == 1:
            above[0].append(line)
            continue
        gone = {id(stack) for stack in above}
        open_ones = [stack for stack in open_ones if id(stack) not in gone]
        fresh = [line]
        open_ones.append(fresh)
        stacks.append(fresh)
    return stacks


def _overlap(above: Line, line: Line) -> bool:
    return above.x0 < line.x1 and line.x0 < above.x1


def _page_lines(runs: Sequence[Run]) -> list[Line]:
    """Return the lines of a page; what is far apart on one baseline is not one line."""
    rows: list[list[Run]] = []
    for run in sorted((run for run in runs if run.level), key=lambda run: (-run.baseline, run.x0)):
        row = rows[-1] if rows else None
        if row and abs(row[0].baseline - run.baseline) < ONE_LINE * min(row[0].size, run.size):
            row.append(run)
        else:
            rows.append([run])
    edges = _column_edges(rows)
    return [line_of(part) for row in rows for part in _segments(row, edges)]


def _column_edges(rows: Iterable[list[Run]]) -> frozenset[int]:
    """Return where, in whole pt, runs begin behind a gap in several rows: the left of a column."""
    met = Counter[int]()
    for row in rows:
        row.sort(key=lambda run: run.x0)
        for before, run in pairwise(row):
            if run.x0 - before.x1 > _GUTTER * run.size and not _BULLET_ALONE.match(before.text):
                met[round(run.x0)] += 1
    return frozenset(edge for edge, count in met.items() if count >= _COLUMN_ROWS)


def _segments(row: list[Run], edges: frozenset[int]) -> Iterator[list[Run]]:
    part = row[:1]
    for before, run in pairwise(row):
        gap = run.x0 - max(one.x1 for one in part)
        size = max(before.size, run.size)
        if gap > _APART * size or (gap > _GUTTER * size and round(run.x0) in edges):
            yield part
            part = []
        part.append(run)
    yield part


def _running(pages: Sequence[Sequence[Line]]) -> list[Line]:
    """Return the lines at the top or foot that stand in one place on most pages."""
    met = Counter[tuple[str, int]]()
    found: list[tuple[tuple[str, int], Line]] = []
    for lines in pages:
        heights = sorted({round(line.baseline) for line in lines})
        edges = {*heights[:_RUNNING_LINES], *heights[-_RUNNING_LINES:]}
        keys = set()
        for line in lines:
            if round(line.baseline) in edges:
                words = _DIGITS.sub("#", "".join(line.text.split()))
                key = (words, round(line.baseline / _SAME_PLACE))
                keys.add(key)
                found.append((key, line))
        met.update(keys)
    # Heads of left and right pages may differ, and the first page may have none.
    least = max(2, 0.4 * len(pages))
    return [line for key, line in found if met[key] >= least]


def _body_size(stacks: Iterable[Sequence[Line]]) -> float:
    sizes = Counter[float]()
    for stack in stacks:
        for line in stack:
            sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=0.0)


def _pitches(stacks: Iterable[Sequence[Line]]) -> Mapping[float, float]:
    """Return the usual distance of two lines of each size: the one that is met most often."""
    met: dict[float, Counter[float]] = {}
    for stack in stacks:
        for line, below in pairwise(stack):
            if _same_size(line, below):
                step = round(line.baseline - below.baseline, 1)
                if step > 0:
                    met.setdefault(round(line.size, 1), Counter())[step] += 1
    return {size: max(steps, key=lambda step: (steps[step], -step)) for size, steps in met.items()}


def _split(
    stack: Sequence[Line], pitches: Mapping[float, float], bold: set[str]
) -> Iterator[list[Line]]:
    """Part a column where a new paragraph, item or heading begins."""
    right = max(line.x1 for line in stack)
    part = [stack[0]]
    for line, below in pairwise(stack):
        pitch = pitches.get(round(below.size, 1), _USUAL_PITCH * below.size)
        wide = line.baseline - below.baseline > _SAME_PITCH * pitch
        other = not _same_size(line, below) or _is_bold(line, bold) != _is_bold(below, bold)
        item = _BULLET.match(below.text) is not None
        ended = _would_fit(line, below, right) and line.text.rstrip().endswith(_ENDS)
        if wide or other or item or ended:
            yield part
            part = []
        part.append(below)
    yield part


def _would_fit(line: Line, below: Line, right: float) -> bool:
    """Say whether the first word of the next line had had room on this one."""
    first = len(below.text.split(maxsplit=1)[0]) if below.text.strip() else 0
    width = (below.x1 - below.x0) / max(len(below.text), 1)
    return right - line.x1 > (first + 2) * width


def _same_size(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= _SIZE_DIFFERS * max(one.size, other.size)


def _is_bold(line: Line, bold: set[str]) -> bool:
    return all(run.first.font in bold for run in line.runs)


def _block(lines: Sequence[Line], group: int, body: float, bold: set[str]) -> Block:
    words = " ".join(line.text for line in lines)
    kind: Kind = "paragraph"
    if _BULLET_ALONE.match(words):
        kind = "label"
    elif _BULLET.match(words):
        kind = "item"
    elif len(words.split()) <= _MOST_WORDS_OF_A_HEADING and any(map(str.isalpha, words)):
        larger = all(line.size > _LARGER * body for line in lines)
        thick = all(_is_bold(line, bold) and line.size > body / _LARGER for line in lines)
        kind = "heading" if larger or thick else "paragraph"
    return Block(kind=kind, lines=tuple(lines), group=group)


def _labelled(blocks: Iterable[Block]) -> list[Block]:
    """Make items of the words that stand on one line with a bullet far to the left."""
    found = list(blocks)
    labels = [block.lines[0] for block in found if block.kind == "label"]
    marks = {(line.page, round(line.baseline)) for line in labels}
    return [
        Block(kind="item", lines=block.lines, group=-1)
        if block.kind == "paragraph"
        and (block.lines[0].page, round(block.lines[0].baseline)) in marks
        else block
        for block in found
    ]


def across_pages(blocks: Sequence[Block]) -> Iterator[Block]:
    """Join a paragraph with its rest on the next page, which begins in the middle of a sentence."""
    waiting: Block | None = None
    for block in blocks:
        if waiting is not None and _goes_on(waiting, block):
            waiting = Block(
                kind=waiting.kind, lines=(*waiting.lines, *block.lines), group=waiting.group
            )
            continue
        if waiting is not None:
            yield waiting
        waiting = block
    if waiting is not None:
        yield waiting


def _goes_on(block: Block, after: Block) -> bool:
    last, first = block.lines[-1], after.lines[0]
    return (
        first.page == last.page + 1
        and block.kind in ("paragraph", "item")
        and after.kind == "paragraph"
        and _same_size(last, first)
        and not last.text.rstrip().endswith(_ENDS)
        and first.text[:1].islower()
    )

"""Paper: the promised sheet, and everything on it inside the margins and uncut."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeAlias

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.paper import Paper
from kesimpta_docs.verify.pdf.extent import shown_box
from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.pdf.ink import ActualText, Glyph
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import combining

#: Rounding of lengths in a finished PDF, in pt.
SLACK = 0.5
#: How far two letters may overlap, in em: kerning brings an A and a V this close.
OVERLAP = 0.2
#: The part of a letter above its line that most letters fill, in em.
X_HEIGHT = 0.45
#: The scripts that join or stack their letters: the Unicode blocks from Hebrew, with its points, to
#: Mongolian. Letters of the others stand side by side.
_SHAPED = range(0x0590, 0x18B0)
#: What no letter is as narrow as, but a mark that is drawn back over one, in em.
_MARK = 0.05
#: A quarter of an inch that many printers leave white, in pt.
UNPRINTABLE = 18

#: Left, right and top of the middle of a letter, and its number on the page.
_Middle: TypeAlias = tuple[float, float, float, int]


def every_page_has_the_promised_size(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Each page is the layout's sheet, upright and not cropped."""
    paper = edition.paper
    problems = []
    for page in pdf.pages:
        media = page.media
        width, height = media.x1 - media.x0, media.y1 - media.y0
        right = abs(width - paper.width) < SLACK and abs(height - paper.height) < SLACK
        if not right or page.rotation or page.crop != page.media:
            problems.append(
                f"page {page.index + 1} is {width:g} × {height:g} pt, turned by {page.rotation}"
            )
    return Outcome(figure=f"{paper.width:g} × {paper.height:g} pt", problems=tuple(problems))


def nothing_is_clipped_or_outside(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Words but artifacts stay inside the margins, ink off the unprintable edge, all uncut.

    PAC 2024, 5 (tagged content outside the page).
    """
    problems = []
    for page in pdf.pages:
        for glyph in page.glyphs:
            if not glyph.text.strip():
                continue
            if reason := _fault(glyph, edition.paper, body=glyph.marking.artifact is None):
                problems.append(f'page {page.index + 1}: "{glyph.text}" {reason}')
    paper = edition.paper
    off_the_edge = Box(
        UNPRINTABLE, UNPRINTABLE, paper.width - UNPRINTABLE, paper.height - UNPRINTABLE
    )
    problems += [
        f"page {place.page + 1}: what is drawn for the content {place.mcid} reaches off the paper"
        for place, inks in pdf.drawn.items()
        if not all(off_the_edge.holds(shown_box(ink), slack=SLACK) for ink in inks)
    ]
    return Outcome(figure="all inside", problems=tuple(problems))


def a_long_file_has_room_for_a_binding(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """One of more pages than a staple holds keeps the layout's gutter free on the side to bind.

    ACB Large Print Guidelines (5-6-25): over 20 pages it is bound, and the margin allows for it.
    That the words stand inside these margins is another proof.
    """
    binding, pages = edition.tokens.binding, len(pdf.pages)
    short = binding is None or pages <= binding.pages or edition.paper.gutter >= binding.gutter
    told = f"{pages} pages have no room for a binding; the most without is"
    return Outcome(
        figure=f"{edition.paper.gutter:g} pt",
        problems=() if short or binding is None else (f"{told} {binding.pages}",),
    )


def no_words_run_into_each_other(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """No letter is drawn over another, on one line or on two that are too close.

    A combining mark belongs on its letter. In a script that joins or stacks its letters, the parts
    of a word that an ActualText stands for may be marks, too.
    """
    del edition  # the rule is the same for all
    problems = [
        f'page {page.index + 1}: "{one.text}" and "{other.text}" are drawn over each other'
        for page in pdf.pages
        for one, other in _drawn_over(page.glyphs)
    ]
    return Outcome(figure="none", problems=tuple(problems))


def _drawn_over(glyphs: tuple[Glyph, ...]) -> Iterator[tuple[Glyph, Glyph]]:
    """Yield each two letters whose middles meet, from the bottom of the page up."""
    shaped = list(_shaped_words(glyphs))
    rows: dict[float, list[_Middle]] = {}
    for at, one in enumerate(glyphs):
        if one.text.strip() and not all(map(combining, one.text)):
            cut = min(OVERLAP * one.size, one.box.width) / 2
            top = one.baseline + X_HEIGHT * one.size
            rows.setdefault(one.baseline, []).append((one.box.x0 + cut, one.box.x1 - cut, top, at))
    heights = sorted(rows)
    for row in rows.values():
        row.sort()
    for number in range(len(heights)):
        for one_at, other_at in _meeting(rows, heights[number:]):
            one, other = glyphs[one_at], glyphs[other_at]
            in_one_word = shaped[one_at] is not None and shaped[one_at] == shaped[other_at]
            if not in_one_word or not (_joins(one) or _is_mark(one) or _is_mark(other)):
                yield one, other


def _meeting(
    rows: Mapping[float, list[_Middle]], heights: Sequence[float]
) -> Iterator[tuple[int, int]]:
    """Yield the numbers of each letter of the first row and each later one whose middle it meets.

    A row is sorted from left to right.
    """
    first = rows[heights[0]]
    for number, (left, right, top, at) in enumerate(first):
        for height in heights:
            if height >= top:
                break
            start = number + 1 if height == heights[0] else 0
            for from_, to, _, other in islice(rows[height], start, None):
                if from_ >= right:
                    break
                if left < to:
                    yield at, other


def _shaped_words(glyphs: tuple[Glyph, ...]) -> Iterator[int | None]:
    """Give the number of the word of each glyph that an ActualText stands for, None for others."""
    number = 0
    before: ActualText | None = None
    for glyph in glyphs:
        said = glyph.marking.actual_text
        number += said != before or glyph.text.isspace()
        before = said
        yield number if said else None


def _joins(glyph: Glyph) -> bool:
    """Say whether the word of a glyph is of a script that joins or stacks its letters."""
    said = glyph.marking.actual_text
    return said is not None and any(ord(sign) in _SHAPED for sign in said.text)


def _is_mark(glyph: Glyph) -> bool:
    return glyph.box.width < _MARK * glyph.size


def _fault(glyph: Glyph, paper: Paper, *, body: bool) -> str | None:
    box = glyph.box
    left, right = paper.margins(glyph.page + 1) if body else (UNPRINTABLE, UNPRINTABLE)
    low = paper.bottom if body else UNPRINTABLE
    high = paper.height - (paper.top if body else UNPRINTABLE)
    if glyph.clip is not None and not glyph.clip.holds(glyph.letter_box, slack=SLACK):
        return "is cut off"
    if box.x0 < left - SLACK or box.x1 > paper.width - right + SLACK:
        return "stands outside the side margin"
    # A mark is raised or lowered, and belongs to a letter on the line.
    off = glyph.size / 2 if _is_mark(glyph) else 0.0
    if glyph.baseline < low - off - SLACK or glyph.baseline > high + off + SLACK:
        return "stands outside the upper or lower margin"
    return None

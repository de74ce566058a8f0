"""Paper: the promised sheet, and everything on it inside the margins and uncut."""

from collections.abc import Iterator

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.tokens import Paper
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
    """Words stay inside the margins, all ink off the unprintable edge, and nothing is cut off."""
    problems = []
    body = {id(glyph) for glyphs in pdf.content.values() for glyph in glyphs}
    body -= {id(glyph) for glyph in pdf.untagged()}
    for page in pdf.pages:
        for glyph in page.glyphs:
            if not glyph.text.strip():
                continue
            if reason := _fault(glyph, edition.paper, body=id(glyph) in body):
                problems.append(f'page {page.index + 1}: "{glyph.text}" {reason}')
    return Outcome(figure="all inside", problems=tuple(problems))


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
    middles = sorted(
        (one.baseline, one.box.x0 + cut, one.box.x1 - cut, one.baseline + X_HEIGHT * one.size, at)
        for at, one in enumerate(glyphs)
        if one.text.strip() and not all(map(combining, one.text))
        for cut in (min(OVERLAP * one.size, one.box.width) / 2,)
    )
    for number, (_, left, right, top, at) in enumerate(middles):
        for index in range(number + 1, len(middles)):
            low, from_, to, _, other = middles[index]
            if low >= top:
                break
            one, two = glyphs[at], glyphs[other]
            if from_ < right and left < to:
                in_one_word = shaped[at] is not None and shaped[at] == shaped[other]
                if not in_one_word or not (_joins(one) or _is_mark(one) or _is_mark(two)):
                    yield one, two


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
    side = paper.side if body else UNPRINTABLE
    low = paper.bottom if body else UNPRINTABLE
    high = paper.height - (paper.top if body else UNPRINTABLE)
    if glyph.clip is not None and not glyph.clip.holds(box, slack=SLACK):
        return "is cut off"
    if box.x0 < side - SLACK or box.x1 > paper.width - side + SLACK:
        return "stands outside the side margin"
    if glyph.baseline < low - SLACK or glyph.baseline > high + SLACK:
        return "stands outside the upper or lower margin"
    return None

"""Paper: the promised sheet, and everything on it inside the margins and uncut."""

from itertools import pairwise

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.report import Outcome

#: Rounding of lengths in a finished PDF, in pt.
SLACK = 0.5
#: How far two letters may overlap, in em: kerning brings an A and a V this close.
OVERLAP = 0.2
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
    return Outcome(figure=f"{paper.width:g} × {paper.height:g} pt", problems=tuple(problems[:3]))


def nothing_is_clipped_or_outside(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Words stay inside the margins, all ink off the unprintable edge, and nothing is cut off."""
    problems = []
    held = {id(glyph) for glyphs in pdf.content.values() for glyph in glyphs}
    untagged = {id(glyph) for glyph in pdf.untagged()}
    for page in pdf.pages:
        for glyph in page.glyphs:
            if not glyph.text.strip():
                continue
            body = id(glyph) in held and id(glyph) not in untagged
            if reason := _fault(glyph, edition, body=body):
                problems.append(f'page {page.index + 1}: "{glyph.text}" {reason}')
    return Outcome(figure="all inside", problems=tuple(problems[:3]))


def no_words_run_into_each_other(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """On one line, no letter is drawn over another."""
    del edition  # the rule is the same for all
    problems = []
    for page in pdf.pages:
        seen = sorted(
            (glyph for glyph in page.glyphs if glyph.text.strip()),
            key=lambda glyph: (round(glyph.baseline, 1), glyph.box.x0),
        )
        problems += [
            f'page {page.index + 1}: "{one.text}" and "{other.text}" are drawn over each other'
            for one, other in pairwise(seen)
            if abs(one.baseline - other.baseline) < SLACK
            and one.box.x1 - other.box.x0 > OVERLAP * one.size
        ]
    return Outcome(figure="none", problems=tuple(problems[:3]))


def _fault(glyph: Glyph, edition: Edition, *, body: bool) -> str | None:
    paper, box = edition.paper, glyph.box
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

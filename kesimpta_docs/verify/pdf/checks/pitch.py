"""The distance from one line to the next."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.blocks import InkedBlock, inked_blocks, types_of
from kesimpta_docs.verify.pdf.checks.size_set import SLACK
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.report import Outcome

#: How far a baseline may stand from its place, in pt.
_TOLERANCE = 0.1
#: Signs that are raised or lowered by no more than this, in em, stand on one line.
_ONE_LINE = 0.5


def lines_keep_the_pitch_of_their_type(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Inside a paragraph, item, cell or heading each line stands its type's pitch below the last.

    WCAG 2.2, 1.4.8: at least one and a half lines apart in text; the layout's pairs say how far.
    A heading of two lines, one of them smaller, keeps the pitch of the first. Words with boxes to
    tick may also be as far apart as lines to write on, and numbers to circle as their rings. The
    fonts of other scripts may be higher than the layout's own, so such lines stand no closer, but
    may stand further apart.
    """
    tokens = edition.tokens
    rings = tokens.write.ring + tokens.write.ring_gap
    write = [tokens.write.line, rings, *([tokens.card.line] if tokens.card else [])]
    own = "".join(filter(str.isalnum, tokens.font.family))
    others = {
        key
        for key, font in pdf.fonts.items()
        if not "".join(filter(str.isalnum, font.base_name)).startswith(own)
    }
    problems = []
    for block in inked_blocks(pdf):
        if block.role == "Figure":
            continue
        size = block.glyphs[0].size
        pitches = [one.pitch for one in types_of(block, edition) if abs(one.size - size) <= SLACK]
        if not pitches:
            continue  # another proof names the size
        allowed = sorted({*pitches, *(write if block.in_entry else ())})
        may_be_wider = any(glyph.font in others for glyph in block.glyphs)
        problems += [
            f'page {page + 1}: in "{block.words[:40]}" a line stands {step:.1f} pt below the last, '
            f"not {' or '.join(f'{one:g}' for one in allowed)}"
            for page, step in _steps(block, size)
            if all(abs(step - one) > _TOLERANCE for one in allowed)
            and not (may_be_wider and step > allowed[0])
        ]
    return Outcome(figure=f"pitch {tokens.type.body.pitch:g} pt", problems=tuple(problems))


def _steps(block: InkedBlock, size: float) -> Iterator[tuple[int, float]]:
    """Yield the page, and how far each line stands below the line before on that page.

    The baseline of a line is the one that most of its glyphs stand on.
    """
    glyphs = Counter((glyph.page, -glyph.origin[1]) for glyph in block.glyphs)
    lines: list[list[tuple[int, float]]] = []
    for page, depth in sorted(glyphs):
        if lines and lines[-1][0][0] == page and depth - lines[-1][-1][1] <= _ONE_LINE * size:
            lines[-1].append((page, depth))
        else:
            lines.append([(page, depth)])
    baselines = (max(line, key=lambda place: glyphs[place]) for line in lines)
    for (page, depth), (other, next_depth) in pairwise(baselines):
        if page == other:
            yield page, next_depth - depth

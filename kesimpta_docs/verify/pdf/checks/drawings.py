"""What is painted in a drawing."""

from collections.abc import Iterator

from kesimpta_docs.layout.edition import Edition, Figure, Picture, all_blocks
from kesimpta_docs.verify.pdf.ink import PaintedPath
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.tree import MarkedContent
from kesimpta_docs.verify.report import Outcome

#: The thinnest line that a cheap printer keeps, in pt, and what rounding may take off.
LEAST_LINE = 0.75
_SLACK = 0.01
_BLACK, _WHITE = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)


def drawings_are_black_and_white(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """The guide's drawings use no colour, no grey and no line under 0.75 pt.

    They tell things apart by pattern, so a copy and a fax tell them apart too (WCAG 2.2, 1.4.1).
    """
    pictures = [block for block in all_blocks(edition) if isinstance(block, Figure | Picture)]
    figures = [element for element in pdf.elements() if element.role == "Figure"]
    thinnest, problems = [], []
    for number, (block, element) in enumerate(zip(pictures, figures, strict=False), 1):
        if isinstance(block, Picture):
            continue  # a clinic's own logo may have its colours
        held = (kid for kid in element.kids if isinstance(kid, MarkedContent))
        inks = (ink for place in held for ink in pdf.drawn.get(place, ()))
        paths = [ink for ink in inks if isinstance(ink, PaintedPath)]
        thinnest += [path.line_width for path in paths if path.stroked]
        problems += [f"drawing {number} has {fault}" for path in paths for fault in _faults(path)]
    return Outcome(
        figure=f"lines from {min(thinnest):.2f} pt" if thinnest else "no lines",
        problems=tuple(dict.fromkeys(problems)),
    )


def _faults(path: PaintedPath) -> Iterator[str]:
    painted = [(path.fill, path.fill_alpha)] if path.filled else []
    painted += [(path.stroke, path.stroke_alpha)] if path.stroked else []
    if any(colour not in (_BLACK, _WHITE) or alpha != 1.0 for colour, alpha in painted):
        yield "a shape that is neither black nor white"
    if path.stroked and path.line_width < LEAST_LINE - _SLACK:
        yield f"a line of {path.line_width:.2f} pt; the least is {LEAST_LINE:g}"

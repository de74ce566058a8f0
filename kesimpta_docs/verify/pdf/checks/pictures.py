"""Pictures: the words that stand for them, and the words that they show."""

import re
from collections.abc import Iterator
from functools import reduce
from itertools import groupby

from kesimpta_docs.layout.edition import Edition, Figure, Picture, all_blocks
from kesimpta_docs.source.rules.figures import ALT_LENGTH, SAID_ALREADY
from kesimpta_docs.verify.pdf.extent import shown_box
from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.tree import MarkedContent, StructureElement
from kesimpta_docs.verify.pdf.words import text_of_glyphs
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import tokens

#: Rounding of a box in a finished PDF, in pt.
_SLACK = 0.5
#: The signs round words from right to left, which have no ink (Unicode Annex 9, 2.4).
_ISOLATES = dict.fromkeys((0x2067, 0x2069))
_FILE_NAME = re.compile(r"\S+\.\w{2,4}", re.ASCII)


def every_picture_has_words_and_its_place(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Alternative text is worth hearing, the box is that of the drawing, and it shows no more.

    The text has 5 to 250 characters, is no file name and does not say again that it is a picture
    (PAC 2024, 10); that it is the edition's own is the proof of the tree, as is its place on
    figures and fields alone (11). `BBox` goes round all ink of the drawing (ISO 32000-1, table
    343), on its page. A drawing shows only its own labels and figures (WCAG 2.2, 1.4.5).
    """
    blocks = [block for block in all_blocks(edition) if isinstance(block, Figure | Picture)]
    figures = [element for element in pdf.elements() if element.role == "Figure"]
    problems = [
        f"picture {number} {fault}"
        for number, (block, element) in enumerate(zip(blocks, figures, strict=False), 1)
        for fault in (*_faults(pdf, element), *_strange(pdf, element, block))
    ]
    return Outcome(figure=f"{len(figures)} pictures", problems=tuple(problems))


def _faults(pdf: TaggedPdf, element: StructureElement) -> Iterator[str]:
    alt = element.alt or ""
    if len(alt) not in ALT_LENGTH:
        yield f"has {len(alt)} characters of alternative text; 5 to 250 are read well"
    if _FILE_NAME.fullmatch(alt) or SAID_ALREADY.match(alt):
        yield f'has the alternative text "{alt}", which says no more than that it is a picture'
    boxes = list(_ink(pdf, element))
    box = _box(element)
    if not boxes:
        yield "has no ink"
    elif box is None or not box.holds(reduce(Box.around, boxes), slack=_SLACK):
        yield "has a box that does not go round it"
    elif any(
        not pdf.pages[place.page].media.holds(box, slack=_SLACK)
        for place in element.marked_content()
    ):
        yield "has a box that reaches off the page"


def _box(element: StructureElement) -> Box | None:
    named = element.attributes.get("Layout.BBox")
    sides = (
        [side for side in named if isinstance(side, (int, float))]
        if isinstance(named, tuple)
        else []
    )
    return Box(*sides) if len(sides) == len(Box._fields) else None


def _ink(pdf: TaggedPdf, element: StructureElement) -> Iterator[Box]:
    """Yield the boxes of all that a picture draws, its caption apart."""
    for kid in element.kids:
        if isinstance(kid, MarkedContent):
            yield from map(shown_box, pdf.drawn.get(kid, ()))
            yield from (glyph.letter_box for glyph in pdf.content.get(kid, ()))


def _strange(pdf: TaggedPdf, element: StructureElement, block: Figure | Picture) -> Iterator[str]:
    """Yield what a picture shows in words that are not its own."""
    shown = {
        token
        for kid in element.kids
        if isinstance(kid, MarkedContent)
        for _, label in groupby(pdf.content.get(kid, ()), key=_label)
        for token in tokens(text_of_glyphs(tuple(label)).translate(_ISOLATES))
    }
    if stray := shown - _own(block):
        yield f"shows {', '.join(sorted(stray))}"


def _label(glyph: Glyph) -> object:
    """Return what the glyphs of one label have in common: what stands for them, or one operator."""
    return glyph.marking.actual_text or glyph.turn


def _own(block: Figure | Picture) -> set[str]:
    if not isinstance(block, Figure):
        return set()
    words = [label.plain for label in block.labels.values()]
    words += [str(value) for values in block.data.values() for value in values]
    return {token for text in (*words, *block.data) for token in tokens(text)}

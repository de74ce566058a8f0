"""What a page begins with, and how high it is."""

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.paper import Paper
from kesimpta_docs.verify.pdf.blocks import HEADING_ROLES
from kesimpta_docs.verify.pdf.extent import shown_box
from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.pdf.reader import PdfPage, TaggedPdf
from kesimpta_docs.verify.pdf.tree import StructureElement
from kesimpta_docs.verify.pdf.words import text_of

#: What the layouts keep on one page: tables, pictures, call-outs, entries to fill in (`Div`) and
#: faces of a card (`Art`).
_WHOLE = frozenset({"Table", "Figure", "Aside", "Div", "Art"})
#: Those of them with lines below their last words.
_RULED = frozenset({"Art", "Div", "Table"})
#: A list of so many items at most stays whole, of a longer one the first two.
_SHORT_LIST = 3


def blocks_by_page(pdf: TaggedPdf) -> Mapping[int, Sequence[StructureElement]]:
    """Return the blocks of each page that has any, from 0, in reading order.

    What goes over to the next page stands on both.
    """
    found: dict[int, list[StructureElement]] = {}
    for holder in pdf.elements():
        if holder.role in ("Document", "Sect"):
            for kid in _elements(holder):
                if kid.role != "Sect":
                    for page in dict.fromkeys(place.page for place in kid.marked_content()):
                        found.setdefault(page, []).append(kid)
    return found


def kept_height(
    pdf: TaggedPdf, page: PdfPage, blocks: Sequence[StructureElement], paper: Paper
) -> float | None:
    """Return how much height `blocks`, the first of `page`, need until they may be parted, in pt.

    That is from the first one's top to the foot of the first block that stays whole; headings,
    and paragraphs that end with a colon, go before it. None where nothing is kept whole.
    """
    for number, block in enumerate(blocks):
        if whole := _whole(block, page):
            first, kept = (_around(pdf, page, one) for one in (blocks[0], whole))
            if first is None or kept is None:
                return None
            foot = kept.y0
            if whole is block and block.own_role in _RULED:
                after = next((_around(pdf, page, one) for one in blocks[number + 1 :]), None)
                foot = _last_line(page, kept, paper.bottom if after is None else after.y1)
            return first.y1 - foot
        if block.role not in HEADING_ROLES and not text_of(pdf, block).endswith(":"):
            return None
    return None


def space_above(block: StructureElement, edition: Edition) -> float:
    """Return the space that the layout keeps above a block in the middle of a page, in pt."""
    space = edition.tokens.space
    above = {
        "H2": space.section_before + space.section_rule_gap + edition.tokens.rule.section,
        "H3": space.heading_before,
        "H4": space.minor_before,
    }
    return above.get(block.role, space.block)


def _whole(block: StructureElement, page: PdfPage) -> StructureElement | None:
    """Return what the layouts keep on one page, as far as `block` begins with it on `page`."""
    if block.own_role in _WHOLE:
        return block
    if block.role == "L":
        items = [item for item in _elements(block) if _stands_on(item, page)]
        if items:
            return block if len(items) <= _SHORT_LIST else items[1]
    return None


def _elements(holder: StructureElement) -> Iterator[StructureElement]:
    return (kid for kid in holder.kids if isinstance(kid, StructureElement))


def _stands_on(element: StructureElement, page: PdfPage) -> bool:
    return any(place.page == page.index for place in element.marked_content())


def _around(pdf: TaggedPdf, page: PdfPage, block: StructureElement) -> Box | None:
    """Return the box around the ink of a block on `page`, its frame included."""
    held = {place for place in block.marked_content() if place.page == page.index}
    boxes = [glyph.box for place in held for glyph in pdf.content.get(place, ())]
    boxes += [shown_box(ink) for place in held for ink in pdf.drawn.get(place, ())]
    if not boxes:
        return None
    box = reduce(Box.around, boxes)
    return reduce(Box.around, frames_around(page, box), box)


def _last_line(page: PdfPage, entry: Box, low: float) -> float:
    """Return the height of the last line below the words of an entry or table, above `low`."""
    drawn = (shown_box(path).y0 for path in page.paths if path.marking.artifact)
    return min((line for line in drawn if low < line < entry.y0), default=entry.y0)


def frames_around(page: PdfPage, box: Box) -> Iterator[Box]:
    """Yield the box of each frame, or bar at the side, that reaches above and below `box`."""
    for path in page.paths:
        frame = shown_box(path)
        if path.marking.artifact and frame.y0 <= box.y0 and box.y1 <= frame.y1:
            yield frame

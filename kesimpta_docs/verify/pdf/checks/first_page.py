"""What a reader sees before anything else."""

from collections.abc import Iterator

from kesimpta_docs.layout.edition import Callout, Edition, Heading, Paragraph, inner_blocks
from kesimpta_docs.verify.pdf.blocks import HEADING_ROLES, inked_blocks
from kesimpta_docs.verify.pdf.checks.size_set import SLACK
from kesimpta_docs.verify.pdf.openings import frames_around
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.tree import StructureElement
from kesimpta_docs.verify.pdf.words import text_of
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import tokens

#: WCAG 2.2, definition of large-scale text, in pt.
LEAST_NOTICE = 18


def the_first_page_shows_the_emergency_in_its_frame(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """An emergency call-out of the cover stands whole and framed on page 1; notices are large.

    In a translation, whose words can be longer than a page has room for, it may begin page 2.

    Notices, such as the line that offers other sizes and formats, are of 18 pt at least (WCAG 2.2,
    definition of large-scale text), on whatever page the cover has them. The place of the call-out
    is this toolkit's own rule.
    """
    blocks = list(inner_blocks(edition.cover.blocks))
    problems = [
        f'the call-out "{block.heading.plain}" is not whole and framed on the first page'
        for block in blocks
        if isinstance(block, Callout) and block.kind == "emergency" and block.heading
        if not any(
            _framed_on(page, pdf, found)
            for found in _under(pdf, block.heading)
            for page in range(edition.first_pages)
        )
    ]
    notices = {
        _letters(block.text.plain)
        for block in blocks
        if isinstance(block, Paragraph) and block.role == "notice"
    }
    sizes = {
        glyph.size
        for block in inked_blocks(pdf)
        if notices and block.role == "P" and _letters(block.words) in notices
        for glyph in block.glyphs
    }
    smallest = min(sizes, default=LEAST_NOTICE)
    if smallest < LEAST_NOTICE - SLACK:
        problems.append(f"a notice of the cover is {smallest:.1f} pt; the least is {LEAST_NOTICE}")
    return Outcome(
        figure=f"notices {smallest:g} pt" if sizes else "no notices", problems=tuple(problems)
    )


def _under(pdf: TaggedPdf, heading: Heading) -> Iterator[StructureElement]:
    """Yield each element that begins with `heading`."""
    title = heading.title.plain if heading.title else ""
    wanted = tokens(f"{heading.text.plain} {title}")
    for element in pdf.elements():
        first = element.kids[0] if element.kids else None
        if not isinstance(first, StructureElement) or first.role not in HEADING_ROLES:
            continue
        if tokens(text_of(pdf, first)) == wanted:
            yield element


def _framed_on(page: int, pdf: TaggedPdf, callout: StructureElement) -> bool:
    glyphs = [glyph for place in callout.marked_content() for glyph in pdf.content.get(place, ())]
    if not glyphs or any(glyph.page != page for glyph in glyphs):
        return False
    boxes = [glyph.letter_box for glyph in glyphs]
    return any(
        all(frame.holds(box) for box in boxes) for frame in frames_around(pdf.pages[page], boxes[0])
    )


def _letters(words: str) -> str:
    return "".join(words.split())

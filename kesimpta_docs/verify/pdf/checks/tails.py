"""Pages that end too soon."""

from collections.abc import Iterator

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.blocks import HEADING_ROLES
from kesimpta_docs.verify.pdf.extent import lowest_ink, text_height
from kesimpta_docs.verify.pdf.openings import blocks_by_page, kept_height, space_above
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.tree import StructureElement
from kesimpta_docs.verify.pdf.words import text_of
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import tokens


def no_page_ends_with_a_blank_tail(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """No page leaves more of its text height blank at its end than the edition may: 40 %.

    In a translation it is half of a page: its words are longer, and who translates can neither part
    nor move what stands whole.
    A reader takes such a page for the end. Free are the last page, and one before a heading that
    the layout puts on a new page: the contents, a section with `new_page`. Free is also a tail too
    short for what comes next, where that is kept whole: a call-out, a table, a picture, an entry to
    fill in or the first items of a list, with the headings that go before it. Below a heading no
    tail is free. The rule is this toolkit's own.
    """
    openings = blocks_by_page(pdf)
    alone = set(_alone(edition))
    longest, problems = 0.0, []
    most = f"the most is {edition.most_blank:.0%}"
    for page, after in zip(pdf.pages, pdf.pages[1:], strict=False):
        tail = lowest_ink(page, edition.paper) - edition.paper.bottom
        share = tail / text_height(edition.paper)
        blocks = openings.get(after.index, ())
        if blocks and blocks[0].role == "H2" and tokens(text_of(pdf, blocks[0])) in alone:
            continue
        longest = max(longest, share)
        if share <= edition.most_blank:
            continue
        told = f"page {page.index + 1} ends with {share:.0%} of its height blank"
        last = next(reversed(openings.get(page.index, ())), None)
        kept = kept_height(pdf, after, blocks, edition.paper)
        if last and last.role in HEADING_ROLES:
            problems.append(f"{told}, below a heading; {most}")
        elif (
            kept is None
            or kept + space_above(blocks[0], edition) + _white(blocks[0], edition) <= tail
        ):
            problems.append(f"{told}, room for what comes next; {most}")
    return Outcome(figure=f"longest {longest:.0%}", problems=tuple(problems))


def _white(block: StructureElement, edition: Edition) -> float:
    """Return by how much a line is higher than its letters: heights go from ink to ink.

    The lines of an entry to fill in (`Div`) are as high as lines to write on.
    """
    tokens = edition.tokens
    pitch = tokens.write.line if block.own_role == "Div" else tokens.type.body.pitch
    return pitch - tokens.type.body.size


def _alone(edition: Edition) -> Iterator[tuple[str, ...]]:
    """Yield the words of each heading that starts a page."""
    if edition.contents:
        yield tokens(edition.contents.heading.plain)
    yield from (tokens(sheet.heading.plain) for sheet in edition.sheets if sheet.new_page)

"""What a listener gets from a finished PDF: its words by structure order, and its headings."""

from dataclasses import dataclass, replace

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.words import Spoken, headings, spoken
from kesimpta_docs.verify.pdf.destinations import Destination
from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.once import once
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.tree import StructureElement
from kesimpta_docs.verify.pdf.words import Piece, joined, pieces, text_of
from kesimpta_docs.verify.tokens import tokens

#: Not words of the guide: bullets and numbers of lists, and words drawn inside a picture.
FURNITURE_ROLES = frozenset({"Lbl", "Figure"})
#: The version of PDF with roles, names and destinations of its own.
PDF_2 = "2.0"
#: Rounding of places in a finished PDF, in pt.
SLACK = 0.5
_HEADINGS = {f"H{level}": level for level in range(1, 7)}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadHeading:
    """A heading of the tag tree: level, words, its page (from 0) and its letters there.

    `number` is the object number of its element.
    """

    number: int
    level: int
    words: str
    page: int | None
    letters: tuple[Glyph, ...]


def shows_first(pdf: TaggedPdf, place: Destination, heading: ReadHeading) -> bool:
    """Say whether a heading is the first that a reader sees from a place on, in its column.

    In PDF 2.0 the place has to be its element, too (ISO 14289-2, 8.8: destinations inside a file
    are structure destinations).
    """
    element = heading.number if pdf.version == PDF_2 else None
    if not heading.letters or place.top is None:
        return False
    if (place.page, place.element) != (heading.page, element):
        return False
    page = heading.letters[0].page
    first = max(glyph.baseline for glyph in heading.letters)
    left = min(glyph.box.x0 for glyph in heading.letters)
    right = max(glyph.box.x1 for glyph in heading.letters)
    heights = (
        glyph.baseline
        for glyph in pdf.pages[page].glyphs
        if glyph.baseline <= place.top and glyph.box.x0 < right and left < glyph.box.x1
        if not glyph.marking.artifact and glyph.text.strip()
    )
    return abs(max(heights, default=0.0) - first) <= SLACK


@once
def read_tokens(pdf: TaggedPdf, *, page: int | None = None) -> tuple[str, ...]:
    """Return all words in the order of the structure tree, or those drawn on one page, from 0."""
    on_page = (
        piece
        for piece in read_pieces(pdf)
        if page is None or all(glyph.page == page for glyph in piece.glyphs)
    )
    return tokens(joined(on_page))


@once
def read_pieces(pdf: TaggedPdf) -> tuple[Piece, ...]:
    """Return the pieces of text of the whole file, furniture left out."""
    return tuple(
        piece for root in pdf.roots for piece in pieces(pdf, root, leave_out=FURNITURE_ROLES)
    )


@once
def read_headings(pdf: TaggedPdf) -> tuple[ReadHeading, ...]:
    """Return the headings of the structure tree, in its order."""
    return tuple(
        ReadHeading(
            number=element.number,
            level=_HEADINGS[element.role],
            words=" ".join(tokens(text_of(pdf, element, leave_out=FURNITURE_ROLES))),
            page=next((place.page for place in element.marked_content()), None),
            letters=_letters(pdf, element),
        )
        for element in pdf.elements()
        if element.role in _HEADINGS
    )


def _letters(pdf: TaggedPdf, element: StructureElement) -> tuple[Glyph, ...]:
    """Return the letters of an element on its first page."""
    glyphs = [one for place in element.marked_content() for one in pdf.content.get(place, ())]
    return tuple(one for one in glyphs if one.page == glyphs[0].page and one.text.strip())


@once
def section_headings(pdf: TaggedPdf, edition: Edition) -> dict[str, ReadHeading]:
    """Return the heading of each section, as it was found in this very file."""
    read = {(found.level, found.words): found for found in read_headings(pdf)}
    wanted = {
        one.section: read.get((one.level, " ".join(tokens(one.words)))) for one in headings(edition)
    }
    return {section: found for section, found in wanted.items() if section and found}


@once
def page_numbers(pdf: TaggedPdf, edition: Edition) -> dict[str, str]:
    """Return the label of the page on which each section's heading stands in this very file."""
    return {
        section: pdf.pages[heading.page].label or ""
        for section, heading in section_headings(pdf, edition).items()
        if heading.page is not None
    }


@once
def spoken_with_page_numbers(pdf: TaggedPdf, edition: Edition) -> tuple[Spoken, ...]:
    """Return the words of the edition, each entry of the contents with its section's page."""
    labels = page_numbers(pdf, edition)
    before = edition.tokens.contents.number == "before"

    def numbered(words: Spoken) -> Spoken:
        number = labels.get(words.section, "") if words.section else ""
        parts = (number, words.words) if before else (words.words, number)
        return replace(words, words=" ".join(parts))

    return tuple(
        numbered(words) if words.kind == "contents" else words for words in spoken(edition)
    )

"""What a listener gets from a finished PDF: its words by structure order, and its headings."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.words import Spoken, headings, spoken
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.tree import MarkedContent, StructureElement
from kesimpta_docs.verify.pdf.words import text_of
from kesimpta_docs.verify.tokens import tokens

#: Not words of the guide: bullets and numbers of lists, and words drawn inside a picture.
FURNITURE_ROLES = frozenset({"Lbl", "Figure"})
_HEADINGS = {f"H{level}": level for level in range(1, 7)}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadHeading:
    """A heading of the tag tree: level, words, and the page (from 0) that it stands on."""

    level: int
    words: str
    page: int | None


def read_tokens(pdf: TaggedPdf) -> tuple[str, ...]:
    """Return all words in the order of the structure tree."""
    return tuple(
        token
        for root in pdf.roots
        for token in tokens(text_of(pdf, root, leave_out=FURNITURE_ROLES))
    )


def read_headings(pdf: TaggedPdf) -> tuple[ReadHeading, ...]:
    """Return the headings of the structure tree, in its order."""
    return tuple(
        ReadHeading(
            level=_HEADINGS[element.role],
            words=" ".join(tokens(text_of(pdf, element, leave_out=FURNITURE_ROLES))),
            page=_first_page(element),
        )
        for element in pdf.elements()
        if element.role in _HEADINGS
    )


def spoken_with_page_numbers(pdf: TaggedPdf, edition: Edition) -> tuple[Spoken, ...]:
    """Return the words of the edition, each entry of the contents with its section's page.

    The number is the label of the page on which the section's heading stands in this very file.
    """
    pages = {
        (found.level, found.words): found.page
        for found in read_headings(pdf)
        if found.page is not None
    }
    labels = {}
    for wanted in headings(edition):
        page = pages.get((wanted.level, " ".join(tokens(wanted.words))))
        if wanted.section is not None and page is not None:
            labels[wanted.section] = pdf.pages[page].label or ""
    before = edition.tokens.contents.number == "before"

    def numbered(words: Spoken) -> Spoken:
        number = labels.get(words.section, "") if words.section else ""
        parts = (number, words.words) if before else (words.words, number)
        return replace(words, words=" ".join(parts))

    return tuple(
        numbered(words) if words.kind == "contents" else words for words in spoken(edition)
    )


def _first_page(element: StructureElement) -> int | None:
    return next(_pages(element), None)


def _pages(element: StructureElement) -> Iterator[int]:
    for kid in element.kids:
        if isinstance(kid, MarkedContent):
            yield kid.page
        elif isinstance(kid, StructureElement):
            yield from _pages(kid)

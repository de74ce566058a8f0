"""Links: what a click on each word does, and what a screen reader says that it does."""

from collections.abc import Iterator
from itertools import pairwise

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.link_words import link_words
from kesimpta_docs.verify.links import expected_links, link_outcome, merged
from kesimpta_docs.verify.pdf.annotations import Annotation
from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.pressed import Pressed, areas, links_of, pressed
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.reading import (
    SLACK,
    read_pieces,
    section_headings,
    spoken_with_page_numbers,
)
from kesimpta_docs.verify.pdf.tree import ObjectReference, StructureElement
from kesimpta_docs.verify.pdf.words import Piece
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import signs_of

#: Signs that are raised or lowered by no more than this, in em, stand on one line.
_ONE_LINE = 0.5
#: What stands in addresses and in no words.
_OF_ADDRESSES = ("://", "tel:", "mailto:")


def every_link_leads_where_the_source_says(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """The linked words, in order, and their targets are the source's, for the eye and the ear.

    A click finds an annotation by its place; a screen reader by the tag around the words
    (ISO 14289-1, 7.18.5). Both must lead to one place. A place in the file is a section where
    the first words from there on are its heading (PAC 2024, 9: an entry of the contents leads to
    the right heading).
    """
    found = pressed(pdf, edition)
    parts: list[tuple[str | None, str]] = []
    problems: list[str] = []
    for piece in read_pieces(pdf):
        target = found.one(_tagged(piece))
        parts.append((target, piece.text if piece.joined else f" {piece.text}"))
        for glyph in piece.glyphs:
            over = found.over.get(id(glyph))
            if (over or target) and glyph.text.strip():
                clicked = found.one(over or ())
                if clicked != target:
                    problems.append(
                        f'page {glyph.page + 1}: "{glyph.text}" leads to {clicked} on a click, '
                        f"and to {target} by its tag"
                    )
    wanted = expected_links(spoken_with_page_numbers(pdf, edition))
    return link_outcome(wanted, merged(parts), problems)


def every_link_lies_on_its_words_and_says_where_it_leads(
    pdf: TaggedPdf, edition: Edition
) -> Outcome:
    """A link has an area for each of its lines, on its words alone, and a description of its own.

    Areas: `QuadPoints` (ISO 32000-1, 12.5.6.5), `Rect` round all of them. The description
    (`Contents`; Matterhorn 1.1, 28-012) is the edition's; it is no bare address, and of a place in
    the file it has the words of its heading, as they were read back (WCAG 2.2, 2.4.4). Each link
    stands in the tree once, in a `Link` with words on its page (PAC 2024, 12).
    """
    found = pressed(pdf, edition)
    problems: list[str] = []
    held: dict[int, StructureElement] = {}
    for element in pdf.elements():
        for link in _annotations(element):
            if element.role != "Link" or id(link) in held:
                problems.append(f"{_called(found, link)} is in a {element.role}, or held twice")
            held[id(link)] = element
    said = {target: _said(edition, target) for target in set(found.targets.values())}
    for link in links_of(pdf):
        called = _called(found, link)
        words = _words(pdf, held[id(link)], link.page) if id(link) in held else []
        problems += [f"{called} {fault}" for fault in _faults(link, words)]
        problems += [f"{called} {fault}" for fault in _unclear(pdf, edition, link, found)]
        if link.contents != (wanted := said[found.targets[id(link)]]):
            problems.append(f'{called} says "{link.contents}", expected "{wanted}"')
    return Outcome(figure=f"{len(found.targets)} areas", problems=tuple(problems))


def _tagged(piece: Piece) -> tuple[Annotation, ...]:
    """Return the links of the tags around some words."""
    around = (element for element in piece.path if element.role == "Link")
    return tuple(link for element in around for link in _annotations(element))


def _annotations(element: StructureElement) -> Iterator[Annotation]:
    for kid in element.kids:
        if isinstance(kid, ObjectReference) and kid.annotation:
            yield kid.annotation


def _words(pdf: TaggedPdf, element: StructureElement, page: int) -> list[Glyph]:
    """Return the letters of an element on one page."""
    return [
        glyph
        for place in element.marked_content()
        if place.page == page
        for glyph in pdf.content.get(place, ())
        if glyph.text.strip()
    ]


def _faults(link: Annotation, words: list[Glyph]) -> Iterator[str]:
    """Yield how the areas of a link and its words on that page do not agree."""
    boxes = areas(link)
    if not words:
        yield "lies over no words of its own"
        return
    lines = _lines(words)
    if len(link.quads) != lines:
        yield f"has {len(link.quads)} areas for {lines} lines"
    if any(not any(_spans(box, glyph) for box in boxes) for glyph in words):
        yield "does not cover all its words"
    if any(not any(_spans(box, glyph) for glyph in words) for box in boxes):
        yield "lies over no words in part"
    around = boxes[0]
    for box in boxes[1:]:
        around = around.around(box)
    if not (around.holds(link.box, slack=SLACK) and link.box.holds(around, slack=SLACK)):
        yield "has a box that is not round its areas"


def _lines(words: list[Glyph]) -> int:
    """Return on how many lines letters stand; marks are raised or lowered on theirs."""
    heights = sorted(glyph.baseline for glyph in words)
    apart = _ONE_LINE * words[0].size
    return 1 + sum(above - below > apart for below, above in pairwise(heights))


def _unclear(pdf: TaggedPdf, edition: Edition, link: Annotation, found: Pressed) -> Iterator[str]:
    """Yield how a description does not say where its link leads, whatever the edition asks for."""
    words = link.contents or ""
    if any(sign in words.casefold() for sign in _OF_ADDRESSES) or words == link.uri:
        yield f'says an address: "{words}"'
    heading = section_headings(pdf, edition).get(found.targets[id(link)].removeprefix("#"))
    if link.destination and heading and signs_of(heading.words) not in signs_of(words):
        yield f'says "{words}", not its heading, "{heading.words}"'


def _spans(box: Box, glyph: Glyph) -> bool:
    """Say whether a letter stands between the sides of `box`, its line between foot and top."""
    return (
        box.x0 - SLACK <= glyph.box.x0
        and glyph.box.x1 <= box.x1 + SLACK
        and box.y0 <= glyph.baseline <= box.y1
    )


def _called(found: Pressed, link: Annotation) -> str:
    return f"page {link.page + 1}: the link to {found.targets.get(id(link), 'nothing')}"


def _said(edition: Edition, target: str) -> str | None:
    """Return the words that a link to `target` must say; None where no link may lead there."""
    try:
        return link_words(edition, target)
    except ValueError:
        return None

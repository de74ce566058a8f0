"""Links: what a click on each word does, and what a screen reader says that it does."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.link_words import link_words
from kesimpta_docs.verify.links import expected_links, link_outcome, merged
from kesimpta_docs.verify.pdf.annotations import Annotation
from kesimpta_docs.verify.pdf.destinations import Destination
from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.reading import (
    FURNITURE_ROLES,
    ReadHeading,
    section_headings,
    spoken_with_page_numbers,
)
from kesimpta_docs.verify.pdf.tree import ObjectReference
from kesimpta_docs.verify.pdf.words import Piece, pieces
from kesimpta_docs.verify.report import Outcome

#: Rounding of places in a finished PDF, in pt.
SLACK = 0.5
#: Where a letter is touched: so far above its line, in em.
MIDDLE = 0.25


def every_link_leads_where_the_source_says(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """The linked words, in order, and their targets are the source's, for the eye and the ear.

    A click finds an annotation by its place; a screen reader by the tag around the words
    (ISO 14289-1, 7.18.5). Both must lead to one place. A place in the file is a section where
    the first words from there on are its heading.
    """
    places = _Places(pdf, _targets(pdf, edition))
    parts: list[tuple[str | None, str]] = []
    problems: list[str] = []
    used: set[int] = set()
    for root in pdf.roots:
        for piece in pieces(pdf, root, leave_out=FURNITURE_ROLES):
            target = places.by_ear(piece)
            parts.append((target, piece.text if piece.joined else f" {piece.text}"))
            for glyph in piece.glyphs:
                if not glyph.text.strip():
                    continue
                over = places.under(glyph)
                used.update(map(id, over))
                clicked = places.one(over)
                if clicked != target:
                    problems.append(
                        f'page {glyph.page + 1}: "{glyph.text}" leads to {clicked} on a click, '
                        f"and to {target} by its tag"
                    )
    problems += [
        f"page {each.page + 1}: a link to {places.targets[id(each)]} lies over no words"
        for each in _links(pdf)
        if id(each) not in used
    ]
    wanted = expected_links(spoken_with_page_numbers(pdf, edition))
    said = {link.target: link_words(edition, link.target) for link in wanted}
    problems += [
        f'page {each.page + 1}: the link to {places.targets[id(each)]} says "{each.contents}"'
        for each in _links(pdf)
        if each.contents != said.get(places.targets[id(each)])
    ]
    return link_outcome(wanted, merged(parts), problems)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the links of one file lie; `targets` says where each leads, by its `id()`."""

    pdf: TaggedPdf
    targets: Mapping[int, str]

    def under(self, glyph: Glyph) -> list[Annotation]:
        """Return the links that a click on the middle of a letter meets."""
        if not self.pdf.pages[glyph.page].annotations:
            return []
        x = (glyph.box.x0 + glyph.box.x1) / 2
        y = glyph.baseline + MIDDLE * glyph.size
        return [
            each
            for each in self.pdf.pages[glyph.page].annotations
            if id(each) in self.targets
            and any(
                area.x0 <= x <= area.x1 and area.y0 <= y <= area.y1
                for area in each.quads or (each.box,)
            )
        ]

    def by_ear(self, piece: Piece) -> str | None:
        """Return where the tags around some words lead."""
        tagged = [element for element in piece.path if element.role == "Link"]
        return self.one(
            [
                kid.annotation
                for element in tagged
                for kid in element.kids
                if isinstance(kid, ObjectReference) and kid.annotation
            ]
        )

    def one(self, links: list[Annotation]) -> str | None:
        """Return the one target of all these links, or all of them."""
        if not links:
            return None
        return " and ".join(sorted({self.targets.get(id(each), "nothing") for each in links}))


def _links(pdf: TaggedPdf) -> Iterator[Annotation]:
    for page in pdf.pages:
        yield from (each for each in page.annotations if each.subtype == "Link")


def _targets(pdf: TaggedPdf, edition: Edition) -> dict[int, str]:
    """Return where each link leads: an address, `#section-id`, or why it is neither."""
    sections = section_headings(pdf, edition)
    known: dict[Destination, str] = {}
    targets: dict[int, str] = {}
    for link in _links(pdf):
        place = link.destination
        if place is None:
            targets[id(link)] = link.uri or "nothing"
        elif link.uri is not None:
            targets[id(link)] = "two places"
        else:
            if place not in known:
                known[place] = _section(pdf, sections, place)
            targets[id(link)] = known[place]
    return targets


def _section(pdf: TaggedPdf, sections: Mapping[str, ReadHeading], place: Destination) -> str:
    """Return the section whose heading is the first that a reader sees from `place` on."""
    for section, heading in sections.items():
        if heading.first is None or heading.page != place.page:
            continue
        heights = (
            glyph.baseline
            for glyph in pdf.pages[heading.first.page].glyphs
            if not glyph.marking.artifact
            and glyph.text.strip()
            and glyph.baseline <= (inf if place.top is None else place.top)
        )
        if place.top is None or abs(max(heights, default=0.0) - heading.first.baseline) <= SLACK:
            return f"#{section}"
    return f"page {'none' if place.page is None else place.page + 1}, where no section begins"

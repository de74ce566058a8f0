"""Links as a pointer finds them: where each lies, and where it leads."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.annotations import Annotation
from kesimpta_docs.verify.pdf.destinations import Destination
from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.limits import LETTERS_UNDER_LINKS, over_limit
from kesimpta_docs.verify.pdf.once import once
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.reading import ReadHeading, section_headings, shows_first

#: Where a letter is touched: so far above its line, in em.
_MIDDLE = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """Where each link of a file leads, by its `id()`, and the links over each letter, by its own.

    A letter is pressed in its middle; one without ink is not pressed.
    """

    targets: Mapping[int, str]
    over: Mapping[int, tuple[Annotation, ...]]

    def one(self, links: tuple[Annotation, ...]) -> str | None:
        """Return the one target of all these links, or all of them."""
        if not links:
            return None
        return " and ".join(sorted({self.targets.get(id(each), "nothing") for each in links}))


@once
def pressed(pdf: TaggedPdf, edition: Edition) -> Pressed:
    """Return what a pointer finds. Raises UnreadableFile for links without end over letters."""
    over: dict[int, list[Annotation]] = {}
    for link, glyph in _touched(pdf):
        over.setdefault(id(glyph), []).append(link)
    return Pressed(
        targets=_targets(pdf, edition), over={key: tuple(links) for key, links in over.items()}
    )


def areas(link: Annotation) -> tuple[Box, ...]:
    """Return the boxes that can be pressed: one a line, or all of it (ISO 32000-1, 12.5.6.5)."""
    return link.quads or (link.box,)


def links_of(pdf: TaggedPdf) -> Iterator[Annotation]:
    """Give each link, page by page."""
    for page in pdf.pages:
        yield from (each for each in page.annotations if each.subtype == "Link")


def _touched(pdf: TaggedPdf) -> Iterator[tuple[Annotation, Glyph]]:
    """Yield each link with the letters whose middle lies in one of its areas."""
    looked = 0
    for page in pdf.pages:
        links = [each for each in page.annotations if each.subtype == "Link"]
        drawn = (one for one in page.glyphs if one.text.strip()) if links else ()
        letters = sorted(drawn, key=attrgetter("baseline"))
        heights = [one.baseline for one in letters]
        raised = _MIDDLE * max((one.size for one in letters), default=0.0)
        for link in links:
            met: dict[int, Glyph] = {}
            for area in areas(link):
                low, high = bisect_left(heights, area.y0 - raised), bisect_right(heights, area.y1)
                looked += 1 + max(0, high - low)
                if looked > LETTERS_UNDER_LINKS:
                    raise over_limit("more links over letters than this reader takes")
                met |= {id(one): one for one in letters[low:high] if _is_in(area, one)}
            yield from ((link, glyph) for glyph in met.values())


def _is_in(area: Box, glyph: Glyph) -> bool:
    x = (glyph.box.x0 + glyph.box.x1) / 2
    y = glyph.baseline + _MIDDLE * glyph.size
    return area.x0 <= x <= area.x1 and area.y0 <= y <= area.y1


def _targets(pdf: TaggedPdf, edition: Edition) -> dict[int, str]:
    """Return where each link leads: an address, `#section-id`, or why it is neither."""
    sections = section_headings(pdf, edition)
    known: dict[Destination, str] = {}
    targets: dict[int, str] = {}
    for link in links_of(pdf):
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
        if shows_first(pdf, place, heading):
            return f"#{section}"
    return f"page {'none' if place.page is None else place.page + 1}, where no section begins"

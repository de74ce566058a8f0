"""The sections of a document: page size, margins and running text (17.6)."""

from collections.abc import Iterator, Mapping

from kesimpta_docs.verify.docx.document import Section
from kesimpta_docs.verify.docx.names import Element, R, W, attribute, child, is_on, points, whole
from kesimpta_docs.wordml.package import Relation

_KINDS = ("default", "first", "even")


def read_sections(body: Element, relations: Mapping[str, Relation]) -> Iterator[Section]:
    """Yield the sections in order; the last one stands at the end of the body."""
    for element in body.iter(W + "sectPr"):
        parent = element.getparent()
        # The former section of a tracked change stands in `w:sectPrChange`.
        if parent is body or (parent is not None and parent.tag == W + "pPr"):
            yield _section(element, relations)


def _section(element: Element, relations: Mapping[str, Relation]) -> Section:
    size, margins = child(element, "pgSz"), child(element, "pgMar")

    def length(of: Element | None, name: str) -> float:
        return points(attribute(of, name)) or 0.0

    def running(name: str) -> tuple[tuple[str, str], ...]:
        references = (
            (attribute(reference, "type") or "default", relations.get(reference.get(R + "id", "")))
            for reference in element.iterchildren(W + name)
        )
        return tuple((kind, to.target) for kind, to in references if to and kind in _KINDS)

    return Section(
        width=length(size, "w"),
        height=length(size, "h"),
        landscape=attribute(size, "orient") == "landscape",
        top=length(margins, "top"),
        right=length(margins, "right"),
        bottom=length(margins, "bottom"),
        left=length(margins, "left"),
        gutter=length(margins, "gutter"),
        header=length(margins, "header"),
        footer=length(margins, "footer"),
        columns=whole(attribute(child(element, "cols"), "num")) or 1,
        right_to_left=is_on(child(element, "bidi")),
        title_page=is_on(child(element, "titlePg")),
        headers=running("headerReference"),
        footers=running("footerReference"),
    )

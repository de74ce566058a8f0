"""The page: its size and margins, and the running lines at its head and foot."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.render.docx.inline import plain_runs
from kesimpta_docs.render.docx.looks import FOOT_RULE_GAP
from kesimpta_docs.wordml.elements import (
    element,
    paragraph_properties,
    run_properties,
    w,
    words,
    xml_bytes,
)
from kesimpta_docs.wordml.measures import twips

#: Gaps in pt between the running lines and the text, the lower one where the foot then still stands
#: so far from the edge of the paper, where printers do not reach.
_HEAD_GAP, _FOOT_GAP, _EDGE = 12, 14, 22


def section(edition: Edition) -> Element:
    """Return `w:sectPr` (ECMA-376-1, 17.6.17). With a head, the first page has none of it."""
    tokens, paper = edition.tokens, edition.paper
    head = edition.furniture.head
    kinds = ("default", "even") if paper.two_sided else ("default",)
    references = [_reference("footer", kind) for kind in kinds]
    if head:
        references = [
            *(_reference("header", kind) for kind in kinds),
            *references,
            _reference("footer", "first"),
        ]
    return w(
        "sectPr",
        *references,
        w("pgSz", w=twips(paper.width), h=twips(paper.height)),
        w(
            "pgMar",
            top=twips(paper.top),
            right=twips(paper.side),
            bottom=twips(paper.bottom),
            left=twips(paper.side),
            header=twips(paper.top - _HEAD_GAP - tokens.type.running.pitch),
            footer=twips(max(_EDGE, paper.bottom - _FOOT_GAP - _foot_height(edition))),
            gutter=twips(paper.gutter),
        ),
        w("titlePg") if head else None,
        # A page from right to left is bound at its right (17.6.1, 17.6.16).
        *((w("bidi"), w("rtlGutter")) if edition.metadata.right_to_left else ()),
    )


def furniture_parts(edition: Edition) -> Iterator[tuple[str, str, bytes]]:
    """Yield kind, name and bytes of each running part that the section names."""
    head, two_sided = edition.furniture.head, edition.paper.two_sided
    if head:
        for kind in ("default", "even") if two_sided else ("default",):
            yield (
                "header",
                f"header-{kind}",
                xml_bytes(w("hdr", _line("Header", *_runs(head, edition)))),
            )
        yield "footer", "footer-first", xml_bytes(_footer(edition))
    yield "footer", "footer-default", xml_bytes(_footer(edition))
    if two_sided:
        yield "footer", "footer-even", xml_bytes(_left_footer(edition))


def _reference(kind: str, page: str) -> Element:
    return element(f"w:{kind}Reference", {"w:type": page, "r:id": f"{kind}-{page}"})


def _foot_height(edition: Edition) -> float:
    rule = edition.tokens.rule.foot
    lines = max(1, len(edition.furniture.foot)) * edition.tokens.type.running.pitch
    return lines + (rule + FOOT_RULE_GAP if rule else 0)


def _footer(edition: Edition) -> Element:
    """Return the foot's lines; the page's number ends the last one, at the right."""
    *lines, last = edition.furniture.foot or ("",)
    return w(
        "ftr",
        *(_line("Footer", *_runs(line, edition)) for line in lines),
        _line("Footer", *_runs(last, edition), w("r", w("tab")), _number()),
    )


def _left_footer(edition: Edition) -> Element:
    """Return the foot of a left page, with the number before its last line."""
    *lines, last = edition.furniture.foot or ("",)
    tab = w("r", w("tab"))
    return w(
        "ftr",
        *(_line("FooterLeft", w("r", w("tab")), *_runs(line, edition)) for line in lines),
        _line("FooterLeft", _number(), *((tab, *_runs(last, edition)) if last else ())),
    )


def _number() -> Element:
    number = w("r", run_properties(w("rStyle", val="PageNumber")), words("1"))
    return w("fldSimple", number, instr=" PAGE ")


def _line(style: str, *content: Element | None) -> Element:
    return w("p", paragraph_properties(w("pStyle", val=style)), *content)


def _runs(text: str, edition: Edition) -> Iterator[Element]:
    if text:
        yield from plain_runs(text, backwards=edition.metadata.right_to_left)

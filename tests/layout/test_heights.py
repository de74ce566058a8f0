"""Call-outs that are too long for a page with their heading may go over it; others stay whole."""

from dataclasses import replace

from kesimpta_docs.layout.edition import Callout, Heading, ItemList, PlacedStatement
from kesimpta_docs.layout.heights import Heights
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.spans import Span
from tests.layout.editions import SMALL, laid_out

EDITION = laid_out(SMALL, "large-print")
HEIGHTS = Heights(tokens=EDITION.tokens, paper=EDITION.paper)


def text(plain: str) -> Text:
    return Text((Run(plain),), Span("a.yaml", 1, 1))


HEADING = Heading(level=2, text=text("When to call"), id="call")


def callout(signs: int) -> Callout:
    """Return a call-out of so many lines, 27 pt each, and 127 pt of heading and frame."""
    items = tuple(text(f"Sign {number}") for number in range(signs))
    title = Heading(level=3, text=text("Call your team"))
    return Callout(kind="same-day", heading=title, blocks=(ItemList(kind="bullets", items=items),))


def parted(block: Callout, *before: Heading) -> bool:
    (found,) = HEIGHTS.parted((block,), before)
    assert isinstance(found, Callout)
    return found.parted


def test_a_callout_that_fits_below_its_heading_stays_whole() -> None:
    assert not parted(callout(10), HEADING)


def test_one_that_fits_on_a_page_but_not_below_its_heading_may_go_over_it() -> None:
    """612 pt of text: 17 lines with frame and heading are 586, and 72 for the heading above."""
    assert parted(callout(17), HEADING)
    assert not parted(callout(17))


def test_a_heading_that_stands_among_the_blocks_counts_too() -> None:
    minor = replace(HEADING, level=3, id=None)
    _, found = HEIGHTS.parted((minor, callout(17)), ())
    assert isinstance(found, Callout)
    assert found.parted
    _, first, second = HEIGHTS.parted((minor, callout(3), callout(17)), ())
    assert isinstance(first, Callout)
    assert isinstance(second, Callout)
    assert (first.parted, second.parted) == (False, False)


def test_a_callout_in_a_statement_is_told_with_the_heading_above_the_statement() -> None:
    statement = PlacedStatement(id="s", code="S1", form="full", blocks=(callout(17),))
    (found,) = HEIGHTS.parted((statement,), (HEADING,))
    assert isinstance(found, PlacedStatement)
    (inner,) = found.blocks
    assert isinstance(inner, Callout)
    assert inner.parted

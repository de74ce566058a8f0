"""Room for a binding: where an edition may become long, and on the side that is bound."""

from dataclasses import replace

import pytest

from kesimpta_docs.layout.binding import may_be_longer, print_advice
from kesimpta_docs.layout.paper import Binding, Paper
from kesimpta_docs.layout.read_tokens import standard_of
from kesimpta_docs.order import LARGE_PRINT
from tests.layout.editions import REAL, SMALL, laid_out

SHEET = Paper(width=612, height=792, top=72, bottom=100, side=72)
BINDING = Binding(pages=20, gutter=36, side=72)
profiles = pytest.mark.parametrize("name", LARGE_PRINT.values())


@profiles
def test_a_long_guide_has_a_gutter_and_a_short_one_has_none(name: str) -> None:
    long, short = (laid_out(guide, name) for guide in (REAL, SMALL))  # type: ignore[arg-type]
    assert (long.paper.gutter, short.paper.gutter) == (36, 0)
    assert long.paper.margins(1)[0] >= short.tokens.paper["letter"].side


def test_the_handout_needs_no_binding() -> None:
    assert laid_out(REAL, "handout").paper.gutter == 0


def test_how_long_a_guide_may_be_is_told_on_the_safe_side() -> None:
    """The small guide has 14 pages in the ACB's type, the real one 112."""
    small, real = laid_out(SMALL, "large-print"), laid_out(REAL, "large-print")
    assert may_be_longer(small, 13)
    assert not may_be_longer(small, 20)
    assert may_be_longer(real, 112)


def test_the_bound_side_is_the_left_one_of_single_sheets() -> None:
    paper = SHEET.bound(BINDING)
    assert [paper.margins(page) for page in (1, 2, 3)] == [(108, 72)] * 3
    assert paper.measure == SHEET.measure - 36


def test_the_bound_side_of_two_sided_sheets_is_the_inner_one() -> None:
    paper = SHEET.model_copy(update={"two_sided": True}).bound(BINDING)
    assert [paper.margins(page) for page in (1, 2, 3)] == [(108, 72), (72, 108), (108, 72)]
    assert [paper.is_left(page) for page in (1, 2, 3)] == [False, True, False]


def test_wide_margins_give_room_to_the_binding_before_the_text_does() -> None:
    wide = SHEET.model_copy(update={"side": 135})
    paper = wide.bound(BINDING)
    assert paper.margins(1) == (153, 117)
    assert paper.measure == wide.measure


def test_what_to_print_on_is_the_standards_own_advice() -> None:
    edition = laid_out(REAL, "large-print")
    standard = standard_of(edition.tokens)
    told = print_advice(edition, standard, 112)
    assert told.startswith(f"ACB 2025: print on one side. {standard.sheet}")
    assert told.endswith("112 pages: the side to bind has 36 pt more.")
    two_sided = replace(edition, paper=edition.paper.model_copy(update={"two_sided": True}))
    assert "print on both sides, turned on the long edge" in print_advice(two_sided, standard, 112)
    unknown = print_advice(edition, standard, None)
    assert unknown.endswith("Likely more than 20 pages: the side to bind has 36 pt more.")
    short = laid_out(SMALL, "large-print")
    assert "side to bind" not in print_advice(short, standard, 14)

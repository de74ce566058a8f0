"""Numbers stay with their segments."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kesimpta_docs.errors import OrderError
from kesimpta_docs.translation.numbering import Ledger, Numbered, number_units
from kesimpta_docs.translation.segment import Unit
from tests.translation.units import unit, units


def _numbers(numbered: Numbered) -> dict[str, int]:
    return {one.text.plain: one.number for one in numbered.segments}


def _after(rows: Iterable[Unit], more: Iterable[Unit]) -> Numbered:
    """Number `rows`, then `more` by the ledger that they made."""
    return number_units(more, number_units(rows, Ledger()).ledger)


def test_units_of_a_new_guide_count_from_1_in_their_order() -> None:
    assert _numbers(number_units(units("One.", "Two."), Ledger())) == {"One.": 1, "Two.": 2}


def test_a_new_neighbour_takes_the_next_number_and_the_others_keep_theirs() -> None:
    found = _after(units("One.", "Two."), units("One.", "New.", "Two."))
    assert _numbers(found) == {"One.": 1, "New.": 3, "Two.": 2}


def test_a_changed_wording_keeps_its_number_and_says_what_it_was() -> None:
    before = "Take one pen out of the fridge now."
    after = "Take one pen out of the fridge today."
    found = _after(units("One.", before), units("One.", after))
    assert (_numbers(found)[after], found.previous) == (2, {2: before})


def test_other_words_get_another_number() -> None:
    found = _after(units("One.", "Two pens."), units("One.", "Something else is said here."))
    assert (_numbers(found)["Something else is said here."], found.ledger.gone) == (
        3,
        {2: "Two pens."},
    )


def test_a_number_that_is_gone_is_never_given_to_others() -> None:
    gone = _after(units("One.", "Two."), units("One."))
    later = number_units(units("One.", "Three."), gone.ledger)
    assert (_numbers(later), later.ledger.next) == ({"One.": 1, "Three.": 3}, 4)


def test_words_that_come_back_get_their_number_back() -> None:
    gone = _after(units("One.", "Two."), units("One."))
    back = number_units(units("One.", "Two."), gone.ledger)
    assert (_numbers(back), back.ledger.gone) == ({"One.": 1, "Two.": 2}, {})


def test_a_text_that_moves_to_another_section_keeps_its_number() -> None:
    found = _after(units("One.", "Two."), [unit("One."), unit("Two.", "another-section")])
    assert _numbers(found) == {"One.": 1, "Two.": 2}


def test_a_close_wording_of_another_section_is_not_taken_for_the_same_text() -> None:
    before, after = "Call your team the same day.", "Call your team the next day."
    found = _after(units("One.", before), [unit("One."), unit(after, "another-section")])
    assert (_numbers(found)[after], found.previous) == (3, {})


def test_repeated_words_keep_their_numbers_in_their_order() -> None:
    found = _after(units("Same.", "Same."), units("Same.", "Same.", "Same."))
    assert [one.number for one in found.segments] == [1, 2, 3]


def test_marks_are_part_of_the_words() -> None:
    found = _after(units("Take **one** pen now please."), units("Take one pen now please."))
    assert found.previous == {1: "Take **one** pen now please."}


def test_when_the_numbers_are_used_up_it_says_so() -> None:
    with pytest.raises(OrderError, match="used up: 2 is the last"):
        number_units(units("One.", "Two.", "Three."), Ledger(), last=2)


_ROWS = st.lists(st.text("abc ", min_size=1, max_size=8).filter(str.strip), max_size=12)


@given(_ROWS, _ROWS)
def test_numbers_are_unique_and_no_number_is_lost_whatever_changes(
    before: list[str], after: list[str]
) -> None:
    first = number_units(units(*before), Ledger())
    second = number_units(units(*after), first.ledger)
    numbers = [one.number for one in second.segments]
    assert len(set(numbers)) == len(numbers)
    known = {one.number for one in first.segments}
    assert known <= {*numbers, *second.ledger.gone}
    assert number_units(units(*after), second.ledger).ledger == second.ledger

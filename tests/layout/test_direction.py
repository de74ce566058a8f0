"""Numbers, units and addresses stay from left to right, and pages are bound where books are."""

import pytest

from kesimpta_docs.layout.direction import MARK, is_apart, parts, with_numbers_kept
from kesimpta_docs.layout.paper import Paper
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.spans import Span


def kept(*runs: Run) -> str:
    return with_numbers_kept(Text(runs, Span(""))).plain


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("جرعة 20 mg كل يوم", f"جرعة {MARK}20 mg كل يوم"),
        ("في 2.5\u00a0ml", f"في {MARK}2.5\u00a0ml"),
        ("عند 8 °C", f"عند {MARK}8 °C"),
        ("اليوم 20 MS", "اليوم 20 MS"),  # no unit: a word of its own
        ("اتصل 1-555-555-0100", f"اتصل {MARK}1-555-555-0100"),
        ("من 8-17", "من 8-17"),  # a range is read from the right
    ],
)
def test_numbers_and_their_units_have_a_mark(words: str, expected: str) -> None:
    assert kept(Run(words)) == expected
    assert "".join(part for part, _ in parts(expected)) == expected


def test_a_linked_number_stands_alone_and_needs_no_mark() -> None:
    number = Run("+44 20 7946 0000", link="tel:+442079460000")
    assert kept(number) == number.words
    assert is_apart(number)
    assert not is_apart(Run("اتصل", link="tel:+442079460000"))
    assert not is_apart(Run("1, 2", link="#sources"))


SHEET = Paper(width=600, height=800, top=50, bottom=50, side=60, gutter=20)


@pytest.mark.parametrize(
    ("two_sided", "right_to_left", "pages"),
    [
        (False, False, [(80, 60), (80, 60)]),
        (True, False, [(80, 60), (60, 80)]),
        (False, True, [(60, 80), (60, 80)]),
        (True, True, [(60, 80), (80, 60)]),
    ],
)
def test_the_gutter_is_on_the_side_that_is_bound(
    *, two_sided: bool, right_to_left: bool, pages: list[tuple[float, float]]
) -> None:
    sides = {"two_sided": two_sided, "right_to_left": right_to_left}
    paper = SHEET.model_copy(update=sides)
    assert [paper.margins(page) for page in (1, 2)] == pages

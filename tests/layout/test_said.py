"""Words beside the printed ones: they come from the interface, and none of them is a text."""

from dataclasses import astuple

import pytest

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.repeats import all_texts
from tests.layout.editions import SMALL, laid_out


@pytest.fixture(scope="module")
def edition() -> Edition:
    return laid_out(SMALL)


def test_a_place_to_fill_in_has_words(edition: Edition) -> None:
    said = edition.said
    assert (said.checkbox, said.line) == ("checkbox, not ticked", "line to write on")
    assert said.number("3") == "3, number to circle"


@pytest.mark.parametrize(
    ("count", "alone", "below"),
    [
        (1, "line to write on", "one more line to write on"),
        (3, "3 lines to write on", "3 more lines to write on"),
    ],
)
def test_lines_are_counted_and_one_is_no_number(
    count: int, alone: str, below: str, edition: Edition
) -> None:
    said = edition.said
    assert (said.lines(count), said.lines(count, more=True)) == (alone, below)


def test_words_for_the_ear_are_not_printed(edition: Edition) -> None:
    printed = {text.plain for text in all_texts(edition)}
    assert printed & set(astuple(edition.said)) == set()

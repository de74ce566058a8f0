"""Two rows of words are the same, or the first difference is found and told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kesimpta_docs.layout.words import Spoken
from kesimpta_docs.spans import Span
from kesimpta_docs.verify.compare import (
    Expected,
    expected_tokens,
    first_difference,
    stands_in,
    times_in,
)

WORD = st.text("abc", min_size=1, max_size=3)
WORDS = st.lists(WORD, max_size=12)
SOME_WORDS = st.lists(WORD, min_size=1, max_size=12)


def spoken(words: str, line: int = 1) -> Spoken:
    """Return words that were written at a line of a section."""
    return Spoken(kind="text", words=words, at=Span("a.yaml", line, 1), repeat=False)


def expected(words: list[str]) -> tuple[Expected, ...]:
    """Return what a file must say."""
    return expected_tokens([spoken(word) for word in words])


@given(WORDS)
def test_equal_words_have_no_difference(words: list[str]) -> None:
    assert first_difference(expected(words), words) is None


@given(SOME_WORDS, st.data())
def test_a_changed_word_is_found_anywhere(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words) - 1))
    found = [*words[:place], "other", *words[place + 1 :]]
    told = first_difference(expected(words), found)
    assert told is not None
    assert 'and says "other' in told
    assert f'must say "{words[place]}' in told


@given(SOME_WORDS, st.data())
def test_a_dropped_word_is_found_anywhere(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words) - 1))
    assert first_difference(expected(words), [*words[:place], *words[place + 1 :]]) is not None


@given(WORDS, WORD, st.data())
def test_an_added_word_is_found_anywhere(words: list[str], more: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words)))
    assert first_difference(expected(words), [*words[:place], more, *words[place:]]) is not None


@given(SOME_WORDS, st.data())
def test_two_words_that_changed_places_are_found(words: list[str], data: st.DataObject) -> None:
    first, second = sorted(data.draw(st.tuples(*[st.integers(0, len(words) - 1)] * 2)))
    found = list(words)
    found[first], found[second] = found[second], found[first]
    assert (first_difference(expected(words), found) is None) == (found == words)


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ("one two four", 'after "one two" the file must say "three four" (written at a.yaml:2:1)'),
        ("one two three", 'must say "four" (written at a.yaml:2:1), and says "(the end)"'),
        ("one two three four five", 'must say "(the end)", and says "five"'),
        ("two", 'after "(the beginning)" the file must say "one two three four"'),
    ],
)
def test_a_difference_names_the_words_around_it_and_where_they_were_written(
    found: str, told: str
) -> None:
    wanted = expected_tokens([spoken("one two"), spoken("three four", line=2)])
    assert told in str(first_difference(wanted, found.split()))


@given(st.lists(WORD, min_size=1, max_size=4), WORDS)
def test_words_stand_in_others_where_they_are_a_piece_of_them(
    words: list[str], found: list[str]
) -> None:
    pieces = [found[at : at + len(words)] for at in range(len(found))]
    assert stands_in(" ".join(words), found) == (words in pieces)


@given(WORDS, SOME_WORDS, WORDS)
def test_words_stand_in_what_was_put_around_them(
    before: list[str], words: list[str], after: list[str]
) -> None:
    assert stands_in(" ".join(words), [*before, *words, *after])


def test_a_statement_without_words_stands_nowhere() -> None:
    """Otherwise a proof of it would hold for every file."""
    assert not stands_in("", ["one"])


def test_words_that_are_said_again_are_counted() -> None:
    assert times_in("a b", ["a", "b", "c", "a", "b", "a"]) == 2

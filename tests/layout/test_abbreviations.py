"""Abbreviations: found as whole words, open where their text does not say what they stand for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kesimpta_docs.layout.abbreviations import abbreviated, abbreviations_of, unsaid
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.spans import Span

KNOWN = {"MS": "multiple sclerosis", "FDA": "Food and Drug Administration", "MRI B": "a scan"}
#: A shared machine may be slow for a moment; what fails is printed, and needs no database.
calm = settings(deadline=None, database=None)


def found(words: str) -> list[str]:
    """Return the pieces that stand for something longer."""
    return [piece for piece, long in abbreviated(words, KNOWN) if long is not None]


def left_open(*runs: str) -> set[str]:
    return set(unsaid(Text(tuple(map(Run, runs)), Span("")), KNOWN))


def test_the_glossary_says_what_each_stands_for(small_guide: Guide) -> None:
    assert abbreviations_of(small_guide) == {"MS": "multiple sclerosis"}


def test_words_are_split_into_plain_pieces_and_abbreviations() -> None:
    assert list(abbreviated("Your MS team, and the FDA.", KNOWN)) == [
        ("Your ", None),
        ("MS", "multiple sclerosis"),
        (" team, and the ", None),
        ("FDA", "Food and Drug Administration"),
        (".", None),
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("MS", ["MS"]),
        ("MS-like", ["MS"]),
        ("MS’s", ["MS"]),
        ("(MS/FDA)", ["MS", "FDA"]),
        ("two FDAs", ["FDAs"]),
        ("an MRI\u00a0B now", ["MRI\u00a0B"]),
        ("3.5 MS", ["MS"]),
        ("The end. MS", ["MS"]),
        ("ms", []),
        ("MSA and RRMS", []),
        ("MS_1", []),
        ("1-800-FDA-1088", []),
        ("www.example.org/FDA", []),
        ("https://x/FDA", []),
        ("MS@example.org", []),
    ],
)
def test_an_abbreviation_is_a_whole_word_and_no_part_of_an_address(
    words: str, expected: list[str]
) -> None:
    assert found(words) == expected


pieces_of_words = st.sampled_from(
    [*KNOWN, "MS", "s", "es", " ", "\u00a0", ".", "-", "/", "@", "://", "1-800-", "x", "Ü", "’s"]
)
some_words = st.one_of(st.text(), st.lists(pieces_of_words).map("".join))


@calm
@given(words=some_words)
def test_the_pieces_together_are_the_words(words: str) -> None:
    pieces = [piece for piece, _ in abbreviated(words, KNOWN)]
    assert "".join(pieces) == words
    assert all(pieces)


@calm
@given(words=st.text())
def test_without_abbreviations_all_words_are_one_plain_piece(words: str) -> None:
    assert list(abbreviated(words, {})) == ([(words, None)] if words else [])


def test_long_words_without_a_space_are_read_at_once() -> None:
    words = "a.1-" * 50_000
    assert "".join(piece for piece, _ in abbreviated(words, KNOWN)) == words


@pytest.mark.parametrize(
    ("runs", "said"),
    [
        (("MS (multiple sclerosis)",), "MS"),
        (("Multiple ", "sclerosis", " (MS)"), "MS"),
        (("multiple\u00a0sclerosis (MS)",), "MS"),
        (("MS:",), "MS"),
        (("MS",), "MS"),
        (("MRI B: a scan",), "MRI B"),
        (("Two scans are MRI B.",), None),
        (("Your MS team",), None),
        (("a scanner, MRI B",), None),
    ],
)
def test_what_its_own_text_says_or_names_is_not_said_again(
    runs: tuple[str, ...], said: str | None
) -> None:
    assert left_open(*runs) == set(KNOWN) - {said}

"""Bookmarks and tab stops name segments, and nothing else does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kesimpta_docs.translation.anchors import bookmark, bookmarked, fingerprint, fingerprinted
from kesimpta_docs.translation.segment import LAST_NUMBER


@given(st.integers(1, LAST_NUMBER))
def test_each_number_has_a_bookmark_and_a_tab_stop_of_its_own(number: int) -> None:
    assert bookmarked(bookmark(number)) == number
    assert fingerprinted("left", str(fingerprint(number))) == number


def test_they_stay_within_what_word_takes() -> None:
    assert bookmark(42) == "_seg_0042"
    assert fingerprint(LAST_NUMBER) == 31_680


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("_seg_0042_Copy_1", 42),
        ("_seg_0042 Kopie", 42),
        ("_seg_15001", 15_001),
        ("_seg_00421", None),
        ("_seg_42", None),
        ("_seg_0000", None),
        ("_seg_99999", None),
        ("_Toc0042", None),
        ("xx_seg_0042", None),
    ],
)
def test_only_the_names_that_were_written_count(name: str, number: int | None) -> None:
    assert bookmarked(name) == number


@pytest.mark.parametrize(
    ("kind", "twips"),
    [
        ("right", "13042"),
        ("clear", "13042"),
        ("left", "13000"),
        ("left", "31681"),
        ("left", "13042.5"),
        ("left", "-13042"),
        ("left", ""),
    ],
)
def test_other_tab_stops_say_nothing(kind: str, twips: str) -> None:
    assert fingerprinted(kind, twips) is None

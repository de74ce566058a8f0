"""Words are the same whatever carried them: spaces, lines, soft hyphens."""

import re

from hypothesis import given
from hypothesis import strategies as st

from kesimpta_docs.verify.tokens import tokens


@given(st.text())
def test_joining_tokens_and_splitting_again_changes_nothing(text: str) -> None:
    once = tokens(text)
    assert once == tokens(" ".join(once))


@given(st.lists(st.text(alphabet="abc-/–—?0.", min_size=1), min_size=1))
def test_a_line_end_where_a_line_may_end_changes_nothing(words: list[str]) -> None:
    text = " ".join(words)
    broken = re.sub(r"([-–/?])(?![-–/?])", r"\1\n", text).replace("—", "\n—\n")
    assert tokens(text) == tokens(broken)


def test_every_space_of_unicode_separates() -> None:
    assert tokens("20\u00a0mg a\u202fb\u2003\nc") == ("20", "mg", "a", "b", "c")


def test_what_nobody_sees_is_dropped() -> None:
    assert tokens("in\u00adjec\u200btion \ufeffpen\u2060") == ("injection", "pen")


def test_leaders_are_no_words() -> None:
    assert tokens("Doses .... … ··· __ 4 0.") == ("Doses", "4", "0.")


def test_letters_are_compared_composed() -> None:
    assert tokens("caf\u00e9") == tokens("cafe\u0301")


def test_a_token_ends_where_a_line_may_end_without_a_space() -> None:
    """Broken after a hyphen or not, a telephone number gives the same tokens."""
    assert tokens("1-800-FDA-1088") == ("1-", "800-", "FDA-", "1088")
    assert tokens("1-800-FDA-1088") == tokens("1-800-\nFDA-1088")
    assert tokens("one—two and/or") == tokens("one\n—two and/\nor")


def test_other_words_or_another_order_do_not_compare_equal() -> None:
    assert tokens("do not stop") != tokens("do stop not")
    assert tokens("day 0.") != tokens("day 0")

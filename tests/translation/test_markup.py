"""A text as markup, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kesimpta_docs.source.inline import read_text
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.spans import Span
from kesimpta_docs.translation.markup import markup
from kesimpta_docs.translation.units import guide_units


@pytest.mark.parametrize(
    "written",
    [
        "Plain words.",
        "Call **{emergency}** now.",
        "See [our **first** page](#about), [more](https://example.org/a_b).",
        "The word [mot]{lang=fr} is French.",
        r"Two \* stars \*\* and a \[bracket\].",
        "**All of it.**",
        "**不要停药。**请先",
        "a**(b)**c",
    ],
)
def test_markup_comes_back_as_it_was_written(written: str) -> None:
    assert markup(read_text(written)) == written


def test_every_text_of_a_guide_is_the_same_text_again(small_guide: Guide) -> None:
    texts = [unit.text for unit in guide_units(small_guide)]
    assert [read_text(markup(text)) for text in texts] == texts


_WORDS = st.text("ab *_`{}[]()\\<>!~#é", min_size=1, max_size=6).map(str.strip).filter(bool)


@given(st.lists(_WORDS, min_size=1, max_size=4), st.booleans())
def test_signs_that_look_like_marks_stay_signs(words: list[str], strong: bool) -> None:  # noqa: FBT001 - hypothesis gives it by place
    row = " and ".join(words)
    runs = (Run(f"x {row} y", strong=strong),)
    assert read_text(markup(Text(runs, Span("")))).runs == runs


_STRONG = st.text("a .,(é。", min_size=1, max_size=4)


@given(st.lists(_STRONG, min_size=1, max_size=5))
def test_strong_words_may_touch_others_and_have_their_spaces_outside(parts: list[str]) -> None:
    runs = tuple(Run(part, strong=number % 2 == 0) for number, part in enumerate(("x", *parts)))
    read = read_text(markup(Text((*runs, Run("x")), Span(""))))
    assert read.plain == Text((*runs, Run("x")), Span("")).plain
    told = [(sign, run.strong) for run in read.runs for sign in run.words if sign != " "]
    assert told == [
        (sign, run.strong) for run in (*runs, Run("x")) for sign in run.words if sign != " "
    ]

"""No-break spaces: between what belongs together, and nothing else changes."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kesimpta_docs.layout.unbreakable import NBSP, unbreakable, unbreakable_heading
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.spans import Span

calm = settings(deadline=None, database=None)


def text_of(*runs: Run) -> Text:
    return Text(runs, Span("a.yaml", 1, 1))


def shown(words: str) -> str:
    """Return the words of a text with each no-break space as `_`."""
    return unbreakable(text_of(Run(words))).plain.replace(NBSP, "_")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("take 20 mg now", "take 20_mg now"),
        ("at 38 °C", "at 38_°C"),
        ("at 100.4 °F (38 °C)", "at 100.4_°F (38_°C)"),
        ("for 24 hours", "for 24_hours"),
        ("21 in 100", "21_in_100"),
        ("4 of 10", "4_of_10"),
        ("1,000 in 10,000", "1,000_in_10,000"),
        ("call +44 20 7946 0000", "call +44_20_7946_0000"),
        ("call 800 555 0199, or", "call 800_555_0199, or"),
        ("week 4 dose", "week 4_dose"),
        ("20 milligrams", "20 milligrams"),
        ("take two pills", "take two pills"),
        ("MS 4", "MS 4"),
    ],
)
def test_what_belongs_together_stays_on_one_line(words: str, expected: str) -> None:
    assert shown(words) == expected


def test_the_words_of_a_phone_link_stay_on_one_line() -> None:
    link = Run("0800 CALL NOW", link="tel:080022556691")
    (run,) = unbreakable(text_of(link)).runs
    assert run == replace(link, words=f"0800{NBSP}CALL{NBSP}NOW")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("This paragraph is long enough and ends in a cat", "a_cat"),
        ("This paragraph is long enough, it ends in something", "in_something"),
        ("This paragraph is long enough and ends considerably later", "considerably later"),
        ("A short label in a cell", "a cell"),
    ],
)
def test_the_last_two_short_words_of_a_paragraph_stay_together(words: str, expected: str) -> None:
    assert shown(words).endswith(expected)


looks = st.builds(
    Run,
    words=st.text(st.sampled_from("ab 019.,°+-()in of mg\u00a0"), max_size=60),
    strong=st.booleans(),
    link=st.sampled_from([None, "tel:+1800", "#a", "https://x.org"]),
    lang=st.sampled_from([None, "fr"]),
)


@calm
@given(runs=st.lists(looks, max_size=4))
def test_nothing_changes_but_spaces_to_no_break_spaces(runs: list[Run]) -> None:
    text = text_of(*runs)
    done = unbreakable(text)
    assert (done.at, done.repeat) == (text.at, text.repeat)
    assert [replace(run, words=run.words.replace(NBSP, " ")) for run in runs] == [
        replace(run, words=run.words.replace(NBSP, " ")) for run in done.runs
    ]


@calm
@given(words=st.text(max_size=80))
def test_no_text_is_too_odd(words: str) -> None:
    assert shown(words).replace("_", " ") == words.replace(NBSP, " ").replace("_", " ")


@calm
@given(words=st.text(st.sampled_from("ab 12in mg°"), max_size=60))
def test_once_is_enough(words: str) -> None:
    once = unbreakable(text_of(Run(words)))
    assert unbreakable(once) == once


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("When to call the same day", "When to call the same_day"),
        ("Your doses", "Your doses"),
        ("Contents", "Contents"),
        ("About antibody-dependent cytotoxicity", "About antibody-dependent cytotoxicity"),
        ("Take 20 mg", "Take 20_mg"),
    ],
)
def test_the_last_word_of_a_heading_is_never_alone(words: str, expected: str) -> None:
    shown = unbreakable_heading(text_of(Run(words))).plain.replace(NBSP, "_")
    assert shown == expected


def test_the_last_words_of_a_heading_may_stand_in_two_runs() -> None:
    text = unbreakable_heading(text_of(Run("What is "), Run("the dose", strong=True)))
    assert text.plain == f"What is the{NBSP}dose"

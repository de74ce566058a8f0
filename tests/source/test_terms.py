"""Where a word counts as explained, how long a list may be, and which counts can be compared."""

from pathlib import Path

import pytest

from tests.source.edit import edit, faults

COVER = "You take a dose (how much you take at one time) for MS (multiple sclerosis)."


def codes(folder: Path) -> list[str]:
    return [fault.code for fault in faults(folder)]


@pytest.mark.parametrize(
    "words",
    [
        "MS (multiple sclerosis)",
        "multiple sclerosis (MS)",
        "MS (Multiple sclerosis, an illness)",
        "MS is multiple sclerosis",
        "“MS” means multiple sclerosis",
    ],
)
def test_an_abbreviation_is_explained_by_its_long_form_beside_it(
    words: str, small_copy: Path
) -> None:
    edit(small_copy, "guide.yaml", "MS (multiple sclerosis)", words)
    assert codes(small_copy) == []


@pytest.mark.parametrize("words", ["MS", "MS, an illness", "multiple sclerosis, and MS too"])
def test_an_abbreviation_is_not_explained_by_other_words(words: str, small_copy: Path) -> None:
    edit(small_copy, "guide.yaml", "MS (multiple sclerosis)", words)
    assert codes(small_copy) == ["unexplained-term"]


@pytest.mark.parametrize(
    "words",
    [
        "Doses (what you take) are for",
        "A dose is for",
        "“Dose” means what you take for",
        "What you take at a time (a dose) is for",
        "What you take at a time is called a dose, for",
        "You take a dose, a pill, for",
        "What you take are doses. They are for",
    ],
)
def test_a_word_is_explained_by_a_bracket_or_by_is_and_means(words: str, small_copy: Path) -> None:
    edit(small_copy, "guide.yaml", COVER.removesuffix(" MS (multiple sclerosis)."), words)
    assert codes(small_copy) == []


def test_a_heading_may_name_a_word_before_it_is_explained(small_copy: Path) -> None:
    edit(small_copy, "guide.yaml", "subtitle: A small guide", "subtitle: A small MS dose guide")
    assert codes(small_copy) == []


def test_a_word_that_only_headings_hold_is_not_explained(small_copy: Path) -> None:
    edit(small_copy, "guide.yaml", " for MS (multiple sclerosis)", "")
    edit(small_copy, "sections/tools.yaml", "Tools to use", "Tools for MS")
    (fault,) = faults(small_copy)
    assert (fault.code, fault.at and fault.at.path.endswith("tools.yaml")) == (
        "unexplained-term",
        True,
    )


def test_the_glossary_itself_uses_no_word(small_copy: Path) -> None:
    edit(small_copy, "guide.yaml", " for MS (multiple sclerosis)", "")
    assert codes(small_copy) == ["unused-term"]


def test_small_letters_are_no_abbreviation(small_copy: Path) -> None:
    edit(small_copy, "guide.yaml", "for MS (multiple sclerosis)", "in ms (milliseconds)")
    assert codes(small_copy) == ["unused-term"]


@pytest.mark.parametrize("word", ["PML", "PMLs", "New PML"])
def test_a_declared_name_may_have_capitals(word: str, small_copy: Path) -> None:
    edit(small_copy, "guide.yaml", "names: [Examplin]", f"names: [{word}]")
    edit(small_copy, "sections/tools.yaml", "Ask your team.", f"Ask about {word}.")
    assert codes(small_copy) == []


@pytest.mark.parametrize("words", ["Call 1-800-EXA-MPLE.", "See example.org/FDA.", "Form 3500B"])
def test_parts_of_numbers_and_addresses_are_no_abbreviations(words: str, small_copy: Path) -> None:
    edit(small_copy, "sections/doses.yaml", "Ask your pharmacist about other medicines.", words)
    assert codes(small_copy) == []


@pytest.mark.parametrize("items", [7, 8])
def test_a_list_may_have_7_items(items: int, small_copy: Path) -> None:
    edit(small_copy, "sections/help.yaml", "- You shiver\n", "- You ache\n" + _items(items - 2, 12))
    assert codes(small_copy) == (["long-list"] if items > 7 else [])


@pytest.mark.parametrize("steps", [12, 13])
@pytest.mark.parametrize(
    ("file", "old"), [("doses", "- Wash your hands.\n"), ("tools", "- I washed my hands.\n")]
)
def test_steps_and_boxes_to_tick_may_be_12(
    steps: int, file: str, old: str, small_copy: Path
) -> None:
    there = 3 if file == "doses" else 2
    edit(small_copy, f"sections/{file}.yaml", old, "- Wait.\n" + _items(steps - there, 6))
    assert codes(small_copy) == (["long-list"] if steps > 12 else [])


def _items(count: int, indent: int) -> str:
    return "".join(f"{' ' * indent}- Wait.\n" for _ in range(count))


@pytest.mark.parametrize(
    "words",
    [
        "About 21 in 100 had it, and 15 in 100 there.",
        "About 25 in 1,000 had it, and 18 out of 1,000 there.",
        "About 3 in 100 had it.",
        "“21 in 100” means that out of 100 people, 21 had it.",
        "Take 2 in 24 hours.",
    ],
)
def test_counts_that_can_be_compared_are_let_through(words: str, small_copy: Path) -> None:
    edit(small_copy, "sections/doses.yaml", "Ask your pharmacist about other medicines.", words)
    assert codes(small_copy) == []


def test_a_question_may_ask_for_what_must_not_be_said(small_copy: Path) -> None:
    edit(small_copy, "sections/tools.yaml", "Can I drive?", "Can I take two doses?")
    assert codes(small_copy) == []
    edit(small_copy, "sections/tools.yaml", "Ask your team.", "Why not take two doses?")
    assert codes(small_copy) == ["unsafe-line"]


@pytest.mark.parametrize("words", ["You take a dose for", "There are dose days for"])
def test_a_word_is_not_explained_by_its_use(words: str, small_copy: Path) -> None:
    edit(small_copy, "guide.yaml", COVER.removesuffix(" MS (multiple sclerosis)."), words)
    assert codes(small_copy) == ["unexplained-term"]

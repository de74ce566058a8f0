"""Sentences, syllables, the passive voice and the formulas, on words counted by hand."""

from pathlib import Path

import pytest

from kesimpta_docs.source.ease import ease_of
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.passive import is_passive
from kesimpta_docs.source.readability import Measure, measure
from kesimpta_docs.source.reading import readings
from kesimpta_docs.source.sentences import is_abbreviation, sentences_of, words_of
from kesimpta_docs.source.syllables import syllables
from kesimpta_docs.source.walk import texts
from tests.source.edit import changed, edit, faults

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("You shiver", ["You shiver"]),
        ("Call now. Then wait.", ["Call now.", "Then wait."]),
        ("Call now! “Then” wait?", ["Call now!", "“Then” wait?"]),
        ("(Call now.) Then wait.", ["(Call now.)", "Then wait."]),
        ("At 100.4 °F or more, call.", ["At 100.4 °F or more, call."]),
        ("Call at 8 a.m. Monday or later.", ["Call at 8 a.m. Monday or later."]),
        ("Wait … then call.", ["Wait … then call."]),
        ("Week 3. 20 mg.", ["Week 3.", "20 mg."]),
        ("", []),
    ],
)
def test_a_sentence_ends_where_a_stop_and_a_capital_follow(words: str, expected: list[str]) -> None:
    assert list(sentences_of(words)) == expected


def test_a_row_of_stops_is_read_in_one_go() -> None:
    assert list(sentences_of("." * 200_000)) == ["." * 200_000]
    assert words_of("a" + "!" * 200_000 + " b") == ("a", "b")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A life-threatening reaction", ("A", "life-threatening", "reaction")),
        ("100.4 °F (38 °C)", ("100.4", "F", "38", "C")),
        ("“MS team’s” and/or you – now", ("MS", "team’s", "and", "or", "you", "now")),
        ("* – …", ()),
    ],
)
def test_a_word_is_what_stands_between_spaces_slashes_and_dashes(
    sentence: str, expected: tuple[str, ...]
) -> None:
    assert words_of(sentence) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("MS", True),
        ("PML", True),
        ("MRIs", True),
        ("IgM", True),
        ("CD20", True),
        ("MedWatch", False),
        ("I", False),
        ("A", False),
        ("As", False),
        ("3500B", False),
    ],
)
def test_an_abbreviation_is_mostly_capitals(word: str, expected: bool) -> None:  # noqa: FBT001 - the one thing that is expected
    assert is_abbreviation(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("you", 1),
        ("urinate", 3),
        ("don’t", 1),
        ("team’s", 1),
        ("adults'", 2),
        ("life-threatening", 4),
        ("100.4", 1),
        ("MS", 2),
        ("PMLs", 3),
        ("WHO", 5),
        ("leukoencephalopathy", 7),  # not in the dictionary: by its rows of vowels
        ("teriflunomide", 5),
        ("-", 1),
    ],
)
def test_syllables_come_from_the_dictionary_or_from_hyphens(word: str, expected: int) -> None:
    assert syllables(word) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The dose is not yet taken.", True),
        ("Liver injury has been reported.", True),
        ("It gets removed.", True),
        ("You are tired.", False),
        ("You take the dose.", False),
        ("Is it red?", False),
        ("You need to be careful.", False),
    ],
)
def test_the_passive_is_a_form_of_be_and_a_participle(sentence: str, expected: bool) -> None:  # noqa: FBT001 - the same
    assert is_passive(sentence) == expected


def test_the_formulas_are_those_that_were_published() -> None:
    """By hand: 0.39 × 20 + 11.8 × 1.5 − 15.59, and 1.0430 × √(30 × 30/30) + 3.1291."""
    counts = Measure(sentences=30, words=600, syllables=900, hard=30)
    assert round(counts.grade, 4) == 9.91
    assert round(counts.smog, 4) == 8.8418
    assert counts.mean_sentence == 20


def test_measures_add_up_and_no_words_have_no_grade() -> None:
    one = measure(["Call your medicine team.", "You urinate."])
    assert one == Measure(sentences=2, words=6, syllables=10, hard=2)
    assert one + one == Measure(sentences=4, words=12, syllables=20, hard=4)
    assert [Measure(words=words).has_words for words in (0, 1)] == [False, True]


def test_names_do_not_count_and_a_sentence_of_names_is_none() -> None:
    names = ("Examplin", "Mount Example")
    taken = measure(["You take Examplin’s pill at Mount Example.", "Examplin."], names)
    assert taken == measure(["You take pill at."])
    assert measure(["Examplins are Examplinish."], names) == measure(["are Examplinish."])


def test_place_holders_count_as_what_is_filled_in(small_copy: Path) -> None:
    guide = changed(small_copy, "sections/tools.yaml", "Ask your team.", "It is of {version}.")
    (tools,) = (one for one in readings(guide) if one.name == "tools")
    assert "It is of November 21, 2026." in [passage.words for passage in tools.passages]


def test_the_order_of_reading_is_cover_then_sections_with_statements_in_place(
    small_guide: Guide,
) -> None:
    found = readings(small_guide)
    assert [one.name for one in found] == [
        *("cover", "help", "doses", "tools", "closing", "diary", "card")
    ]
    words = [passage.words for passage in found[1].passages]
    assert words[:4] == [
        "When to get help",
        "Keep this page where you can see it.",
        "Signs to know",
        "You cannot breathe well",
    ]


def test_every_text_of_every_kind_of_block_is_read(small_guide: Guide) -> None:
    read = {passage.text.at for one in readings(small_guide) for passage in one.passages}
    roots = (*small_guide.file.cover, *small_guide.ordered_sections)
    assert [text.plain for text in texts(roots) if text.at not in read] == []


def test_a_long_sentence_on_a_card_is_a_fault(small_copy: Path) -> None:
    edit(small_copy, "sections/card.yaml", "Tell them that", "Tell them" + " again" * 30 + " that")
    assert [fault.code for fault in faults(small_copy)] == ["long-sentence"]


def test_legal_lines_contacts_forms_and_references_do_not_count(small_copy: Path) -> None:
    def closing(guide: Guide) -> int:
        (one,) = (found for found in readings(guide) if found.name == "closing")
        return ease_of(one, guide).measure.words

    guide = changed(small_copy, "sections/closing.yaml", "A second line", "A third line here")
    glossary = 10 + 9  # the meanings of its two words
    assert closing(guide) == glossary + 11
    legal = "code: T2\n    legal: true"
    assert closing(changed(small_copy, "statements.yaml", "code: T2", legal)) == glossary


def test_a_legal_line_may_be_long(small_copy: Path) -> None:
    edit(small_copy, "statements.yaml", "**does not exist**.", "is" + " not" * 30)
    assert "long-sentence" in [fault.code for fault in faults(small_copy)]
    edit(small_copy, "statements.yaml", "code: T2", "code: T2\n    legal: true")
    assert faults(small_copy) == ()


def test_of_a_language_without_a_formula_nothing_is_said(small_copy: Path) -> None:
    edit(small_copy, "guide.yaml", "language: en-US", "language: fr")
    edit(small_copy, "sections/tools.yaml", "Yes, when you feel well.", "considérablement " * 200)
    assert faults(small_copy) == ()


def test_a_short_section_is_graded_too(small_copy: Path) -> None:
    hard = "Pharmaceutical communication necessitates intelligibility. " * 4
    edit(small_copy, "sections/tools.yaml", "Yes, when you feel well.", hard)
    assert [fault.code for fault in faults(small_copy)] == ["reading-grade"]


@pytest.mark.parametrize(("words", "codes"), [(25, []), (26, ["long-sentence"])])
def test_a_sentence_may_have_25_words(words: int, codes: list[str], small_copy: Path) -> None:
    edit(small_copy, "sections/tools.yaml", "Yes, when you feel well.", "so " * words)
    assert [fault.code for fault in faults(small_copy)] == codes

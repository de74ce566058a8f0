from pathlib import Path

import pytest

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.phones import phone_problem
from kesimpta_docs.source.tree import read_tree


def _read(folder: Path, text: str) -> object:
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    return read_tree(folder / "a.yaml", "a.yaml")


@pytest.mark.parametrize(
    "words", ["text: Call your team # at once", "[Call your team # at once\n]"]
)
def test_words_behind_a_sharp_sign_do_not_vanish(tmp_path: Path, words: str) -> None:
    with pytest.raises(SourceFault) as told:
        _read(tmp_path, words)
    assert told.value.code == "lost-words"
    assert told.value.at is not None
    assert told.value.at.column == words.index("#") + 1


@pytest.mark.parametrize(
    "words",
    ["version: 2026-11-21  # the date", 'text: "Room #5 # left"', "text: >\n  a b # c\n", "a: b"],
)
def test_a_remark_behind_one_word_or_outside_words_is_fine(tmp_path: Path, words: str) -> None:
    assert _read(tmp_path, words)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('a: "open\nb: c\n', 1, "a quote is opened here and never closed"),
        ("a: b: c\n", 1, "a colon and a space stand inside words"),
        ("a: **b** c\n", 1, "the words begin with a sign that means something else here"),
    ],
)
def test_slips_are_told_in_plain_words(tmp_path: Path, text: str, line: int, says: str) -> None:
    with pytest.raises(SourceFault) as told:
        _read(tmp_path, text)
    assert (told.value.problem, told.value.at and told.value.at.line) == (says, line)


@pytest.mark.parametrize("phone", ["1-800-FDA-1088", "+44 20 7946 0000", "555-0100", "112 33"])
def test_a_number_that_can_be_called_holds(phone: str) -> None:
    assert phone_problem(phone) is None


@pytest.mark.parametrize("phone", ["call us", "1-888-669-668", "12", "1-800-555-0100 x5"])
def test_a_number_that_cannot_be_called_is_refused(phone: str) -> None:
    assert phone_problem(phone)

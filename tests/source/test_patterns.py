"""Patterns of unsafe lines: what is read, what is refused, and that none can hang a check."""

import time
from pathlib import Path

import pytest

from kesimpta_docs.source.patterns import MAX_LENGTH, MAX_WORDINGS, plainly, read_pattern
from kesimpta_docs.source.read import read_guide
from tests.source.edit import Told, edit, faults, told

ROOT = Path(__file__).resolve().parents[2]
SAYS = "\n      - \\b(two|double) doses?\\b\n      - doubl(e|ing).*dose\n"


@pytest.mark.parametrize(
    ("pattern", "sentence", "expected"),
    [
        ("rest.*weak", "Rest eases weakness.", True),
        ("rest.*weak", "Weakness needs rest.", False),
        (r"\brest\b", "the restless", False),
        ("a|b c", "b c", True),
        ("a|b c", "c", False),
        ("(two|three) doses?", "Three dose", True),
        ("do(es)? not", "it does not", True),
        ("(x|yz)?a", "a", True),
        ("don’t", "Don't", True),
        ("one .* two", "One, two", True),
        ("two  words", "two\nwords", True),
        ("((a|b)c|d)e", "bce", True),
        ("a-b/c:, 1%", "A-b/c:, 1%", True),
        ("weak.*(x|y).*rest", "weak y rest", True),
        ("weak.*(x|y).*rest", "weak rest y", False),
    ],
)
def test_a_pattern_is_words_choices_and_gaps(
    pattern: str,
    sentence: str,
    expected: bool,  # noqa: FBT001 - the one thing that is expected
) -> None:
    assert read_pattern(pattern).is_in(plainly(sentence)) == expected


@pytest.mark.parametrize(
    ("pattern", "there"),
    [
        ("(a+)+b", '"+" cannot be used'),
        ("a*", '"*" cannot be used'),
        ("a{2,9}", '"{" cannot be used'),
        ("[ab]", '"[" cannot be used'),
        ("^a", '"^" cannot be used'),
        ("a.b", '"." cannot be used'),
        (r"\w", r'"\" cannot be used'),
        (r"\B", r'"\" cannot be used'),
        ("(?:a)", '"?" cannot stand here'),
        ("a??", '"?" cannot stand here'),
        ("?a", '"?" cannot stand here'),
        ("(a.*b)", '".*" cannot stand here'),
        ("(a", "never closed"),
        ("a)", "closes nothing"),
        ("((((a))))", "too deep"),
        ("a.*", "is empty"),
        ("a||b", "is empty"),
        (r"\b", "is empty"),
        ("", "a pattern is expected"),
        ("a" * (MAX_LENGTH + 1), "301 signs"),
        ("a?" * 10, "1,024 wordings"),
        ("(a|a)" * 50, "wordings"),
    ],
)
def test_what_could_be_anything_is_refused_with_a_hint(
    pattern: str, there: str, small_copy: Path
) -> None:
    edit(small_copy, "never-say.yaml", SAYS, f" '{pattern}'\n")
    (fault,) = told(small_copy)
    assert (fault.code, fault.file) == ("pattern", "never-say.yaml")
    assert fault.hint
    assert there in faults(small_copy)[0].problem


def test_a_pattern_in_a_list_is_told_at_its_place(small_copy: Path) -> None:
    edit(small_copy, "never-say.yaml", SAYS, " [two doses, 'three+']\n")
    assert told(small_copy) == [
        Told(
            "pattern",
            "never-say.yaml",
            "+']",
            r"use words, (one|another), ? after a sign or group, \b, and | or .* between them",
        )
    ]


@pytest.mark.parametrize(
    "pattern",
    [
        ".*".join(["a"] * 100),
        "(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)b",
        "a?a?a?a?a?a?a?a?a?b",
    ],
)
def test_no_pattern_takes_long(pattern: str) -> None:
    """The slowest that is let in, on a sentence that is longer than any."""
    found = read_pattern(pattern)
    before = time.process_time()
    found.is_in("a" * 20_000)
    assert time.process_time() - before < 5
    assert MAX_WORDINGS == 1000


def test_the_real_guide_forbids_what_its_facts_forbid() -> None:
    """Each kind of line that the notes on safety name has an entry with examples both ways."""
    lines = read_guide(ROOT / "sources" / "kesimpta").unsafe_lines
    assert len(lines) >= 15
    assert all(line.must_catch and line.must_pass and line.why for line in lines)

"""A good translation passes: the gates find nothing, in many languages."""

import pytest

from kesimpta_docs.translation.segment import SegmentKind, Translation
from tests.translation.gates.good import GOOD, TERMS, WARNINGS
from tests.translation.gates.works import found, translated


def as_draft(language: str) -> list[Translation]:
    """Return the sentences of a language, and its glossary behind them."""
    sentences = [
        translated(number, source, target, warning=source in WARNINGS, statement="some-statement")
        for number, (source, target) in enumerate(GOOD[language].items(), 1)
    ]
    entries: list[tuple[str, SegmentKind, str]] = [
        entry
        for word, target in TERMS[language].items()
        for entry in ((word, "term", target), ("its meaning", "meaning", "–"))
    ]
    terms = [
        translated(100 + number, word, target, kind=kind)
        for number, (word, kind, target) in enumerate(entries)
    ]
    return [*sentences, *terms]


@pytest.mark.parametrize("language", GOOD)
def test_nothing_is_found_in_a_good_translation(language: str) -> None:
    assert [(one.gate, one.what, one.target) for one in found(language, *as_draft(language))] == []

"""Readability formulas for English.

Flesch-Kincaid grade level: Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability
formulas for Navy enlisted personnel", Research Branch Report 8-75, 1975. SMOG: McLaughlin, "SMOG
grading: a new readability formula", Journal of Reading 12(8), 1969; its regression, scaled to 30
sentences. SMOG asks for full understanding and gives one to two grades more.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from kesimpta_docs.source.sentences import without_names, words_of
from kesimpta_docs.source.syllables import syllables

#: A word with as many syllables as this is a hard one for SMOG.
_HARD = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What the formulas count in a text; `hard` are its words of three syllables and more."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0
    hard: int = 0

    def __add__(self, other: "Measure") -> "Measure":
        """Return the measure of both texts together."""
        return Measure(
            sentences=self.sentences + other.sentences,
            words=self.words + other.words,
            syllables=self.syllables + other.syllables,
            hard=self.hard + other.hard,
        )

    @property
    def has_words(self) -> bool:
        """Say whether there is anything that a formula can count."""
        return self.words > 0

    @property
    def mean_sentence(self) -> float:
        """Return the words in a sentence, on average."""
        return self.words / self.sentences

    @property
    def grade(self) -> float:
        """Return the Flesch-Kincaid grade level."""
        return 0.39 * self.mean_sentence + 11.8 * self.syllables / self.words - 15.59

    @property
    def smog(self) -> float:
        """Return the SMOG grade."""
        return 1.0430 * sqrt(self.hard * 30 / self.sentences) + 3.1291


def measure(sentences: Iterable[str], names: tuple[str, ...] = ()) -> Measure:
    """Return the measure of `sentences` without `names`; one of names alone does not count."""
    found = [words for words in (words_of(without_names(s, names)) for s in sentences) if words]
    counts = [syllables(word) for words in found for word in words]
    return Measure(
        sentences=len(found),
        words=len(counts),
        syllables=sum(counts),
        hard=sum(count >= _HARD for count in counts),
    )

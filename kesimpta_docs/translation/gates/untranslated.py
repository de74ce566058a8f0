"""Words that were left in the language of the source."""

import re
from collections.abc import Iterator

from kesimpta_docs.source.dates import primary
from kesimpta_docs.source.sentences import is_abbreviation, sentences_of, without_names, words_of
from kesimpta_docs.source.text import Text
from kesimpta_docs.translation.gates.contacts import without_contacts
from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.unit_names import DOSES
from kesimpta_docs.translation.gates.work import Pair, Work

#: Two words can be the same in two languages ("hepatitis B"); three are not by chance.
_CHANCE = 2
_PLACE = re.compile(r"\{[a-z][a-z.-]*\}")
_WORD = re.compile(r"[^\W\d_]{2,}")
#: "No" is "no" in many languages.
_LONG = re.compile(r"[^\W\d_]{3}")
_SYMBOLS = frozenset(symbol for symbols in DOSES.values() for symbol in symbols)


def sentences_are_translated(work: Work) -> Iterator[Finding]:
    """No sentence of the source stands in the translation; nor does a whole text.

    Names, numbers, place-holders and addresses may; so may what a reference is called, and words
    that the translation marks as the source's language on purpose: `[words]{lang=en}`.
    """
    for pair in _translatable(work):
        kept = _spaced(_own_words(pair.target, work.source_language))
        for sentence in sentences_of(pair.source.plain):
            if _count(sentence, work.names) > _CHANCE and _spaced(sentence) in kept:
                yield pair.finding(
                    "untranslated",
                    f"not translated: {sentence}",
                    "translate it; what shall stay is marked as its language (in a PO file: "
                    f"[words]{{lang={work.source_language.split('-')[0]}}})",
                )


def one_or_two_words_are_translated(work: Work) -> Iterator[Finding]:
    """A text of one or two words is not the same in both languages, mostly."""
    for pair in _translatable(work):
        kept = _own_words(pair.target, work.source_language)
        count = _count(pair.source.plain, work.names)
        told = _LONG.search(pair.source.plain) and 0 < count <= _CHANCE
        if told and _spaced(kept) == _spaced(pair.source.plain):
            yield pair.finding(
                "same-words",
                "the translation is the same as its source",
                "translate it, or leave it if the language says it so",
            )


def _translatable(work: Work) -> Iterator[Pair]:
    for pair in work.pairs:
        if pair.segment.unit.kind != "reference":
            yield pair


def _own_words(text: Text, source_language: str) -> str:
    """Return the words but those that are marked as the source's language."""
    marked = primary(source_language)
    return "".join(
        run.words if run.place is None else f"{{{run.place}}}"
        for run in text.runs
        if primary(run.lang or "") != marked
    )


def _count(words: str, names: tuple[str, ...]) -> int:
    """Return how many words there are to translate: no name, no abbreviation, no symbol."""
    left = without_names(without_contacts(_PLACE.sub(" ", words)), names)
    return sum(
        _WORD.search(word) is not None and not is_abbreviation(word) and word not in _SYMBOLS
        for word in words_of(left)
    )


def _spaced(words: str) -> str:
    return " ".join(words.casefold().split())

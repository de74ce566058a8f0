"""Words of the glossary: the same word each time, as the glossary translates it."""

import re
import unicodedata
from collections.abc import Iterator

from kesimpta_docs.source.sentences import is_abbreviation
from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.work import Entry, Work

#: Kinds of segments that are not running words: the glossary itself, and what it rests on.
_APART = ("term", "reference")
#: Of a word this share is its stem; a shorter word is its own.
_STEM, _SHORT = 0.6, 3
#: Articles and such are no part of a term.
_SMALL = 2
#: Arabic and Hebrew write the article and short words together with the next one.
_JOINED = "[وفبلكהובלמשכ]{0,3}(?:ال)?"


def terms_are_said_as_in_the_glossary(work: Work) -> Iterator[Finding]:
    """A text with a word of the glossary has the glossary's translation, in any inflection.

    The longest words come first: who writes "MS team" has not to say "MS" once more.
    """
    words = sorted(
        ((word, entry) for entry in work.glossary for word in entry.sources),
        key=lambda one: -len(one[0]),
    )
    patterns = [(re.compile(_in_source(word)), word, entry) for word, entry in words]
    for pair in work.pairs:
        if pair.segment.unit.kind in _APART:
            continue
        rest, target = pair.source.plain, _folded(pair.target.plain)
        for pattern, word, entry in patterns:
            if not pattern.search(rest):
                continue
            rest = pattern.sub(" ", rest)
            if not _is_said(entry, target):
                yield pair.finding(
                    "glossary",
                    f'"{word}" is said otherwise than in the glossary: {" / ".join(entry.targets)}',
                    "use the word of the glossary, or change it there",
                )


def _in_source(word: str) -> str:
    """Return a pattern of the word and its plural; the capitals of an abbreviation count."""
    said = r"\s+".join(map(re.escape, word.split()))
    return (
        rf"(?<!\w){said}s?(?!\w)" if is_abbreviation(word) else rf"(?i:(?<!\w){said}(?:e?s)?(?!\w))"
    )


def _is_said(entry: Entry, target: str) -> bool:
    return any(all(_has(word, target) for word in _words(term)) for term in entry.targets)


def _words(term: str) -> list[str]:
    words = _folded(term).split()
    return [word for word in words if len(word) > _SMALL] or words


def _has(word: str, target: str) -> bool:
    """Say whether the stem begins a word there; without spaces, whether the word stands there."""
    word = word.removeprefix("ال")
    stem = word[: max(_SHORT, round(len(word) * _STEM))]
    if not word.isascii() and not _has_spaces(word):
        return word in target
    return re.search(rf"(?<!\w){_JOINED}{re.escape(stem)}", target) is not None


def _has_spaces(word: str) -> bool:
    """Say whether words of this script stand apart: not so in Chinese, Japanese, Thai."""
    return not any(
        unicodedata.name(sign, "").startswith(
            ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER")
        )
        for sign in word
    )


def _folded(words: str) -> str:
    """Return the words in small letters, without accents, which move when a word is inflected."""
    apart = unicodedata.normalize("NFD", words.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))

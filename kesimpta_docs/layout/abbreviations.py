"""Abbreviations of the glossary, and what they stand for, where a reader would not see it.

WCAG 2.2, 3.1.4: what an abbreviation stands for can be found out. The text of a guide says so at
its first place; a screen reader can say it at each.
"""

import re
from collections.abc import Iterator, Mapping

from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.text import Text

#: An address, and a phone number with letters in it: their letters are signs to type or to dial.
_SIGNS = r"(?<!\S)\S*(?:@|://|\w\.[^\W\d])\S*|\b\d+-[\w-]+"


def abbreviations_of(guide: Guide) -> dict[str, str]:
    """Return each abbreviation of the glossary and what it stands for, in plain words."""
    return {
        " ".join(term.term.plain.split()): " ".join(term.long.plain.split())
        for term in guide.terms
        if term.long
    }


def unsaid(text: Text, abbreviations: Mapping[str, str]) -> dict[str, str]:
    """Return the abbreviations that `text` leaves open.

    One whose long form stands in the same text would be heard twice: "multiple sclerosis (multiple
    sclerosis)". A text that is nothing but the abbreviation names the word itself, as the list of
    words to know does, and what it stands for follows.
    """
    words = text.plain
    return {
        short: long
        for short, long in abbreviations.items()
        if words.strip(" .,:") != short and not re.search(rf"(?i)\b{_spaced(long)}s?\b", words)
    }


def abbreviated(words: str, abbreviations: Mapping[str, str]) -> Iterator[tuple[str, str | None]]:
    """Yield the pieces of `words` in order, each with what it stands for; plain ones with `None`.

    An abbreviation is a whole word, its capitals count, and with an `s` or `es` at its end it is
    the same one. None is found inside an address or a phone number.
    """
    end = 0
    if abbreviations:
        longest_first = sorted(abbreviations, key=len, reverse=True)
        forms = "|".join(map(_spaced, longest_first))
        for found in re.finditer(rf"{_SIGNS}|\b(?P<short>{forms})(?:e?s)?\b", words):
            if short := found["short"]:
                if found.start() > end:
                    yield words[end : found.start()], None
                yield found[0], abbreviations[" ".join(short.split())]
                end = found.end()
    if end < len(words):
        yield words[end:], None


def _spaced(words: str) -> str:
    """Return a pattern of words with any spaces between them."""
    return r"\s+".join(map(re.escape, words.split()))

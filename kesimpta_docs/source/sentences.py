"""Words cut into sentences, and sentences into words."""

import re
from collections.abc import Iterator
from functools import cache

#: A full stop, and marks like it, with the quote or bracket that it closes; a capital follows.
_END = re.compile(r"(?<![.!?…])[.!?…]+[\"”’')\]]*(\s+)(?=[\"“‘'(\[]*[^\Wa-z_])")
#: Words with a stop that ends no sentence.
_SHORT = ("a.m.", "p.m.", "e.g.", "i.e.", "u.s.", "u.k.", "dr.", "mr.", "mrs.", "ms.", "vs.", "no.")
#: From a letter or digit to the last one before a space, slash or dash. A hyphen joins:
#: "life-threatening" is one word.
_WORD = re.compile(r"[^\W_]+(?:[^\s/–—…]*[^\W_])?")


def sentences_of(words: str) -> Iterator[str]:
    """Yield each sentence; words without a full stop are one."""
    start = 0
    for end in _END.finditer(words):
        if not words[: end.start(1)].lower().endswith(_SHORT):
            yield words[start : end.start(1)].strip()
            start = end.end()
    if rest := words[start:].strip():
        yield rest


def words_of(sentence: str) -> tuple[str, ...]:
    """Return the words without their punctuation; a figure such as `100.4` is one, too."""
    return tuple(_WORD.findall(sentence))


def is_abbreviation(word: str) -> bool:
    """Say whether most letters are capitals, and two at least: MS, PML, MRIs, IgM, CD20."""
    letters = [sign for sign in word.removesuffix("s") if sign.isalpha()]
    capitals = sum(map(str.isupper, letters))
    return capitals >= 2 and capitals > len(letters) - capitals  # noqa: PLR2004 - said above


def without_names(sentence: str, names: tuple[str, ...]) -> str:
    """Return the sentence without the names, which a writer cannot make any shorter."""
    return _any_of(names).sub("", sentence) if names else sentence


@cache
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    choices = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{choices})(?:['’]?s)?(?!\w)")

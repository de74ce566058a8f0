"""Letters: their script, and how much text they are."""

import unicodedata
from functools import cache

#: How many Latin letters one sign is worth. A Han character is mostly half a word, and an English
#: word with its space takes five or six letters; a syllable of Hangul or of kana is the sound of
#: two or three letters. So a text in Chinese has about a third of the signs of its English, one in
#: Japanese or Korean about half.
_WORTH = {"CJK": 3, "HIRAGANA": 2, "KATAKANA": 2, "HANGUL": 2}


def length(words: str) -> int:
    """Return the length in characters, those of East Asia counted as the letters they stand for."""
    return sum(_WORTH.get(_script(sign), 1) for sign in words if sign.isprintable())


def is_latin(words: str) -> bool:
    """Say whether most letters are Latin."""
    letters = [_script(sign) for sign in words if sign.isalpha()]
    return letters.count("LATIN") * 2 > len(letters)


@cache
def _script(sign: str) -> str:
    """Return the script of a letter as the first word of its name in Unicode."""
    return unicodedata.name(sign, "").split(" ")[0] if sign.isalpha() else ""

"""Words to compare: the same tokens from a PDF, a DOCX and the source, whatever the line breaks."""

import re
import unicodedata
from collections.abc import Iterator

# Drawn by nobody and heard by nobody: soft hyphen, marks of direction, zero-width space, joiners,
# word joiner, BOM.
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))

# A line may end after these without a space (Unicode Annex 14, classes BA, HY, SY, IN), and
# before and after an em dash (class B2). A finished page does not tell such a line end from a
# space, so the token ends there in every reading, broken or not.
_AFTER = re.compile(
    r"(?<=[-\u2010\u2013/?\u2026])(?![-\u2010\u2013/?\u2026])|(?<=\u2014)|(?=\u2014)"
)

# Scripts whose lines may end inside what spaces part: Thai, Lao, Myanmar, Khmer, kana, Han, Hangul
# and their signs and full-width forms (Unicode Annex 14, classes SA, ID, CJ, H2, H3).
# A token ends around each letter of them; its marks stay with it.
_ALONE = re.compile(
    r"[\u0e00-\u0eff\u1000-\u11ff\u1780-\u17ff\u2e80-\u31ff\u3400-\u9fff\uac00-\ud7ff\uf900-\ufaff"
    r"\uff00-\uffef\U00020000-\U0003ffff]"
)

_LEADERS = frozenset(".\u2026\u00b7_")


def tokens(text: str) -> tuple[str, ...]:
    """Return the words of `text` in order, in Unicode form NFC.

    Every white space of Unicode separates, no-break spaces too. Soft hyphens and zero-width
    characters are dropped, then tokens made of leader characters only (`. … · _`). A token also
    ends after a hyphen, en dash, slash, question mark or ellipsis, and around an em dash:
    `1-800` gives `1-` and `800`; and around each letter of a script whose lines may end anywhere,
    so that a space more or less is not seen there. Joining the tokens with spaces and splitting
    again changes nothing.
    """
    seen = unicodedata.normalize("NFC", text.translate(_UNSEEN))
    return tuple(
        token
        for word in seen.split()
        for part in _AFTER.split(word)
        for token in _letters_alone(part)
        if token and not _LEADERS.issuperset(token)
    )


def signs_of(text: str) -> str:
    """Return the letters and signs of `text` in Unicode form NFC, without spaces and without ink.

    Texts with the same letters say the same, wherever a line ends.
    """
    return unicodedata.normalize("NFC", "".join(text.translate(_UNSEEN).split()))


def is_leader(text: str) -> bool:
    """Say whether a text has only the signs that lead from a title to its page number."""
    return _LEADERS.issuperset("".join(text.split()))


def combining(letter: str) -> bool:
    """Say whether a letter stands on the one before: a combining mark, or one without ink."""
    return unicodedata.category(letter) in ("Mn", "Mc", "Me") or ord(letter) in _UNSEEN


def is_wide(letter: str) -> bool:
    """Say whether a letter is as wide as high (Unicode Annex 11): Chinese, Japanese, Korean."""
    return letter[:1] != "" and unicodedata.east_asian_width(letter[0]) in ("W", "F")


def _letters_alone(word: str) -> Iterator[str]:
    """Give `word`, in parts where it holds letters that stand alone, each with its marks."""
    if not _ALONE.search(word):
        yield word
        return
    part = ""
    alone = False
    for letter in word:
        if part and not combining(letter) and (alone or _ALONE.match(letter)):
            yield part
            part = ""
        if not combining(letter):
            alone = _ALONE.match(letter) is not None
        part += letter
    yield part

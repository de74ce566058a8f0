"""Words to compare: the same tokens from a PDF, a DOCX and the source, whatever the line breaks."""

import re
import unicodedata

# Drawn by nobody and heard by nobody: soft hyphen, zero-width space, joiners, word joiner, BOM.
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))

# A line may end after these without a space (Unicode Annex 14, classes BA, HY, SY, IN), and
# before and after an em dash (class B2). A finished page does not tell such a line end from a
# space, so the token ends there in every reading, broken or not.
_AFTER = re.compile(
    r"(?<=[-\u2010\u2013/?\u2026])(?![-\u2010\u2013/?\u2026])|(?<=\u2014)|(?=\u2014)"
)

_LEADERS = frozenset(".\u2026\u00b7_")


def tokens(text: str) -> tuple[str, ...]:
    """Return the words of `text` in order, in Unicode form NFC.

    Every white space of Unicode separates, no-break spaces too. Soft hyphens and zero-width
    characters are dropped, then tokens made of leader characters only (`. … · _`). A token also
    ends after a hyphen, en dash, slash, question mark or ellipsis, and around an em dash:
    `1-800` gives `1-` and `800`. Joining the tokens with spaces and splitting again changes
    nothing.
    """
    seen = unicodedata.normalize("NFC", text.translate(_UNSEEN))
    return tuple(
        token
        for word in seen.split()
        for token in _AFTER.split(word)
        if token and not _LEADERS.issuperset(token)
    )

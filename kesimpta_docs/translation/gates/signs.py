"""Signs that nobody sees: marks of direction, control characters, what has no ink."""

import unicodedata
from collections.abc import Iterator

from kesimpta_docs.source.dates import primary
from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.locales import is_right_to_left
from kesimpta_docs.translation.gates.work import Work

#: Embeddings and isolates, each with the sign that closes it (Unicode Annex 9, 2.1 and 2.4).
_CLOSED_BY = {
    "\u202a": "\u202c",
    "\u202b": "\u202c",
    "\u2066": "\u2069",
    "\u2067": "\u2069",
    "\u2068": "\u2069",
}
#: Joiners belong to the spelling of Persian and of the scripts of India (Unicode, 23.2).
_JOINERS = "\u200c\u200d"
#: Marks of direction alone, and the blank without width that parts words in South-East Asia.
_MARKS = "\u200e\u200f\u061c"
_ZERO_WIDTH_SPACE = "\u200b"
_PARTS_WORDS = frozenset({"km", "lo", "my", "th"})
_WIDTHLESS = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})


def every_sign_can_be_seen(work: Work) -> Iterator[Finding]:
    """No control character, no sign without ink but those that a script needs, no broken letter."""
    allowed = set(_CLOSED_BY) | set(_CLOSED_BY.values()) | set(_JOINERS)
    if is_right_to_left(work.language):
        allowed |= set(_MARKS)
    if primary(work.language) in _PARTS_WORDS:
        allowed.add(_ZERO_WIDTH_SPACE)
    for pair in work.pairs:
        words = pair.target.plain
        for sign in dict.fromkeys(words):
            hidden = unicodedata.category(sign) in _WIDTHLESS or sign == "\ufffd"
            if hidden and sign not in allowed:
                name = unicodedata.name(sign, "no name")
                yield pair.finding(
                    "signs",
                    f"a sign that nobody sees: U+{ord(sign):04X} ({name})",
                    "take it out, and type the words beside it again if they look odd",
                )


def marks_of_direction_are_closed(work: Work) -> Iterator[Finding]:
    """Each embedding and isolate is closed, in order, within its text."""
    for pair in work.pairs:
        if not _is_closed(pair.target.plain):
            yield pair.finding(
                "signs",
                "a mark of direction is not closed, so that words or numbers can be turned round",
                "take out all marks of direction; the editions set their own",
            )


def _is_closed(words: str) -> bool:
    still_open: list[str] = []
    for sign in words:
        if sign in _CLOSED_BY:
            still_open.append(_CLOSED_BY[sign])
        elif sign in _CLOSED_BY.values() and (not still_open or still_open.pop() != sign):
            return False
    return not still_open

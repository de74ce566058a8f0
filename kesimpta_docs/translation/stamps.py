"""What a file went out with, in its custom properties: the words of each text in both languages.

A file can come back after the source or the catalogue has changed. Then its words were written for
others, or are old ones that nobody touched. Four digits of a hash stand for the words of a segment,
sixty segments in a property: Word keeps 255 characters of one.
"""

import hashlib
from collections.abc import Iterable, Mapping

from kesimpta_docs.translation.ledger import digest_of
from kesimpta_docs.translation.markup import markup
from kesimpta_docs.translation.segment import Segment

#: The properties of the words of the source, and of those that went out.
_SOURCE, _SENT = "Words", "Sent"
_DIGITS = 4
_IN_A_ROW = 60
_NONE = "-" * _DIGITS


def source_stamps(segments: Iterable[Segment]) -> dict[str, str]:
    """Return the properties that tell the words of `segments` in the language of the source."""
    return _properties(_SOURCE, {one.number: _stamp(markup(one.text)) for one in segments})


def sent_stamps(sent: Mapping[int, str]) -> dict[str, str]:
    """Return the properties that tell the words that go out, by number, as they are compared."""
    return _properties(_SENT, {number: _stamp(words) for number, words in sent.items()})


def changed(properties: Mapping[str, str], segments: tuple[Segment, ...]) -> frozenset[int]:
    """Return the numbers of the segments whose words were others when the file went out.

    A file of this very ledger has none. Where another does not tell, all may have been.
    """
    if properties.get("Ledger") == digest_of(segments):
        return frozenset()
    return frozenset(
        one.number
        for one in segments
        if _told(properties, _SOURCE, one.number) != _stamp(markup(one.text))
    )


def went_out(properties: Mapping[str, str], number: int, words: str) -> bool:
    """Say whether the file went out with these words, as they are compared."""
    return _told(properties, _SENT, number) == _stamp(words)


def _properties(name: str, marks: Mapping[int, str]) -> dict[str, str]:
    firsts = sorted({_first(number) for number in marks})
    return {
        f"{name} {first:05d}": "".join(
            marks.get(number, _NONE) for number in range(first, first + _IN_A_ROW)
        )
        for first in firsts
    }


def _told(properties: Mapping[str, str], name: str, number: int) -> str:
    first = _first(number)
    at = (number - first) * _DIGITS
    return properties.get(f"{name} {first:05d}", "")[at : at + _DIGITS]


def _first(number: int) -> int:
    return (number - 1) // _IN_A_ROW * _IN_A_ROW + 1


def _stamp(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:_DIGITS]

"""What the words of each segment were when a file went out, in its custom properties.

A file can come back after the source has changed; its words were then written for others. Four
digits of a hash stand for the words of a segment, sixty segments in a property: Word keeps 255
characters of one.
"""

import hashlib
from collections.abc import Iterable, Mapping

from kesimpta_docs.translation.ledger import digest_of
from kesimpta_docs.translation.markup import markup
from kesimpta_docs.translation.segment import Segment

_NAME = "Words"
_DIGITS = 4
_IN_A_ROW = 60
_NONE = "-" * _DIGITS


def stamps(segments: Iterable[Segment]) -> dict[str, str]:
    """Return the properties that tell the words of `segments`."""
    marks = {one.number: _stamp(one) for one in segments}
    firsts = sorted({_first(number) for number in marks})
    return {
        f"{_NAME} {first:05d}": "".join(
            marks.get(number, _NONE) for number in range(first, first + _IN_A_ROW)
        )
        for first in firsts
    }


def changed(properties: Mapping[str, str], segments: tuple[Segment, ...]) -> frozenset[int]:
    """Return the numbers of the segments whose words were others when the file went out.

    A file of this very ledger has none. Where another does not tell, all may have been.
    """
    if properties.get("Ledger") == digest_of(segments):
        return frozenset()
    return frozenset(one.number for one in segments if _told(properties, one.number) != _stamp(one))


def _told(properties: Mapping[str, str], number: int) -> str:
    first = _first(number)
    at = (number - first) * _DIGITS
    return properties.get(f"{_NAME} {first:05d}", "")[at : at + _DIGITS]


def _first(number: int) -> int:
    return (number - 1) // _IN_A_ROW * _IN_A_ROW + 1


def _stamp(segment: Segment) -> str:
    return hashlib.sha256(markup(segment.text).encode()).hexdigest()[:_DIGITS]

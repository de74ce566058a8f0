"""The paragraphs of a file as it went out: what one that comes back is held against.

They are read from a file that the toolkit makes anew, with a bookmark round each segment, so that
nobody has to say a second time how an edition sets its texts.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.translation.anchors import MARK
from kesimpta_docs.translation.received import Paragraph, Received
from kesimpta_docs.translation.segment import Segment
from kesimpta_docs.translation.slot import Joint, Part, Slot

_PLACE = re.compile(r"(\{[a-z][a-z.-]*\})")
_Words = tuple[Run, ...]


def slots_of(sent: Received, segments: Mapping[int, Segment]) -> tuple[Slot, ...]:
    """Return a slot for each paragraph of `sent`, which has a bookmark round each segment."""
    return tuple(
        Slot(
            parts=tuple(_parts(paragraph, segments)),
            kind=paragraph.kind,
            style=paragraph.style,
            cell=paragraph.cell,
        )
        for paragraph in sent.paragraphs
    )


def _parts(paragraph: Paragraph, segments: Mapping[int, Segment]) -> Iterator[Part]:
    whole = paragraph.words
    at, joint = 0, ""
    for mark in sorted(paragraph.bookmarks, key=lambda mark: mark.start or 0):
        start, end = mark.start or 0, len(whole) if mark.end is None else mark.end
        before = whole[at:start]
        if before.strip():
            yield Part(
                segment=None,
                words=_cut(paragraph.runs, at, start),
                joint=_joint(before[: len(before) - len(before.lstrip())]),
            )
            before = before[len(before.rstrip()) :]
        joint = before
        source = segments[mark.number].text
        yield Part(
            segment=mark.number,
            words=_with_places(_cut(paragraph.runs, start, end), source),
            source=source.runs,
            joint=_joint(joint),
        )
        at = end
    if whole[at:].strip() or not paragraph.bookmarks:
        rest = whole[at:]
        yield Part(
            segment=None,
            words=_cut(paragraph.runs, at, len(whole)),
            joint=_joint(rest[: len(rest) - len(rest.lstrip())]),
        )


def _joint(between: str) -> Joint:
    return "line" if "\n" in between else "tab" if "\t" in between else "space"


def _cut(runs: _Words, start: int, end: int) -> _Words:
    """Return the runs from one character to another."""
    found = []
    at = 0
    for run in runs:
        words = run.words[max(0, start - at) : max(0, end - at)]
        if words or (run.place is not None and start <= at < end):
            found.append(replace(run, words=words))
        at += len(run.words)
    return tuple(found)


def _with_places(runs: _Words, source: Text) -> _Words:
    """Return the runs with the place-holders of the source, which the file shows as `{name}`."""
    found = []
    for run in runs:
        for piece in _PLACE.split(run.words) if run.place is None else [""]:
            if run.place is not None:
                found.append(run)
            elif piece[1:-1] in source.places and piece.startswith("{"):
                found.append(replace(run, words="", place=piece[1:-1]))
            elif piece:
                found.append(replace(run, words=piece))
    return tuple(found)


def without_mark(runs: _Words) -> tuple[_Words, bool]:
    """Return the words without the mark of a text that needs work, and whether they had one."""
    if not runs or not runs[0].words.lstrip().startswith(MARK):
        return runs, False
    first = runs[0].words.lstrip().removeprefix(MARK).lstrip()
    rest = runs[1:]
    if not first and rest and rest[0].place is None:
        rest = (replace(rest[0], words=rest[0].words.lstrip()), *rest[1:])
    return ((replace(runs[0], words=first), *rest) if first else rest), True

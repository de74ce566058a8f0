"""The paragraphs of a file as it went out: what one that comes back is held against.

They are read from a file that the toolkit makes anew, with a bookmark round each segment, so that
nobody has to say a second time how an edition sets its texts.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.translation.parting import sent as sent_words
from kesimpta_docs.translation.received import Paragraph, Received
from kesimpta_docs.translation.resolution import Resolution, Resolved, Words
from kesimpta_docs.translation.segment import Segment
from kesimpta_docs.translation.slot import BOX, Joint, Part, Slot
from kesimpta_docs.translation.tidy import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """The slots of a file, and what its layout has put behind the words of segments."""

    slots: tuple[Slot, ...]
    added: Mapping[int, str]


def sent_file(made: Received, words: Mapping[int, Text], segments: Mapping[int, Segment]) -> Sent:
    """Return the slots of `made`, which has a bookmark round each segment.

    `words` are those of each segment in that file, as its catalogue or its source has them.
    """
    added: dict[int, str] = {}
    slots = tuple(
        Slot(
            parts=tuple(_parts(paragraph, words, segments, added)),
            kind=paragraph.kind,
            style=paragraph.style,
            cell=paragraph.cell,
        )
        for paragraph in made.paragraphs
    )
    return Sent(slots=slots, added=added)


def _parts(
    paragraph: Paragraph,
    words: Mapping[int, Text],
    segments: Mapping[int, Segment],
    added: dict[int, str],
) -> Iterator[Part]:
    whole, at = paragraph.words, 0
    for mark in sorted(paragraph.bookmarks, key=lambda mark: mark.start or 0):
        start, end = mark.start or 0, len(whole) if mark.end is None else mark.end
        between = whole[at:start]
        if between.replace(BOX, "").strip():
            yield _other(paragraph, at, start)
            between = between[len(between.rstrip()) :]
        own = words[mark.number]
        runs, more = _with_added(own.runs, _cut(paragraph.runs, start, end))
        if more:
            added[mark.number] = more
        yield Part(
            segment=mark.number,
            words=runs,
            source=segments[mark.number].text.runs,
            joint=_joint(between),
        )
        at = end
    if whole[at:].strip() or not paragraph.bookmarks:
        yield _other(paragraph, at, len(whole))


def _other(paragraph: Paragraph, start: int, end: int) -> Part:
    """Return the part of words that belong to no segment."""
    words = paragraph.words[start:end]
    before = words[: len(words) - len(words.lstrip())]
    return Part(segment=None, words=_cut(paragraph.runs, start, end), joint=_joint(before))


def _with_added(own: Words, set_: Words) -> tuple[Words, str]:
    """Return the words as the file has them, and what its layout has put behind them: a colon."""
    more = plain(set_).removeprefix(plain(own))
    if more == plain(set_) and more != plain(own):
        return set_, ""
    return (*own, *((Run(more),) if more else ())), more


def _joint(between: str) -> Joint:
    if BOX in between:
        return "box"
    return "line" if "\n" in between else "tab" if "\t" in between else "space"


def _cut(runs: Words, start: int, end: int) -> Words:
    """Return the runs from one character to another."""
    found = []
    at = 0
    for run in runs:
        words = run.words[max(0, start - at) : max(0, end - at)]
        if words or (run.place is not None and start <= at < end):
            found.append(replace(run, words=words))
        at += len(run.words)
    return tuple(found)


def restored(
    resolution: Resolution,
    sent: Sent,
    segments: Mapping[int, Segment],
    values: Mapping[str, str],
) -> Resolution:
    """Return the resolution with words as a catalogue has them.

    What the layout had added is taken away, and the `values` of place-holders become place-holders
    again where the source has them. A stray that is a paragraph of the file as it went out, said a
    second time there, tells nobody anything.
    """
    known = {sent_words(slot) for slot in sent.slots}
    found = {
        number: _restored(one, sent.added.get(number, ""), segments[number].text, values)
        for number, one in resolution.segments.items()
    }
    strays = tuple(one for one in resolution.strays if plain(one.words) not in known)
    return replace(resolution, segments=found, strays=strays)


def _restored(one: Resolved, added: str, source: Text, values: Mapping[str, str]) -> Resolved:
    if not one.words:
        return one
    words = _without(one.words, added)
    for place in source.places:
        if value := values.get(place):
            words = tuple(part for run in words for part in _with_place(run, place, value))
    return replace(one, words=words)


def _without(words: Words, added: str) -> Words:
    """Return the words without the sign that the layout adds, in any form that it may have."""
    *before, last = words
    if not added or last.place is not None:
        return words
    kept = last.words.rstrip().removesuffix(added).rstrip(_FORMS.get(added, "")).rstrip()
    return (*before, replace(last, words=kept)) if kept else tuple(before)


#: The signs of other scripts for those that a layout adds.
_FORMS: Mapping[str, str] = {":": "\uff1a", ".": "\u3002\u06d4\u0964", ",": "\u3001\u060c\uff0c"}


def _with_place(run: Run, place: str, value: str) -> Iterator[Run]:
    """Yield the run with the first of the `value` in it as a place-holder."""
    before, found, after = run.words.partition(value)
    if run.place is not None or not found:
        yield run
        return
    if before:
        yield replace(run, words=before)
    yield replace(run, words="", place=place)
    if after:
        yield replace(run, words=after)

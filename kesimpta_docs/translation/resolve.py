"""The way of an edited Word file back to its segments.

No words may come under a wrong number: what is not certain is given to a person. Each paragraph
went out with two marks for each segment in it (`anchors.py`); what they, its place in a table and
its neighbours say together decides. The work grows with the length of the file, not its square.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kesimpta_docs.source.text import Run
from kesimpta_docs.translation.anchors import MARKED
from kesimpta_docs.translation.claims import Placed, Seen, look
from kesimpta_docs.translation.comments import comments_of, is_stray
from kesimpta_docs.translation.parting import Parted, part
from kesimpta_docs.translation.placing import place
from kesimpta_docs.translation.received import Paragraph, Received
from kesimpta_docs.translation.resolution import Reason, Resolution, Resolved, Stray, Words
from kesimpta_docs.translation.slot import Part, Slot
from kesimpta_docs.translation.tidy import plain, tidied

#: Doubts whether the words of one slot alone stand in its paragraph: then they are not parted.
_NOT_ALONE: frozenset[Reason] = frozenset({"merged", "marks-differ"})
#: Who has more to choose from looks at the file.
_MOST_CANDIDATES = 4
_NO_PART = Part(segment=None, words=())


def resolve(slots: Sequence[Slot], received: Received) -> Resolution:
    """Return what became of each segment of `slots`, the paragraphs that went out in order.

    Whether the file belongs to the guide is for the caller to ask of its properties. Raises
    ValueError where two slots hold the same segment.
    """
    seen = look(slots, received.paragraphs)
    placed = place(seen)
    comments, others = comments_of(seen, placed)
    return Resolution(
        segments={
            one.segment: replace(one, comments=comments.get(one.segment, ()))
            for index in range(len(seen.slots))
            for one in _resolved(seen, index, placed.get(index))
        },
        strays=tuple(_strays(seen, placed)),
        comments=(*received.loose, *others),
    )


def _resolved(seen: Seen, index: int, placed: Placed | None) -> Iterator[Resolved]:
    """Yield what became of each segment of a slot."""
    slot = seen.slots[index]
    if placed is None:
        yield from (Resolved(segment=one, status="missing") for one in slot.segments)
    elif placed.conflict:
        rivals = placed.paragraphs[:_MOST_CANDIDATES]
        texts = [_parted(slot, [seen.paragraphs[at]], placed) for at in rivals]
        for number, one in enumerate(slot.parts):
            if one.segment is not None:
                found = tuple(tidied(text.parts[number], one) for text in texts)
                yield Resolved(segment=one.segment, status="conflict", candidates=found)
    else:
        paragraphs = _translated(seen, index, placed)
        parted = _parted(slot, paragraphs, placed)
        marked = any(MARKED.search(paragraph.words) for paragraph in paragraphs)
        unclear: set[Reason] = set() if parted.certain else {"parts"}
        reasons = tuple(sorted(placed.reasons | unclear))
        for one, words in zip(slot.parts, parted.parts, strict=True):
            if one.segment is not None:
                judged = _judged(one.segment, one, words, reasons)
                yield replace(judged, marked=marked)


def _judged(segment: int, one: Part, words: Words, reasons: tuple[Reason, ...]) -> Resolved:
    """Return a segment with its words. Those that went out are kept as they were.

    Words that lost all their marks and nothing else were cleared of their formatting.
    """
    found, sent = tidied(words, one), tidied(one.words, one)
    bare = not any(run.strong or run.link or run.lang for run in found)
    untouched = plain(found) == plain(sent) and (found == sent or bare)
    if not untouched and any(MARKED.search(run.words) for run in words):
        reasons = (*reasons, "work-left")
    return Resolved(
        segment=segment,
        status="unsure" if reasons else "right",
        words=one.words if untouched else found,
        untouched=untouched,
        reasons=reasons,
    )


def _translated(seen: Seen, index: int, placed: Placed) -> list[Paragraph]:
    """Return the paragraphs of a slot, without the source where it was left beside its own."""
    source = plain(run for one in seen.slots[index].parts for run in (Run(" "), *one.source))
    old = {source, seen.sent[index]}
    new = [at for at in placed.paragraphs if seen.texts[at] not in old]
    return [seen.paragraphs[at] for at in new or placed.paragraphs]


def _parted(slot: Slot, paragraphs: Sequence[Paragraph], placed: Placed) -> Parted:
    """Return the words of each part; all words for each where they cannot be parted."""
    joint = Run("\n" if any(one.joint == "line" for one in slot.parts[1:]) else " ")
    words = tuple(run for one in paragraphs for run in (joint, *one.runs))[1:]
    marks = paragraphs[0].bookmarks if len(paragraphs) == 1 else ()
    found = None if _NOT_ALONE & placed.reasons else part(slot, words, marks)
    whole = Parted(parts=(words,) * len(slot.parts), certain=len(slot.parts) == 1)
    return found or whole


def _strays(seen: Seen, placed: dict[int, Placed]) -> Iterator[Stray]:
    """Yield the paragraphs that belong to no segment."""
    last: dict[int, int] = {}
    for slot, one in placed.items():
        for at in one.paragraphs:
            last[at] = max((*seen.slots[slot].segments, *([last[at]] if at in last else [])))
    after: int | None = None
    for at, paragraph in enumerate(seen.paragraphs):
        if at in last:
            after = last[at]
        elif not seen.claims[at].slots and is_stray(seen, at):
            yield Stray(
                words=tidied(paragraph.runs, _NO_PART),
                after=after,
                gone=tuple(sorted(seen.claims[at].gone)),
                comments=paragraph.comments,
            )

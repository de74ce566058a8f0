"""What the marks of each paragraph say: which slot's words it holds."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from kesimpta_docs.translation.parting import sent as sent_words
from kesimpta_docs.translation.received import Mark, Paragraph
from kesimpta_docs.translation.resolution import Reason
from kesimpta_docs.translation.slot import Slot
from kesimpta_docs.translation.tidy import plain

#: Nobody merges more by hand, or writes a longer paragraph: one that is beyond says nothing. So the
#: work is at most twenty times the length of the file.
_MOST_SLOTS, _LONGEST = 20, 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The slots that a paragraph's bookmarks and tab stops name, by their place in the row.

    `gone` are segments that it names and no slot holds, as in a file made from an older ledger.
    `whole` says that the bookmarks still hold all its words, from the first to the last.
    """

    bookmarks: frozenset[int]
    fingerprints: frozenset[int]
    gone: frozenset[int]
    whole: bool

    @property
    def slots(self) -> frozenset[int]:
        """Return all slots that it names."""
        return self.bookmarks | self.fingerprints

    @property
    def twofold(self) -> bool:
        """Say whether both kinds of marks name the same one slot."""
        return self.bookmarks == self.fingerprints and len(self.bookmarks) == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where the words of a slot stand: places of paragraphs in order, and what speaks against it.

    `conflict` says that they are several texts of which one can be right.
    """

    paragraphs: tuple[int, ...]
    reasons: frozenset[Reason] = field(default_factory=frozenset)
    conflict: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A file that went out and the one that came back.

    For each paragraph: its claim, its words as they are compared, and its rank among those that
    have words. `sent` are the words of each slot, compared in the same way; `other` those of slots
    that hold no segment.
    """

    slots: tuple[Slot, ...]
    paragraphs: tuple[Paragraph, ...]
    claims: tuple[Claim, ...]
    texts: tuple[str, ...]
    ranks: tuple[int, ...]
    sent: tuple[str, ...]
    other: frozenset[str]

    def is_free(self, place: int) -> bool:
        """Say whether a paragraph has words of its own that no mark claims."""
        text = self.texts[place]
        known = not text or text in self.other or self.paragraphs[place].kind == "contents"
        claim = self.claims[place]
        return not known and not claim.slots and not claim.gone


_NOTHING = Claim(bookmarks=frozenset(), fingerprints=frozenset(), gone=frozenset(), whole=False)


def look(slots: Sequence[Slot], paragraphs: Sequence[Paragraph]) -> Seen:
    """Return what is seen of both files.

    Raises ValueError where two slots hold the same segment.
    """
    owner: dict[int, int] = {}
    for place, slot in enumerate(slots):
        for segment in slot.segments:
            if segment in owner:
                raise ValueError(f"segment {segment} stands in two slots")
            owner[segment] = place
    texts = tuple(plain(paragraph.runs) for paragraph in paragraphs)
    sent = tuple(map(sent_words, slots))
    claims = tuple(_claim(slots, owner, paragraph) for paragraph in paragraphs)
    return Seen(
        slots=tuple(slots),
        paragraphs=tuple(paragraphs),
        claims=claims,
        texts=texts,
        ranks=tuple(accumulate(map(bool, texts), initial=0)),
        sent=sent,
        other=_other(slots, sent, claims, texts),
    )


def _other(
    slots: Sequence[Slot], sent: Sequence[str], claims: Sequence[Claim], texts: Sequence[str]
) -> frozenset[str]:
    """Return the words of slots that name no segment.

    Where a segment has the same words, they are its own as soon as there are more such paragraphs
    without a mark than there were.
    """
    rows = list(zip(slots, sent, strict=True))
    segments = {words for slot, words in rows if slot.segments}
    others = Counter(words for slot, words in rows if not slot.segments)
    unmarked = Counter(
        text for claim, text in zip(claims, texts, strict=True) if not (claim.slots or claim.gone)
    )
    return frozenset(
        words
        for words, count in others.items()
        if words not in segments or unmarked[words] <= count
    )


def _claim(slots: Sequence[Slot], owner: Mapping[int, int], paragraph: Paragraph) -> Claim:
    words = paragraph.words
    if len(words) > _LONGEST:
        return _NOTHING
    named = {
        owner[mark.number]
        for mark in paragraph.bookmarks
        if mark.number in owner and _holds(mark, words)
    }
    prints = {owner[number] for number in paragraph.fingerprints if number in owner}
    if len(named | prints) > _MOST_SLOTS:
        return _NOTHING
    whole = len(named) == 1 and _is_whole(slots[min(named)], paragraph.bookmarks, words)
    numbers = {*paragraph.fingerprints, *(mark.number for mark in paragraph.bookmarks)}
    return Claim(
        bookmarks=frozenset(named),
        fingerprints=frozenset(prints),
        gone=frozenset(numbers - owner.keys()),
        whole=whole,
    )


def _holds(mark: Mark, words: str) -> bool:
    """Say whether a bookmark claims a paragraph: one that only ends at its first word does not."""
    if mark.start is None:
        return bool(words[: mark.end].strip())
    if mark.end is None:
        return bool(words[mark.start :].strip())
    return True


def _is_whole(slot: Slot, marks: Sequence[Mark], words: str) -> bool:
    first, last = slot.parts[0].segment, slot.parts[-1].segment
    starts = [mark.start for mark in marks if mark.number == first]
    ends = [mark.end for mark in marks if mark.number == last]
    if len(starts) != 1 or len(ends) != 1 or starts[0] is None or ends[0] is None:
        return False
    return starts[0] < ends[0] and not (words[: starts[0]] + words[ends[0] :]).strip()


def by_claims(seen: Seen) -> dict[int, Placed]:
    """Return each slot that a paragraph with words claims, and where."""
    holders: dict[int, list[int]] = {}
    for place, claim in enumerate(seen.claims):
        if seen.texts[place]:
            for slot in claim.slots:
                holders.setdefault(slot, []).append(place)
    return {slot: _placed(tuple(places), seen) for slot, places in holders.items()}


def _placed(places: tuple[int, ...], seen: Seen) -> Placed:
    reasons: set[Reason] = set()
    for place in places:
        claim = seen.claims[place]
        several = max(len(claim.bookmarks), len(claim.fingerprints)) > 1
        if several or claim.gone or seen.paragraphs[place].joined:
            reasons.add("merged")
        elif len(claim.slots) > 1:
            reasons.add("marks-differ")
    if len(places) == 1:
        return Placed(paragraphs=places, reasons=frozenset(reasons))
    repeated = len({seen.texts[place] for place in places}) < len(places)
    cells = {seen.paragraphs[place].cell for place in places}
    together = seen.ranks[places[-1]] - seen.ranks[places[0]] == len(places) - 1
    if repeated or len(cells) > 1 or not together:
        return Placed(paragraphs=places, reasons=frozenset(reasons), conflict=True)
    return Placed(paragraphs=places, reasons=frozenset({*reasons, "split"}))

"""What makes words unsure that their own marks name: their neighbours, and their length."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from statistics import median

from kesimpta_docs.translation.claims import Placed, Seen
from kesimpta_docs.translation.resolution import Reason
from kesimpta_docs.translation.tidy import plain

#: Times the usual length of a translation, beyond which one may hold what another lacks.
_FAR = 2.2
#: Fewer characters say nothing by their number.
_TELLING = 25
#: Words that came back as they went out hold nothing else, whatever stands beside them.
_NOT_IF_SAME: frozenset[Reason] = frozenset(
    {"moved", "inferred", "beside-missing", "beside-stray", "beside-unmarked", "length"}
)


def doubted(
    seen: Seen, placed: Mapping[int, Placed], ordered: Sequence[tuple[int, int]]
) -> dict[int, Placed]:
    """Return the slots with all that speaks against what was found for them.

    `ordered` are the pairs of paragraph and slot that came back in their order.
    """
    view = _View(seen, placed, ordered)
    found = {}
    for slot, one in placed.items():
        reasons = one.reasons | frozenset(view.reasons(slot, one))
        if len(one.paragraphs) == 1 and seen.texts[one.paragraphs[0]] == seen.sent[slot]:
            reasons -= _NOT_IF_SAME
        found[slot] = replace(one, reasons=reasons)
    return found


class _View:
    """What stands beside a slot that went out, and beside a paragraph that came back."""

    def __init__(
        self, seen: Seen, placed: Mapping[int, Placed], ordered: Sequence[tuple[int, int]]
    ) -> None:
        """Note what is missing, what belongs to nothing, and what only its place tells."""
        self._seen = seen
        row = [place for place, slot in enumerate(seen.slots) if slot.segments]
        self._row = row
        self._rank = {slot: rank for rank, slot in enumerate(row)}
        self._missing = {slot for slot in row if slot not in placed}
        worded = [place for place, text in enumerate(seen.texts) if text]
        taken = {place for one in placed.values() for place in one.paragraphs}
        self._strays = {at for at in worded if seen.is_free(at) and at not in taken}
        self._unmarked = {
            at for one in placed.values() if "inferred" in one.reasons for at in one.paragraphs
        }
        # Two rows of neighbours: as they stand, and without those that came from elsewhere.
        self._ordered = {at for at, _ in ordered}
        known = self._ordered | self._unmarked
        stayed = [at for at in worded if at in known or at not in taken]
        self._beside = [_neighbours(worded), _neighbours(stayed)]
        self._home = {slot: one.paragraphs for slot, one in placed.items()}
        self._next_to_missing = self._missing_between([slot for _, slot in ordered])
        ratios = [ratio for slot, one in placed.items() for ratio in self._ratios(slot, one)]
        self._usual = median(ratios) if ratios else 1.0

    def _missing_between(self, slots: list[int]) -> set[int]:
        """Return the slots in order between which another is missing that stood there."""
        before = list(
            accumulate((slot in self._missing for slot in range(len(self._seen.slots))), initial=0)
        )
        ends = [-1, *slots, len(before) - 1]
        return {
            one
            for first, second in pairwise(ends)
            if before[max(first, second)] > before[first + 1]
            for one in (first, second)
        }

    def reasons(self, slot: int, one: Placed) -> Iterator[Reason]:
        """Yield what the neighbours and the length of a slot's words say against it."""
        rank = self._rank.get(slot)
        homes = [one.paragraphs]
        if rank is not None:
            beside = (*self._row[max(0, rank - 1) : rank], *self._row[rank + 1 : rank + 2])
            if slot in self._next_to_missing or not self._missing.isdisjoint(beside):
                yield "beside-missing"
            # Of what came from elsewhere, a part may have stayed where it was.
            if one.paragraphs[0] not in self._ordered and "inferred" not in one.reasons:
                homes += [self._home[other] for other in beside if other in self._home]
        for at in {at for home in homes for at in (home[0], home[-1])}:
            yield from self._doubts_beside(at, whole=self._seen.claims[one.paragraphs[0]].whole)
        if self._missing or self._strays:
            for ratio in self._ratios(slot, one):
                if not self._usual / _FAR <= ratio <= self._usual * _FAR:
                    yield "length"

    def _doubts_beside(self, at: int, *, whole: bool) -> Iterator[Reason]:
        """Yield a doubt where a part of a paragraph may stand beside it, without its marks."""
        for neighbours in self._beside:
            for other in neighbours.get(at, ()):
                if self._seen.paragraphs[other].cell != self._seen.paragraphs[at].cell:
                    continue
                if other in self._strays:
                    yield "beside-stray"
                elif other in self._unmarked and not whole:
                    yield "beside-unmarked"

    def _ratios(self, slot: int, one: Placed) -> Iterator[float]:
        """Yield how long the words are, measured by the source, where that can be said."""
        source = sum(len(plain(p.source or p.words)) for p in self._seen.slots[slot].parts)
        back = sum(len(self._seen.texts[at]) for at in one.paragraphs)
        if not one.conflict and source >= _TELLING and back:
            yield back / source


def _neighbours(row: list[int]) -> dict[int, tuple[int, ...]]:
    """Return what stands right before and right behind each one in a row."""
    return {
        one: (*row[max(0, rank - 1) : rank], *row[rank + 1 : rank + 2])
        for rank, one in enumerate(row)
    }

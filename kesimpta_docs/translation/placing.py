"""Which paragraph holds a slot's words: by marks, by tables, by words, by what stands between."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from kesimpta_docs.translation.claims import Placed, Seen, by_claims
from kesimpta_docs.translation.doubts import doubted
from kesimpta_docs.translation.order import in_order
from kesimpta_docs.translation.table_places import by_tables, check_tables, confirmed


def place(seen: Seen) -> dict[int, Placed]:
    """Return where the words of each slot stand, by the slot's place in the row.

    Marks come first; a slot that they name is never told by anything else. What they do not tell
    follows from the table that a cell is in, from words that came back as they went out, and last
    from the count of what stands between two known paragraphs.
    """
    placed = check_tables(seen, by_claims(seen))
    placed |= by_tables(seen, placed)
    placed |= _by_words(seen, placed)
    ordered, placed = _ordered(seen, placed)
    placed |= _between(seen, placed, ordered)
    return doubted(seen, placed, ordered)


def _by_words(seen: Seen, placed: Mapping[int, Placed]) -> dict[int, Placed]:
    """Return the slots whose words came back as they were, once in each of both files."""
    sent, back = Counter(seen.sent), Counter(seen.texts)
    once = {
        text: at
        for at, text in enumerate(seen.texts)
        if seen.is_free(at) and sent[text] == back[text] == 1
    }
    taken = {at for one in placed.values() for at in one.paragraphs}
    return {
        slot: Placed(paragraphs=(once[words],))
        for slot, words in enumerate(seen.sent)
        if slot not in placed and words in once and once[words] not in taken
    }


def _ordered(
    seen: Seen, placed: Mapping[int, Placed]
) -> tuple[list[tuple[int, int]], dict[int, Placed]]:
    """Return the pairs of paragraph and slot that are in order, and all slots.

    What came back in another place is sure if both of its marks came with it, or its row did.
    """
    pairs = sorted((one.paragraphs[0], slot) for slot, one in placed.items() if not one.conflict)
    kept = in_order([slot for _, slot in pairs])
    rows = confirmed(seen, placed)
    found = dict(placed)
    for index, (at, slot) in enumerate(pairs):
        if index not in kept and not seen.claims[at].twofold and slot not in rows:
            found[slot] = replace(found[slot], reasons=found[slot].reasons | {"moved"})
    return [pair for index, pair in enumerate(pairs) if index in kept], found


def _between(
    seen: Seen, placed: Mapping[int, Placed], ordered: Sequence[tuple[int, int]]
) -> dict[int, Placed]:
    """Return what is inferred: between two known paragraphs, as many came back as are missing.

    Cells are left to their tables.
    """
    taken = {at for one in placed.values() for at in one.paragraphs}
    ends = [(-1, -1), *ordered, (len(seen.paragraphs), len(seen.slots))]
    found: dict[int, Placed] = {}
    for (at, slot), (next_at, next_slot) in pairwise(ends):
        free = [
            one
            for one in range(at + 1, next_at)
            if one not in taken and seen.is_free(one) and seen.paragraphs[one].cell is None
        ]
        missing = [
            one
            for one in range(slot + 1, next_slot)
            if one not in placed and seen.slots[one].segments and seen.slots[one].cell is None
        ]
        if len(free) == len(missing) and all(_alike(seen, missing, free)):
            found |= {
                one: Placed(paragraphs=(back,), reasons=frozenset({"inferred"}))
                for one, back in zip(missing, free, strict=True)
            }
    return found


def _alike(seen: Seen, slots: list[int], places: list[int]) -> Iterator[bool]:
    """Yield for each pair whether the kinds agree; a cleared paragraph may have been any kind."""
    for slot, at in zip(slots, places, strict=True):
        yield seen.paragraphs[at].kind in ("text", seen.slots[slot].kind)

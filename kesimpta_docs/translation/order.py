"""Which paragraphs came back in the order in which they went out."""

from bisect import bisect_right
from collections.abc import Sequence


def in_order(values: Sequence[int]) -> frozenset[int]:
    """Return the places of a longest row of `values` that does not fall (n log n).

    Of several longest rows it is one.
    """
    tails: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for place, one in enumerate(values):
        length = bisect_right(tails, one)
        before.append(at[length - 1] if length else -1)
        if length == len(tails):
            tails.append(one)
            at.append(place)
        else:
            tails[length] = one
            at[length] = place
    found = []
    place = at[-1] if at else -1
    while place >= 0:
        found.append(place)
        place = before[place]
    return frozenset(found)

"""Which headings of a file are subheadings: by their levels, and where it has none by their sizes.

A heading of the first level that is smaller than most of that level, over a box or on a cover, is
set as a subheading, and counts as one.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

#: Sizes that differ by less are one, in pt.
_SAME = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading: its level, 0 for a title and None where nothing tells, and its size in pt."""

    level: int | None
    size: float


def subheadings(headings: Sequence[Heading]) -> tuple[bool, ...]:
    """Say of each heading whether it is a subheading.

    A lone heading of level 0 or 1 above all others is the title; the next level is the first.
    Without any level the headings of the smallest size are subheadings, if there are larger ones.
    """
    levels = Counter(each.level for each in headings if each.level is not None)
    if not levels:
        sizes = sorted({each.size for each in headings})
        usual = sizes[1] if len(sizes) > 1 else 0.0
        return tuple(each.size < usual - _SAME for each in headings)
    title, *others = sorted(levels)
    titled = title <= 1 and levels[title] == 1 and bool(others)
    first = others[0] if titled else title
    met = Counter(each.size for each in headings if each.level == first)
    usual = max(met, key=lambda size: (met[size], size))
    return tuple(
        not (titled and each.level == title)
        and ((each.level is not None and each.level > first) or each.size < usual - _SAME)
        for each in headings
    )

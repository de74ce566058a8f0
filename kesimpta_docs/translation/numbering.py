"""Numbers for units: each keeps the one that it has in the ledger, new ones get the next.

A unit keeps its number when neighbours come, go or move, and when its own words change a little: an
exact match in its section comes first, then one anywhere, then one that went and comes back, then
the closest of its kind in its section. No number is used twice.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import islice
from typing import TypeAlias

from kesimpta_docs.errors import OrderError
from kesimpta_docs.translation.markup import markup
from kesimpta_docs.translation.segment import LAST_OF_GUIDE, Segment, SegmentKind, Unit

#: Least share of words that two wordings of one segment have in common, 0 to 1.
_CLOSE = 0.6
#: Most pairs of a section that are compared: 300 changed texts, far more than anyone changes.
_MOST_PAIRS = 90_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A number of the ledger: the words that it stands for and where they stand."""

    number: int
    source: str
    section: str
    kind: SegmentKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The numbers of a guide: `rows` in use, the `next` one, and what no text has any more.

    `gone` gives the words of each such number: they get it back if they come back, nobody else.
    """

    rows: tuple[Row, ...] = ()
    gone: Mapping[int, str] = field(default_factory=dict)
    next: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """Units with their numbers, and the ledger that they make.

    `previous` gives the former words of each number that was carried on to changed words.
    """

    segments: tuple[Segment, ...]
    ledger: Ledger
    previous: Mapping[int, str] = field(default_factory=dict)


_Key: TypeAlias = tuple[str, ...]


def number_units(units: Iterable[Unit], ledger: Ledger, last: int = LAST_OF_GUIDE) -> Numbered:
    """Return the units with their numbers, in the order given.

    Raises OrderError where the numbers up to `last` are used up.
    """
    units = tuple(units)
    sources = [markup(unit.text) for unit in units]
    free = {row.number: row for row in ledger.rows}
    found: dict[int, int] = {}  # place of a unit → its number
    previous: dict[int, str] = {}

    def take(rows: Iterable[tuple[int, _Key]], keys: Iterable[_Key]) -> None:
        waiting: dict[_Key, list[int]] = defaultdict(list)
        for number, key in rows:
            waiting[key].append(number)
        for place, key in enumerate(keys):
            if place not in found and waiting[key]:
                found[place] = waiting[key].pop(0)
                free.pop(found[place], None)

    here = [(unit.section, unit.kind, source) for unit, source in zip(units, sources, strict=True)]
    take(((row.number, (row.section, row.kind, row.source)) for row in ledger.rows), here)
    anywhere = [(source,) for source in sources]
    take([(row.number, (row.source,)) for row in free.values()], anywhere)
    take(((number, (source,)) for number, source in ledger.gone.items()), anywhere)
    for place, number in _closest(units, sources, found, tuple(free.values())):
        found[place] = number
        previous[number] = free.pop(number).source
    following = ledger.next
    for place in range(len(units)):
        if place not in found:
            found[place] = following
            following += 1
    if following > last + 1:
        raise OrderError(
            f"the numbers of the segments are used up: {last} is the last one",
            at=None,
            hint="split the guide into two",
        )
    segments = tuple(Segment(number=found[place], unit=unit) for place, unit in enumerate(units))
    return Numbered(
        segments=segments,
        ledger=_ledger(segments, sources, ledger, free, following),
        previous=previous,
    )


def _ledger(
    segments: tuple[Segment, ...],
    sources: list[str],
    before: Ledger,
    free: Mapping[int, Row],
    following: int,
) -> Ledger:
    """Return the ledger that the segments make; what no unit took is gone."""
    rows = tuple(
        Row(number=one.number, source=source, section=one.unit.section, kind=one.unit.kind)
        for one, source in zip(segments, sources, strict=True)
    )
    used = {row.number for row in rows}
    left = {**before.gone, **{row.number: row.source for row in free.values()}}
    gone = {number: left[number] for number in sorted(left) if number not in used}
    return Ledger(rows=rows, gone=gone, next=following)


def _closest(
    units: tuple[Unit, ...], sources: list[str], found: Mapping[int, int], free: tuple[Row, ...]
) -> list[tuple[int, int]]:
    """Return places and numbers of the wordings that are close, the closest first."""
    by_section: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in free:
        by_section[row.section, row.kind].append(row)
    pairs = (
        (place, row)
        for place, unit in enumerate(units)
        if place not in found
        for row in by_section[unit.section, unit.kind]
    )
    ranked = []
    for place, row in islice(pairs, _MOST_PAIRS):
        words = SequenceMatcher(None, row.source.split(), sources[place].split(), autojunk=False)
        if words.real_quick_ratio() >= _CLOSE and (alike := words.ratio()) >= _CLOSE:
            ranked.append((-alike, place, row.number))
    taken: set[int] = set()
    chosen: dict[int, int] = {}
    for _, place, number in sorted(ranked):
        if place not in chosen and number not in taken:
            chosen[place] = number
            taken.add(number)
    return list(chosen.items())

"""The order in which the letters of a line are painted: the Unicode Bidirectional Algorithm.

Unicode Annex 9, for text without embeddings and isolates (X1 to X8), which the toolkit never
writes: rules W1 to W7, N0 to N2, I1, I2 and L2. A text here is the part of a paragraph that stands
in one line and one box, so what stands around it is not known; `painted_orders` gives the order for
each direction that it can have, the likeliest first.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, product
from typing import Literal

Base = Literal["L", "R"]

#: Pairs of brackets (BidiBrackets.txt) of the scripts that a guide can have.
_PAIRS = (
    "()[]{}\u3008\u3009\u300a\u300b\u300c\u300d\u300e\u300f\u3010\u3011\u3014\u3015"
    "\u3016\u3017\uff08\uff09\uff3b\uff3d\uff5b\uff5d\uff5f\uff60\uff62\uff63\u2045\u2046\u27e6\u27e7\u27e8\u27e9"
)
_OPENING = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
_CLOSING = frozenset(_OPENING.values())
#: Brackets that wait for their partner; with more of them no pair is looked for (BD16).
_MOST_OPEN = 63
_NEUTRAL = frozenset({"B", "S", "WS", "ON"})
_NUMBERS = frozenset({"EN", "AN"})
_TURNING = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
#: Directions of the letter before a text: those behind an Arabic one turn its figures (W2).
_BEFORE = ("L", "R", "AL")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What a text stands in: the direction of its paragraph, and of the letters around it.

    `opened` and `closed` are the directions of brackets whose partner stands in another text.
    """

    base: Base
    before: str
    after: str
    opened: str = "ON"
    closed: str = "ON"


def painted_orders(text: str, bases: Sequence[Base]) -> Iterator[tuple[tuple[int, bool], ...]]:
    """Give each order in which a text can be painted, in paragraphs of the directions `bases`.

    An order is the places of the letters from left to right, and for each whether it stands in a
    row from right to left, where brackets are mirrored (L4). Controls without a direction are left
    out (X9).
    """
    places = [place for place, sign in enumerate(text) if _class(sign) != "BN"]
    signs = [text[place] for place in places]
    seen: set[tuple[int, ...]] = set()
    for around in _surroundings(signs, bases):
        levels = tuple(_levels(signs, around))
        if levels not in seen:
            seen.add(levels)
            yield tuple((places[at], levels[at] % 2 == 1) for at in _reordered(levels))


def _class(sign: str) -> str:
    """Return the class of a sign; one that turns others is none that is followed here."""
    found = unicodedata.bidirectional(sign) or "L"
    return (
        "BN" if found in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"} else found
    )


def _surroundings(signs: Sequence[str], bases: Sequence[Base]) -> Iterator[_Around]:
    paired = {place for pair in _pairs(signs, [_class(sign) for sign in signs]) for place in pair}
    alone = {sign for place, sign in enumerate(signs) if place not in paired}
    opened = ("ON", "L", "R") if alone & _OPENING.keys() else ("ON",)
    closed = ("ON", "L", "R") if alone & _CLOSING else ("ON",)
    for base in bases:
        likely = sorted(_BEFORE, key=lambda side: side != base)
        for before, after, one, other in product(likely, likely[:2], opened, closed):
            yield _Around(base=base, before=before, after=after, opened=one, closed=other)


def _levels(signs: Sequence[str], around: _Around) -> Iterator[int]:
    """Yield the embedding level of each sign (I1, I2)."""
    first = [_class(sign) for sign in signs]
    kinds = _weak(first, around)
    _brackets(signs, first, kinds, around)
    _neutrals(kinds, around)
    for kind in kinds:
        if around.base == "R":
            yield 1 if kind == "R" else 2
        else:
            yield {"L": 0, "R": 1}.get(kind, 2)


def _weak(first: Sequence[str], around: _Around) -> list[str]:
    """Return the classes after rules W1 to W7."""
    kinds = list(first)
    for at, kind in enumerate(kinds):  # W1
        if kind == "NSM":
            kinds[at] = kinds[at - 1] if at else around.before
    strong = around.before
    for at, kind in enumerate(kinds):  # W2
        strong = kind if kind in _BEFORE else strong
        if kind == "EN" and strong == "AL":
            kinds[at] = "AN"
    kinds = ["R" if kind == "AL" else kind for kind in kinds]  # W3
    for at in range(1, len(kinds) - 1):  # W4
        before, kind, after = kinds[at - 1 : at + 2]
        if before == after and (kind, before) in {("ES", "EN"), ("CS", "EN"), ("CS", "AN")}:
            kinds[at] = before
    end = 0
    for kind, row in groupby(list(kinds)):  # W5
        start, end = end, end + len(list(row))
        beside = (*kinds[max(0, start - 1) : start], *kinds[end : end + 1])
        if kind == "ET" and "EN" in beside:
            kinds[start:end] = ["EN"] * (end - start)
    kinds = ["ON" if kind in {"ET", "ES", "CS"} else kind for kind in kinds]  # W6
    strong = around.before
    for at, kind in enumerate(kinds):  # W7
        strong = kind if kind in {"L", "R"} else strong
        if kind == "EN" and strong == "L":
            kinds[at] = "L"
    return kinds


def _pairs(signs: Sequence[str], kinds: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of the pairs of brackets, by the first of each (BD16)."""
    waiting: list[int] = []
    pairs = []
    for at, sign in enumerate(signs):
        if kinds[at] != "ON":
            continue
        if sign in _OPENING:
            if len(waiting) == _MOST_OPEN:
                return []
            waiting.append(at)
        elif sign in _CLOSING:
            for number in range(len(waiting) - 1, -1, -1):
                if _OPENING[signs[waiting[number]]] == sign:
                    pairs.append((waiting[number], at))
                    del waiting[number:]
                    break
    return sorted(pairs)


def _brackets(
    signs: Sequence[str], first: Sequence[str], kinds: list[str], around: _Around
) -> None:
    """Give brackets the direction of what they enclose, or of what stands before them (N0)."""
    pairs = _pairs(signs, kinds)
    paired = {place for pair in pairs for place in pair}
    for at, sign in enumerate(signs):
        if kinds[at] == "ON" and at not in paired:
            if sign in _OPENING:
                _turn(first, kinds, at, around.opened)
            elif sign in _CLOSING:
                _turn(first, kinds, at, around.closed)
    for start, end in pairs:
        within = {side for side in map(_side, kinds[start + 1 : end]) if side}
        if not within:
            continue
        side: str = around.base
        if side not in within:
            before = next((one for one in map(_side, kinds[:start][::-1]) if one), None)
            side = before or _side(around.before) or side
        for at in (start, end):
            _turn(first, kinds, at, side)


def _turn(first: Sequence[str], kinds: list[str], at: int, side: str) -> None:
    """Give a bracket, and the marks that stand on it, a direction."""
    kinds[at] = side
    for on in range(at + 1, len(kinds)):
        if first[on] != "NSM":
            break
        kinds[on] = side


def _side(kind: str) -> str | None:
    """Return the direction of a letter or a number, as neutral signs see it."""
    return "L" if kind == "L" else "R" if kind in {"R", "AL", *_NUMBERS} else None


def _neutrals(kinds: list[str], around: _Around) -> None:
    """Give neutral signs the direction of both their neighbours, or that of all (N1, N2)."""
    end = 0
    for neutral, row in groupby([kind in _NEUTRAL for kind in kinds]):
        start, end = end, end + len(list(row))
        if neutral:
            before = _side(kinds[start - 1] if start else around.before)
            after = _side(kinds[end] if end < len(kinds) else around.after)
            side = before if before == after else around.base
            kinds[start:end] = [str(side)] * (end - start)


def _reordered(levels: Sequence[int]) -> list[int]:
    """Return the places of signs from left to right, by their levels (L2)."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        end = 0
        for turned, row in groupby([levels[at] >= level for at in order]):
            start, end = end, end + len(list(row))
            if turned:
                order[start:end] = order[start:end][::-1]
    return order

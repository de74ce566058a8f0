"""From the order of painting to that of reading, inside one word."""

import unicodedata
from collections.abc import Iterator, Sequence

from kesimpta_docs.verify.pdf.replaced import side_of
from kesimpta_docs.verify.pdf.shaping import MIRRORED, Reading

_FORWARD = frozenset({"L", "EN", "AN"})
#: Between the digits of one number (rule W4): a sign, or a separator.
_JOINING = frozenset({"ES", "CS"})

_Glyphs = Sequence[frozenset[Reading]]


def logical_orders(word: str, glyphs: _Glyphs, *, backwards: bool) -> Iterator[tuple[str, _Glyphs]]:
    """Give each order in which a word of one line can be read, as it is spelt then.

    `glyphs` are in the order of painting. In a line that goes `backwards` in places, a word from
    right to left is painted from its end; numbers and letters from left to right in it are not,
    and brackets are mirrored (Unicode Annex 9, L2 and L4). What stands around a word without
    letters decides about it, and about the signs at either end of one.
    """
    side = side_of(word)
    if side != "R":
        yield word, glyphs
    if not backwards:
        return
    mirrored = word.translate(MIRRORED)
    if side == "L":
        yield word, _ends_turned(glyphs)
        yield mirrored, _ends_turned(glyphs)
    else:
        yield mirrored, _turned(glyphs, joined=True)
        yield mirrored, _turned(glyphs, joined=False)


def _turned(glyphs: _Glyphs, *, joined: bool) -> _Glyphs:
    """Return glyphs from the last to the first, but rows from left to right as they are.

    `joined` says whether a sign between two digits belongs to their row.
    """
    kept: list[_Glyphs] = []
    row: list[frozenset[Reading]] = []
    for number, glyph in enumerate(glyphs):
        between = joined and row and number + 1 < len(glyphs) and _has(glyph, _JOINING)
        if _has(glyph, _FORWARD) or (between and _has(glyphs[number + 1], _FORWARD)):
            row.append(glyph)
        else:
            kept += [row, [glyph]]
            row = []
    kept.append(row)
    return [glyph for part in kept[::-1] for glyph in part]


def _ends_turned(glyphs: _Glyphs) -> _Glyphs:
    """Return what stands before the first letter and behind the last one in each other's place."""
    forward = [number for number, glyph in enumerate(glyphs) if _has(glyph, _FORWARD)]
    if not forward:
        return glyphs
    first, last = forward[0], forward[-1] + 1
    return [*glyphs[last:][::-1], *glyphs[first:last], *glyphs[:first][::-1]]


def _has(glyph: frozenset[Reading], classes: frozenset[str]) -> bool:
    return any(unicodedata.bidirectional(one.letters[:1] or " ") in classes for one in glyph)

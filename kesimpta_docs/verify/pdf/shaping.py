"""What the glyphs of a font can stand for, and whether they spell a word.

A shaper starts from the glyphs of the character map and changes them by the substitutions of the
font (OpenType 1.9, cmap and GSUB). Here the way is gone backwards: from a glyph to every row of
letters that it, or a part of it, can come from. Which substitution a script asks for at which
place is not known here.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice, product
from typing import Any, NamedTuple

#: How many readings of one glyph are looked at; letters have a handful.
_MOST = 64
#: Letters of the longest ligature that is read.
_LONGEST = 8
#: Parts of parts.
_DEEPEST = 3

#: Without ink of their own: joiners, directions, zero-width spaces.
UNSEEN = dict.fromkeys(
    map(ord, "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
) | dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))

#: Brackets, which a shaper turns in words from right to left (Unicode Annex 9, L4).
MIRRORED = str.maketrans("()[]{}<>«»\u2039\u203a", ")(][}{><»«\u203a\u2039")

#: Scripts of India and South-East Asia, whose shapers move signs around a consonant.
_MOVING = ((0x0900, 0x0DFF), (0x0F00, 0x109F), (0x1700, 0x17FF), (0x1900, 0x1CFF))
#: Khmer vowels on both sides of a consonant; shapers add U+17C1 for the left half.
_KHMER_SPLIT, _KHMER_LEFT = frozenset("\u17be\u17bf\u17c0\u17c4\u17c5"), "\u17c1"


class Part(NamedTuple):
    """The number of a part, from 0, and of how many."""

    number: int
    of: int


class Reading(NamedTuple):
    """A row of letters (Unicode form NFKD) that a glyph draws, or a part of it.

    `parts` leads to a part of a part: a letter is taken apart into a body and its dots, and then
    the body again.
    """

    letters: str
    parts: tuple[Part, ...] = ()


class _Making(NamedTuple):
    """A substitution that gives a glyph: what it takes away, and which of its outcomes this is."""

    takes: tuple[str, ...]
    part: Part | None = None


def plain_letters(text: str) -> str:
    """Return the letters of `text` as `Reading` has them, without those that have no ink."""
    return unicodedata.normalize("NFKD", text).translate(UNSEEN)


class Readings:
    """The readings of the glyphs of one font."""

    def __init__(self, characters: Mapping[int, str], lookups: Sequence[Any]) -> None:
        """Take a character map, code point to glyph, and the lookups of GSUB."""
        self._found: dict[tuple[str, frozenset[str]], frozenset[Reading]] = {}
        self._letters: dict[str, set[str]] = {}
        for code, glyph in characters.items():
            self._letters.setdefault(glyph, set()).add(plain_letters(chr(code)))
        self._makings: dict[str, set[_Making]] = {}
        for lookup in lookups:
            for table in lookup.SubTable:
                for made, making in _makings(getattr(table, "ExtSubTable", table)):
                    self._makings.setdefault(made, set()).add(making)

    def of(self, glyph: str, letters: frozenset[str]) -> frozenset[Reading]:
        """Return every reading of a glyph, by its name, that holds none but `letters`."""
        if (glyph, letters) not in self._found:
            found = self._fixed_point(glyph, letters)
            self._found |= {(name, letters): frozenset(row) for name, row in found.items()}
        return self._found[glyph, letters]

    def _fixed_point(self, glyph: str, letters: frozenset[str]) -> dict[str, set[Reading]]:
        """Return the readings of a glyph and of all that it is made of; some lead in circles."""
        found: dict[str, set[Reading]] = {}
        waiting = [glyph]
        while waiting:
            name = waiting.pop()
            if name not in found:
                own = self._letters.get(name, set())
                found[name] = {Reading(row) for row in own if letters.issuperset(row)}
                waiting += (
                    taken for making in self._makings.get(name, ()) for taken in making.takes
                )
        size = -1
        while size != (size := sum(map(len, found.values()))):
            for name, row in found.items():
                for making in self._makings.get(name, ()):
                    made = _read(making, [found[taken] for taken in making.takes])
                    row.update(islice(made, max(0, _MOST - len(row))))
        return found


def _read(making: _Making, parts: Sequence[AbstractSet[Reading]]) -> list[Reading]:
    """Return the readings of what a substitution makes of glyphs that are read as `parts`."""
    if len(parts) == 1:
        part = (making.part,) if making.part else ()
        rows = [Reading(one.letters, (*one.parts, *part)) for one in parts[0]]
        return [row for row in rows if len(row.parts) <= _DEEPEST]
    joined = ("".join(one.letters for one in row) for row in islice(product(*parts), _MOST))
    return [Reading(row) for row in joined if len(row) <= _LONGEST]


def _makings(table: Any) -> Iterator[tuple[str, _Making]]:
    """Yield each glyph that a lookup puts in, and how."""
    for name, outcome in getattr(table, "mapping", {}).items():  # single and multiple
        row = [outcome] if isinstance(outcome, str) else outcome
        for number, made in enumerate(row):
            yield made, _Making((name,), Part(number, len(row)) if len(row) > 1 else None)
    for name, choices in getattr(table, "alternates", {}).items():
        yield from ((made, _Making((name,))) for made in choices)
    for first, ligatures in getattr(table, "ligatures", {}).items():
        for ligature in ligatures:
            yield ligature.LigGlyph, _Making((first, *ligature.Component))


def letters_of(text: str) -> frozenset[str]:
    """Return all letters that glyphs may draw for `text`, mirrored brackets and spaces too."""
    letters = set(plain_letters(text))
    if letters & _KHMER_SPLIT:
        letters.add(_KHMER_LEFT)
    return frozenset(letters | set(plain_letters(text.translate(MIRRORED))) | {" "})


def spells(word: str, glyphs: Sequence[frozenset[Reading]]) -> bool:
    """Say whether `glyphs`, in logical order, draw the letters of `word` and nothing else.

    Letters have to come in their order, each once. Combining marks, and all letters of a script
    that moves signs around a consonant, have to be there, in any order and number.
    """
    letters = plain_letters(word)
    allowed = set(letters)
    if allowed & _KHMER_SPLIT:
        allowed.add(_KHMER_LEFT)
    fitting = [[one for one in glyph if allowed.issuperset(one.letters)] for glyph in glyphs]
    drawn = {letter for glyph in fitting for one in glyph for letter in one.letters}
    if not all(fitting) or not drawn.issuperset(letters):
        return False
    if any(low <= ord(letter) <= high for letter in letters for low, high in _MOVING):
        return True
    return _in_order(_bases(letters), [glyph for glyph in fitting if not _is_mark(glyph)])


def _in_order(letters: str, glyphs: list[list[Reading]]) -> bool:
    """Say whether the glyphs take all of `letters`, from the first to the last."""
    # Letters taken, and the part of the last ones that has to come now.
    places: set[tuple[int, Reading | None]] = {(0, None)}
    for glyph in glyphs:
        places = {
            after for one in glyph for place in places for after in _taken(letters, one, *place)
        }
    return (len(letters), None) in places


def _taken(
    letters: str, one: Reading, place: int, due: Reading | None
) -> Iterator[tuple[int, Reading | None]]:
    """Yield where the next glyph goes on after one that is read as `one`."""
    start, taken = (due, "") if due else (Reading(one.letters), _bases(one.letters))
    below = one.parts[len(start.parts) :]
    begins = one.letters == start.letters and one.parts[: len(start.parts)] == start.parts
    if begins and not any(part.number for part in below) and letters.startswith(taken, place):
        yield place + len(taken), _next_part(one)


def _next_part(one: Reading) -> Reading | None:
    """Return the part that comes after one, in it or in what it is a part of; None at the end."""
    *outer, last = one.parts or (Part(0, 1),)
    if last.number + 1 < last.of:
        return Reading(one.letters, (*outer, Part(last.number + 1, last.of)))
    return _next_part(Reading(one.letters, tuple(outer))) if outer else None


def _bases(letters: str) -> str:
    return "".join(letter for letter in letters if not _combines(letter))


def _is_mark(glyph: list[Reading]) -> bool:
    return all(_combines(letter) for one in glyph for letter in one.letters)


def _combines(letter: str) -> bool:
    return unicodedata.category(letter).startswith("M")

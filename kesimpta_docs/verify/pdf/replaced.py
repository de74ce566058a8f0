"""Texts that stand for glyphs (ActualText), and the words that those glyphs draw."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from kesimpta_docs.verify.pdf.ink import ActualText, Glyph
from kesimpta_docs.verify.pdf.reader import PdfPage
from kesimpta_docs.verify.pdf.shaping import MIRRORED

LEFT_TO_RIGHT_MARK = "\u200e"
_LEFT, _RIGHT, _NUMBER = "L", "R", "N"
_CLASSES = {"L": _LEFT, "R": _RIGHT, "AL": _RIGHT, "EN": _NUMBER, "AN": _NUMBER}


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """A text, and all glyphs that it stands for, in the order of painting."""

    said: ActualText
    glyphs: tuple[Glyph, ...]


def replaced(page: PdfPage) -> Iterator[Replaced]:
    """Give each text of a page that stands for glyphs, those that stand for none too."""
    drawn: dict[ActualText, list[Glyph]] = {said: [] for said in page.replacements}
    for glyph in page.glyphs:
        if glyph.marking.actual_text is not None:
            drawn[glyph.marking.actual_text].append(glyph)
    for said, glyphs in drawn.items():
        yield Replaced(said=said, glyphs=tuple(glyphs))


def painted_orders(words: Sequence[str]) -> Iterator[list[str]]:
    """Give the words of a line from left to right, for a line that begins left, then right.

    Rules W2, W7, N1, N2 and L2 of Unicode Annex 9, for whole words.
    """
    for base in (_LEFT, _RIGHT):
        sides = _sides(words, base)
        groups = [
            [word for word, _ in group]
            for _, group in groupby(zip(words, sides, strict=True), key=lambda pair: pair[1])
        ]
        if base == _LEFT:
            ordered = [
                group[::-1] if side == _RIGHT else group
                for group, (side, _) in zip(groups, groupby(sides), strict=True)
            ]
        else:
            ordered = [
                _ends_moved(group) if side == _LEFT else group[::-1]
                for group, (side, _) in zip(groups[::-1], groupby(sides[::-1]), strict=True)
            ]
        yield [word for group in ordered for word in group]


def _ends_moved(words: list[str]) -> list[str]:
    """Return words from left to right as they stand in a line from right to left.

    The signs behind the last one go on to the left of all of them, those before the first one to
    the right (N2). Of a word alone `logical.py` knows it.
    """
    if len(words) == 1:
        return words
    first, last = words[0], words[-1]
    said = "".join(words)
    before, behind = first[: _signs(first, said)], last[len(last) - _signs(last[::-1], said) :]
    return [
        f"{behind[::-1].translate(MIRRORED)}{first[len(before) :]}",
        *words[1:-1],
        f"{last[: len(last) - len(behind)]}{before[::-1].translate(MIRRORED)}",
    ]


def _signs(word: str, said: str) -> int:
    """Return how many signs a word begins with that have no direction.

    A bracket whose partner stands in the same words belongs to them (N0).
    """
    return next(
        (
            number
            for number, sign in enumerate(word)
            if unicodedata.category(sign)[0] not in "PS"
            or (sign in "()[]{}" and sign.translate(MIRRORED) in said)
        ),
        0,
    )


def _sides(words: Sequence[str], base: str) -> list[str]:
    """Return whether each word runs with the letters from left to right or with the others."""
    found: list[str | None] = []
    strong = base
    for word in words:
        side = side_of(word)
        if side == _NUMBER:
            side = strong
        elif side is not None:
            strong = side
        found.append(side)
    after: list[str] = []
    for number, side in enumerate(found):
        before = next((one for one in found[:number][::-1] if one), base)
        behind = next((one for one in found[number:] if one), base)
        after.append(side or (before if before == behind else base))
    return after


def side_of(word: str) -> str | None:
    """Return "L" or "R" by the first letter or mark of direction, "N" for a number, or None."""
    classes = [_CLASSES.get(unicodedata.bidirectional(sign)) for sign in word]
    strong = next((one for one in classes if one in (_LEFT, _RIGHT)), None)
    return strong or next((one for one in classes if one), None)

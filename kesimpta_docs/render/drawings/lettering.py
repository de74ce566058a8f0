"""How the labels of a drawing stand in rows: what a template may ask about its own words.

SVG does not wrap words. A template asks for the rows that a label takes in a width, and sets each
in a `<text>` of its own. All is measured with the font's own widths at the size of labels
(`t.type.figure_label`), as `printable.py` measures them afterwards.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

from kesimpta_docs.layout.metrics import Metrics, metrics_of
from kesimpta_docs.layout.tokens import Tokens

#: Most characters of one label, and most rows that it takes.
MAX_LENGTH = 500
MAX_ROWS = 6
#: How far the letters of a layout's own face reach above and below their line, in em.
_OWN_REACH = (1.0, 0.4)
#: By how much a shaper moves marks further from their letters, in em.
_MOVED = 0.1
#: By how much rows are made narrower while they stay as few, in pt.
_STEP = 0.01
#: What a width loses where decimals are reckoned in binary, in pt.
_ROUNDING = 1e-6

# A row ends at a space, but not at a no-break space: a number keeps its unit. It also ends at a
# zero-width space, and between Han and kana (Unicode Annex 14, classes ZW and ID): before and after
# them, but not before what closes or small kana, nor after what opens.
# Thai, Lao, Khmer and Burmese part words by a dictionary, which a drawing has not: their words stay
# whole, and can be written with a zero-width space.
_SPACES = re.compile(r"[ \t\r\n]+")
_UNSEEN = "\u200b"
_ALONE = r"[\u2e80-\u312f\u3190-\u31ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
_CLOSING = (
    r"[])}.,:;!?\u3001\u3002\u3005\u3009\u300b\u300d\u300f\u3011\u3015"
    r"\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\u30fc\u30fb"
    r"\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087"
    r"\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7]"
)
_OPENING = r"[\[({\u3008\u300a\u300c\u300e\u3010\u3014\uff08]"
_BETWEEN = re.compile(rf"{_UNSEEN}|(?:(?<={_ALONE})|(?={_ALONE}))(?<!{_OPENING})(?!{_CLOSING})")
#: Where a word may end a row that is too narrow for it.
_HYPHEN = re.compile(r"(?<=[^\W\d_][-\u2010/])")


class TooWide(Exception):
    """A word that no row of its place can hold. It is not broken: a reader may misread it."""

    def __init__(self, word: str, wide: float, room: float) -> None:
        """Keep the word, how wide it is and its place, in pt."""
        super().__init__(word)
        self.word = word
        self.wide = wide
        self.room = room


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettering:
    """The labels of a drawing, and the faces in which they are set at `size` pt.

    `counted` lets the words pass that are laid, and stops where they are too many.
    """

    labels: Mapping[str, str]
    size: float
    regular: Metrics
    strong: Metrics
    counted: Callable[[Iterable[str]], Iterator[str]]

    def wrapped(self, words: str, width: float, *, bold: bool = False) -> list[str]:
        """Return `words` in as few rows of at most `width` pt as they take, all about as wide.

        Raises TooWide and ValueError.
        """
        rows = self._filled(words, width, bold=bold)
        if len(rows) > MAX_ROWS:
            raise ValueError(f'"{words}" takes more than {MAX_ROWS} rows')
        least = max(
            (self._wide(part.strip(), bold=bold) for part in _all_parts(words)), default=0.0
        )
        narrower = rows
        while len(narrower) == len(rows) > 1:
            rows = narrower
            if (widest := max(self._wide(row, bold=bold) for row in rows)) - _STEP < least:
                break
            narrower = self._filled(words, widest - _STEP, bold=bold)
        return rows

    def most_rows(self, names: list[str], width: float, *, bold: bool = False) -> int:
        """Return how many rows of `width` pt the longest of these labels takes."""
        named = self._named(names)
        return max((len(self.wrapped(words, width, bold=bold)) for words in named), default=0)

    def widest(self, names: list[str], *, bold: bool = False) -> float:
        """Return how wide the widest of these labels is in one row, in pt."""
        named = self.counted(self._named(names))
        return max((self._wide("".join(_pieces(words)), bold=bold) for words in named), default=0.0)

    def widest_word(self, names: list[str], *, bold: bool = False) -> float:
        """Return the narrowest width in pt in which the words of all these labels have room."""
        parts = (part for words in self._named(names) for part in _all_parts(words))
        return max(
            (self._wide(part.strip(), bold=bold) for part in self.counted(parts)), default=0.0
        )

    def _filled(self, words: str, width: float, *, bold: bool) -> list[str]:
        """Return `words` in rows, each as full as `width` pt let it be."""
        rows = [""]
        for piece in self.counted(_pieces(words)):
            for part in [piece] if self._wide(piece.strip(), bold=bold) <= width else _parts(piece):
                if rows[-1] and self._wide(rows[-1] + part.rstrip(), bold=bold) > width + _ROUNDING:
                    rows.append("")
                if (wide := self._wide(part.strip(), bold=bold)) > width + _ROUNDING:
                    raise TooWide(part.strip(), wide, width)
                rows[-1] += part
        return [row.strip(" ") for row in rows]

    def _named(self, names: list[str]) -> list[str]:
        """Return the labels that have these names; `week-*` are all whose name begins so."""
        found = []
        for name in names:
            if name.endswith("*"):
                found += [self.labels[key] for key in self.labels if key.startswith(name[:-1])]
            else:
                found.append(self.labels[name])
        return found

    def _wide(self, words: str, *, bold: bool) -> float:
        return self.size * (self.strong if bold else self.regular).width(words)


def lettering(
    labels: Mapping[str, str], tokens: Tokens, counted: Callable[[Iterable[str]], Iterator[str]]
) -> Lettering:
    """Return the lettering of a drawing in a layout."""
    return Lettering(
        labels=labels,
        size=tokens.type.figure_label[0],
        regular=metrics_of(tokens),
        strong=metrics_of(tokens, bold=True),
        counted=counted,
    )


def rise_and_fall(labels: Mapping[str, str], tokens: Tokens) -> tuple[float, float]:
    """Return how far above and below their line letters of these labels may reach, in em.

    The layout's own letters stay within 1 and 0.4; faces for other scripts may reach further, and
    proofs count all of a face's box (OpenType 1.9, head: yMax, yMin).
    """
    reaches = [_OWN_REACH]
    own = metrics_of(tokens.model_copy(update={"faces": ()})).widths
    if any(ord(sign) not in own for words in labels.values() for sign in words):
        reaches += [_box(file) for face in tokens.faces for file in face.files]
    return max(up for up, _ in reaches), max(down for _, down in reaches)


@cache
def _box(file: Path) -> tuple[float, float]:
    with TTFont(file, lazy=True, fontNumber=0) as font:
        head = font["head"]
        up, down = head.yMax / head.unitsPerEm, -head.yMin / head.unitsPerEm
        return up + _MOVED, down + _MOVED


@cache
def reach(file: Path) -> tuple[float, float]:
    """Return how far a face reaches up and down from the line, in em (OpenType 1.9, hhea)."""
    with TTFont(file, lazy=True, fontNumber=0) as font:
        em, hhea = font["head"].unitsPerEm, font["hhea"]
        return hhea.ascent / em, -hhea.descent / em


def is_said(word: str, words: Iterable[str]) -> bool:
    """Say whether `word` is one of `words`, or the part of one that stands in a row of its own."""
    return any(word == known or _is_part(word, known) for known in words)


def _is_part(word: str, known: str) -> bool:
    if word not in known.replace(_UNSEEN, ""):
        return False
    parts = _all_parts(known)
    ends = range(len(parts) + 1)
    return any(word == "".join(parts[start:end]) for end in ends for start in range(end))


def _pieces(words: str) -> list[str]:
    """Return what stays together in a row, each with the space behind it."""
    if len(words) > MAX_LENGTH:
        raise ValueError(f"a label is longer than {MAX_LENGTH} characters")
    spaced = (f"{word} " for word in _SPACES.split(words.strip()))
    pieces = [piece for word in spaced for piece in _BETWEEN.split(word) if piece]
    return [*pieces[:-1], pieces[-1].rstrip(" ")] if pieces else []


def _all_parts(words: str) -> list[str]:
    return [part for piece in _pieces(words) for part in _parts(piece)]


def _parts(piece: str) -> list[str]:
    return [part for part in _HYPHEN.split(piece) if part]

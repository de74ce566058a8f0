"""The words of a line as they are painted, from left to right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from kesimpta_docs.verify.pdf.bidi import painted_orders
from kesimpta_docs.verify.pdf.shaping import MIRRORED, UNSEEN, Reading, spells

_Glyphs = Sequence[frozenset[Reading]]


@dataclass(frozen=True, slots=True)
class PaintedWord:
    """What stands between two spaces of a line: rows of letters of one direction.

    Each row has its letters in the order of reading, and says whether it is painted from its end.
    The rows can be of different words: a comma behind the last one stands in front of the first.
    """

    rows: tuple[tuple[str, bool], ...]

    @property
    def text(self) -> str:
        """Return its letters, row by row from the left."""
        return "".join(letters for letters, _ in self.rows)

    def is_drawn(self, glyphs: _Glyphs) -> bool:
        """Say whether `glyphs`, in the order of painting, draw each row and nothing else."""
        ends = {0}
        for number, (letters, backwards) in enumerate(self.rows):
            last = number + 1 == len(self.rows)
            ends = {
                end
                for start in ends
                for end in ((len(glyphs),) if last else range(start + 1, len(glyphs)))
                if _draws(glyphs[start:end], letters, backwards=backwards)
            }
        return bool(ends)


def _draws(glyphs: _Glyphs, letters: str, *, backwards: bool) -> bool:
    return spells(letters, glyphs[::-1] if backwards else glyphs)


def painted_lines(text: str, *, backwards: bool) -> Iterator[list[PaintedWord]]:
    """Give each row of words, from left to right, as which the text of a line can be painted.

    One that does not run `backwards` anywhere is painted as it is read. Otherwise its paragraph can
    begin at the right or at the left: Unicode Annex 9, with brackets mirrored in rows from right to
    left (L4).
    """
    if not backwards:
        yield [PaintedWord(((word, False),)) for word in text.split() if word.translate(UNSEEN)]
        return
    for order in painted_orders(text, ("R", "L")):
        yield list(_words(text, order))


def _words(text: str, order: Sequence[tuple[int, bool]]) -> Iterator[PaintedWord]:
    inked = [(text[place], turned) for place, turned in order if text[place].translate(UNSEEN)]
    for blank, word in groupby(inked, key=lambda one: one[0].isspace()):
        if not blank:
            rows = groupby(word, key=lambda one: one[1])
            yield PaintedWord(tuple(_row(list(row), turned=turned) for turned, row in rows))


def _row(signs: Sequence[tuple[str, bool]], *, turned: bool) -> tuple[str, bool]:
    letters = "".join(sign for sign, _ in signs)
    return (letters[::-1].translate(MIRRORED) if turned else letters), turned

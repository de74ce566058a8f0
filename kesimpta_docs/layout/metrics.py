"""How wide words are: the advances of a font's own glyphs (OpenType 1.9, hmtx), in em."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from unicodedata import east_asian_width

from fontTools.ttLib import TTFont

from kesimpta_docs.layout.joined import joined
from kesimpta_docs.layout.tokens import Tokens

#: Plain words of patients' leaflets, for the mean width of a character.
_SAMPLE = (
    "Tell your team about any new sign of an infection, such as a fever, a cough that does not go "
    "away, or pain when you pass urine. Take the pen out of the fridge and let it lie for half an "
    "hour. Wash your hands, and choose a place on your belly or thigh. Hold the pen there until "
    "the window is full, and write down the day of your dose."
)


def columns(words: str) -> int:
    """Return how long words are, in characters; a sign as wide as high counts as two (Annex 11)."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metrics:
    """A face in em: the advance of each character, and the height of its small letters."""

    widths: Mapping[int, float]
    widest: float
    x_height: float

    def width(self, words: str) -> float:
        """Return how wide words are on one line."""
        return sum(self.widths.get(ord(sign), self.widest) for sign in joined(words))

    @property
    def mean(self) -> float:
        """Return the mean width of a character of plain words, spaces included."""
        return self.width(_SAMPLE) / len(_SAMPLE)

    def lines(self, words: str, width: float) -> int:
        """Return how many lines words take in `width` em, filled as a page fills them.

        A word that is wider takes as many lines as it is times as wide.
        """
        lines, used = 1, 0.0
        space = self.width(" ")
        for word in words.split(" "):
            wide = self.width(word)
            if used and used + space + wide > width:
                lines, used = lines + 1, 0.0
            used += wide + (space if used else 0.0)
            while used > width:
                lines, used = lines + 1, used - width
        return lines


def metrics_of(tokens: Tokens, *, bold: bool = False) -> Metrics:
    """Return the metrics of a layout's regular or bold face, and of those for other scripts."""
    return _of_all(tokens.font_files[bold], *(face.files[bold] for face in tokens.faces))


@cache
def _of_all(own: Path, *others: Path) -> Metrics:
    """Return the metrics of a font, with the widths of what only the others have."""
    metrics = _metrics(own)
    for other in others:
        metrics = replace(metrics, widths={**_metrics(other).widths, **metrics.widths})
    return metrics


@cache
def _metrics(file: Path) -> Metrics:
    with TTFont(file, lazy=True, fontNumber=0) as font:
        em, advances = font["head"].unitsPerEm, font["hmtx"]
        widths = {code: advances[glyph][0] / em for code, glyph in font.getBestCmap().items()}
        x_height = font["OS/2"].sxHeight / em
        return Metrics(widths=widths, widest=max(widths.values()), x_height=x_height)

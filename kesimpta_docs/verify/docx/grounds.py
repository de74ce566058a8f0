"""The colours of letters and of what is painted under them, as they come out on paper."""

import re
from collections.abc import Sequence
from types import MappingProxyType

from kesimpta_docs.verify.docx.document import Paragraph, Table
from kesimpta_docs.verify.docx.formats import Format
from kesimpta_docs.verify.seen import PAPER, Colour, contrast

BLACK: Colour = (0.0, 0.0, 0.0)

_PLAIN = re.compile(r"[0-9A-F]{6}")
#: The colours of highlights (17.18.40).
_HIGHLIGHTS = MappingProxyType(
    {
        "black": "000000",
        "blue": "0000FF",
        "cyan": "00FFFF",
        "darkBlue": "000080",
        "darkCyan": "008080",
        "darkGray": "808080",
        "darkGreen": "008000",
        "darkMagenta": "800080",
        "darkRed": "800000",
        "darkYellow": "808000",
        "green": "00FF00",
        "lightGray": "C0C0C0",
        "magenta": "FF00FF",
        "red": "FF0000",
        "white": "FFFFFF",
        "yellow": "FFFF00",
    }
)


def grounds(tables: Sequence[Table], paragraph: Paragraph, run: Format) -> tuple[Colour, ...]:
    """Return what is painted under a run, the nearest first: run, paragraph, cell, paper.

    `tables` are those of the document. What names no colour paints nothing.
    """
    cell = "auto"
    if (place := paragraph.place) is not None:
        cell = tables[place.table].rows[place.row].cells[place.cell].background
    painted = map(colour, (run.background, paragraph.format.background, cell))
    return (*(each for each in painted if each is not None), PAPER)


def ink(run: Format, ground: Colour) -> Colour:
    """Return the colour of letters; `auto` is black, or white where that stands out more."""
    named = colour(run.colour)
    if named is not None:
        return named
    return max(BLACK, PAPER, key=lambda either: contrast(either, ground))


def colour(name: str) -> Colour | None:
    """Return the colour of `RRGGBB` or of a highlight; `None` for anything else."""
    plain = _HIGHLIGHTS.get(name, name)
    if not _PLAIN.fullmatch(plain):
        return None
    red, green, blue = bytes.fromhex(plain)
    return red / 255, green / 255, blue / 255

"""Colours of letters and of what is painted under them. Pictures are not looked into."""

import re
from collections.abc import Iterator
from itertools import pairwise
from types import MappingProxyType

from kesimpta_docs.verify.docx.document import Paragraph, Run
from kesimpta_docs.verify.seen import PAPER, Colour, contrast
from kesimpta_docs.verify.standard.colour_names import colour_name, is_grey
from kesimpta_docs.verify.standard.docx.sample import Sample, letters, printed, quoted
from kesimpta_docs.verify.standard.seen import Seen

_PLAIN = re.compile(r"[0-9A-F]{6}")
_BLACK: Colour = (0.0, 0.0, 0.0)
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


def contrast_of_letters(sample: Sample) -> Iterator[Seen]:
    """Yield the contrast of each run with what is painted under it."""
    for paragraph in sample.everything:
        for run in printed(paragraph):
            ground = _grounds(sample, paragraph, run)[0]
            ratio = contrast(_ink(run, ground), ground)
            yield Seen(value=ratio, page=None, where=quoted(run.text))


def grey(sample: Sample) -> Iterator[Seen]:
    """Yield letters in grey, and each paragraph, cell or run that stands on it."""
    for paragraph in sample.everything:
        for run in printed(paragraph):
            grounds = _grounds(sample, paragraph, run)
            if is_grey(_ink(run, grounds[0])):
                yield Seen(value=float(letters(run)), page=None, where=quoted(run.text))
            if any(map(is_grey, grounds)):
                yield Seen(value=1.0, page=None, where=f"under {quoted(run.text)}")


def colour_pairs(sample: Sample) -> Iterator[Seen]:
    """Yield the colours of letters and their ground, and of a ground and what it stands on."""
    for paragraph in sample.everything:
        for run in printed(paragraph):
            grounds = _grounds(sample, paragraph, run)
            colours = (_ink(run, grounds[0]), *grounds)
            for one, other in pairwise(colours):
                names = colour_name(one), colour_name(other)
                if one != other and None not in names:
                    pair = ", ".join(sorted(map(str, names)))
                    yield Seen(value=pair, page=None, where=quoted(run.text))


def _grounds(sample: Sample, paragraph: Paragraph, run: Run) -> tuple[Colour, ...]:
    """Return what is painted under a run, the nearest first: run, paragraph, cell, paper."""
    cell = "auto"
    if paragraph.place is not None:
        place = paragraph.place
        cell = sample.document.tables[place.table].rows[place.row].cells[place.cell].background
    named = (run.format.background, paragraph.format.background, cell)
    painted = (_colour(_HIGHLIGHTS.get(name, name)) for name in named)
    return (*(colour for colour in painted if colour is not None), PAPER)


def _ink(run: Run, ground: Colour) -> Colour:
    """Return the colour of letters; `auto` is black, or white where that stands out more."""
    colour = _colour(run.format.colour)
    if colour is not None:
        return colour
    return max(_BLACK, PAPER, key=lambda ink: contrast(ink, ground))


def _colour(name: str) -> Colour | None:
    if not _PLAIN.fullmatch(name):
        return None
    red, green, blue = bytes.fromhex(name)
    return red / 255, green / 255, blue / 255

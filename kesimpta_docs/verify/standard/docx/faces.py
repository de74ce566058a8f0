"""Fonts by name: a Word file names its fonts and seldom carries them.

`line` is the font's own line in em, as word processors set it (ascent, descent and line gap of its
`hhea` table); `x_height` comes from its OS/2 table, in em. What is not known is None.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """What counts of a font: its line and the height of its x in em, and whether it has serifs."""

    line: float | None = None
    x_height: float | None = None
    serifs: bool | None = None


UNKNOWN = Face()

#: Family: line, x-height. Sans serif.
_SANS = {
    "Arial": (1.15, 0.519),
    "Liberation Sans": (1.15, 0.528),
    "Arimo": (1.15, 0.528),
    "Helvetica": (1.15, 0.523),
    "Helvetica Neue": (1.193, 0.517),
    "Calibri": (1.221, 0.466),
    "Carlito": (1.221, 0.478),
    "Verdana": (1.215, 0.545),
    "Tahoma": (1.207, 0.545),
    "Trebuchet MS": (1.161, 0.523),
    "Segoe UI": (1.33, 0.5),
    "Roboto": (1.172, 0.528),
    "DejaVu Sans": (1.164, 0.547),
    "Noto Sans": (1.362, 0.536),
    "Open Sans": (1.362, 0.535),
    "Atkinson Hyperlegible": (1.24, 0.496),
    "Atkinson Hyperlegible Next": (1.3, 0.496),
}
_SERIF = {
    "Times New Roman": (1.15, 0.448),
    "Times": (1.15, 0.448),
    "Liberation Serif": (1.15, 0.459),
    "Tinos": (1.15, 0.459),
    "Cambria": (1.172, 0.466),
    "Caladea": (1.172, 0.466),
    "Georgia": (1.136, 0.481),
    "Courier New": (1.133, 0.423),
    "DejaVu Serif": (1.164, 0.519),
}
#: Only the shape of these is known here.
_OTHER_SANS = """
    APHont|Antique Olive|Aptos|Aptos Display|Aptos Narrow|Arial Black|Arial Narrow|Arial Nova|Avenir
    Avenir Next|Bahnschrift|Calibri Light|Candara|Century Gothic|Comic Sans MS|Consolas|Corbel
    Franklin Gothic Book|Franklin Gothic Medium|Frutiger|Futura|Geneva|Gill Sans|Gill Sans MT|Impact
    Inter|Lato|Liberation Sans Narrow|Lucida Grande|Lucida Sans|Lucida Sans Unicode
    Microsoft Sans Serif|Montserrat|MS Sans Serif|Myriad Pro|Nimbus Sans|Noto Sans Arabic
    Noto Sans Armenian|Noto Sans Bengali|Noto Sans Devanagari|Noto Sans Ethiopic|Noto Sans Gujarati
    Noto Sans Gurmukhi|Noto Sans Hebrew|Noto Sans Khmer|Noto Sans Lao|Noto Sans Myanmar
    Noto Sans Thai|Nunito|Optima|Poppins|Segoe UI Light|Segoe UI Semibold|Source Sans 3
    Source Sans Pro|Tiresias|Tiresias LPfont|Ubuntu|Univers
"""
_OTHER_SERIF = """
    American Typewriter|Baskerville|Baskerville Old Face|Bodoni MT|Book Antiqua|Bookman Old Style
    Calisto MT|Century|Century Schoolbook|Charter|Constantia|Courier|Didot|EB Garamond|Garamond
    Goudy Old Style|High Tower Text|Hoefler Text|Liberation Mono|Merriweather|Minion Pro
    New York|Nimbus Roman|Noto Serif|Palatino|Palatino Linotype|Perpetua|Playfair Display|Rockwell
    Sitka Text|Source Serif Pro|TeX Gyre Termes|Times Roman
"""


def _names(listed: str) -> list[str]:
    return [name.strip() for line in listed.strip().splitlines() for name in line.split("|")]


#: Faces by the name of the family in small letters.
KNOWN: Mapping[str, Face] = MappingProxyType(
    {
        **{name.lower(): Face(serifs=False) for name in _names(_OTHER_SANS)},
        **{name.lower(): Face(serifs=True) for name in _names(_OTHER_SERIF)},
        **{
            name.lower(): Face(line=line, x_height=x_height, serifs=serifs)
            for table, serifs in ((_SANS, False), (_SERIF, True))
            for name, (line, x_height) in table.items()
        },
    }
)

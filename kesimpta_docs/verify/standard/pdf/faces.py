"""The look of a font: its family, weight, slant and serifs, and how high its x is."""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from fontTools.cffLib import CFFFontSet
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from kesimpta_docs.verify.pdf.fonts import PdfFont
from kesimpta_docs.verify.pdf.once import once
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.standard_fonts import standard_font

#: OpenType 1.9, OS/2, usWeightClass: semi-bold and above.
_BOLD = 600
#: Stems of bold letters are thicker, in thousandths of an em; regular ones have 70 to 95.
_THICK = 105
#: ISO 32000-1, table 123.
_SERIF, _ITALIC, _FORCE_BOLD = 1 << 1, 1 << 6, 1 << 18
#: OpenType 1.9: bits of head.macStyle, and of OS/2.fsSelection.
_MAC_BOLD, _MAC_ITALIC, _IS_ITALIC, _IS_BOLD, _IS_OBLIQUE = 1, 2, 1, 1 << 5, 1 << 9
#: A CFF font begins with its version; where symbols stand in a character map of their own.
_BARE_CFF, _SYMBOLS = b"\x01", 0xF000
#: PANOSE of Latin text: serif styles from 2, those without serifs from 11 to 15.
_LATIN_TEXT, _FIRST_SANS, _LAST_SANS = 2, 11, 15
#: OS/2.sFamilyClass: 1 to 5 and 7 have serifs, 8 has none.
_SERIF_CLASSES, _SANS_CLASS = frozenset({1, 2, 3, 4, 5, 7}), 8
_SERIF_NAMES = re.compile(
    r"times|serif|georgia|garamond|cambria|palatino|bookman|century|courier|minion|roman|didot"
    r"|bodoni|caslon|baskerville|slab|c059|p052|cmr\d|cmbx",
    re.IGNORECASE,
)
_SANS_NAMES = re.compile(
    r"sans|arial|helvetica|verdana|tahoma|calibri|carlito|univers|frutiger|gothic|segoe|roboto"
    r"|lato|open|atkinson|aphont|trebuchet|myriad|futura|antique|comic|inter\b",
    re.IGNORECASE,
)
_BOLD_NAMES = re.compile(r"bold|black|heavy|demi|cmbx?\d", re.IGNORECASE)
_SLANTED_NAMES = re.compile(r"italic|oblique|slanted", re.IGNORECASE)
#: Black is none: Arial Black is a family of its own.
_STYLE_WORDS = re.compile(
    r"(?:[-, ]+|(?<=[a-z]))(?:(?:Semi|Extra|Demi|Ultra)?(?:Bold|Light)|Heavy|Demi|Regular"
    r"|Italic|Oblique|Book|Medium|Thin|PS)(?=[A-Z,\- ]|$)|-Roman|(?:PS)?MT$|PSMT"
)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """How the letters of a font look. None: the file does not say, and nothing can be told."""

    family: str
    bold: bool
    slanted: bool
    serifs: bool | None
    #: In em.
    x_height: float | None


@once
def faces_of(pdf: TaggedPdf) -> dict[str, Face]:
    """Return the face of each font of a file by its key."""
    return {key: face_of(font) for key, font in pdf.fonts.items()}


def face_of(font: PdfFont) -> Face:
    """Return the face of a font.

    What the embedded program says comes first, then the descriptor, the name last: names and flags
    are written by hand, and some writers set the same flags for all.
    """
    stated = _stated(font)
    said = font.described
    usual = standard_font(font.base_name)
    name = font.base_name
    return Face(
        family=family_of(said.family or name),
        bold=(
            stated.bold
            if stated.bold is not None
            else (said.weight or 0) >= _BOLD
            or bool(said.flags & _FORCE_BOLD)
            or (said.stem or 0) >= _THICK
            or bool(_BOLD_NAMES.search(name))
        ),
        slanted=bool(
            stated.slanted
            or said.italic_angle
            or said.flags & _ITALIC
            or _SLANTED_NAMES.search(name)
        ),
        serifs=next((one for one in _serifs(font, stated) if one is not None), None),
        x_height=stated.x_height or said.x_height or (usual.x_height if usual else None),
    )


def _serifs(font: PdfFont, stated: "_Stated") -> Iterator[bool | None]:
    yield stated.serifs
    # "Sans serif" holds both words.
    yield False if _SANS_NAMES.search(font.base_name) else None
    yield True if _SERIF_NAMES.search(font.base_name) or font.described.flags & _SERIF else None
    # A descriptor with flags that do not name serifs says that there are none.
    yield False if font.described.flags else None


def family_of(name: str) -> str:
    """Return a name of a font without the words for its style: "Liberation Sans"."""
    bare = name
    while (shorter := _STYLE_WORDS.sub("", bare)) != bare:
        bare = shorter
    return " ".join(_HUMP.sub(" ", bare or name).replace("-", " ").replace("_", " ").split())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stated:
    """What a font program says of itself."""

    bold: bool | None = None
    slanted: bool = False
    serifs: bool | None = None
    x_height: float | None = None


def _stated(font: PdfFont) -> _Stated:
    if font.program is None:
        return _Stated()
    # fontTools warns on standard error of what nobody asked for, such as odd dates.
    logger = logging.getLogger("fontTools")
    before = logger.level
    logger.setLevel(logging.ERROR)
    try:
        if font.program[:1] == _BARE_CFF:
            return _Stated(x_height=_drawn_in_cff(font.program, font))
        return _read(TTFont(BytesIO(font.program), lazy=True, fontNumber=0), font)
    except Exception:  # noqa: BLE001 - fontTools raises anything on a broken program
        return _Stated()
    finally:
        logger.setLevel(before)


def _read(program: Any, font: PdfFont) -> _Stated:
    per_em, mac = program["head"].unitsPerEm, program["head"].macStyle
    angle = program["post"].italicAngle if "post" in program else 0
    if "OS/2" not in program:
        # Writers of subsets leave the table out; then macStyle alone may be 0 for a bold font.
        return _Stated(
            bold=True if mac & _MAC_BOLD else None,
            slanted=bool(mac & _MAC_ITALIC or angle),
            x_height=_drawn_x(program, font, per_em),
        )
    table = program["OS/2"]
    selection, weight = table.fsSelection, table.usWeightClass
    return _Stated(
        bold=weight >= _BOLD or bool(mac & _MAC_BOLD or selection & _IS_BOLD),
        slanted=bool(mac & _MAC_ITALIC or angle or selection & (_IS_ITALIC | _IS_OBLIQUE)),
        serifs=_stated_serifs(table),
        x_height=(getattr(table, "sxHeight", 0) or 0) / per_em or _drawn_x(program, font, per_em),
    )


def _stated_serifs(table: Any) -> bool | None:
    panose, family = table.panose, table.sFamilyClass >> 8
    if panose.bFamilyType == _LATIN_TEXT and panose.bSerifStyle >= _LATIN_TEXT:
        return not _FIRST_SANS <= panose.bSerifStyle <= _LAST_SANS
    if family in _SERIF_CLASSES:
        return True
    return False if family == _SANS_CLASS else None


def _drawn_x(program: Any, font: PdfFont, per_em: int) -> float | None:
    """Return how high the outline of the letter x reaches, in em; None where the font has none."""
    code = _flat_letter(font)
    if code is None:
        return None
    if font.kind != "Type0":
        tables = program["cmap"].tables
        places = (code, _SYMBOLS + code)
        found = (table.cmap.get(place) for table in tables for place in places)
        glyph = next((one for one in found if one), None)
    else:
        glyph = program.getGlyphName(font.code(code).gid) if font.cids_are_glyphs else None
    glyphs = program.getGlyphSet()
    if glyph is None or glyph not in glyphs:
        return None
    pen = BoundsPen(glyphs)
    glyphs[glyph].draw(pen)
    return pen.bounds[3] / per_em if pen.bounds else None


def _flat_letter(font: PdfFont) -> int | None:
    """Return the code of a letter that is as high as x, without an overshoot."""
    codes = {text: code for code, text in font.to_unicode.items()}
    return next((codes[letter] for letter in "xzvw" if letter in codes), None)


def _drawn_in_cff(program: bytes, font: PdfFont) -> float | None:
    """Return the same of a CFF font that no OpenType font is around (FontFile3)."""
    fonts = CFFFontSet()
    fonts.decompile(BytesIO(program), None)
    top = fonts[0]
    code = _flat_letter(font)
    if code is None:
        return None
    glyph = font.to_unicode[code]
    if glyph not in top.CharStrings:
        glyph = f"cid{font.code(code).gid:05d}"
    pen = BoundsPen(None)
    top.CharStrings[glyph].draw(pen)
    return pen.bounds[3] * top.FontMatrix[3] if pen.bounds else None

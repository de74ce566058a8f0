"""The fonts that a Word file carries (ECMA-376-1, 17.8.1), and what they say of themselves."""

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTFont

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.verify.docx.names import R, W, attribute, child
from kesimpta_docs.wordml.fonts import obfuscated
from kesimpta_docs.wordml.package import Package, Relation, open_package

_KEY = re.compile(r"\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}")
#: Of the OS/2 table: a family of Latin text, and the styles of serifs that are none (PANOSE 1.0).
_LATIN_TEXT, _SERIFS, _NO_SERIFS = 2, range(2, 11), range(11, 16)


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A font in the file: its line and the height of its x in em; None where it does not say."""

    line: float
    x_height: float | None
    serifs: bool | None


def carried_fonts(path: Path) -> Mapping[str, Carried]:
    """Return each font that the file carries by its name; one that is damaged is left out.

    Raises UnreadableFile where the file is no sound package.
    """
    package = open_package(path)
    related = package.relations(package.main).values()
    table = next((one.target for one in related if one.kind == "fontTable"), None)
    if table not in package.names or table is None:
        return {}
    relations = package.relations(table)
    found = {}
    for font in package.xml(table).iterchildren(W + "font"):
        regular = child(font, "embedRegular")
        name, key = attribute(font, "name"), attribute(regular, "fontKey")
        relation = None if regular is None else relations.get(regular.get(R + "id", ""))
        if name and key and relation is not None and _KEY.fullmatch(key):
            carried = _carried(package, relation, key)
            if carried is not None:
                found[name] = carried
    return found


def _carried(package: Package, relation: Relation, key: str) -> Carried | None:
    """Return what the font says of itself; None for one that cannot be read."""
    try:
        data = obfuscated(package.part(relation.target), key)
        with TTFont(io.BytesIO(data), lazy=True) as font:
            em, line, about = font["head"].unitsPerEm, font["hhea"], font["OS/2"]
            x_height = getattr(about, "sxHeight", 0) / em
            return Carried(
                line=(line.ascent - line.descent + line.lineGap) / em,
                x_height=x_height or None,
                serifs=_serifs(about.panose.bFamilyType, about.panose.bSerifStyle),
            )
    except UnreadableFile:
        return None
    except Exception:  # noqa: BLE001 - fontTools raises anything for a damaged font; it is a detail
        return None


def _serifs(family: int, style: int) -> bool | None:
    if family != _LATIN_TEXT or style not in (*_SERIFS, *_NO_SERIFS):
        return None
    return style in _SERIFS

"""Font programs: the outline of each glyph, and the characters that it may stand for."""

from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

#: Pen strokes in units of the em, composite glyphs taken apart.
Outline: TypeAlias = list[tuple[str, tuple[Any, ...]]]


class FontProgram:
    """A TrueType or OpenType font. A broken one raises whatever fontTools trips over."""

    def __init__(self, source: bytes | Path) -> None:
        """Open the bytes or the file of a font; tables are read when they are asked for."""
        data = source if isinstance(source, bytes) else source.read_bytes()
        self._font = TTFont(BytesIO(data), lazy=True)
        self._glyphs = self._font.getGlyphSet()
        self.units_per_em: int = self._font["head"].unitsPerEm

    def outline(self, gid: int) -> Outline:
        """Return what glyph number `gid` draws."""
        pen = DecomposingRecordingPen(self._glyphs)
        self._glyphs[self._font.getGlyphName(gid)].draw(pen)
        found: Outline = pen.value
        return found

    def stands_for(self, gid: int, text: str) -> bool:
        """Say whether the font itself draws (a part of) `text` with glyph number `gid`.

        By its character map, or from there by substitutions: other figures, ligatures, and the
        joined forms of some scripts (OpenType 1.9, cmap and GSUB).
        """
        wanted = {self._characters.get(ord(sign)) for sign in text} - {None}
        waiting, met = [self._font.getGlyphName(gid)], set[str]()
        while waiting:
            name = waiting.pop()
            if name in wanted:
                return True
            if name not in met:
                met.add(name)
                waiting += self._made_from.get(name, ())
        return False

    @cached_property
    def _characters(self) -> dict[int, str]:
        found: dict[int, str] = self._font.getBestCmap()
        return found

    @cached_property
    def _made_from(self) -> dict[str, set[str]]:
        """Return the glyphs that each glyph can take the place of."""
        found: dict[str, set[str]] = {}
        if "GSUB" not in self._font:
            return found
        for lookup in self._font["GSUB"].table.LookupList.Lookup:
            for table in lookup.SubTable:
                for made, parts in _substitutions(getattr(table, "ExtSubTable", table)):
                    found.setdefault(made, set()).update(parts)
        return found


def _substitutions(table: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each glyph that a lookup puts in, and those that it takes away for it."""
    for name, outcome in getattr(table, "mapping", {}).items():  # single and multiple
        for made in [outcome] if isinstance(outcome, str) else outcome:
            yield made, (name,)
    for name, choices in getattr(table, "alternates", {}).items():
        for made in choices:
            yield made, (name,)
    for first, ligatures in getattr(table, "ligatures", {}).items():
        for ligature in ligatures:
            yield ligature.LigGlyph, (first, *ligature.Component)

"""Font programs: the outline of each glyph, and the letters that it may stand for."""

from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from kesimpta_docs.verify.pdf.shaping import Reading, Readings, plain_letters

#: Pen strokes in units of the em, composite glyphs taken apart.
Outline: TypeAlias = list[tuple[str, tuple[Any, ...]]]


class FontProgram:
    """A TrueType or OpenType font. A broken one raises whatever fontTools trips over."""

    def __init__(self, source: bytes | Path) -> None:
        """Open the bytes or the file of a font; tables are read when they are asked for."""
        data = source if isinstance(source, bytes) else source.read_bytes()
        # The fonts of a collection share their glyphs.
        self._font = TTFont(BytesIO(data), lazy=True, fontNumber=0)
        self._glyphs = self._font.getGlyphSet()
        self.units_per_em: int = self._font["head"].unitsPerEm

    def outline(self, gid: int) -> Outline:
        """Return what glyph number `gid` draws."""
        pen = DecomposingRecordingPen(self._glyphs)
        self._glyphs[self._font.getGlyphName(gid)].draw(pen)
        found: Outline = pen.value
        return found

    def readings(self, gid: int, letters: frozenset[str]) -> frozenset[Reading]:
        """Return what the font itself can draw of `letters` with glyph number `gid`."""
        return self._readings.of(self._font.getGlyphName(gid), letters)

    def stands_for(self, gid: int, text: str) -> bool:
        """Say whether the font itself draws (a part of) `text` with glyph number `gid`.

        By its character map, or from there by substitutions: other figures, ligatures, and the
        joined forms of some scripts (OpenType 1.9, cmap and GSUB).
        """
        name = self._font.getGlyphName(gid)
        if any(self._characters.get(ord(sign)) == name for sign in text):
            return True  # most glyphs; GSUB of a large font takes long to read
        letters = plain_letters(text)
        readings = self._readings.of(name, frozenset(letters))
        return any(one.letters and one.letters in letters for one in readings)

    @cached_property
    def _characters(self) -> dict[int, str]:
        found: dict[int, str] = self._font.getBestCmap()
        return found

    @cached_property
    def _readings(self) -> Readings:
        lookups = self._font["GSUB"].table.LookupList.Lookup if "GSUB" in self._font else ()
        return Readings(self._characters, lookups)

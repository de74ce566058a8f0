"""Encodings of simple fonts: code to glyph name, glyph name to Unicode (ISO 32000-1, annex D)."""

from fontTools.agl import UV2AGL, toUnicode
from fontTools.encodings.StandardEncoding import StandardEncoding

from kesimpta_docs.verify.pdf.objects import entry, items, name, whole

_CODECS = {"WinAnsiEncoding": "cp1252", "MacRomanEncoding": "mac_roman"}


def simple_encoding(value: object) -> dict[int, str]:
    """Return the glyph name of each code; {} when the font program's own encoding holds."""
    base = name(value) or name(entry(value, "/BaseEncoding"))
    names = _base(base) if base else {}
    differences = items(entry(value, "/Differences"))
    if differences and not base:
        names = _base("StandardEncoding")
    code = 0
    for item in differences:
        start, glyph = whole(item), name(item)
        if start is not None:
            code = start
        elif glyph is not None:
            names[code] = glyph
            code += 1
    return names


def unicode_of(glyph: str) -> str:
    """Return the text of a glyph name by the Adobe Glyph List's rule; "" when it says nothing."""
    return str(toUnicode(glyph))


def simple_encoding_named(encoding: str) -> dict[int, str]:
    """Return the glyph name of each code of an encoding that has a name."""
    return _base(encoding)


def _base(encoding: str) -> dict[int, str]:
    codec = _CODECS.get(encoding)
    if codec is None:
        return {code: glyph for code, glyph in enumerate(StandardEncoding) if glyph != ".notdef"}
    characters = bytes(range(32, 256)).decode(codec, errors="replace")
    return {
        code: UV2AGL[ord(character)]
        for code, character in enumerate(characters, start=32)
        if ord(character) in UV2AGL
    }

"""Fonts of a PDF as values: what each code shows, stands for, and how wide it is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isclose
from typing import NamedTuple

from pikepdf import Object, Stream

from kesimpta_docs.verify.pdf import cmap
from kesimpta_docs.verify.pdf.encodings import simple_encoding, simple_encoding_named, unicode_of
from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.pdf.limits import CMAP_BYTES, FONT_BYTES, over_limit
from kesimpta_docs.verify.pdf.objects import (
    entry,
    items,
    name,
    number,
    numbers,
    object_number,
    rectangle,
    text,
    whole,
)
from kesimpta_docs.verify.pdf.standard_fonts import standard_font

_SUBSET = re.compile(r"([A-Z]{6})\+(.*)", re.DOTALL)
# ISO 32000-1, 9.7.4.3: the width of a CID that W leaves out.
_DEFAULT_WIDTH = 1000.0
_THOUSANDTH = 0.001
_MOST_WIDTHS = 0x20000
# Of a font that names no box; only the boxes of its glyphs rest on it.
_BOX = Box(0.0, -200.0, 1000.0, 800.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What the descriptor of a font says of its look (9.8); None where it says nothing."""

    family: str | None
    flags: int
    italic_angle: float | None
    weight: float | None
    #: In em.
    x_height: float | None
    stem: float | None


class Code(NamedTuple):
    """One character code of a font."""

    gid: int
    text: str
    #: Advance in em.
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfFont:
    """A font as a PDF carries it. Widths, ascent and descent in em."""

    key: str
    #: Name without the subset tag.
    base_name: str
    #: `Type0`, `TrueType`, `Type1`, `Type3` …
    kind: str
    embedded: bool
    #: The TrueType or OpenType font that is embedded; `None` for any other kind.
    program: bytes | None = field(repr=False)
    #: The number of a glyph in the program is its CID (`CIDToGIDMap` Identity, 9.7.4.2).
    cids_are_glyphs: bool
    #: Bytes a code.
    code_length: int
    to_unicode: Mapping[int, str]
    #: CID of each code; None when they are the same (Identity-H).
    to_cid: Mapping[int, int] | None
    #: By CID, or by code in a simple font.
    widths: Mapping[int, float]
    default_width: float
    ascent: float
    descent: float
    described: Described
    #: Why widths or sizes of its letters cannot be told; "" where they can.
    doubt: str

    def code(self, code: int) -> Code:
        """Return what `code` shows and stands for.

        The glyph id is the CID (the maps that this reader meets take one for the other; 0 is
        `.notdef` in each). In a simple font it is the code, and 0 where the encoding names no
        glyph or `.notdef`.
        """
        gid = code if self.to_cid is None else self.to_cid.get(code, 0)
        place = gid if self.kind == "Type0" else code
        return Code(gid, self.to_unicode.get(code, ""), self.widths.get(place, self.default_width))


def read_font(font: object) -> PdfFont:
    """Return the font of one font dictionary (ISO 32000-1, 9.6 and 9.7).

    Raises UnreadableFile when one of its maps is over the limits.
    """
    kind = name(entry(font, "/Subtype")) or ""
    descendants = items(entry(font, "/DescendantFonts"))
    inner = descendants[0] if kind == "Type0" and descendants else font
    descriptor = entry(inner, "/FontDescriptor")
    box = rectangle(entry(descriptor, "/FontBBox")) or _BOX
    full_name = name(entry(font, "/BaseFont")) or ""
    tagged = _SUBSET.fullmatch(full_name)
    maps = _composite(font, inner) if kind == "Type0" else _simple(font, kind)
    return PdfFont(
        key=f"{full_name} {object_number(font)}",
        base_name=tagged[2] if tagged else full_name,
        kind=kind,
        # The outlines of a Type 3 font are streams of the font itself (9.6.5).
        embedded=kind == "Type3"
        or any(
            isinstance(entry(descriptor, key), Stream)
            for key in ("/FontFile", "/FontFile2", "/FontFile3")
        ),
        program=_program(descriptor),
        cids_are_glyphs=name(entry(inner, "/CIDToGIDMap")) == "Identity" and maps.to_cid is None,
        code_length=maps.code_length,
        to_unicode=maps.to_unicode,
        to_cid=maps.to_cid,
        widths=maps.widths,
        default_width=maps.default_width,
        described=_described(descriptor),
        doubt=_doubt(kind, font, maps),
        ascent=(number(entry(descriptor, "/Ascent")) or box.y1) / 1000,
        # Some writers leave the sign out.
        descent=-abs(number(entry(descriptor, "/Descent")) or box.y0) / 1000,
    )


def _described(descriptor: object) -> Described:
    x_height = number(entry(descriptor, "/XHeight"))
    return Described(
        family=text(entry(descriptor, "/FontFamily")),
        flags=whole(entry(descriptor, "/Flags")) or 0,
        italic_angle=number(entry(descriptor, "/ItalicAngle")),
        weight=number(entry(descriptor, "/FontWeight")),
        x_height=x_height / 1000 if x_height and x_height > 0 else None,
        stem=number(entry(descriptor, "/StemV")),
    )


def _doubt(kind: str, font: object, maps: "_Maps") -> str:
    """Say why what the maps give may not be what a viewer shows; "" where it is."""
    if kind == "Type0":
        encoding = entry(font, "/Encoding")
        known = isinstance(encoding, Stream) or name(encoding) == "Identity-H"
        return "" if known else "has a character map that is not read"
    if kind == "Type3":
        scales = numbers(items(entry(font, "/FontMatrix")))[:1]
        usual = bool(scales) and isclose(scales[0], _THOUSANDTH)
        return "" if usual else "is of Type 3, with an em of its own"
    return "" if maps.widths else "is not in the file, and neither are its widths"


def _program(descriptor: object) -> bytes | None:
    streams = (entry(descriptor, key) for key in ("/FontFile2", "/FontFile3"))
    stream = next((found for found in streams if isinstance(found, Stream)), None)
    if stream is None:
        return None
    data = stream.read_bytes()
    if len(data) > FONT_BYTES:
        raise over_limit("a font larger than any of the layouts'")
    return data


class _Maps(NamedTuple):
    code_length: int
    to_unicode: dict[int, str]
    to_cid: dict[int, int] | None
    widths: dict[int, float]
    default_width: float


def _composite(font: object, inner: object) -> _Maps:
    """Read the maps of a Type 0 font. Vertical writing and predefined CJK maps are not read."""
    encoding = entry(font, "/Encoding")
    data = _map_bytes(encoding) if isinstance(encoding, Stream) else None
    default = number(entry(inner, "/DW"))
    return _Maps(
        code_length=2 if data is None else cmap.code_length(data),
        to_unicode=_to_unicode(font),
        to_cid=None if data is None else cmap.to_cid(data),
        widths=_cid_widths(entry(inner, "/W")),
        default_width=(_DEFAULT_WIDTH if default is None else default) / 1000,
    )


def _simple(font: object, kind: str) -> _Maps:
    """Read the maps of a font with one byte a code."""
    names = simple_encoding(entry(font, "/Encoding"))
    scale = _THOUSANDTH
    usual = standard_font(name(entry(font, "/BaseFont")) or "")
    if usual and not names and entry(font, "/FontDescriptor") is None:
        names = simple_encoding_named("StandardEncoding")
    matrix = items(entry(font, "/FontMatrix"))
    if kind == "Type3" and matrix:
        scale = abs(number(matrix[0]) or scale)
    first = whole(entry(font, "/FirstChar")) or 0
    widths = {
        first + i: (number(width) or 0.0) * scale
        for i, width in enumerate(items(entry(font, "/Widths"))[:256])
    }
    if usual and not widths:
        widths = {
            code: usual.widths[glyph] / 1000
            for code, glyph in names.items()
            if glyph in usual.widths
        }
    missing = number(entry(entry(font, "/FontDescriptor"), "/MissingWidth")) or 0.0
    unicode = {code: unicode_of(glyph) for code, glyph in names.items()} | _to_unicode(font)
    shown = {code for code in range(256) if names.get(code, ".notdef") != ".notdef"}
    # Without /Encoding the font program has its own; then the widths say which codes it has.
    shown |= set() if names else set(widths)
    return _Maps(
        code_length=1,
        to_unicode=unicode,
        to_cid={code: code for code in shown},
        widths=widths,
        default_width=missing / 1000,
    )


def _to_unicode(font: object) -> dict[int, str]:
    stream = entry(font, "/ToUnicode")
    return cmap.to_unicode(_map_bytes(stream)) if isinstance(stream, Stream) else {}


def _map_bytes(stream: Object) -> bytes:
    data = stream.read_bytes()
    if len(data) > CMAP_BYTES:
        raise over_limit("a character map larger than any font needs")
    return data


def _cid_widths(value: object) -> dict[int, float]:
    """Read `W` (9.7.4.3): `first [w …]` or `first last w`; the result in em."""
    widths: dict[int, float] = {}
    place = iter(items(value))
    for first in place:
        start, second = whole(first), next(place, None)
        listed = items(second)
        if start is None or second is None:
            break
        if listed or not isinstance(second, int):
            for i, width in enumerate(listed):
                widths[start + i] = (number(width) or 0.0) / 1000
        else:
            each = (number(next(place, None)) or 0.0) / 1000
            if second - start + len(widths) > _MOST_WIDTHS:
                raise over_limit("more glyph widths than any font needs")
            widths.update(dict.fromkeys(range(start, second + 1), each))
    return widths

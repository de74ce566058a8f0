"""Fonts of a PDF as values: what each code shows, stands for, and how wide it is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from pikepdf import Object, Stream

from kesimpta_docs.verify.pdf import cmap
from kesimpta_docs.verify.pdf.encodings import simple_encoding, unicode_of
from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.pdf.limits import CMAP_BYTES, FONT_BYTES, over_limit
from kesimpta_docs.verify.pdf.objects import (
    entry,
    items,
    name,
    number,
    object_number,
    rectangle,
    whole,
)

_SUBSET = re.compile(r"([A-Z]{6})\+(.*)", re.DOTALL)
# ISO 32000-1, 9.7.4.3: the width of a CID that W leaves out.
_DEFAULT_WIDTH = 1000.0
_MOST_WIDTHS = 0x20000
# Of a font that names no box; only the boxes of its glyphs rest on it.
_BOX = Box(0.0, -200.0, 1000.0, 800.0)


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
        ascent=(number(entry(descriptor, "/Ascent")) or box.y1) / 1000,
        # Some writers leave the sign out.
        descent=-abs(number(entry(descriptor, "/Descent")) or box.y0) / 1000,
    )


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
    scale = 0.001
    matrix = items(entry(font, "/FontMatrix"))
    if kind == "Type3" and matrix:
        scale = abs(number(matrix[0]) or scale)
    first = whole(entry(font, "/FirstChar")) or 0
    widths = {
        first + i: (number(width) or 0.0) * scale
        for i, width in enumerate(items(entry(font, "/Widths"))[:256])
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

"""What the colours of a PDF mean: its output intents, and the ICC profile of each."""

import struct
from collections.abc import Mapping
from dataclasses import dataclass

from pikepdf import Array, Stream

from kesimpta_docs.verify.pdf import limits
from kesimpta_docs.verify.pdf.objects import entry, items, name, whole
from kesimpta_docs.verify.pdf.shelf import Shelf

_HEADER = 128  # bytes of a profile before its tag table (ICC.1:2022, 7.2)
#: X, Y, Z of red, green and blue under D50, and what half of a value means in linear light
#: (IEC 61966-2-1, adapted as ICC.1:2022, Annex E).
_PRIMARIES: Mapping[bytes, tuple[float, float, float]] = {
    b"rXYZ": (0.4361, 0.2225, 0.0139),
    b"gXYZ": (0.3851, 0.7169, 0.0971),
    b"bXYZ": (0.1431, 0.0606, 0.7139),
}
_CURVES = (b"rTRC", b"gTRC", b"bTRC")
_HALF = 0.2140
_NEAR = 0.003


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputIntent:
    """An output intent (ISO 32000-1, 14.11.5): for what it is, and whether its colours are sRGB."""

    #: `GTS_PDFA1` in a PDF/A file.
    subtype: str | None
    srgb: bool


def read_output_intents(catalogue: object, shelf: Shelf) -> tuple[OutputIntent, ...]:
    """Return the output intents. Raises UnreadableFile for too many, or too large a profile."""
    held = entry(catalogue, "/OutputIntents")
    if isinstance(held, Array) and len(held) > limits.OUTPUT_INTENTS:
        raise limits.over_limit(f"more than {limits.OUTPUT_INTENTS} output intents")
    return tuple(
        OutputIntent(
            subtype=name(entry(intent, "/S")),
            srgb=_is_srgb(entry(intent, "/DestOutputProfile"), shelf),
        )
        for intent in items(held)
    )


def _is_srgb(profile: object, shelf: Shelf) -> bool:
    """Say whether a stream holds an ICC profile with the primaries and the curves of sRGB."""
    if not isinstance(profile, Stream) or whole(entry(profile, "/N")) != len(_PRIMARIES):
        return False
    data = shelf.read(profile)
    if len(data) > limits.PROFILE_BYTES:
        raise limits.over_limit(f"a colour profile of more than {limits.PROFILE_BYTES // 2**20} MB")
    try:
        tags = _tags(data)
        return all(
            abs(found - right) < _NEAR
            for tag, wanted in _PRIMARIES.items()
            for found, right in zip(_xyz(tags[tag]), wanted, strict=True)
        ) and all(abs(_half(tags[tag]) - _HALF) < _NEAR for tag in _CURVES)
    except (KeyError, ValueError, struct.error):
        return False


def _tags(profile: bytes) -> dict[bytes, bytes]:
    """Return the data of the tags that are asked for (7.3).

    Raises ValueError for what is no profile of a display.
    """
    if (profile[12:20], profile[36:40]) != (b"mntrRGB ", b"acsp"):
        raise ValueError(profile[:_HEADER])
    (count,) = struct.unpack_from(">I", profile, _HEADER)
    table = profile[_HEADER + 4 :][: 12 * count]
    rows = struct.iter_unpack(">4sII", table)
    asked = (*_PRIMARIES, *_CURVES)
    return {tag: profile[at : at + size] for tag, at, size in rows if tag in asked}


def _xyz(data: bytes) -> tuple[float, float, float]:
    """Return the one value of an XYZType (10.31)."""
    kind, x, y, z = struct.unpack(">4s4xiii", data)
    if kind != b"XYZ ":
        raise ValueError(kind)
    return x / 65536, y / 65536, z / 65536


def _half(data: bytes) -> float:
    """Return the middle of a curve that is a table (curveType, 10.6)."""
    kind, count = struct.unpack_from(">4s4xI", data)
    if kind != b"curv" or count < len(_CURVES):
        raise ValueError(kind)
    at = (count - 1) / 2
    below, above = (struct.unpack_from(">H", data, 12 + 2 * n)[0] for n in (int(at), int(at + 0.5)))
    return float(below + above) / 2 / 65535

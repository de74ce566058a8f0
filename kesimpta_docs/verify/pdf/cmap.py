"""Character maps of a PDF font: code to Unicode, code to CID (ISO 32000-1, 9.7.5, 9.10.3)."""

import re
import sys
from collections.abc import Iterator
from itertools import islice

_SECTION = re.compile(
    rb"begin(bfchar|bfrange|cidchar|cidrange|codespacerange)(.*?)end\1", re.DOTALL
)
_TOKEN = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\d+)|([\[\]])")
# Two bytes hold half as many codes; a map with more is a trap or a mistake.
_MOST_CODES = 0x20000

_Token = bytes | int | str


def code_length(data: bytes) -> int:
    """Return how many bytes a code has, from the first code space; 2 when it is not said."""
    for kind, tokens in _sections(data):
        if kind == b"codespacerange" and tokens and isinstance(tokens[0], bytes):
            return len(tokens[0]) or 2
    return 2


def to_unicode(data: bytes) -> dict[int, str]:
    """Return what each code of a ToUnicode map stands for."""
    return dict(islice(_unicode_pairs(data), _MOST_CODES))


def to_cid(data: bytes) -> dict[int, int]:
    """Return the CID of each code of an embedded Encoding map."""
    return dict(islice(_cid_pairs(data), _MOST_CODES))


def _unicode_pairs(data: bytes) -> Iterator[tuple[int, str]]:
    for kind, tokens in _sections(data):
        if kind == b"bfchar":
            for code, value in zip(tokens[::2], tokens[1::2], strict=False):
                if isinstance(code, bytes) and isinstance(value, bytes):
                    yield _code(code), _utf16(value)
        elif kind == b"bfrange":
            yield from _unicode_ranges(tokens)


def _cid_pairs(data: bytes) -> Iterator[tuple[int, int]]:
    for kind, tokens in _sections(data):
        if kind == b"cidchar":
            for code, cid in zip(tokens[::2], tokens[1::2], strict=False):
                if isinstance(code, bytes) and isinstance(cid, int):
                    yield _code(code), cid
        elif kind == b"cidrange":
            for low, high, cid in zip(tokens[::3], tokens[1::3], tokens[2::3], strict=False):
                if isinstance(low, bytes) and isinstance(high, bytes) and isinstance(cid, int):
                    yield from ((code, cid + i) for i, code in enumerate(_codes(low, high)))


def _sections(data: bytes) -> Iterator[tuple[bytes, list[_Token]]]:
    for section in _SECTION.finditer(data):
        tokens: list[_Token] = []
        for match in _TOKEN.finditer(section[2]):
            if match[1] is not None:
                digits = b"".join(match[1].split())
                tokens.append(bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode()))
            elif match[2] is not None:
                tokens.append(int(match[2][:9]))
            else:
                tokens.append(match[3].decode())
        yield section[1], tokens


def _unicode_ranges(tokens: list[_Token]) -> Iterator[tuple[int, str]]:
    place = iter(tokens)
    for low, high, start in zip(place, place, place, strict=False):
        if not (isinstance(low, bytes) and isinstance(high, bytes)):
            return
        if isinstance(start, bytes):
            first = _utf16(start)
            for i, code in enumerate(_codes(low, high)):
                # Only the last unit counts up (9.10.3).
                if first and ord(first[-1]) + i <= sys.maxunicode:
                    yield code, first[:-1] + chr(ord(first[-1]) + i)
        elif start == "[":
            for code in _codes(low, high):
                value = next(place, "]")
                if not isinstance(value, bytes):
                    break
                yield code, _utf16(value)
            else:
                next(place, None)


def _codes(low: bytes, high: bytes) -> range:
    return range(_code(low), _code(high) + 1)


def _code(value: bytes) -> int:
    return int.from_bytes(value[:4], "big")


def _utf16(value: bytes) -> str:
    return value.decode("utf-16-be", errors="replace")

"""The size that a PNG says it has (PNG specification, 11.2.2)."""

import struct

_BEGIN = b"\x89PNG\r\n\x1a\n"
_SIZE = slice(16, 24)  # of the IHDR chunk


def png_size(png: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels, or `None` where this is no PNG."""
    if not png.startswith(_BEGIN) or len(png) < _SIZE.stop:
        return None
    width, height = struct.unpack(">II", png[_SIZE])
    return width, height

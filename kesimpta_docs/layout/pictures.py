"""The size at which a picture of a clinic's own is printed."""

import struct
from pathlib import Path

from lxml import etree

from kesimpta_docs.source.svg import parser

#: The box that a logo is fitted into, in pt: it never outshines the title.
WIDTH, HEIGHT = 180.0, 54.0
_PNG_SIZE = slice(16, 24)  # of the IHDR chunk: PNG specification, 11.2.2


def fitted(file: Path) -> tuple[float, float]:
    """Return width and height in pt: as large as the box allows, the shape kept."""
    width, height = _shape(file)
    scale = min(WIDTH / width, HEIGHT / height)
    return round(width * scale, 2), round(height * scale, 2)


def _shape(file: Path) -> tuple[float, float]:
    raw = file.read_bytes()
    if file.suffix.lower() == ".png":
        width, height = struct.unpack(">II", raw[_PNG_SIZE])
        return float(width), float(height)
    root = etree.fromstring(raw, parser())
    box = str(root.get("viewBox", "")).replace(",", " ").split()
    sides = box[2:] if box else [str(root.get(side, "1")) for side in ("width", "height")]
    width, height = (float(side.rstrip("pxtmcin%") or 1) for side in sides)
    return max(width, 1.0), max(height, 1.0)

"""The size at which a picture of a clinic's own is printed."""

from pathlib import Path

from kesimpta_docs.source.png import png_size
from kesimpta_docs.source.svg import svg_size

#: The box that a logo is fitted into, in pt: it never outshines the title.
WIDTH, HEIGHT = 180.0, 54.0


def fitted(file: Path) -> tuple[float, float]:
    """Return width and height in pt: as large as the box allows, the shape kept."""
    width, height = _shape(file)
    scale = min(WIDTH / width, HEIGHT / height)
    return round(width * scale, 2), round(height * scale, 2)


def _shape(file: Path) -> tuple[float, float]:
    raw = file.read_bytes()
    size = png_size(raw) if file.suffix.lower() == ".png" else svg_size(raw)
    return size or (1.0, 1.0)

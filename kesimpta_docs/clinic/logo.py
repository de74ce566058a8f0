"""A logo from outside: inside the profile's folder, of a size that can be drawn, and harmless."""

from pathlib import Path

from PIL import Image

from kesimpta_docs.reading import MAX_LOGO_BYTES
from kesimpta_docs.source.png import png_size
from kesimpta_docs.source.svg import svg_problem, svg_size

#: Longest side of a picture, in pixels, and how many times the longer side may have the shorter.
MAX_SIDE = 4000
MAX_RATIO = 50


def logo_problem(name: str, folder: Path) -> str | None:
    """Return why the file `name` beside a profile cannot be used, or `None`."""
    try:
        file = (folder / name).resolve()
        if not file.is_relative_to(folder.resolve()):
            return "it lies outside the folder of the profile"
        if not file.is_file():
            return "there is no such file"
        if file.stat().st_size > MAX_LOGO_BYTES:
            return f"it is larger than {MAX_LOGO_BYTES // 1_000_000} MB"
        raw = file.read_bytes()
    except (OSError, RuntimeError, ValueError):  # no name of a file, a link that leads to itself
        return "it cannot be read"
    match file.suffix.lower():
        case ".svg":
            return svg_problem(raw) or _shape_problem(svg_size(raw))
        case ".png":
            return _png_problem(file, raw)
    return "it is neither PNG nor SVG"


def _png_problem(file: Path, raw: bytes) -> str | None:
    size = png_size(raw)
    if size is None:
        return "it is no sound PNG"
    if max(size) > MAX_SIDE:  # asked before Pillow opens it: it warns, or worse, of a huge one
        return f"a side is longer than {MAX_SIDE} pixels"
    try:
        with Image.open(file, formats=("PNG",)) as picture:
            picture.verify()
        with Image.open(file, formats=("PNG",)) as picture:
            picture.load()
    except (OSError, ValueError, SyntaxError):  # what Pillow raises on damaged files
        return "it is no sound PNG"
    return _shape_problem(size)


def _shape_problem(size: tuple[float, float] | None) -> str | None:
    if size and max(size) > MAX_RATIO * min(size):
        return f"one side is more than {MAX_RATIO} times the other"
    return None

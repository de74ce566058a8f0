"""A logo from outside: inside the profile's folder, of a size that can be drawn, and harmless."""

from pathlib import Path

from PIL import Image

from kesimpta_docs.source.svg import svg_problem

#: Largest file, in bytes, and longest side of a picture, in pixels.
MAX_BYTES = 2_000_000
MAX_SIDE = 4000


def logo_problem(name: str, folder: Path) -> str | None:
    """Return why the file `name` beside a profile cannot be used, or `None`."""
    file = (folder / name).resolve()
    if not file.is_relative_to(folder.resolve()):
        return "it lies outside the folder of the profile"
    if not file.is_file():
        return "there is no such file"
    if file.stat().st_size > MAX_BYTES:
        return f"it is larger than {MAX_BYTES // 1_000_000} MB"
    match file.suffix.lower():
        case ".svg":
            return svg_problem(file.read_bytes())
        case ".png":
            return _png_problem(file)
    return "it is neither PNG nor SVG"


def _png_problem(file: Path) -> str | None:
    try:
        with Image.open(file, formats=("PNG",)) as picture:
            if max(picture.size) > MAX_SIDE:
                return f"a side is longer than {MAX_SIDE} pixels"
            picture.verify()
    except (OSError, ValueError, SyntaxError) as error:  # what Pillow raises on damaged files
        return f"it is no sound PNG ({error})"
    return None

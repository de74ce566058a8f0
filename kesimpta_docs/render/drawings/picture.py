"""A clinic's own picture, for HTML and for Word. It was checked when the profile was read."""

from base64 import b64encode

from kesimpta_docs.errors import RenderError
from kesimpta_docs.layout.edition import Picture
from kesimpta_docs.spans import Span

#: Dots per inch of a picture in the DOCX.
_DPI = 300
_POINTS_PER_INCH = 72


def picture_data_url(picture: Picture) -> str:
    """Return the picture as a `data:` address for an HTML image."""
    kind = "svg+xml" if picture.file.suffix.lower() == ".svg" else "png"
    return f"data:image/{kind};base64,{b64encode(picture.file.read_bytes()).decode()}"


def picture_png(picture: Picture) -> bytes:
    """Return the picture as PNG; an SVG is drawn at 300 dpi, without system fonts."""
    raw = picture.file.read_bytes()
    if picture.file.suffix.lower() == ".png":
        return raw
    import resvg_py  # noqa: PLC0415 - only a logo in SVG needs it

    width = round(picture.width * _DPI / _POINTS_PER_INCH)
    try:
        drawn = resvg_py.svg_to_bytes(
            svg_string=raw.decode("utf-8"), width=width, dpi=_DPI, skip_system_fonts=True
        )
    except ValueError as error:
        raise RenderError(
            f"the picture cannot be drawn: {error}",
            at=Span(str(picture.file)),
            hint="save it as PNG, or as a plain SVG",
        ) from error
    return bytes(drawn)

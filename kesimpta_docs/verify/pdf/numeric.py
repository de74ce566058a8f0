"""Operators that take numbers only (ISO 32000-1, annex A): how many, and what they do."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

from kesimpta_docs.verify.pdf.canvas import Canvas
from kesimpta_docs.verify.pdf.state import device_colour

Numbers: TypeAlias = tuple[float, ...]
_Act: TypeAlias = Callable[[Canvas, Numbers], None]
_Field: TypeAlias = Literal["line_width", "char_space", "word_space", "leading", "rise"]


def set_space(canvas: Canvas, space: str, values: Numbers, *, stroke: bool) -> None:
    """Choose a colour space and a colour in it; None for other spaces than gray and RGB."""
    found = device_colour(space, values, every=canvas.state.every_colour)
    if stroke:
        canvas.state.stroke_space, canvas.state.stroke = space, found
    else:
        canvas.state.fill_space, canvas.state.fill = space, found


def _colour(space: str, *, stroke: bool) -> _Act:
    return lambda canvas, v: set_space(canvas, space, v, stroke=stroke)


def _set(field: _Field) -> _Act:
    return lambda canvas, v: setattr(canvas.state, field, v[0])


def _set_scale(canvas: Canvas, v: Numbers) -> None:
    canvas.state.scale = v[0] / 100


def _set_mode(canvas: Canvas, v: Numbers) -> None:
    canvas.state.mode = int(v[0])


def _move_with_leading(canvas: Canvas, v: Numbers) -> None:
    canvas.state.leading = -v[1]
    canvas.pen.move(v[0], v[1])


NUMERIC: Mapping[str, tuple[int, _Act]] = MappingProxyType(
    {
        "cm": (6, lambda canvas, v: canvas.transform((v[0], v[1], v[2], v[3], v[4], v[5]))),
        "w": (1, _set("line_width")),
        "m": (2, lambda canvas, v: canvas.begin(v[0], v[1])),
        "l": (2, lambda canvas, v: canvas.reach((v[0], v[1]))),
        "c": (6, lambda canvas, v: canvas.reach((v[0], v[1]), (v[2], v[3]), (v[4], v[5]))),
        "v": (4, lambda canvas, v: canvas.reach((v[0], v[1]), (v[2], v[3]))),
        "y": (4, lambda canvas, v: canvas.reach((v[0], v[1]), (v[2], v[3]))),
        "re": (4, lambda canvas, v: canvas.rectangle(v[0], v[1], v[2], v[3])),
        "Tc": (1, _set("char_space")),
        "Tw": (1, _set("word_space")),
        "Tz": (1, _set_scale),
        "TL": (1, _set("leading")),
        "Ts": (1, _set("rise")),
        "Tr": (1, _set_mode),
        "Td": (2, lambda canvas, v: canvas.pen.move(v[0], v[1])),
        "TD": (2, _move_with_leading),
        "Tm": (6, lambda canvas, v: canvas.pen.place((v[0], v[1], v[2], v[3], v[4], v[5]))),
        "g": (1, _colour("DeviceGray", stroke=False)),
        "G": (1, _colour("DeviceGray", stroke=True)),
        "rg": (3, _colour("DeviceRGB", stroke=False)),
        "RG": (3, _colour("DeviceRGB", stroke=True)),
        "k": (4, _colour("DeviceCMYK", stroke=False)),
        "K": (4, _colour("DeviceCMYK", stroke=True)),
    }
)

"""Forgiving, typed access to PDF objects: an entry of the wrong type reads as absent."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from math import isfinite
from typing import TypeAlias

from pikepdf import Array, Dictionary, Name, Object, Stream, String

from kesimpta_docs.verify.pdf.geometry import Box, Matrix

#: A PDF object without PDF: names and strings are `str`, numbers `int` or `float`.
Plain: TypeAlias = "bool | int | float | str | tuple[Plain, ...] | Mapping[str, Plain] | None"

_DEEPEST_VALUE = 8


def entry(holder: object, key: str) -> object:
    """Return the value of `key` (with its slash) in a dictionary or a stream, or None."""
    return holder.get(key) if isinstance(holder, (Dictionary, Stream)) else None


def items(value: object) -> tuple[object, ...]:
    """Return the items of an array, nothing for any other object."""
    return tuple(value) if isinstance(value, Array) else ()


def entries(value: object) -> Iterator[tuple[str, object]]:
    """Give key (without slash) and value of each entry of a dictionary."""
    if isinstance(value, (Dictionary, Stream)):
        for key, kid in value.items():
            yield key[1:], kid


def number(value: object) -> float | None:
    """Return a finite number, or None."""
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        return None
    try:
        result = float(value)
    except OverflowError:
        return None
    return result if isfinite(result) else None


def whole(value: object) -> int | None:
    """Return an integer, or None."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def numbers(values: Iterable[object]) -> tuple[float, ...]:
    """Return those of `values` that are numbers."""
    return tuple(found for found in map(number, values) if found is not None)


def matrix(value: object) -> Matrix | None:
    """Return an array of six numbers, or None."""
    match numbers(items(value)):
        case (a, b, c, d, e, f):
            return a, b, c, d, e, f
        case _:
            return None


def rectangle(value: object) -> Box | None:
    """Return an array of four numbers as a box, its corners put in order (7.9.5), or None."""
    match numbers(items(value)):
        case (x0, y0, x1, y1):
            return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        case _:
            return None


def text(value: object) -> str | None:
    """Return a text string (ISO 32000-1, 7.9.2.2), or None."""
    return str(value) if isinstance(value, String) else None


def name(value: object) -> str | None:
    """Return a name without its slash, or None."""
    return str(value)[1:] if isinstance(value, Name) else None


def object_number(value: object) -> int:
    """Return the number of an indirect object; 0 for a direct one."""
    return value.objgen[0] if isinstance(value, Object) else 0


def plain(value: object, depth: int = 0) -> Plain:
    """Return `value` in Python's own types; None for what has no such form or lies too deep."""
    if isinstance(value, bool) or depth > _DEEPEST_VALUE:
        return value if isinstance(value, bool) else None
    if isinstance(value, int):
        return value
    if isinstance(value, (float, Decimal)):
        return number(value)
    if isinstance(value, Array):
        return tuple(plain(item, depth + 1) for item in items(value))
    if isinstance(value, Dictionary):
        return {key: plain(item, depth + 1) for key, item in entries(value)}
    return text(value) if isinstance(value, String) else name(value)

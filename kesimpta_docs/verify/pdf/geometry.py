"""Boxes and matrices of PDF user space: pt, origin bottom left (ISO 32000-1, 8.3)."""

from collections.abc import Iterable
from typing import NamedTuple

#: a, b, c, d, e, f of ISO 32000-1, 8.3.3.
Matrix = tuple[float, float, float, float, float, float]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Box(NamedTuple):
    """A rectangle along the axes: left, bottom, right, top, in pt."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        """Return the width in pt."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Return the height in pt."""
        return self.y1 - self.y0

    def meets(self, other: "Box") -> bool:
        """Return whether the two have an area in common."""
        return (
            self.x0 < other.x1 and other.x0 < self.x1 and self.y0 < other.y1 and other.y0 < self.y1
        )

    def holds(self, other: "Box", *, slack: float = 0.0) -> bool:
        """Return whether `other` lies within this box grown by `slack` pt on each side."""
        return (
            self.x0 - slack <= other.x0
            and self.y0 - slack <= other.y0
            and other.x1 <= self.x1 + slack
            and other.y1 <= self.y1 + slack
        )

    def intersect(self, other: "Box") -> "Box":
        """Return what both hold; an empty box (no width or no height) when they do not meet."""
        x0, y0 = max(self.x0, other.x0), max(self.y0, other.y0)
        return Box(x0, y0, max(x0, min(self.x1, other.x1)), max(y0, min(self.y1, other.y1)))

    def around(self, other: "Box") -> "Box":
        """Return the smallest box around both."""
        return Box(
            min(self.x0, other.x0),
            min(self.y0, other.y0),
            max(self.x1, other.x1),
            max(self.y1, other.y1),
        )


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix that applies `first`, `then` the second (row vectors, as in PDF)."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Return the point (`x`, `y`) moved by `matrix`."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def box_around(points: Iterable[tuple[float, float]]) -> Box:
    """Return the smallest box around at least one point."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def transformed(box: Box, matrix: Matrix) -> Box:
    """Return the box around `box` after `matrix`."""
    corners = ((box.x0, box.y0), (box.x1, box.y0), (box.x1, box.y1), (box.x0, box.y1))
    return box_around(apply(matrix, x, y) for x, y in corners)

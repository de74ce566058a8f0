"""The page while it is painted: graphics state, path under construction and the ink so far."""

from collections.abc import Sequence
from functools import reduce
from itertools import pairwise
from typing import Literal

from kesimpta_docs.verify.pdf import limits
from kesimpta_docs.verify.pdf.geometry import Box, Matrix, multiply, transformed
from kesimpta_docs.verify.pdf.ink import PaintedPath, PlacedImage
from kesimpta_docs.verify.pdf.marking import MarkingStack
from kesimpta_docs.verify.pdf.pen import Pen
from kesimpta_docs.verify.pdf.state import GraphicsState

_UNIT = Box(0.0, 0.0, 1.0, 1.0)


class Canvas:
    """Takes the operators of a page in plain numbers and keeps what they paint, in pt."""

    def __init__(self, page: int, page_box: Box) -> None:
        """Start page number `page`, from 0, with the state of a new page."""
        self.state = GraphicsState()
        self.pen = Pen(page)
        self.marks = MarkingStack(page)
        self.paths: list[PaintedPath] = []
        self.images: list[PlacedImage] = []
        self._page = page
        self._page_box = page_box
        self._saved: list[GraphicsState] = []
        #: Box around each part of the path under construction, in page space.
        self._parts: list[Box] = []
        #: Where the next part of the path begins, in user space.
        self._start: tuple[float, float] | None = None
        #: The rule by which the path becomes the clip; None when it does not.
        self._clip_pending: Literal["even-odd", "winding"] | None = None
        self._turn = 0

    def next_turn(self) -> int:
        """Return the number of what is painted next: it lies on all that has a lower one."""
        self._turn += 1
        return self._turn

    @property
    def depth(self) -> int:
        """Return how many states are saved."""
        return len(self._saved)

    def save(self) -> None:
        """Keep the state (`q`). Raises UnreadableFile when too many are kept."""
        if self.depth >= limits.SAVED_STATES:
            raise limits.over_limit("graphics states nested too deep")
        self._saved.append(self.state.saved())

    def restore(self, *, above: int) -> None:
        """Bring the last state back (`Q`), never one saved outside, at `above` or lower."""
        if self.depth > above:
            self.state = self._saved.pop()

    def transform(self, matrix: Matrix) -> None:
        """Put `matrix` in front of the current one (`cm`)."""
        self.state.ctm = multiply(matrix, self.state.ctm)

    def begin(self, x: float, y: float) -> None:
        """Begin a part of the path (`m`); one right after another leaves no trace (8.5.2.1)."""
        self._start = (x, y)

    def reach(self, *points: tuple[float, float]) -> None:
        """Grow the path to these points of user space; control points of curves count too."""
        if self._start is not None:
            points = (self._start, *points)
        a, b, c, d, e, f = self.state.ctm
        xs = [a * x + c * y + e for x, y in points]
        ys = [b * x + d * y + f for x, y in points]
        box = Box(min(xs), min(ys), max(xs), max(ys))
        if self._start is not None or not self._parts:
            self._parts.append(box)
        else:
            self._parts[-1] = self._parts[-1].around(box)
        self._start = None

    def rectangle(self, x: float, y: float, width: float, height: float) -> None:
        """Add a rectangle to the path (`re`)."""
        self.begin(x, y)
        self.reach((x + width, y), (x + width, y + height), (x, y + height))

    def clip_next(self, *, even_odd: bool) -> None:
        """Make the path the clip when it is painted or ended (`W`, `W*`)."""
        self._clip_pending = "even-odd" if even_odd else "winding"

    def paint(self, *, fill: bool, stroke: bool, even_odd: bool = False) -> None:
        """Paint the path, or only end it (`n`), then clip if asked for."""
        if self._start is not None:
            self.reach()
        if self._parts:
            box, holes = reduce(Box.around, self._parts), _holes(self._parts)
            if fill or stroke:
                free = holes if even_odd and not stroke else ()
                self._add_path(box, fill=fill, stroke=stroke, holes=free)
            if self._clip_pending:
                self.state.clip_to(box, holes if self._clip_pending == "even-odd" else ())
        self._parts, self._start = [], None
        self._clip_pending = None

    def shade(self) -> None:
        """Paint a shading (`sh`) over all that the clip leaves."""
        self._add_path(self.state.clip or self._page_box, fill=True, stroke=False, shading=True)

    def place_image(self) -> None:
        """Paint an image on the unit square (8.9.5)."""
        self.images.append(
            PlacedImage(
                page=self._page,
                box=transformed(_UNIT, self.state.ctm),
                marking=self.marks.current,
                clip=self.state.clip,
                turn=self.next_turn(),
            )
        )

    def enter_form(self, matrix: Matrix, box: Box | None, *, group: bool) -> None:
        """Set the state in which the content of a form XObject starts (8.10.1)."""
        self.save()
        self.transform(matrix)
        if box is not None:
            self.state.clip_to(transformed(box, self.state.ctm))
        if group:
            # A group starts opaque; its opacity is that of the whole (11.6.6).
            self.state.group_alpha *= self.state.fill_alpha
            self.state.fill_alpha = self.state.stroke_alpha = 1.0

    def _add_path(
        self,
        box: Box,
        *,
        fill: bool,
        stroke: bool,
        shading: bool = False,
        holes: tuple[Box, ...] = (),
    ) -> None:
        state = self.state
        self.paths.append(
            PaintedPath(
                page=self._page,
                box=box,
                holes=(*holes, *state.clip_holes),
                filled=fill,
                stroked=stroke,
                line_width=state.scaled_line_width if stroke else 0.0,
                dashed=stroke and state.dashed,
                fill=None if shading else state.fill,
                stroke=state.stroke,
                fill_alpha=state.group_alpha * state.fill_alpha,
                stroke_alpha=state.group_alpha * state.stroke_alpha,
                marking=self.marks.current,
                clip=state.clip,
                turn=self.next_turn(),
            )
        )


def _holes(parts: Sequence[Box]) -> tuple[Box, ...]:
    """Return what frames of pairs of boxes leave free: the innermost box, if each holds the next.

    By the even-odd rule (8.5.3.3.3) what lies in an even number of them is not painted.
    """
    nested = sorted(parts, key=lambda part: part.width * part.height, reverse=True)
    if not parts or len(parts) % 2 or not all(one.holds(two) for one, two in pairwise(nested)):
        return ()
    return (nested[-1],)

"""Text showing: the text matrix and the glyphs that come off it (ISO 32000-1, 9.4)."""

from collections.abc import Iterable
from math import hypot

from kesimpta_docs.verify.pdf.geometry import IDENTITY, Box, Matrix, multiply
from kesimpta_docs.verify.pdf.ink import Glyph, Marking
from kesimpta_docs.verify.pdf.limits import broken
from kesimpta_docs.verify.pdf.state import GraphicsState

_SPACE = 32


class Pen:
    """The text matrix of one page, and the glyphs shown so far."""

    def __init__(self, page: int) -> None:
        """Start on page number `page`, from 0."""
        self.glyphs: list[Glyph] = []
        self._page = page
        self._matrix: Matrix = IDENTITY
        self._line: Matrix = IDENTITY

    def place(self, matrix: Matrix) -> None:
        """Set text and line matrix (`Tm`, `BT`)."""
        self._matrix = self._line = matrix

    def move(self, x: float, y: float) -> None:
        """Go to a new line, `x`, `y` from the start of this one (`Td`)."""
        self.place(multiply((1.0, 0.0, 0.0, 1.0, x, y), self._line))

    def show(
        self, parts: Iterable[bytes | float], state: GraphicsState, marking: Marking, turn: int
    ) -> None:
        """Add the glyphs of strings; a number goes back by thousandths of an em (`TJ`).

        Raises UnreadableFile when no font is chosen.
        """
        font = state.font
        if font is None:
            raise broken("text is shown before a font is chosen")
        a, b, c, d, x, y = multiply(self._matrix, state.ctm)
        x, y = x + c * state.rise, y + d * state.rise
        across = hypot(a, b)
        # The height across the baseline: a slant must not count as size.
        size = abs(state.size * (a * d - b * c)) / across if across else 0.0
        # The part of "up" that goes along the baseline.
        slant = (a * c + b * d) / abs(a * d - b * c) if a * d != b * c else 0.0
        em = state.size * state.scale
        size = min(size, abs(em) * across)  # letters that are squeezed are no larger than wide
        low_x, high_x = sorted((font.descent * state.size * c, font.ascent * state.size * c))
        low_y, high_y = sorted((font.descent * state.size * d, font.ascent * state.size * d))
        alpha = state.group_alpha * state.fill_alpha
        travelled = 0.0
        for part in parts:
            if isinstance(part, float):
                back = part / 1000 * em
                travelled -= back
                x, y = x - back * a, y - back * b
                continue
            for start in range(0, len(part), font.code_length):
                code = int.from_bytes(part[start : start + font.code_length], "big")
                gid, text, width = font.code(code)
                width *= em
                end_x, end_y = x + width * a, y + width * b
                left, right = (x, end_x) if x <= end_x else (end_x, x)
                low, high = (y, end_y) if y <= end_y else (end_y, y)
                self.glyphs.append(
                    Glyph(
                        page=self._page,
                        text=text,
                        gid=gid,
                        font=font.key,
                        size=size,
                        box=Box(left + low_x, low + low_y, right + high_x, high + high_y),
                        origin=(x, y),
                        end=(end_x, end_y),
                        marking=marking,
                        fill=state.fill,
                        alpha=alpha,
                        clip=state.clip,
                        mode=state.mode,
                        turn=turn,
                        slant=slant,
                    )
                )
                space = state.char_space
                if code == _SPACE and font.code_length == 1:
                    space += state.word_space
                space *= state.scale
                travelled += width + space
                x, y = end_x + space * a, end_y + space * b
        a, b, c, d, e, f = self._matrix
        self._matrix = (a, b, c, d, e + travelled * a, f + travelled * b)

"""Graphics state of a content stream, text state included (ISO 32000-1, 8.4 and 9.3)."""

from dataclasses import dataclass, replace

from kesimpta_docs.verify.pdf.fonts import PdfFont
from kesimpta_docs.verify.pdf.geometry import IDENTITY, Box, Matrix
from kesimpta_docs.verify.seen import Colour

BLACK: Colour = (0.0, 0.0, 0.0)


@dataclass(slots=True, kw_only=True)
class GraphicsState:
    """What `q` saves and `Q` brings back. Operators change it in place."""

    ctm: Matrix = IDENTITY
    clip: Box | None = None
    #: What clip paths that are frames leave out.
    clip_holes: tuple[Box, ...] = ()
    line_width: float = 1.0
    #: Lines have gaps (8.4.3.6).
    dashed: bool = False
    fill_space: str = "DeviceGray"
    fill: Colour | None = BLACK
    stroke_space: str = "DeviceGray"
    stroke: Colour | None = BLACK
    fill_alpha: float = 1.0
    stroke_alpha: float = 1.0
    #: Product of the opacities of the transparency groups around (11.6.6).
    group_alpha: float = 1.0
    font: PdfFont | None = None
    size: float = 0.0
    char_space: float = 0.0
    word_space: float = 0.0
    #: `Tz` by 100.
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0
    #: Read colours of print and of ICC profiles, too, as the nearest on a screen.
    every_colour: bool = False

    def saved(self) -> "GraphicsState":
        """Return a copy for `q`."""
        return replace(self)

    def clip_to(self, box: Box, holes: tuple[Box, ...] = ()) -> None:
        """Narrow the clip to what it has in common with `box`, and leave the holes out."""
        self.clip = box if self.clip is None else self.clip.intersect(box)
        self.clip_holes += holes

    @property
    def scaled_line_width(self) -> float:
        """Return the width of a line in pt; of an uneven matrix, the geometric mean."""
        a, b, c, d, _, _ = self.ctm
        return self.line_width * float(abs(a * d - b * c) ** 0.5)


def device_colour(space: str, values: tuple[float, ...], *, every: bool = False) -> Colour | None:
    """Return the RGB of a colour in DeviceGray or DeviceRGB, None of any other space.

    With `every` in DeviceCMYK, too.
    """
    match space, values:
        case "DeviceGray", (grey,):
            return (grey, grey, grey)
        case "DeviceRGB", (red, green, blue):
            return (red, green, blue)
        case "DeviceCMYK", (cyan, magenta, yellow, black) if every:
            # ISO 32000-1, 10.3.5.
            red, green, blue = (1.0 - min(1.0, ink + black) for ink in (cyan, magenta, yellow))
            return (red, green, blue)
        case _:
            return None

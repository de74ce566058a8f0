"""What a page paints, as values: glyphs, paths and images, each with the mark it stands in."""

from dataclasses import dataclass
from typing import NamedTuple

from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.seen import Colour


@dataclass(frozen=True, slots=True, kw_only=True)
class ActualText:
    """Text that stands for all that one marked-content sequence paints (14.9.4)."""

    text: str
    #: `ActualText`, or `Alt` or `E`, which are said instead, too (14.9.3, 14.9.5).
    key: str
    #: Page and count of the sequence: tells it from others, so that the text is given once.
    sequence: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """What an artifact says that it is (14.8.2.2.2), such as `Pagination` and `Header`."""

    type: str | None = None
    subtype: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """The marked-content sequences around some ink (ISO 32000-1, 14.6), inner ones first."""

    #: Object number of the form XObject whose MCID this is; 0 in the page's own content.
    stream: int = 0
    mcid: int | None = None
    #: The outermost artifact around, None for content.
    artifact: Artifact | None = None
    actual_text: ActualText | None = None

    @property
    def unmarked(self) -> bool:
        """Return whether the ink is neither content (no MCID) nor an artifact."""
        return self.mcid is None and self.artifact is None


class Glyph(NamedTuple):
    """One glyph as it stands on the page. Lengths in pt, origin bottom left.

    A tuple, because a file has tens of thousands and tuples are made fastest.
    """

    page: int
    #: What ToUnicode says it stands for; "" when it says nothing.
    text: str
    #: Glyph of the font program; 0 is `.notdef`, a missing letter. See `PdfFont.code`.
    gid: int
    #: Key of `TaggedPdf.fonts`.
    font: str
    #: Height of the em square across the baseline, or its width where that is less, after all
    #: matrices.
    size: float
    #: Advance width by ascent and descent of the font.
    box: Box
    #: Pen before and after the glyph; kerning and word space not counted.
    origin: tuple[float, float]
    end: tuple[float, float]
    marking: Marking
    #: None when the colour is not DeviceRGB or DeviceGray.
    fill: Colour | None
    #: Opacity of the fill, groups counted: 0 is not to be seen.
    alpha: float
    #: Box around the clip path; None when nothing clips.
    clip: Box | None
    #: Text rendering mode (9.3.6); 3 is invisible.
    mode: int
    #: What has a higher turn was painted later, on top of it.
    turn: int
    #: How far its top leans forward, as part of its height: 0 where only the font itself slants.
    slant: float

    @property
    def baseline(self) -> float:
        """Return the height of the baseline above the page's bottom."""
        return self.origin[1]

    @property
    def letter_box(self) -> Box:
        """Return its box, of no more than an em above its line and half of one below.

        Fonts of scripts that stack their marks have room for several in their boxes. Of a mark,
        which has no width and is raised or lowered itself, half of that counts.
        """
        x0, y0, x1, y1 = self.box
        most = self.size / 2 if self.end == self.origin else self.size
        low, high = self.baseline - most / 2, self.baseline + most
        return Box(x0, max(y0, low), x1, min(y1, high))


@dataclass(frozen=True, slots=True, kw_only=True)
class PaintedPath:
    """One painted path or shading. `box` is around the path itself, without the line's width."""

    page: int
    box: Box
    #: What a filled frame, or a clip that is one, leaves free in it.
    holes: tuple[Box, ...]
    filled: bool
    stroked: bool
    #: Width of the line in pt after the matrix; 0 when not stroked.
    line_width: float
    #: Its line has gaps, as one to cut on has.
    dashed: bool
    #: None when not DeviceRGB or DeviceGray.
    fill: Colour | None
    stroke: Colour | None
    fill_alpha: float
    stroke_alpha: float
    marking: Marking
    clip: Box | None
    turn: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedImage:
    """One image, where it was placed."""

    page: int
    box: Box
    marking: Marking
    clip: Box | None
    turn: int

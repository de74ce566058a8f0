"""Design tokens: the figures of a layout, read from `layouts/*.toml` and used by every renderer.

All measures are points (pt). A `Type` pair is the size of the type and the distance from one line
to the next.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

from pydantic import Field, ValidationInfo, field_validator

from kesimpta_docs.layout.paper import Binding, Paper, Points, Size, TokenPart

Colour = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]
ColourName = Literal["ink", "paper", "accent", "alarm"]
TypeName = Literal["emergency", "heading", "minor"]
#: What a measure loses where decimals are reckoned in binary, in pt.
_ROUNDING = 1e-6


class Type(NamedTuple):
    """Size of the type, and the distance from one line to the next."""

    size: Size
    pitch: Size


class Font(TokenPart):
    """A family in two weights, and the name by which Word asks for it."""

    family: str
    folder: str
    regular: str
    bold: str
    word: str


class Face(NamedTuple):
    """A font for words in another script: its family, and its files; `bold` is None without one.

    `narrow` is the mean width of a character, in em, in lines that hold the most of them; None
    where a line holds no more than one in Latin letters.
    """

    family: str
    file: Path
    bold: Path | None = None
    narrow: float | None = None

    @property
    def files(self) -> tuple[Path, Path]:
        """Return the files for regular and for bold words."""
        return self.file, self.bold or self.file


class Limits(TokenPart):
    """What no page may go below or beyond: smallest type (pt), longest line (characters).

    A table with a cell of more than `cell_lines` lines becomes a list of its rows.

    Of lines to write on: the least pitch, and the least length, of a `short` one too (pt).
    `section_pages` is the most height that a section takes, in pages; `None` is no limit.
    """

    smallest: Size
    line_length: Annotated[int, Field(ge=20, le=120)]
    cell_lines: Annotated[int, Field(ge=1, le=20)]
    write_pitch: Size
    write_line: Size
    write_short: Size
    section_pages: Size | None = None


class Types(TokenPart):
    """The type of each role."""

    body: Type
    title: Type
    subtitle: Type
    section: Type
    heading: Type
    minor: Type
    emergency: Type
    caption: Type
    notice: Type
    small_print: Type
    contents_part: Type
    running: Type
    page_number: Type
    step: Type
    bullet: Type
    figure_label: Type

    def named(self, name: TypeName) -> Type:
        """Return the type of a heading role."""
        return {"emergency": self.emergency, "heading": self.heading, "minor": self.minor}[name]


class Emphasis(TokenPart):
    """How strong words look, and whether the header words of a table are bold."""

    strong: Literal["bold", "underline"]
    table_head_bold: bool


class Lists(TokenPart):
    """The sign before an item, and what follows the number of a step."""

    bullet: Annotated[str, Field(min_length=1, max_length=1)]
    step_suffix: Literal["", "."]


class Space(TokenPart):
    """Distances between and inside blocks."""

    cover_gap: Points
    subtitle_before: Points
    subtitle_after: Points
    paragraph: Points
    list_top: Points
    item: Points
    step: Points
    section_before: Points
    section_rule_gap: Points
    section_after: Points
    heading_before: Points
    heading_after: Points
    minor_before: Points
    minor_after: Points
    block: Points
    item_indent: Points
    step_indent: Points
    number_indent: Points
    small_print_right: Points
    small_print_after: Points
    cell: Points


class Rule(TokenPart):
    """Widths of lines; 0 draws none."""

    cover: Points
    section: Points
    table_outer: Points
    table_head: Points
    table_row: Points
    write: Points
    foot: Points
    underline: Points
    underline_offset: Points


class Write(TokenPart):
    """What is written on: the pitch of lines, boxes to tick, and rings round numbers to circle.

    `fields_in_a_row` short fields stand side by side, `field_gap` apart; `label_gap` stands between
    a label, a box or a line and what belongs to it. `rings_in_a_row` is the most of them.
    """

    fields_in_a_row: Literal[1, 2]
    field_gap: Points
    label_gap: Points
    line: Points
    checkbox: Points
    checkbox_stroke: Points
    checkbox_indent: Points
    ring: Points
    ring_stroke: Points
    ring_gap: Points
    rings_in_a_row: Annotated[int, Field(ge=1)]


class CardLook(TokenPart):
    """A face of a card to cut out. `line` is the pitch of its lines to write on.

    An emergency face has a frame, `inset` from the edge.
    """

    width: Size
    height: Size
    padding: Points
    body: Type
    head: Type
    gap: Points
    line: Points
    frame: Points
    inset: Points
    cut: Points


class FigureLook(TokenPart):
    """The full width of a drawing, and the widths of its lines: outlines, and fine ones."""

    width: Size
    line: Size
    fine: Size


class Colours(TokenPart):
    """The only colours of a layout, as `#rrggbb`."""

    ink: Colour
    paper: Colour
    accent: Colour
    alarm: Colour


class CalloutLook(TokenPart):
    """The frame of one kind of call-out, and the type of its heading."""

    border: Points
    style: Literal["solid", "double"]
    radius: Points
    colour: ColourName
    heading: TypeName


class Callouts(TokenPart):
    """Frames: how far they hang out, their padding, and the look of each kind.

    `below_heading` stands between a heading and a frame, `list_after` below a list inside one.
    """

    below_heading: Points
    list_after: Points
    hang: Points
    padding: Points
    emergency: CalloutLook
    same_day: CalloutLook
    next_visit: CalloutLook
    key_point: CalloutLook
    note: CalloutLook

    @property
    def looks(self) -> Mapping[str, CalloutLook]:
        """Return the look of each kind, by the kind's name in the source."""
        return {
            "emergency": self.emergency,
            "same-day": self.same_day,
            "next-visit": self.next_visit,
            "key-point": self.key_point,
            "note": self.note,
        }


class ContentsLook(TokenPart):
    """Where the page number stands in the contents, with or without a leader.

    `rule` is the line between two entries; 0 draws none.
    """

    number: Literal["before", "after"]
    leader: bool
    number_width: Points
    rule: Points


class FurnitureLook(TokenPart):
    """Which running lines a page has; `foot` names interface words, `bold` makes them bold.

    The page's number is always bold.
    """

    head: bool
    bold: bool
    foot: tuple[Literal["edition-line", "version-line", "emergency-line"], ...]


class Tokens(TokenPart):
    """All figures of one layout; `layouts` is the folder of its fonts, style and templates.

    `standard` names the file in `standards/` whose bounds the layout keeps. `faces` draw what its
    own font has no glyph for: the letters of another script.
    """

    layouts: Path
    name: str
    standard: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
    font: Font
    limits: Limits
    paper: Mapping[str, Paper]
    type: Types
    emphasis: Emphasis
    list_: Lists = Field(alias="list")
    space: Space
    rule: Rule
    write: Write
    figure: FigureLook
    colour: Colours
    callout: Callouts
    #: None where no room is kept for a binding.
    binding: Binding | None = None
    #: None where cards are framed blocks at full size.
    card: CardLook | None = None
    contents: ContentsLook
    furniture: FurnitureLook
    faces: tuple[Face, ...] = ()

    @field_validator("figure")
    @classmethod
    def _fits(cls, figure: FigureLook, rest: ValidationInfo) -> FigureLook:
        """Refuse drawings wider than the text: they would be made smaller, and their labels too."""
        papers = rest.data.get("paper", {}).values()
        if any(figure.width > paper.measure + _ROUNDING for paper in papers):
            raise ValueError("a drawing is wider than the text on the paper")
        return figure

    @property
    def font_files(self) -> tuple[Path, Path]:
        """Return the files of the regular and the bold face."""
        folder = self.layouts / "fonts" / self.font.folder
        return folder / self.font.regular, folder / self.font.bold

    @property
    def longest_line(self) -> float | None:
        """Return how long lines may be, in em, so that none holds too many narrow letters."""
        narrow = [face.narrow for face in self.faces if face.narrow]
        return min(narrow) * self.limits.line_length if narrow else None

    @property
    def families(self) -> tuple[str, ...]:
        """Return the families in the order in which a glyph is looked for."""
        return self.font.family, *(face.family for face in self.faces)

    def on(self, paper: Paper) -> "Tokens":
        """Return the tokens with drawings no wider than the text of a paper, which may be bound."""
        width = min(self.figure.width, paper.measure)
        return self.model_copy(update={"figure": self.figure.model_copy(update={"width": width})})

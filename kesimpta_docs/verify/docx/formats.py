"""From layers of formatting, the last word on top, to the format that a reader sees."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from kesimpta_docs.verify.docx.colours import read_colour
from kesimpta_docs.verify.docx.layers import TOGGLES, Layer
from kesimpta_docs.verify.docx.names import is_false, points, whole

#: Where nothing gives a size (17.3.2.38), in pt.
_SIZE = 10.0

_HEADING_LEVELS = 9

#: Space that a program sets by itself, as between paragraphs of a web page (17.3.1.33), in pt.
_AUTOMATIC_SPACE = 14.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """How characters are set, once defaults, styles and direct formatting have had their say."""

    size: float
    font: str
    language: str
    bold: bool
    slanted: bool
    #: Drawn as capitals, full or small, whatever letters are written.
    capitals: bool
    underline: bool
    strike: bool
    small_caps: bool
    #: Hidden text: not printed.
    vanish: bool
    #: `RRGGBB`, or `auto`.
    colour: str
    #: `RRGGBB`, `auto`, or the name of a highlight such as `yellow`.
    background: str
    #: `baseline`, `superscript` or `subscript`.
    position: str
    #: In a box of lines (17.3.2.4).
    boxed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TabStop:
    """A tab stop, `at` pt from the text's edge; its leader is `dot`, `underscore`, `none` or so."""

    at: float
    align: str
    leader: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphFormat:
    """How a paragraph is set, once defaults, styles and direct formatting have had their say."""

    #: 0 to 8 for headings of level 1 to 9, 9 for body text, `None` where nothing is said.
    outline_level: int | None
    #: A multiple of the font's own line where `line_rule` is `auto`, else pt.
    line: float
    line_rule: str
    indent_start: float
    #: Negative for a hanging first line.
    indent_first: float
    before: float
    after: float
    #: No space to a neighbour of the same style.
    contextual: bool
    #: `left`, `start`, `center`, `right`, `end`, `both`, `distribute` … (17.18.44)
    align: str
    tab_stops: tuple[TabStop, ...]
    widow_control: bool
    #: Its last line stands on the page of the next paragraph.
    keep_next: bool
    #: All its lines stand on one page.
    keep_lines: bool
    #: Words may be split where the document hyphenates.
    hyphenates: bool
    #: Where the frame stands that it is in, such as `right` or `outside`; "" for no frame.
    frame: str
    #: Has a line at one of its sides.
    bordered: bool
    #: `RRGGBB` or `auto`.
    background: str

    @property
    def leaders(self) -> int:
        """Return how many tab stops draw a line to write on."""
        return sum(stop.leader == "underscore" for stop in self.tab_stops)


def stack(defaults: Layer, levels: tuple[Layer, ...], direct: Layer) -> Layer:
    """Return one layer of characters: defaults, then each level of styles, then what is direct.

    A toggle property such as bold is on where an odd number of the levels say so, unless the
    defaults switch it on for all; direct formatting has the last word (17.7.3).
    """
    merged = dict(defaults)
    for level in levels:
        merged.update(level)
    for toggle in TOGGLES:
        on = sum(level.get(toggle) == "1" for level in levels) % 2 == 1
        merged[toggle] = "1" if on or defaults.get(toggle) == "1" else "0"
    merged.update(direct)
    return merged


def run_format(layer: Layer, theme: Mapping[str, str]) -> Format:
    """Return the format of characters. `theme` maps theme fonts and colours to what they are.

    Right-to-left and complex-script runs take the properties made for them (17.3.2.7).
    """
    complex_script = "1" in (layer.get("rtl"), layer.get("cs"))
    font = layer.get("font.cs" if complex_script else "font.ascii", "")
    if font.startswith("theme:"):
        font = theme.get(font.removeprefix("theme:"), "")
    size = points(layer.get("szCs" if complex_script else "sz"), unit=2)
    highlight = layer.get("highlight", "none")
    return Format(
        size=_SIZE if size is None else size,
        font=font,
        language=layer.get("lang.bidi" if complex_script else "lang.val", ""),
        bold=layer.get("bCs" if complex_script else "b") == "1",
        slanted=layer.get("iCs" if complex_script else "i") == "1",
        capitals="1" in (layer.get("caps"), layer.get("smallCaps")),
        underline=layer.get("u", "none") != "none",
        strike="1" in (layer.get("strike"), layer.get("dstrike")),
        small_caps=layer.get("smallCaps") == "1",
        vanish=layer.get("vanish") == "1",
        colour=read_colour(layer.get("color", "auto"), theme),
        background=read_colour(layer.get("shade", "auto"), theme)
        if highlight == "none"
        else highlight,
        position=layer.get("vertAlign", "baseline"),
        boxed=layer.get("boxed") == "1",
    )


def paragraph_format(layer: Layer, theme: Mapping[str, str]) -> ParagraphFormat:
    """Return the format of a paragraph."""
    rule = layer.get("spacing.lineRule", "auto")
    line = points(layer.get("spacing.line"), unit=240 if rule == "auto" else 20)
    return ParagraphFormat(
        outline_level=whole(layer.get("outlineLvl")),
        line=1.0 if line is None else line,
        line_rule=rule,
        indent_start=points(layer.get("indent.start")) or 0.0,
        indent_first=points(layer.get("indent.first")) or 0.0,
        before=_space(layer, "before"),
        after=_space(layer, "after"),
        contextual=layer.get("contextualSpacing") == "1",
        align=layer.get("jc", "left"),
        tab_stops=_tab_stops(tuple(each for each in layer.items() if each[0].startswith("tab."))),
        # On where nothing is said (17.3.1.44).
        widow_control=layer.get("widowControl", "1") == "1",
        keep_next=layer.get("keepNext") == "1",
        keep_lines=layer.get("keepLines") == "1",
        hyphenates=layer.get("suppressAutoHyphens") != "1",
        frame=layer.get("frame", ""),
        bordered=layer.get("framed") == "1",
        background=read_colour(layer.get("shade", "auto"), theme),
    )


def _space(layer: Layer, side: str) -> float:
    """Return the space before or after a paragraph, in pt (17.3.1.33)."""
    if not is_false(layer.get(f"spacing.{side}Autospacing", "0")):
        return _AUTOMATIC_SPACE
    return points(layer.get(f"spacing.{side}")) or 0.0


@lru_cache(maxsize=256)
def _tab_stops(written: tuple[tuple[str, str], ...]) -> tuple[TabStop, ...]:
    """Return the stops that stand, in their order; the same ones for all paragraphs of a style."""
    stops = []
    for key, value in written:
        at = points(key.removeprefix("tab."))
        align, _, leader = value.partition(".")
        if at is not None and align != "clear":
            stops.append(TabStop(at=at, align=align, leader=leader))
    return tuple(sorted(stops, key=lambda stop: stop.at))


def heading_level(outline_level: int | None, named: str | None) -> int | None:
    """Return the level of a heading, 1 to 9: by outline level, else by the style that is named."""
    if outline_level is not None:
        return outline_level + 1 if 0 <= outline_level < _HEADING_LEVELS else None
    return whole(named)

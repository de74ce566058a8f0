"""From layers of formatting, the last word on top, to the format that a reader sees."""

from collections.abc import Iterator, Mapping

from kesimpta_docs.verify.docx.colours import read_colour
from kesimpta_docs.verify.docx.document import Format, ParagraphFormat, TabStop
from kesimpta_docs.verify.docx.layers import TOGGLES, Layer
from kesimpta_docs.verify.docx.names import is_false, points, whole

#: Where nothing gives a size (17.3.2.38), in pt.
_SIZE = 10.0

_HEADING_LEVELS = 9

#: Space that a program sets by itself, as between paragraphs of a web page (17.3.1.33), in pt.
_AUTOMATIC_SPACE = 14.0


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
        tab_stops=tuple(sorted(_tab_stops(layer), key=lambda stop: stop.at)),
        # On where nothing is said (17.3.1.44).
        widow_control=layer.get("widowControl", "1") == "1",
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


def _tab_stops(layer: Layer) -> Iterator[TabStop]:
    """Yield the stops that stand."""
    for key, value in layer.items():
        at = points(key.removeprefix("tab.")) if key.startswith("tab.") else None
        align, _, leader = value.partition(".")
        if at is not None and align != "clear":
            yield TabStop(at=at, align=align, leader=leader)


def heading_level(outline_level: int | None, named: str | None) -> int | None:
    """Return the level of a heading, 1 to 9: by outline level, else by the style that is named."""
    if outline_level is not None:
        return outline_level + 1 if 0 <= outline_level < _HEADING_LEVELS else None
    return whole(named)

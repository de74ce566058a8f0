"""Styles of paragraphs and characters as values, and as elements of `styles.xml`.

ECMA-376-1, 17.7. All measures are points (pt). What is None is inherited.
"""

from dataclasses import dataclass
from typing import Literal

from lxml.etree import _Element as Element

from kesimpta_docs.wordml.elements import paragraph_properties, run_properties, w
from kesimpta_docs.wordml.measures import eighths, half_points, twips

#: Names that Word knows; it writes some of them in small letters.
_BUILT_IN = frozenset(
    ["Normal", "Body Text", "Subtitle", "List Bullet", "List Number", "Strong", "Hyperlink"]
)
_BUILT_IN_SMALL = frozenset(
    [
        "Heading 1",
        "Heading 2",
        "Heading 3",
        "Heading 4",
        "TOC 1",
        "Caption",
        "Header",
        "Footer",
        "Page Number",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A border: its width, its gap to the text (at most 31 pt), its colour as `rrggbb`.

    `width` is that of the whole line; a double line is three equal parts.
    """

    width: float
    gap: float
    colour: str
    double: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Borders:
    """The lines round a paragraph. Neighbours with the same lines share one frame (17.3.1.24).

    `between` is drawn between these neighbours (17.3.1.5).
    """

    top: Line | None = None
    left: Line | None = None
    bottom: Line | None = None
    right: Line | None = None
    between: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pitch:
    """From one line to the next: at least so many points, or a factor of the font's own height."""

    value: float
    factor: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """A tab stop, `at` pt from the margin, with the leader that fills the way to it."""

    at: float
    align: Literal["left", "right"] = "right"
    leader: Literal["none", "dot", "underscore"] = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class CharacterStyle:
    """The look of words inside a paragraph."""

    name: str
    based_on: str | None = None
    font: str | None = None
    size: float | None = None
    bold: bool | None = None
    underline: bool | None = None
    box: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphStyle:
    """The look of a paragraph; one that is based on none is the default.

    `number` is a `w:numId`; `outline` a heading's level, from 1; `left`, `right` and `hanging` are
    the indents.
    """

    name: str
    based_on: str | None = "Normal"
    following: str | None = None
    size: float | None = None
    bold: bool | None = None
    pitch: Pitch | None = None
    before: float | None = None
    after: float | None = None
    left: float | None = None
    right: float | None = None
    hanging: float | None = None
    borders: Borders | None = None
    tabs: tuple[Tab, ...] = ()
    number: int | None = None
    outline: int | None = None
    keep_next: bool | None = None
    keep_lines: bool | None = None
    page_break_before: bool | None = None
    #: No space between neighbours of this style.
    contextual: bool | None = None


def style_id(name: str) -> str:
    """Return the id of a style, by which paragraphs name it: `Heading1` for `Heading 1`."""
    return name.replace(" ", "")


def paragraph_style(style: ParagraphStyle) -> Element:
    """Return `w:style` for a paragraph style."""
    return _style(
        "paragraph",
        style.name,
        w("basedOn", val=style_id(style.based_on)) if style.based_on else None,
        w("next", val=style_id(style.following)) if style.following else None,
        w("qFormat"),
        paragraph_properties(
            _switch("keepNext", on=style.keep_next),
            _switch("keepLines", on=style.keep_lines),
            _switch("pageBreakBefore", on=style.page_break_before),
            _number(style.number),
            _borders(style.borders),
            _tabs(style.tabs),
            _spacing(style),
            _indents(style),
            _switch("contextualSpacing", on=style.contextual),
            None if style.outline is None else w("outlineLvl", val=style.outline - 1),
        ),
        run_properties(*_bold(style.bold), *_size(style.size)),
        default=style.based_on is None,
    )


def character_style(style: CharacterStyle) -> Element:
    """Return `w:style` for a character style."""
    return _style(
        "character",
        style.name,
        w("basedOn", val=style_id(style.based_on or "Default Paragraph Font")),
        w("qFormat"),
        run_properties(
            fonts(style.font) if style.font else None,
            *_bold(style.bold),
            *_size(style.size),
            None
            if style.underline is None
            else w("u", val="single" if style.underline else "none"),
            _line("bdr", style.box) if style.box else None,
        ),
    )


def fonts(name: str, complex_script: str | None = None) -> Element:
    """Return `w:rFonts`: one font for every script, or another for complex ones (17.3.2.26)."""
    return w("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=complex_script or name)


def _style(kind: str, name: str, *content: Element | None, default: bool = False) -> Element:
    small = name in _BUILT_IN_SMALL
    marks = {"default": 1} if default else {}
    if not small and name not in _BUILT_IN:
        marks["customStyle"] = 1
    named = w("name", val=name.lower() if small else name)
    return w("style", named, *content, type=kind, styleId=style_id(name), **marks)


def _switch(name: str, *, on: bool | None) -> Element | None:
    if on is None:
        return None
    return w(name) if on else w(name, val=0)


def _bold(on: bool | None) -> tuple[Element | None, Element | None]:  # noqa: FBT001 - the value of a style, not a choice
    return _switch("b", on=on), _switch("bCs", on=on)


def _size(size: float | None) -> tuple[Element, ...]:
    if size is None:
        return ()
    return w("sz", val=half_points(size)), w("szCs", val=half_points(size))


def _number(number: int | None) -> Element | None:
    return None if number is None else w("numPr", w("numId", val=number))


def _tabs(tabs: tuple[Tab, ...]) -> Element | None:
    stops = [w("tab", val=tab.align, leader=tab.leader, pos=twips(tab.at)) for tab in tabs]
    return w("tabs", *stops) if stops else None


def _spacing(style: ParagraphStyle) -> Element | None:
    attributes: dict[str, str | int] = {}
    if style.before is not None:
        attributes["before"] = twips(style.before)
    if style.after is not None:
        attributes["after"] = twips(style.after)
    if style.pitch is not None and style.pitch.factor:
        attributes |= {"line": round(style.pitch.value * 240), "lineRule": "auto"}
    elif style.pitch is not None:
        attributes |= {"line": twips(style.pitch.value), "lineRule": "atLeast"}
    return w("spacing", **attributes) if attributes else None


def _indents(style: ParagraphStyle) -> Element | None:
    named = {"left": style.left, "right": style.right, "hanging": style.hanging}
    given = {name: twips(value) for name, value in named.items() if value is not None}
    return w("ind", **given) if given else None


def _borders(borders: Borders | None) -> Element | None:
    if borders is None:
        return None
    sides = {
        "top": borders.top,
        "left": borders.left,
        "bottom": borders.bottom,
        "right": borders.right,
        "between": borders.between,
    }
    return w("pBdr", *(_line(side, line) for side, line in sides.items() if line))


def _line(side: str, line: Line) -> Element:
    return w(
        side,
        val="double" if line.double else "single",
        sz=eighths(line.width / 3 if line.double else line.width),
        space=round(line.gap),
        color=line.colour,
    )

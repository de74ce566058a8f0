"""Lists as `numbering.xml` knows them (ECMA-376-1, 17.9)."""

from dataclasses import dataclass
from typing import Literal

from lxml.etree import _Element as Element

from kesimpta_docs.wordml.elements import paragraph_properties, run_properties, w
from kesimpta_docs.wordml.measures import half_points, twips
from kesimpta_docs.wordml.style import fonts, style_id


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLook:
    """A list of one level: its sign (`%1` is the number), and the sign's font and size.

    `indent` is the width that the sign takes, `left` what stands before it; measures in pt.
    """

    style: str
    kind: Literal["bullet", "decimal"]
    sign: str
    font: str
    size: float
    bold: bool
    indent: float
    left: float = 0


def abstract_number(number: int, look: ListLook) -> Element:
    """Return `w:abstractNum`, the definition that lists with this look share."""
    linked = w("pStyle", val=style_id(look.style))
    return w(
        "abstractNum",
        w("multiLevelType", val="singleLevel"),
        _level(look, linked),
        abstractNumId=number,
    )


def number(number_id: int, abstract: int) -> Element:
    """Return `w:num`, the list by which a style numbers."""
    return w("num", w("abstractNumId", val=abstract), numId=number_id)


def restarted(number_id: int, abstract: int, look: ListLook) -> Element:
    """Return `w:num` for a list that counts from 1 again (17.9.27).

    A paragraph that names its list takes the indents of the list, not of its style: so they stand
    here once more.
    """
    again = w("lvlOverride", w("startOverride", val=1), _level(look, None), ilvl=0)
    return w("num", w("abstractNumId", val=abstract), again, numId=number_id)


def _level(look: ListLook, linked: Element | None) -> Element:
    bold = {} if look.bold else {"val": 0}
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=look.kind),
        linked,
        w("lvlText", val=look.sign),
        w("lvlJc", val="left"),
        paragraph_properties(
            w("ind", left=twips(look.left + look.indent), hanging=twips(look.indent))
        ),
        run_properties(
            fonts(look.font),
            w("b", **bold),
            w("bCs", **bold),
            w("sz", val=half_points(look.size)),
            w("szCs", val=half_points(look.size)),
        ),
        ilvl=0,
    )

"""`styles.xml`: the defaults of the document, and every style that each file holds."""

from lxml.etree import _Element as Element

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.tokens import Tokens
from kesimpta_docs.render.docx.about import language
from kesimpta_docs.render.docx.fonts import complex_font, words_font
from kesimpta_docs.render.docx.looks import character_styles, paragraph_styles
from kesimpta_docs.wordml.elements import paragraph_properties, run_properties, w
from kesimpta_docs.wordml.measures import eighths, half_points, twips
from kesimpta_docs.wordml.style import character_style, fonts, paragraph_style, style_id

TABLE_STYLE = "Guide Table"


def stylesheet(edition: Edition) -> Element:
    """Return the root of `styles.xml`."""
    tokens = edition.tokens
    return w(
        "styles",
        _defaults(edition),
        *_roots(),
        *(paragraph_style(style) for style in paragraph_styles(words_font(edition), edition.paper)),
        *(character_style(style) for style in character_styles(tokens)),
        _table(tokens),
    )


def _defaults(edition: Edition) -> Element:
    font, size = edition.tokens.font.word, edition.tokens.type.body.size
    return w(
        "docDefaults",
        w(
            "rPrDefault",
            run_properties(
                fonts(font, complex_font(edition)),
                w("sz", val=half_points(size)),
                w("szCs", val=half_points(size)),
                language(edition),
            ),
        ),
        w(
            "pPrDefault",
            paragraph_properties(
                w("widowControl"), w("bidi") if edition.metadata.right_to_left else None
            ),
        ),
    )


def _roots() -> tuple[Element, Element, Element]:
    """Return the styles from which the others of their type descend; they look like nothing."""
    sides = (w(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right"))
    return (
        _root("character", "Default Paragraph Font"),
        _root("table", "Normal Table", w("tblPr", w("tblCellMar", *sides))),
        _root("numbering", "No List"),
    )


def _root(kind: str, name: str, *content: Element) -> Element:
    return w(
        "style",
        w("name", val=name),
        w("semiHidden"),
        w("unhideWhenUsed"),
        *content,
        type=kind,
        default=1,
        styleId=style_id(name),
    )


def _table(t: Tokens) -> Element:
    """Return the style of tables: rules above, below, under the header and between rows."""
    cell = twips(t.space.cell)
    return w(
        "style",
        w("name", val=TABLE_STYLE),
        w("basedOn", val=style_id("Normal Table")),
        w("qFormat"),
        w(
            "tblPr",
            w(
                "tblBorders",
                _rule("top", t.rule.table_outer, t),
                _rule("bottom", t.rule.table_outer, t),
                _rule("insideH", t.rule.table_row, t),
            ),
            w(
                "tblCellMar",
                w("top", w=cell, type="dxa"),
                w("left", w=0, type="dxa"),
                w("bottom", w=cell, type="dxa"),
                w("right", w=cell, type="dxa"),
            ),
        ),
        w(
            "tblStylePr",
            w(
                "tcPr",
                w("tcBorders", _rule("bottom", t.rule.table_head, t)),
                w("vAlign", val="bottom"),
            ),
            type="firstRow",
        ),
        type="table",
        customStyle=1,
        styleId=style_id(TABLE_STYLE),
    )


def _rule(side: str, width: float, t: Tokens) -> Element:
    colour = t.colour.ink.removeprefix("#")
    return w(side, val="single", sz=eighths(width), space=0, color=colour)

"""Ways to let a finished large-print DOCX fall short of one rule of a standard."""

from typing import NamedTuple

from lxml.etree import _Element as Element

from tests.verify import damage_docx as do
from tests.verify.damage_docx import Damage

MISSED = "You missed"
LONG = "This is general information"
HEADING = "Can I drink"
_BULLETS = "//w:lvl[w:numFmt/@w:val='bullet']//w:sz"
_NUMBER = "//w:fldSimple//w:rPr"


class Short(NamedTuple):
    """A damage, the measures that must fall short (the one it is made for first), and what it says.

    `says` stands in the problems, or in what was found.
    """

    what: str
    damage: Damage
    measures: tuple[str, ...]
    says: str


def _smaller(root: Element) -> None:
    """Set what is 18 pt in 17."""
    for size in root.iterfind(".//w:sz[@w:val='36']", do.NAMESPACES):
        do.value("34")(size)


CASES = (
    Short(
        "another font",
        do.paragraph(LONG, do.styled("<w:rFonts w:ascii='Verdana'/>")),
        ("font",),
        "has Verdana",
    ),
    Short(
        "a smaller body",
        do.in_part(do.STYLES, _smaller),
        ("body-size", "smallest-size", "x-height", "page-number-size"),
        "17 pt",
    ),
    Short(
        "a smaller paragraph",
        do.paragraph(MISSED, do.styled("<w:sz w:val='30'/>")),
        ("smallest-size",),
        '"You missed a dose." has 15 pt',
    ),
    Short(
        "a larger heading",
        do.paragraph("Examplin at home", do.styled("<w:sz w:val='52'/>")),
        ("heading-size",),
        "has 26 pt",
    ),
    Short(
        "a larger subheading",
        do.paragraph(HEADING, do.styled("<w:sz w:val='52'/>")),
        ("subheading-size",),
        "has 26 pt",
    ),
    Short(
        "close lines in a heading",
        do.paragraph(
            "How many people had", do.laid_out("<w:spacing w:line='240' w:lineRule='auto'/>")
        ),
        ("heading-pitch",),
        "has 1.15 em",
    ),
    Short(
        "a light heading",
        do.paragraph(HEADING, do.styled("<w:b w:val='0'/>")),
        ("light-headings",),
        '"Can I drink alcohol?"',
    ),
    Short(
        "bold words",
        do.paragraph(MISSED, do.styled("<w:b/>")),
        ("bold-words",),
        "4 words",
    ),
    Short("italics", do.paragraph(MISSED, do.styled("<w:i/>")), ("slanted",), "15 letters"),
    Short(
        "single lines",
        do.paragraph(MISSED, do.laid_out("<w:spacing w:line='240' w:lineRule='auto'/>")),
        ("line-pitch",),
        "has 1.15 em",
    ),
    Short(
        "no gap below a paragraph",
        do.paragraph("Words of", do.laid_out("<w:spacing w:after='0'/>")),
        ("paragraph-gap",),
        "has 0 blank lines",
    ),
    Short(
        "no gap below a heading",
        do.paragraph(HEADING, do.laid_out("<w:spacing w:after='0'/>")),
        ("heading-gap",),
        'above "Ask your team." has 0 blank lines',
    ),
    Short(
        "a gap between items",
        do.paragraph("Wash your hands", do.laid_out("<w:spacing w:after='540'/>")),
        ("item-gap",),
        "has 1 blank line",
    ),
    Short(
        "a small bullet",
        do.at(_BULLETS, do.value("18"), do.NUMBERING),
        ("bullet-size",),
        "has 0.5 of the text",
    ),
    Short(
        "a narrow margin",
        do.at("//w:pgMar", do.value("720", "w:left")),
        ("margin",),
        "the left of section 1 has 36 pt",
    ),
    Short(
        "text in the margin",
        do.paragraph(MISSED, do.laid_out("<w:ind w:left='-360'/>")),
        ("margin",),
        "has 54 pt",
    ),
    Short(
        "stretched lines",
        do.paragraph(LONG, do.laid_out("<w:jc w:val='both'/>")),
        ("justified",),
        "1 paragraph",
    ),
    Short(
        "two columns",
        do.at("//w:sectPr", do.put_last("<w:cols w:num='2'/>")),
        ("columns",),
        "section 1 has 2 columns",
    ),
    Short(
        "no dots",
        do.at("//w:style[@w:styleId='TOC1']//w:tab", do.value("none", "w:leader"), do.STYLES),
        ("no-leaders",),
        '"When to get help',
    ),
    Short(
        "hyphenated",
        do.at("//w:autoHyphenation", do.value("1"), do.SETTINGS),
        ("hyphens",),
        "automatic hyphenation is on",
    ),
    Short(
        "a line that may be alone",
        do.paragraph(LONG, do.laid_out("<w:widowControl w:val='0'/>")),
        ("widows",),
        "This is general information",
    ),
    Short(
        "a light page number",
        do.at(_NUMBER, do.put_last("<w:b w:val='0'/>"), do.FOOTER),
        ("page-number",),
        "the number of all pages is not bold",
    ),
    Short(
        "a page number at the left",
        do.at("//w:r[w:tab]", do.gone, do.FOOTER),
        ("page-number",),
        "is not in the outer corner",
    ),
    Short(
        "no page number",
        do.at("//w:fldSimple", do.gone, do.FOOTER),
        ("page-number",),
        "all pages have none",
    ),
    Short(
        "even pages as odd ones",
        do.in_part(do.SETTINGS, do.put_first("<w:mirrorMargins/>")),
        ("page-number",),
        "the number of left pages is in the inner corner",
    ),
    Short(
        "a small page number",
        do.at(_NUMBER, do.put_last("<w:sz w:val='24'/>"), do.FOOTER),
        ("page-number-size", "smallest-size"),
        "the page number of default pages has 12 pt",
    ),
    Short(
        "red words",
        do.paragraph(MISSED, do.styled("<w:color w:val='C00000'/>")),
        ("contrast",),
        '"You missed a dose." has 6.479',
    ),
    Short(
        "grey words",
        do.paragraph(MISSED, do.styled("<w:color w:val='404040'/>")),
        ("grey",),
        "15 letters",
    ),
    Short(
        "words on a grey pattern",
        do.paragraph(MISSED, do.laid_out("<w:shd w:val='pct20' w:fill='auto'/>")),
        ("grey",),
        'under "You missed a dose."',
    ),
    Short(
        "yellow on white",
        do.paragraph(MISSED, do.styled("<w:highlight w:val='yellow'/>")),
        ("colour-pairs",),
        "white, yellow",
    ),
    Short(
        "serifs",
        do.paragraph(MISSED, do.styled("<w:rFonts w:ascii='Georgia'/>")),
        ("serifs", "font"),
        '"You missed a dose." in Georgia',
    ),
    Short(
        "a font with a low x",
        do.at("//w:docDefaults//w:rFonts", do.value("Calibri", "w:ascii"), do.STYLES),
        # Its own line is higher than Arial's, and so is a blank one.
        ("x-height", "font", "paragraph-gap", "heading-gap"),
        "the x of Calibri at 18 pt has 8.388 pt",
    ),
    Short(
        "capitals",
        do.paragraph(LONG, do.styled("<w:caps/>")),
        ("capitals",),
        "THIS IS GENERAL",
    ),
    Short(
        "a step that may be split",
        do.paragraph("Take the pill", do.laid_out("<w:keepLines w:val='0'/>")),
        ("split-parts",),
        'the step "Take the pill',
    ),
)

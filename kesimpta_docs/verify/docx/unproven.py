"""What a file holds that no proof looks at: any part, element or attribute that is not listed.

WordprocessingML has a thousand ways to scale, fill, move, frame or hide words (ECMA-376-1, 17),
and programs add their own. The layouts need these few, so each other one is reported by name.
Names without a prefix are of `w:`.
"""

import re
from collections.abc import Iterable, Iterator

from kesimpta_docs.verify.docx.names import WP, XML, A, Element, R, W

_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_PREFIXES = {W: "", R: "r:", WP: "wp:", A: "a:", _PIC: "pic:", XML: "xml:"}

_PARTS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(app|core|custom)\.xml"
    r"|word/(document|fontTable|numbering|settings|styles)\.xml"
    r"|word/_rels/(document|fontTable)\.xml\.rels|word/(header|footer)-(default|first|even)\.xml"
    r"|word/fonts/font(Regular|Bold)\.odttf|word/media/image[0-9]+\.(png|jpeg|jpg)"
)

#: What may stand in each element.
_CHILDREN = {
    key: frozenset(names.split())
    for key, names in {
        "": "document ftr hdr numbering settings styles",
        "a:graphic": "a:graphicData",
        "a:graphicData": "pic:pic",
        "a:prstGeom": "a:avLst",
        "a:stretch": "a:fillRect",
        "a:xfrm": "a:ext a:off",
        "abstractNum": "lvl multiLevelType",
        "body": "p sdt sectPr tbl",
        "compat": "compatSetting",
        "docDefaults": "pPrDefault rPrDefault",
        "docPartObj": "docPartGallery docPartUnique",
        "document": "body",
        "drawing": "wp:inline",
        "fldSimple": "r",
        "ftr": "p",
        "hdr": "p",
        "hyperlink": "r",
        "lvl": "lvlJc lvlText numFmt pPr pStyle rPr start",
        "lvlOverride": "lvl startOverride",
        "num": "abstractNumId lvlOverride",
        "numPr": "ilvl numId",
        "numbering": "abstractNum num",
        "p": "bookmarkEnd bookmarkStart fldSimple hyperlink pPr r",
        "pBdr": "between bottom left right top",
        "pPr": "bidi contextualSpacing ind keepLines keepNext numPr outlineLvl pBdr pStyle"
        " pageBreakBefore spacing tabs widowControl",
        "pPrDefault": "pPr",
        "pic:blipFill": "a:blip a:stretch",
        "pic:nvPicPr": "pic:cNvPicPr pic:cNvPr",
        "pic:pic": "pic:blipFill pic:nvPicPr pic:spPr",
        "pic:spPr": "a:prstGeom a:xfrm",
        "r": "br drawing fldChar instrText rPr t tab",
        "rPr": "b bCs bdr lang rFonts rStyle rtl sz szCs u",
        "rPrDefault": "rPr",
        "sdt": "sdtContent sdtPr",
        "sdtContent": "p",
        "sdtPr": "alias docPartObj",
        "sectPr": "bidi footerReference headerReference pgMar pgSz rtlGutter titlePg",
        "settings": "autoHyphenation compat decimalSymbol defaultTabStop embedTrueTypeFonts"
        " evenAndOddHeaders listSeparator mirrorMargins themeFontLang",
        "style": "basedOn name next pPr qFormat rPr semiHidden tblPr tblStylePr unhideWhenUsed",
        "styles": "docDefaults style",
        "tabs": "tab",
        "tbl": "tblGrid tblPr tr",
        "tblBorders": "bottom insideH top",
        "tblCellMar": "bottom left right top",
        "tblGrid": "gridCol",
        "tblPr": "bidiVisual tblBorders tblCaption tblCellMar tblDescription tblLayout tblLook"
        " tblStyle tblW",
        "tblStylePr": "tcPr",
        "tc": "p tcPr",
        "tcBorders": "bottom",
        "tcPr": "tcBorders tcW vAlign",
        "tr": "tc trPr",
        "trPr": "cantSplit tblHeader",
        "wp:inline": "a:graphic wp:docPr wp:extent",
    }.items()
}

#: The attributes that an element may have; those not named here have at most `val`.
_ATTRIBUTES = {
    key: frozenset(names.split())
    for key, names in {
        "a:blip": "r:embed",
        "a:ext": "cx cy",
        "a:graphicData": "uri",
        "a:off": "x y",
        "a:prstGeom": "prst",
        "abstractNum": "abstractNumId",
        "bookmarkEnd": "id",
        "bookmarkStart": "id name",
        "bdr": "color space sz val",
        "between": "color space sz val",
        "bottom": "color space sz type val w",
        "br": "",
        "compatSetting": "name uri val",
        "fldChar": "fldCharType",
        "fldSimple": "instr",
        "footerReference": "r:id type",
        "gridCol": "w",
        "headerReference": "r:id type",
        "hyperlink": "anchor history r:id tooltip",
        "ind": "hanging left right",
        "insideH": "color space sz val",
        "lang": "bidi eastAsia val",
        "left": "color space sz type val w",
        "lvl": "ilvl",
        "lvlOverride": "ilvl",
        "num": "numId",
        "pgMar": "bottom footer gutter header left right top",
        "pgSz": "h orient w",
        "pic:cNvPr": "descr id name",
        "rFonts": "ascii cs eastAsia hAnsi",
        "right": "color space sz type val w",
        "spacing": "after before line lineRule",
        "style": "customStyle default styleId type",
        "t": "xml:space",
        "tab": "leader pos val",
        "tblLayout": "type",
        "tblLook": "firstColumn firstRow lastColumn lastRow noHBand noVBand val",
        "tblStylePr": "type",
        "tblW": "type w",
        "tcW": "type w",
        "themeFontLang": "bidi eastAsia val",
        "top": "color space sz type val w",
        "wp:docPr": "descr id name",
        "wp:extent": "cx cy",
        "wp:inline": "distB distL distR distT",
    }.items()
}
_VALUE = frozenset({"val"})
_MOST = 1000


def unproven_parts(names: Iterable[str]) -> Iterator[str]:
    """Yield the parts of a package that the layouts do not need."""
    yield from (f"the part {name}" for name in names if not _PARTS.fullmatch(name))


def unproven_names(part: str, root: Element) -> Iterator[str]:
    """Yield each element and attribute of `part` that the layouts do not need, once.

    At most a thousand: a hostile file has as many as it likes.
    """
    told: set[str] = set()
    for found in _unproven_names(part, root):
        if found not in told:
            told.add(found)
            yield found
        if len(told) == _MOST:
            return


def _unproven_names(part: str, root: Element) -> Iterator[str]:
    for element in root.iter():
        if not isinstance(element.tag, str):
            yield f"{part} has a comment or an instruction"
            continue
        parent = element.getparent()
        name = _short(element.tag)
        holder = "" if parent is None else _short(parent.tag)
        if name not in _CHILDREN.get(holder, ()):
            yield f"{part} has {name} in {holder or 'no other element'}"
            continue
        for key in element.attrib:
            if _short(str(key)) not in _ATTRIBUTES.get(name, _VALUE):
                yield f"{part} has {name} with {_short(str(key))}"
        if name == "rFonts" and len(_plain_fonts(element)) > 1:
            yield f"{part} has rFonts of several fonts"


def _plain_fonts(element: Element) -> set[str]:
    """Return the fonts of a `w:rFonts`, but that of complex scripts: its words are looked at."""
    return {str(font) for key, font in element.attrib.items() if _short(str(key)) != "cs"}


def _short(tag: str) -> str:
    """Return `pPr` for `{…}pPr`, `a:ext` for another known namespace; else the tag as it is."""
    space, end, local = tag.rpartition("}")
    prefix = _PREFIXES.get(space + end, "" if not end else None)
    return tag if prefix is None else prefix + local

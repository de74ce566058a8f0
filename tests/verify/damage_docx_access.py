"""Damages that the accessibility checker of Word finds, and the proofs that must fail."""

from lxml.etree import _Element as Element

from tests.verify import damage_docx as do
from tests.verify.damage_docx import NAMESPACES, Case

ALT = "alternative text is worth hearing"
CLEAR = "every link says where it leads"
CONTENTS = "contents are filled in and true"
CONTRAST = "every word stands out from its ground"
CONTROLS = "every control has a title"
HEADINGS = "headings are those of the source"
IDENTITY = "language and title are set"
LINKS = "every link leads where the source says"
MORE = "the file holds only what is proven"
OUTLINE = "headings are an outline in the styles of word"
PICTURES = "every picture has its words"
STYLES = "looks stand in styles alone"
TABLES = "every table has its header cells"
TORN = "nothing is torn between pages"
SILENT = "every text has its silent mark"
WORDS = "same words in the same order"

MISSED = "You missed"
ROW = "//w:tbl/w:tr[2]"
BODY_TEXT = "//w:style[@w:styleId='BodyText']"
_W = f"{{{NAMESPACES['w']}}}"
_VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'
_BOX = "<w:txbxContent><w:p><w:r><w:t>Take two.</w:t></w:r></w:p></w:txbxContent>"


def controlled(element: Element) -> None:
    """Put an element into a content control without a title."""
    control = do.xml("<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>")
    element.addprevious(control)
    control[1].append(element)


def linked_again(link: Element) -> None:
    """Let a link without words, to the same place, follow a link."""
    empty = do.xml("<w:hyperlink/>")
    empty.attrib.update(link.attrib)
    link.addnext(empty)


def nested(cell: Element) -> None:
    """Put the words of a cell into a table of its own."""
    holder = do.xml("<w:tbl><w:tblPr/><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc/></w:tr></w:tbl>")
    inner = next(holder.iter(f"{_W}tc"))
    inner.extend(cell.findall("w:p", NAMESPACES))
    cell.append(holder)
    cell.append(do.xml('<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>'))


def of_outline_alone(style: Element) -> None:
    """Let a style stand beside one of headings that is like it, but under another name."""
    do.twice(style)
    style.set(f"{_W}styleId", "Loud")
    name = style.find("w:name", NAMESPACES)
    assert name is not None
    name.set(f"{_W}val", "Loud")


def grey_on_grey(style: Element) -> None:
    """Let a style have dark grey words on light grey: each alone stands out."""
    style.append(do.xml('<w:rPr><w:color w:val="595959"/></w:rPr>'))
    properties = style.find("w:pPr", NAMESPACES)
    assert properties is not None
    properties.append(do.xml('<w:shd w:val="clear" w:fill="B0B0B0"/>'))


CASES = (
    Case(
        "alternative text that is a file name",
        do.at("//wp:docPr", do.value("image1.png", "descr")),
        (ALT, PICTURES),
        'picture 1 says "image1.png"',
    ),
    Case(
        "alternative text that a program has written",
        do.at("//wp:docPr", do.value("A chart. Description automatically generated", "descr")),
        (ALT, PICTURES),
        "which tells nobody",
    ),
    Case(
        "alternative text that says it is a picture",
        do.at("//wp:docPr", do.value("Picture of two bars", "descr")),
        (ALT, PICTURES),
        "which tells nobody",
    ),
    Case(
        "a picture without any description",
        do.at("//wp:docPr", do.without("descr")),
        (ALT, PICTURES),
        "picture 1 has 0 characters",
    ),
    Case(
        "a header row that only repeats",
        do.each(
            do.at("//w:tblLook", do.value("0", "w:firstRow")),
            do.at("//w:tblLook", do.value("0480")),
        ),
        (TABLES,),
        "does not say that its first row is a header",
    ),
    Case(
        "a table without look",
        do.at("//w:tblLook", do.gone),
        (TABLES,),
        "its first row is a header",
    ),
    Case("a table without title", do.at("//w:tblCaption", do.gone), (TABLES,), 'has the title ""'),
    Case(
        "a table without description",
        do.at("//w:tblDescription", do.gone),
        (TABLES,),
        'has the description ""',
    ),
    Case(
        "cells merged downwards",
        do.at(f"{ROW}/w:tc/w:tcPr", do.put_last('<w:vMerge w:val="restart"/>')),
        (TABLES, MORE),
        "table 1 has merged cells",
    ),
    Case(
        "a split cell",
        do.at(f"{ROW}/w:tc", do.twice),
        (TABLES, WORDS, SILENT),
        "row 2: expected Headache | 21 in 100 | 15 in 100, found Headache | Headache",
    ),
    Case(
        "a table in a table", do.at(f"{ROW}/w:tc", nested), (TABLES, MORE), "is not in the source"
    ),
    Case(
        "a row over two pages",
        do.at(f"{ROW}/w:trPr/w:cantSplit", do.gone),
        (TORN,),
        "row 2 of table 1 may be split",
    ),
    Case(
        "a heading alone at the end of a page",
        do.at("//w:style[@w:styleId='Heading3']/w:pPr/w:keepNext", do.gone, do.STYLES),
        (TORN,),
        "may stand alone at the end",
    ),
    Case(
        "a heading over two pages",
        do.at("//w:style[@w:styleId='Heading3']/w:pPr/w:keepLines", do.gone, do.STYLES),
        (TORN,),
        "may be split",
    ),
    Case(
        "widows",
        do.at("//w:pPrDefault//w:widowControl", do.value("0"), do.STYLES),
        (TORN,),
        "may leave a line alone",
    ),
    Case(
        "a shape of the old form",
        do.paragraph(
            MISSED,
            do.put_last(
                f'<w:r><w:pict><v:shape {_VML} alt="Two hands that hold a box"/></w:pict></w:r>'
            ),
        ),
        (PICTURES, MORE),
        "picture 1 floats",
    ),
    Case(
        "a text box",
        do.paragraph(
            MISSED,
            do.put_last(
                f'<w:r><w:pict><v:shape {_VML} alt="Two hands that hold a box">'
                f"<v:textbox>{_BOX}</v:textbox></v:shape></w:pict></w:r>"
            ),
        ),
        (PICTURES, WORDS, MORE),
        "picture 1 floats",
    ),
    Case(
        "a watermark",
        do.at(
            "//w:p",
            do.put_last(f'<w:r><w:pict><v:shape {_VML} alt="Draft, not for use"/></w:pict></w:r>'),
            do.HEADER,
        ),
        (PICTURES, MORE),
        "picture 2",
    ),
    Case(
        "a control without a title",
        do.paragraph(MISSED, controlled),
        (CONTROLS,),
        'has no title: "You missed a dose."',
    ),
    Case(
        "words of a paragraph in a control without a title",
        do.at("//w:p[starts-with(., 'You missed')]/w:r", controlled),
        (CONTROLS, MORE),
        'has no title: "You missed a dose."',
    ),
    Case(
        "contents in a control without a title",
        do.at("//w:alias", do.gone),
        (CONTROLS, CONTENTS),
        'has no title: "Contents',
    ),
    Case(
        "marked as final",
        do.texts(">0</DocSecurity>", ">2</DocSecurity>", "docProps/app.xml"),
        (IDENTITY,),
        "security is 2",
    ),
    Case(
        "grey on grey",
        do.at(BODY_TEXT, grey_on_grey, do.STYLES),
        (CONTRAST, MORE),
        "does not stand out: 3.2 : 1",
    ),
    Case(
        "grey bullets",
        do.at("//w:lvl/w:rPr", do.put_last('<w:color w:val="AAAAAA"/>'), do.NUMBERING),
        (CONTRAST, MORE),
        '"•" does not stand out',
    ),
    Case(
        "a heading in no style of headings",
        do.each(
            do.at("//w:style[@w:styleId='Heading3']", of_outline_alone, do.STYLES),
            do.at("//w:pStyle[@w:val='Heading3']", do.value("Loud")),
        ),
        (OUTLINE,),
        'its style is no "heading 3"',
    ),
    Case(
        "a skipped level",
        do.at("//w:pStyle[@w:val='Heading3']", do.value("Heading4")),
        (OUTLINE, HEADINGS),
        "is of level 4, behind one of level 2",
    ),
    Case(
        "two headings of level 1",
        do.at("//w:pStyle[@w:val='Heading3']", do.value("Heading1")),
        (OUTLINE, HEADINGS),
        "2 headings of level 1",
    ),
    Case(
        "a title that is none",
        do.at("//w:pStyle[@w:val='Heading1']", do.value("Subtitle")),
        (OUTLINE, HEADINGS),
        "the first heading is not of level 1",
    ),
    Case(
        "a link without words",
        do.at("//w:hyperlink[@w:tooltip]", linked_again),
        (CLEAR,),
        'has the words ""',
    ),
    Case(
        "a link that says nothing",
        do.at("//w:hyperlink[@w:tooltip]//w:t", do.said("click here")),
        (CLEAR, LINKS, WORDS),
        'has the words "click here"',
    ),
)

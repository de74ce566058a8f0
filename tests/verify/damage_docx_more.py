"""Damages to links and tables of a DOCX, what no layout needs, and the proofs that must fail."""

from lxml.etree import _Element as Element

from tests.verify import damage_docx as do
from tests.verify.damage_docx import NAMESPACES, Case

LINKS = "every link leads where the source says"
PAGES = "every contents entry asks for its page"
CHOICES = "every choice stands behind its box"
LABELS = "every list is labelled as in the source"
TABLES = "every table has its header cells"
BLANKS = "no blank is repeated"
SILENT = "every text has its silent mark"
WORDS = "same words in the same order"
MORE = "the file holds only what is proven"
BOOKMARKS = "every bookmark is whole and the only one"
STYLES = "looks stand in styles alone"
CONTENTS = "contents are filled in and true"

MISSED = "You missed"
ROW = "//w:tbl/w:tr[2]"
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def flattened(table: Element) -> None:
    """Let a table be its paragraphs."""
    for paragraph in table.iter(f"{{{NAMESPACES['w']}}}p"):
        table.addprevious(paragraph)
    do.gone(table)


def joined(row: Element) -> None:
    """Put all that a row says into its first cell."""
    first, *others = row.findall("w:tc", NAMESPACES)
    for cell in others:
        first.extend(cell.findall("w:p", NAMESPACES))
        row.remove(cell)


def two_rows_in_one(row: Element) -> None:
    """Put the cells of the next row behind those of this one."""
    following = row.getnext()
    assert following is not None
    row.extend(following.findall("w:tc", NAMESPACES))
    do.gone(following)


def anchored_to_the_next(mark: Element) -> None:
    """Let a bookmark begin in the paragraph behind its heading."""
    holder = mark.getparent()
    assert holder is not None
    following = holder.getnext()
    assert following is not None
    following.insert(1, mark)


def unlinked(link: Element) -> None:
    """Let the words of a link be plain words."""
    link.addnext(link[0])
    do.gone(link)


def no_field(entry: Element) -> None:
    """Take the field out of an entry of the contents."""
    for run in entry.findall("w:r", NAMESPACES):
        entry.remove(run)


def number_behind(run: Element) -> None:
    """Put a result into a field."""
    run.addnext(do.xml("<w:r><w:t>7</w:t></w:r>"))


def put(text: str) -> do.Damage:
    """Put a property into the runs of a paragraph."""
    return do.paragraph(MISSED, do.styled(text))


CASES = (
    Case(
        "a link to elsewhere",
        do.texts("tel:", "https:", do.RELATIONS),
        (LINKS,),
        "to https:",
    ),
    Case(
        "a link to another section",
        do.at(
            "//w:p[not(starts-with(w:pPr/w:pStyle/@w:val, 'TOC'))]/w:hyperlink[@w:anchor]",
            do.value("help", "w:anchor"),
        ),
        (LINKS,),
        'found "your doses" to #help',
    ),
    Case(
        "contents to another section",
        do.at("//w:hyperlink[@w:anchor='doses']", do.value("tools", "w:anchor")),
        (LINKS, PAGES),
        'expected "Your doses" to #doses, found "Your dosesTools to use" to #tools',
    ),
    Case(
        "the page of another section",
        do.texts("PAGEREF doses", "PAGEREF tools"),
        (PAGES,),
        '"Your doses" asks for another page',
    ),
    Case(
        "an entry without a page",
        do.at("//w:p[w:hyperlink/@w:anchor='doses']", no_field),
        (PAGES,),
        "5 of 6 entries ask for a page",
    ),
    Case(
        "a page that is told already",
        do.at("//w:fldChar[@w:fldCharType='separate']/..", number_behind),
        (WORDS, CONTENTS),
        'says "7',
    ),
    Case(
        "a choice without a box",
        do.at("//w:r[contains(w:t, '☐')]", do.gone),
        (CHOICES, LABELS),
        "has no line with a box for each choice",
    ),
    Case(
        "a box behind its choice",
        do.at("//w:r[contains(w:t, '☐')]", do.swapped),
        (CHOICES, WORDS, BLANKS, SILENT),
        "has no line with a box for each choice",
    ),
    Case(
        "a bookmark beside its heading",
        do.at("//w:bookmarkStart[@w:name='doses']", anchored_to_the_next),
        (LINKS, BOOKMARKS),
        "marks no section",
    ),
    Case(
        "a bookmark twice",
        do.at("//w:bookmarkStart[@w:name='doses']", do.twice),
        (LINKS, BOOKMARKS),
        "marks no section",
    ),
    Case(
        "a link that says more",
        do.at("//w:hyperlink[@w:tooltip]", do.value("Take two", "w:tooltip")),
        (LINKS,),
        'says "Take two"',
    ),
    Case(
        "a link that says its bare address",
        do.at("//w:hyperlink[@w:tooltip]", do.value("https://example.org", "w:tooltip")),
        (LINKS,),
        'says "https://example.org"',
    ),
    Case(
        "a link that does not say where it leads",
        do.at("//w:hyperlink[@w:tooltip]", do.without("w:tooltip")),
        (LINKS,),
        'says "nothing"',
    ),
    Case(
        "a link inside the file with a tooltip, which LibreOffice drops",
        do.at("//w:hyperlink[@w:anchor]", do.value("Go to: Your doses", "w:tooltip")),
        (LINKS,),
        'says "Go to: Your doses"',
    ),
    Case(
        "a link as plain words",
        do.at(
            "//w:p[not(starts-with(w:pPr/w:pStyle/@w:val, 'TOC'))]/w:hyperlink[@w:anchor]",
            unlinked,
        ),
        (LINKS,),
        'expected "your doses" to #doses',
    ),
    Case("a table as paragraphs", do.at("//w:tbl", flattened), (TABLES,), "table 1 is missing"),
    Case("a row in one cell", do.at(ROW, joined), (TABLES,), "expected Headache | 21 in 100 | 15"),
    Case("two rows as one", do.at(ROW, two_rows_in_one), (TABLES,), "row 2: expected Headache"),
    Case(
        "a table twice", do.at("//w:tbl", do.twice), (TABLES, WORDS, SILENT), "is not in the source"
    ),
    Case(
        "no header cells in rows",
        do.at("//w:tblLook", do.value("0", "w:firstColumn")),
        (TABLES,),
        "says False of header cells",
    ),
    Case(
        "two header rows",
        do.at(f"{ROW}/w:trPr", do.put_last("<w:tblHeader/>")),
        (TABLES,),
        "or more than one",
    ),
    Case("narrow letters", put('<w:w w:val="20"/>'), (MORE, STYLES), "document.xml has w in rPr"),
    Case("letters apart", put('<w:spacing w:val="-60"/>'), (MORE, STYLES), "has spacing in rPr"),
    Case("raised letters", put('<w:position w:val="99"/>'), (MORE, STYLES), "has position in rPr"),
    Case("hidden on the web", put("<w:webHidden/>"), (MORE, STYLES), "has webHidden in rPr"),
    Case(
        "another fill",
        put(f"<w14:textFill {W14}><w14:noFill/></w14:textFill>"),
        (MORE, STYLES),
        "textFill",
    ),
    Case(
        "a colour of the theme",
        do.at("//w:style//w:u", do.value("background1", "w:themeColor"), do.STYLES),
        (MORE,),
        "styles.xml has u with themeColor",
    ),
    Case(
        "other letters in another font",
        put('<w:rFonts w:ascii="Atkinson Hyperlegible Next" w:hAnsi="Wingdings"/>'),
        (MORE, STYLES),
        "has rFonts of several fonts",
    ),
    Case(
        "a frame",
        do.paragraph(MISSED, do.laid_out('<w:framePr w:w="10" w:h="10"/>')),
        (MORE, STYLES),
        "has framePr in pPr",
    ),
    Case(
        "a low row",
        do.at(f"{ROW}/w:trPr", do.put_last('<w:trHeight w:val="20" w:hRule="exact"/>')),
        (MORE,),
        "has trHeight in trPr",
    ),
    Case(
        "words turned",
        do.at("//w:tcPr", do.put_last('<w:textDirection w:val="btLr"/>')),
        (MORE,),
        "has textDirection in tcPr",
    ),
    Case(
        "a black page",
        do.at(".", do.put_first('<w:background w:color="000000"/>')),
        (MORE,),
        "has background in document",
    ),
    Case(
        "words for some programs",
        do.at("//w:body", do.put_first(f"<mc:AlternateContent {MC}/>")),
        (MORE,),
        "AlternateContent in body",
    ),
    Case(
        "a field to update",
        do.at("//w:fldChar", do.value("1", "w:dirty")),
        (MORE,),
        "has fldChar with dirty",
    ),
    Case(
        "a field of another kind",
        do.paragraph(MISSED, do.put_last('<w:fldSimple w:instr="INCLUDETEXT more.docx"/>')),
        (MORE,),
        "a field INCLUDETEXT",
    ),
    Case(
        "a part of another kind",
        lambda parts: parts.update({"word/more.bin": b"more"}),
        (MORE,),
        "the part word/more.bin",
    ),
)

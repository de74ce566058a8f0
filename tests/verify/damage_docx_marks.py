"""Damages to what stands round the words of a DOCX, and the proofs that must fail."""

from lxml.etree import _Element as Element

from tests.verify import damage_docx as do
from tests.verify.damage_docx import NAMESPACES, Case

BLANKS = "no blank is repeated"
BOOKMARKS = "every bookmark is whole and the only one"
CONTENTS = "contents are filled in and true"
CONTROLS = "every control has a title"
EMPTY = "no paragraph is empty"
FINAL = "no word is hidden or provisional"
FONT = "every word is in the layouts font"
IDENTITY = "language and title are set"
LABELS = "every list is labelled as in the source"
LINKS = "every link leads where the source says"
MORE = "the file holds only what is proven"
STYLES = "looks stand in styles alone"
TABS = "every tab has its stop"
TAGS = "every language tag is valid"
TYPED = "no number or bullet is typed"
SILENT = "every text has its silent mark"
WORDS = "same words in the same order"

PAGES = "every contents entry asks for its page"
MISSED = "You missed"
PHRASE = "//w:p//w:lang"
MARK = '<w:tabs><w:tab w:val="left" w:pos="13042"/></w:tabs>'


def typed(label: str) -> do.Damage:
    """Let an item of steps begin with a typed label, in place of its own."""

    def change(paragraph: Element) -> None:
        do.laid_out('<w:numPr><w:numId w:val="0"/></w:numPr>')(paragraph)
        words = paragraph.find("w:r/w:t", NAMESPACES)
        assert words is not None
        words.text = f"{label} {words.text}"

    return do.paragraph("Wash your", change)


def unpacked(control: Element) -> None:
    """Let the content of a control stand without it."""
    for element in control.findall("w:sdtContent/*", NAMESPACES):
        control.addprevious(element)
    do.gone(control)


def out_of_its_control(paragraph: Element) -> None:
    """Put a paragraph before the control that it stands in."""
    next(paragraph.iterancestors(f"{{{NAMESPACES['w']}}}sdt")).addprevious(paragraph)


def bookmarked(name: str, key: str) -> do.Damage:
    """Put a bookmark with that name and id round the words of a paragraph."""

    def change(paragraph: Element) -> None:
        paragraph.insert(1, do.xml(f'<w:bookmarkStart w:id="{key}" w:name="{name}"/>'))
        paragraph.append(do.xml(f'<w:bookmarkEnd w:id="{key}"/>'))

    return do.paragraph(MISSED, change)


CASES = (
    Case(
        "spaces in a row",
        do.texts("You missed", "You  missed"),
        (BLANKS,),
        '"You  missed a dose." has several blanks',
    ),
    Case(
        "two ends of a line in a row",
        do.paragraph(MISSED, do.put_last("<w:r><w:br/><w:br/></w:r>")),
        (BLANKS,),
        "has several blanks",
    ),
    Case(
        "no-break spaces to move words",
        do.paragraph(MISSED, do.put_last("<w:r><w:t>\u00a0\u00a0\u00a0</w:t></w:r>")),
        (BLANKS,),
        "has several blanks",
    ),
    Case(
        "a blank to write on gone",
        do.at("//w:r[w:rPr/w:rStyle/@w:val='WriteIn']", do.gone),
        (BLANKS,),
        "blanks to write on in its text, expected",
    ),
    Case(
        "an empty paragraph as space",
        do.paragraph(MISSED, lambda element: element.addnext(do.xml("<w:p/>"))),
        (EMPTY,),
        'an empty paragraph behind "You missed a dose."',
    ),
    Case(
        "an empty paragraph in a cell",
        do.at("//w:tc/w:p", lambda element: element.addnext(do.xml("<w:p/>"))),
        (EMPTY,),
        "an empty paragraph behind",
    ),
    Case(
        "an empty paragraph in the foot",
        do.at("//w:p", lambda element: element.addnext(do.xml("<w:p/>")), do.FOOTER),
        (EMPTY,),
        "footer-default.xml: an empty paragraph",
    ),
    Case(
        "a column of tabs",
        do.paragraph(MISSED, do.put_last("<w:r><w:tab/><w:t>Dose 2</w:t></w:r>")),
        (TABS, WORDS),
        '"You missed a dose.\tDose 2" has 1 tabs and 0 stops',
    ),
    Case(
        "a tab more than stops",
        do.at("//w:r[w:tab]", do.twice, do.FOOTER),
        (TABS,),
        "has 2 tabs and 1 stops",
    ),
    Case(
        "a tab to the mark of a paragraph",
        do.each(
            do.paragraph(
                MISSED, do.laid_out('<w:tabs><w:tab w:val="left" w:pos="13042"/></w:tabs>')
            ),
            do.paragraph(MISSED, do.put_last("<w:r><w:tab/></w:r>")),
        ),
        (TABS, SILENT),
        "has 1 tabs and 0 stops",
    ),
    Case("a typed number", typed("1."), (TYPED, LABELS, WORDS), '"1. Wash your hands."'),
    Case("a typed letter", typed("b)"), (TYPED, LABELS, WORDS), '"b) Wash your hands."'),
    Case("a typed capital", typed("(B)"), (TYPED, LABELS, WORDS), '"(B) Wash your hands."'),
    Case("a typed bullet", typed("•"), (TYPED, LABELS, WORDS), '"• Wash your hands."'),
    Case("a typed dash", typed("-"), (TYPED, LABELS, WORDS), '"- Wash your hands."'),
    Case(
        "a bookmark's id twice",
        bookmarked("more", "1"),
        (BOOKMARKS,),
        'the id "1" stands for 2 bookmarks',
    ),
    Case(
        "a bookmark's name twice",
        bookmarked("Doses", "99"),
        (BOOKMARKS,),
        'the name "doses" stands for 2 bookmarks',
    ),
    Case(
        "a long name of a bookmark",
        bookmarked("a" * 41, "99"),
        (BOOKMARKS,),
        f'does not take the name "{"a" * 41}"',
    ),
    Case(
        "a name of a bookmark with a hyphen",
        bookmarked("your-doses", "99"),
        (BOOKMARKS,),
        'does not take the name "your-doses"',
    ),
    Case(
        "a bookmark without an end",
        do.at("//w:bookmarkEnd", do.gone),
        (BOOKMARKS,),
        "does not end where it should",
    ),
    Case(
        "an end without a bookmark",
        do.at("//w:bookmarkEnd", do.value("99", "w:id")),
        (BOOKMARKS,),
        '"end 99" does not end',
    ),
    Case(
        "an end without a field",
        do.paragraph(MISSED, do.put_last('<w:r><w:fldChar w:fldCharType="end"/></w:r>')),
        (FINAL,),
        "1 fields without an end",
    ),
    Case(
        "a result without a field",
        do.paragraph(MISSED, do.put_last('<w:r><w:fldChar w:fldCharType="separate"/></w:r>')),
        (FINAL,),
        "1 fields without an end",
    ),
    Case("contents without a control", do.at("//w:sdt", unpacked), (CONTENTS,), "has 0 controls"),
    Case(
        "contents in a control of another name",
        do.at("//w:alias", do.value("List")),
        (CONTENTS,),
        'is called "List", expected "Contents"',
    ),
    Case(
        "contents in a control of another kind",
        do.at("//w:docPartGallery", do.value("Cover Pages")),
        (CONTENTS,),
        "has 0 controls",
    ),
    Case(
        "contents that begin before their control",
        do.at("//w:sdtContent/w:p", out_of_its_control),
        (CONTENTS,),
        "expected Contents",
    ),
    Case(
        "an entry of the contents too few",
        do.at("//w:sdt//w:p[w:hyperlink]", do.gone),
        (CONTENTS, LINKS, WORDS, PAGES),
        "expected When to get help",
    ),
    Case(
        "a language that is none",
        do.at("//w:rPrDefault//w:lang", do.value("chinese", "w:eastAsia"), do.STYLES),
        (TAGS,),
        'the East Asian language "chinese" is none',
    ),
    Case(
        "no language of complex scripts",
        do.at("//w:rPrDefault//w:lang", do.without("w:bidi"), do.STYLES),
        (TAGS,),
        "the complex-script language is missing",
    ),
    Case(
        "a language of the settings that is none",
        do.at("//w:themeFontLang", do.value("en_US"), do.SETTINGS),
        (TAGS,),
        'the own language "en_US" is none',
    ),
    Case(
        "a phrase in one language alone",
        do.at(PHRASE, do.without("w:bidi")),
        (TAGS,),
        "r: the complex-script language is missing",
    ),
    Case(
        "a phrase in two languages",
        do.at(PHRASE, do.value("de", "w:eastAsia")),
        (TAGS,),
        "a phrase in several languages",
    ),
    Case(
        "a line set right by hand",
        do.paragraph(MISSED, do.laid_out('<w:keepNext w:val="1"/>')),
        (STYLES,),
        'the paragraph "You missed a dose." has keepNext of its own',
    ),
    Case(
        "words bold by hand",
        do.paragraph(MISSED, do.styled("<w:b/>")),
        (STYLES,),
        "has b of its own",
    ),
    Case(
        "a text without its mark",
        do.at("//w:tab[@w:pos='13018']", do.gone),
        (SILENT,),
        "has its mark in 0 paragraphs",
    ),
    Case(
        "the mark of another text",
        do.at("//w:tab[@w:pos='13018']", do.value("13017", "w:pos")),
        (SILENT,),
        "has its mark in 2 paragraphs",
    ),
    Case(
        "marks that changed places",
        do.each(
            do.at("//w:tab[@w:pos='13018']", do.value("14000", "w:pos")),
            do.at("//w:tab[@w:pos='13001']", do.value("13018", "w:pos")),
            do.at("//w:tab[@w:pos='14000']", do.value("13001", "w:pos")),
        ),
        (SILENT,),
        "stands in another paragraph",
    ),
    Case(
        "a tab stop within the text",
        do.paragraph(MISSED, do.laid_out('<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>')),
        (STYLES, SILENT),
        "has tab of its own",
    ),
    Case(
        "a tab stop that Word does not take",
        do.paragraph(MISSED, do.laid_out('<w:tabs><w:tab w:val="left" w:pos="31700"/></w:tabs>')),
        (STYLES, SILENT),
        "has tab of its own",
    ),
    Case(
        "a tab stop with a leader",
        do.paragraph(
            MISSED,
            do.laid_out('<w:tabs><w:tab w:val="left" w:leader="dot" w:pos="13042"/></w:tabs>'),
        ),
        (STYLES, SILENT),
        "has tab of its own",
    ),
    Case(
        "the end of a paragraph set by hand",
        do.paragraph(MISSED, do.laid_out("<w:rPr><w:b/></w:rPr>")),
        (STYLES, MORE),
        'the mark "You missed a dose." has b of its own',
    ),
    Case(
        "a font of the theme",
        do.at("//w:rPrDefault//w:rFonts", do.value("minorHAnsi", "w:asciiTheme"), do.STYLES),
        (MORE, FONT),
        "rFonts with asciiTheme",
    ),
    Case(
        "a theme",
        lambda parts: parts.update({"word/theme/theme1.xml": b"<theme/>"}),
        (MORE,),
        "the part word/theme/theme1.xml",
    ),
    Case(
        "another subject",
        do.at("//dc:subject", do.gone, do.CORE),
        (IDENTITY,),
        "subject is '', expected",
    ),
    Case(
        "an author",
        do.texts("</dc:subject>", "</dc:subject><dc:creator>python-docx</dc:creator>", do.CORE),
        (IDENTITY,),
        "author is 'python-docx', expected ''",
    ),
)

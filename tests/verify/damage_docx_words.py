"""Damages to the words, the structure and the type of a DOCX, and the proofs that must fail."""

from tests.verify import damage_docx as do
from tests.verify.damage_docx import Case

LARGE = "examplin-en-large-print.docx"

SILENT = "every text has its silent mark"
WORDS = "same words in the same order"
STATEMENTS = "every statement is there"
CONTRAST = "every word stands out from its ground"
FINAL = "no word is hidden or provisional"
HEADINGS = "headings are those of the source"
LABELS = "every list is labelled as in the source"
TABLES = "every table has its header cells"
LINKS = "every link leads where the source says"
MORE = "the file holds only what is proven"
PICTURES = "every picture has its words"
SIZE = "no character is smaller than promised"
BLANKS = "no blank is repeated"
EMPTY = "no paragraph is empty"
STYLES = "looks stand in styles alone"
OUTLINE = "headings are an outline in the styles of word"
ALT = "alternative text is worth hearing"

MISSED = "You missed"
CHANGE = 'w:id="9" w:author="A" w:date="2026-01-01T00:00:00Z"'
NOTE = "<w:p><w:r><w:t>Take two.</w:t></w:r></w:p>"

CASES = (
    Case("a letter changed", do.texts("Keep this", "Keep thus"), (WORDS,), 'says "thus page'),
    Case(
        "a paragraph dropped", do.paragraph(MISSED, do.gone), (WORDS, SILENT), "You missed a dose."
    ),
    Case("a paragraph twice", do.paragraph(MISSED, do.twice), (WORDS, SILENT), 'says "You missed'),
    Case("steps swapped", do.paragraph("Wash your", do.swapped), (WORDS,), "Wash your hands."),
    Case(
        "runs swapped",
        do.at("//w:r[starts-with(w:t, '20')]", do.swapped),
        (WORDS, BLANKS),
        'says "on',
    ),
    Case("a run dropped", do.at("//w:r[w:t='hot']", do.gone), (WORDS,), 'must say "hot Call'),
    Case(
        "a word at the end",
        do.in_part(do.DOCUMENT, lambda root: root[0].insert(-1, do.xml(NOTE))),
        (WORDS,),
        'must say "(the end)", and says "Take two."',
    ),
    Case(
        "a statement dropped",
        do.paragraph("This is general", do.gone),
        (STATEMENTS, WORDS, SILENT),
        "T2 (general, full) is not in the file",
    ),
    Case(
        "a word of a statement changed",
        do.texts("Trouble", "No trouble"),
        (STATEMENTS, WORDS),
        "T1 (signs, short) is not in the file",
    ),
    Case(
        "a tracked insertion",
        do.paragraph(MISSED, do.inside(f"<w:ins {CHANGE}/>")),
        (FINAL, MORE),
        "1 tracked changes",
    ),
    Case(
        "a tracked deletion",
        do.paragraph(MISSED, do.inside(f"<w:del {CHANGE}/>")),
        (FINAL, WORDS, MORE, EMPTY, SILENT),
        "1 tracked changes",
    ),
    Case(
        "a hidden run",
        do.paragraph(MISSED, do.styled("<w:vanish/>")),
        (FINAL, WORDS, MORE, STYLES, SILENT),
        "1 hidden words",
    ),
    Case(
        "a hidden style",
        do.in_part(do.STYLES, do.hidden_by_style),
        (FINAL, WORDS, MORE, SILENT),
        "1 hidden words",
    ),
    Case(
        "struck out",
        do.paragraph(MISSED, do.styled("<w:strike/>")),
        (FINAL, MORE, STYLES),
        "1 words that are struck out",
    ),
    Case(
        "white words",
        do.paragraph(MISSED, do.styled('<w:color w:val="FFFFFF"/>')),
        (CONTRAST, MORE, STYLES),
        "does not stand out: 1.0 : 1",
    ),
    Case(
        "black on black",
        do.paragraph(MISSED, do.styled('<w:highlight w:val="black"/>')),
        (CONTRAST, MORE, STYLES),
        "does not stand out: 1.0 : 1",
    ),
    Case(
        "a dark cell",
        do.at("//w:tcPr", do.put_last('<w:shd w:val="clear" w:fill="404040"/>')),
        (CONTRAST, MORE),
        "on a dark ground, 404040",
    ),
    Case(
        "a dark paragraph",
        do.paragraph(MISSED, do.laid_out('<w:shd w:val="clear" w:fill="000000"/>')),
        (CONTRAST, MORE, STYLES),
        "on a dark ground",
    ),
    Case(
        "a white head",
        do.paragraph("Examplin", do.styled('<w:color w:val="FFFFFF"/>'), do.HEADER),
        (CONTRAST, MORE, STYLES),
        "does not stand out",
    ),
    Case(
        "a comment",
        do.with_part("comments", f'<w:comment w:id="0" w:author="A">{NOTE}</w:comment>'),
        (FINAL, MORE),
        "1 comments",
    ),
    Case(
        "a footnote",
        do.with_part("footnotes", f'<w:footnote w:id="2">{NOTE}</w:footnote>'),
        (FINAL, MORE),
        "1 footnotes",
    ),
    Case(
        "a field without an end",
        do.at("//w:r[w:fldChar[@w:fldCharType='end']]", do.gone),
        (FINAL,),
        "1 fields without an end",
    ),
    Case(
        "fields to update",
        do.at(".", do.put_first("<w:updateFields/>"), do.SETTINGS),
        (FINAL, MORE),
        "updated on opening",
    ),
    Case(
        "a picture missing",
        do.without_part("word/media/image1.png"),
        (FINAL,),
        "links to parts that are missing",
    ),
    Case(
        "a heading as text",
        do.at("//w:pStyle[@w:val='Heading2']", do.value("BodyText")),
        (HEADINGS, LINKS),
        'found level 3 "How many',
    ),
    Case(
        "a heading one level down",
        do.at("//w:pStyle[@w:val='Heading2']", do.value("Heading3")),
        (HEADINGS, LINKS),
        'expected level 2 "Your doses", found level 3',
    ),
    Case(
        "text as a heading",
        do.at("//w:pStyle[@w:val='BodyText']", do.value("Heading4")),
        (HEADINGS, OUTLINE),
        "Keep this page",
    ),
    Case(
        "a style of headings changed",
        do.at("//w:style[@w:styleId='CoverHeading']/w:pPr/w:outlineLvl", do.gone, do.STYLES),
        (HEADINGS, OUTLINE),
        "Not an emergency?",
    ),
    Case(
        "steps without numbers",
        do.paragraph("Wash your", do.laid_out('<w:numPr><w:numId w:val="0"/></w:numPr>')),
        (LABELS,),
        'expected the label "3", found "☐"',
    ),
    Case(
        "steps from five",
        do.at("//w:num//w:startOverride", do.value("5"), do.NUMBERING),
        (LABELS,),
        'expected the label "1", found "5"',
    ),
    Case(
        "other bullets", do.at("//w:lvlText", do.value("?"), do.NUMBERING), (LABELS,), 'found "?"'
    ),
    Case("no header row", do.at("//w:tblHeader", do.gone), (TABLES,), "table 1 has no header row"),
    Case(
        "merged cells",
        do.at("//w:tcPr", do.put_last('<w:gridSpan w:val="2"/>')),
        (TABLES, MORE),
        "table 1 has merged cells",
    ),
    Case(
        "no alternative text",
        do.at("//wp:docPr", do.value("", "descr")),
        (PICTURES, ALT),
        'expected "Two bars.',
    ),
    Case(
        "a floating picture",
        do.at("//wp:inline", do.floating),
        (PICTURES, MORE),
        "picture 1 floats",
    ),
    Case("a picture twice", do.at("//w:p[.//wp:inline]", do.twice), (PICTURES,), "picture 2"),
    Case(
        "a small style",
        do.at("//w:style[@w:styleId='SmallPrint']//w:sz", do.value("23"), do.STYLES),
        (SIZE,),
        "is 11.5 pt; the least is 12",
    ),
    Case(
        "small text",
        do.paragraph(MISSED, do.styled('<w:sz w:val="35"/>')),
        (SIZE, STYLES),
        "is 17.5 pt; the least is 18",
        LARGE,
    ),
    Case(
        "text of no size",
        do.paragraph(MISSED, do.styled('<w:sz w:val="0"/>')),
        (SIZE, STYLES),
        "is 0 pt",
    ),
    Case(
        "raised text",
        do.paragraph(MISSED, do.styled('<w:vertAlign w:val="superscript"/>')),
        (SIZE, MORE, STYLES),
        "the least is 12",
    ),
    Case(
        "a small bullet", do.at("//w:lvl//w:sz", do.value("20"), do.NUMBERING), (SIZE,), "label of"
    ),
    Case(
        "a small foot",
        do.paragraph("Emergency", do.styled('<w:sz w:val="20"/>'), do.FOOTER),
        (SIZE, STYLES),
        "footer-default.xml, paragraph 1",
    ),
)

"""Each proof of a DOCX fails on a real built file that was damaged, and says what is wrong."""

from pathlib import Path
from typing import NamedTuple

import pytest

from kesimpta_docs.build import Job
from kesimpta_docs.verify.docx import CHECKS, prove_docx
from tests.verify import damage_docx as do

HANDOUT = "examplin-en-handout.docx"
LARGE = "examplin-en-large-print.docx"

WORDS = "same words in the same order"
STATEMENTS = "every statement is there"
FINAL = "no word is hidden or provisional"
HEADINGS = "headings are those of the source"
LABELS = "every list is labelled as in the source"
TABLES = "every table has a header row"
PICTURES = "every picture has its words"
SIZE = "no character is smaller than promised"
PAPER = "every page has the promised size"
INSIDE = "nothing is clipped or outside"
FONT = "every word is in the layouts font"
RUNNING = "running lines are right"
IDENTITY = "language and title are set"
LANGUAGE = "every word is in its language"


class Case(NamedTuple):
    """A damage, the rules that must fail (the one that it is made for first), and its message."""

    what: str
    damage: do.Damage
    fails: tuple[str, ...]
    says: str
    file: str = HANDOUT


MISSED = "You missed"
KEEP = "Keep this"
CHANGE = 'w:id="9" w:author="A" w:date="2026-01-01T00:00:00Z"'
NOTE = "<w:p><w:r><w:t>Take two.</w:t></w:r></w:p>"

CASES = (
    Case("a letter changed", do.texts("Keep this", "Keep thus"), (WORDS,), "Keep thus page"),
    Case("a paragraph dropped", do.paragraph(MISSED, do.gone), (WORDS,), "You missed a dose."),
    Case("a paragraph twice", do.paragraph(MISSED, do.twice), (WORDS,), 'says "You missed'),
    Case("steps swapped", do.paragraph("Wash your", do.swapped), (WORDS,), "Wash your hands."),
    Case("runs swapped", do.at("//w:r[w:t='20 mg']", do.swapped), (WORDS,), 'says "on'),
    Case("a run dropped", do.at("//w:r[w:rPr/w:rStyle]", do.gone), (WORDS,), "Signs"),
    Case(
        "a word at the end",
        do.in_part(do.DOCUMENT, lambda root: root[0].insert(-1, do.xml(NOTE))),
        (WORDS,),
        'must say "(the end)", and says "Take two."',
    ),
    Case(
        "a statement dropped",
        do.paragraph("This is general", do.gone),
        (STATEMENTS, WORDS),
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
        (FINAL,),
        "1 tracked changes",
    ),
    Case(
        "a tracked deletion",
        do.paragraph(MISSED, do.inside(f"<w:del {CHANGE}/>")),
        (FINAL, WORDS),
        "1 tracked changes",
    ),
    Case(
        "a hidden run",
        do.paragraph(MISSED, do.styled("<w:vanish/>")),
        (FINAL, WORDS),
        "1 hidden words",
    ),
    Case(
        "a hidden style",
        do.in_part(do.STYLES, do.hidden_by_style),
        (FINAL, WORDS),
        "1 hidden words",
    ),
    Case(
        "struck out",
        do.paragraph(MISSED, do.styled("<w:strike/>")),
        (FINAL,),
        "1 words that are struck out",
    ),
    Case(
        "white words",
        do.paragraph(MISSED, do.styled('<w:color w:val="FFFFFF"/>')),
        (FINAL,),
        "1 words that do not stand out",
    ),
    Case(
        "black on black",
        do.paragraph(MISSED, do.styled('<w:highlight w:val="black"/>')),
        (FINAL,),
        "do not stand out",
    ),
    Case(
        "a comment",
        do.with_part("comments", f'<w:comment w:id="0" w:author="A">{NOTE}</w:comment>'),
        (FINAL,),
        "1 comments",
    ),
    Case(
        "a footnote",
        do.with_part("footnotes", f'<w:footnote w:id="2">{NOTE}</w:footnote>'),
        (FINAL,),
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
        (FINAL,),
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
        (HEADINGS,),
        'found level 3 "How many',
    ),
    Case(
        "a heading one level down",
        do.at("//w:pStyle[@w:val='Heading2']", do.value("Heading3")),
        (HEADINGS,),
        'expected level 2 "Your doses", found level 3',
    ),
    Case(
        "text as a heading",
        do.at("//w:pStyle[@w:val='BodyText']", do.value("Heading4")),
        (HEADINGS,),
        "Keep this page",
    ),
    Case(
        "a style of headings changed",
        do.at("//w:style[@w:styleId='Heading3']/w:pPr/w:outlineLvl", do.gone, do.STYLES),
        (HEADINGS,),
        "How many",
    ),
    Case(
        "steps without numbers",
        do.paragraph("Wash your", do.laid_out('<w:numPr><w:numId w:val="0"/></w:numPr>')),
        (LABELS,),
        'expected the label "2", found "1"',
    ),
    Case(
        "steps from five",
        do.at("//w:num[@w:numId='4']//w:start", do.value("5"), do.NUMBERING),
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
        (TABLES,),
        "table 1 has merged cells",
    ),
    Case(
        "no alternative text",
        do.at("//wp:docPr", do.value("", "descr")),
        (PICTURES,),
        'expected "Two bars.',
    ),
    Case("a floating picture", do.at("//wp:inline", do.floating), (PICTURES,), "picture 1 floats"),
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
        (SIZE,),
        "is 17.5 pt; the least is 18",
        LARGE,
    ),
    Case(
        "text of no size", do.paragraph(MISSED, do.styled('<w:sz w:val="0"/>')), (SIZE,), "is 0 pt"
    ),
    Case(
        "raised text",
        do.paragraph(MISSED, do.styled('<w:vertAlign w:val="superscript"/>')),
        (SIZE,),
        "the least is 12",
    ),
    Case(
        "a small bullet", do.at("//w:lvl//w:sz", do.value("20"), do.NUMBERING), (SIZE,), "label of"
    ),
    Case(
        "a small foot",
        do.paragraph("Emergency", do.styled('<w:sz w:val="20"/>'), do.FOOTER),
        (SIZE,),
        "footer-default.xml, paragraph 1",
    ),
    Case(
        "another sheet",
        do.at("//w:pgSz", do.value("11906", "w:w")),
        (PAPER,),
        "section 1 measures (595.3",
    ),
    Case(
        "a turned sheet",
        do.at("//w:pgSz", do.value("landscape", "w:orient")),
        (PAPER,),
        "section 1 is turned",
    ),
    Case(
        "narrow margins", do.at("//w:pgMar", do.value("360", "w:left")), (PAPER,), "expected (612"
    ),
    Case("a gutter", do.at("//w:pgMar", do.value("720", "w:gutter")), (PAPER,), "or a gutter"),
    Case(
        "two columns",
        do.at("//w:sectPr", do.put_last('<w:cols w:num="2"/>')),
        (PAPER,),
        "or has columns",
    ),
    Case(
        "lines cut off",
        do.paragraph(MISSED, do.laid_out('<w:spacing w:line="20" w:lineRule="exact"/>')),
        (INSIDE,),
        "stands in lines of 1 pt",
    ),
    Case(
        "text off the paper",
        do.paragraph(MISSED, do.laid_out('<w:ind w:left="20000"/>')),
        (INSIDE,),
        "starts at 1000 pt",
    ),
    Case(
        "text in the margin",
        do.paragraph(MISSED, do.laid_out('<w:ind w:left="-2000"/>')),
        (INSIDE,),
        "starts at -100 pt",
    ),
    Case(
        "a picture too wide",
        do.at("//wp:extent", do.value("9144000", "cx")),
        (INSIDE,),
        "picture 1 is 720 pt wide",
    ),
    Case(
        "another font",
        do.paragraph(MISSED, do.styled('<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')),
        (FONT,),
        "is in Wingdings",
    ),
    Case(
        "a face not embedded",
        do.without_part("word/fonts/fontBold.odttf"),
        (FONT,),
        "carries 1 faces",
    ),
    Case(
        "fonts not embedded",
        do.at("//w:embedTrueTypeFonts", do.gone, do.SETTINGS),
        (FONT,),
        "Atkinson",
    ),
    Case(
        "another foot",
        do.texts("call 911", "call 912", do.FOOTER),
        (RUNNING,),
        "the default foot says Emergency: call 912 1",
    ),
    Case(
        "a foot without page number",
        do.at("//w:fldSimple", do.gone, do.FOOTER),
        (RUNNING,),
        "has no page number",
    ),
    Case(
        "the count of pages as number",
        do.at("//w:fldSimple", do.value(" NUMPAGES ", "w:instr"), do.FOOTER),
        (RUNNING,),
        "has no page number",
    ),
    Case("a foot twice", do.at("//w:p", do.twice, do.FOOTER), (RUNNING,), "the default foot says"),
    Case(
        "a foot dropped",
        do.at("//w:footerReference[@w:type='default']", do.gone),
        (RUNNING,),
        "the default pages have no running foot",
    ),
    Case(
        "no foot on even pages",
        do.at(".", do.put_last("<w:evenAndOddHeaders/>"), do.SETTINGS),
        (RUNNING,),
        "the even pages have no running foot",
    ),
    Case(
        "a head twice",
        do.at("//w:p", do.twice, do.HEADER),
        (RUNNING,),
        "the default head says Examplin",
    ),
    Case("a head dropped", do.at("//w:headerReference", do.gone), (RUNNING,), "no running head"),
    Case("an empty head", do.at("//w:r", do.gone, do.HEADER), (RUNNING,), "the default head says"),
    Case(
        "another title",
        do.at("//dc:title", do.said("Untitled"), do.CORE),
        (IDENTITY,),
        "title is 'Untitled'",
    ),
    Case(
        "another language",
        do.at("//dc:language", do.said("de-DE"), do.CORE),
        (IDENTITY,),
        "language of the properties is 'de-DE'",
    ),
    Case(
        "an older Word",
        do.at("//w:compatSetting", do.value("12"), do.SETTINGS),
        (IDENTITY,),
        "compatibility mode is 12",
    ),
    Case(
        "protected",
        do.at(
            ".",
            do.put_last('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'),
            do.SETTINGS,
        ),
        (IDENTITY,),
        "protection is 'readOnly'",
    ),
    Case(
        "hyphenated",
        do.at("//w:autoHyphenation", do.value("1"), do.SETTINGS),
        (IDENTITY,),
        "hyphenation is True",
    ),
    Case(
        "another language of the styles",
        do.at("//w:rPrDefault//w:lang", do.value("de-DE"), do.STYLES),
        (IDENTITY, LANGUAGE),
        "language of the styles is 'de-DE'",
    ),
    Case(
        "English words as German",
        do.paragraph(MISSED, do.styled('<w:lang w:val="de-DE"/>')),
        (LANGUAGE,),
        '"You" in de-DE',
    ),
    Case(
        "French words as English",
        do.at("//w:p//w:lang", do.gone),
        (LANGUAGE,),
        'expected "dose" in fr, found none',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.what)
def test_a_damaged_file_fails_the_proof_of_what_was_damaged_and_no_other(
    case: Case, small_files: Path, small_jobs: dict[str, Job], tmp_path: Path
) -> None:
    file = do.damaged(small_files / case.file, tmp_path, case.damage)
    report = prove_docx(file, small_jobs[case.file].edition)
    failed = {result.rule: result.problems for result in report.results if not result.holds}
    assert set(failed) == set(case.fails), failed
    assert case.says in " | ".join(failed[case.fails[0]])


@pytest.mark.parametrize("name", [HANDOUT, LARGE])
def test_an_untouched_file_holds(
    name: str, small_files: Path, small_jobs: dict[str, Job], tmp_path: Path
) -> None:
    """Packed again, as the damaged ones are."""
    file = do.damaged(small_files / name, tmp_path, lambda _: None)
    assert prove_docx(file, small_jobs[name].edition).problems == ()


def test_each_proof_has_a_damage_that_makes_it_fail() -> None:
    made_for = {case.fails[0] for case in CASES}
    assert made_for == {check.__name__.replace("_", " ") for check in CHECKS}

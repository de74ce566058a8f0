"""Each proof of a PDF fails on a real built file that was damaged, and says what is wrong."""

from pathlib import Path

import pytest
from pikepdf import Array

from kesimpta_docs.build import Job
from kesimpta_docs.verify.pdf.prove import CHECKS, STANDARD_CHECKS, prove_pdf
from tests.verify import damage_pdf_drawings as drawings
from tests.verify import damage_pdf_forms as forms
from tests.verify import damage_pdf_furniture as furniture
from tests.verify import damage_pdf_hidden as hidden
from tests.verify import damage_pdf_links as links
from tests.verify import damage_pdf_looks as looks
from tests.verify import damage_pdf_page as page
from tests.verify import damage_pdf_standard as standard
from tests.verify import damage_pdf_tree as tree
from tests.verify import damage_pdf_words as words
from tests.verify.damage_pdf_places import (
    BOLD,
    BY_PLACES,
    FAINT,
    GUTTER,
    HANDOUT,
    LARGE,
    NUMBERS,
    SMALL_TYPE,
    Case,
    damaged,
)

WORDS = "same words in the same order"
STATEMENTS = "every statement is there"
TREE = tree.TREE
OUTLINE = "the outline equals the headings"
PICTURES = tree.PICTURES
SIZES = looks.SIZES
PITCH = looks.PITCH
PAPER = "every page has the promised size"
INSIDE = furniture.INSIDE
APART = "no words run into each other"
FONTS = "every font is embedded"
SHAPES = "every font is the layouts own"
BINDING = "a long file has room for a binding"
LINKS = links.LINKS
FIRST = "the first page carries its statements"
LINES = "no line is longer than promised"
NOTHING_ELSE = hidden.NOTHING_ELSE
DRAWN = "every character is drawn"
SEEN = "every character can be seen"
RUNNING = furniture.RUNNING
IDENTITY = "language and title are set"
#: What the rows of standards of print begin with; test_pdf_standards.py is about them.
STANDARDS = ("ACB 2025, ", "Clear Print, ")
AREAS = links.AREAS
ARTIFACTS = tree.ARTIFACTS
CONTENT = tree.CONTENT


KEEP = "Keep this"
MISSED = "You missed"
GENERAL = "This is general"

#: A line of an item that goes on, without its last space.
LINE = "Take the pill with water, in the morning or at night, but at the same hour"

CASES = (
    *forms.CASES,
    Case(
        "a letter changed",
        words.respelled(KEEP, "Keep thus page where you can see it."),
        (WORDS,),
        "thus",
    ),
    Case("ToUnicode changed", words.letter_means("é", "e"), (WORDS, SHAPES), 'says "depart'),
    Case(
        "a text for no glyph",
        words.text_for_nothing("ActualText", "Take two."),
        ("texts that replace glyphs say what they draw",),
        "Take two.",
    ),
    Case("two steps swapped", words.swapped("L", "Wash your"), (WORDS,), "Wash your hands."),
    Case(
        "a long form in marked content",
        words.text_for_nothing("E", "multiple sclerosis"),
        (WORDS,),
        '"multiple sclerosis" stands for other words',
    ),
    Case("a word erased", words.erased(MISSED), (WORDS, tree.EMPTY), "You missed a dose."),
    Case(
        "other words at the end",
        words.last_word_added,
        (WORDS,),
        'must say "Carry it with you." (written',
    ),
    Case(
        "no space at the end of a line",
        words.respelled(LINE, LINE),
        ("words stand apart without the layout",),
        'at the same hour" and "each',
    ),
    Case(
        "another page in the contents",
        words.respelled("4", "5 ", page=2),
        (WORDS, LINKS),
        '"4 Your doses',
    ),
    Case(
        "a statement said twice",
        words.said_twice("P", GENERAL),
        (WORDS, CONTENT),
        'says "This is general',
    ),
    Case(
        "a paragraph out of the tree",
        words.dropped("P", MISSED),
        (WORDS, CONTENT, RUNNING),
        MISSED,
    ),
    Case(
        "a paragraph as artifact",
        words.artifact(MISSED),
        (WORDS, ARTIFACTS, tree.EMPTY, CONTENT),
        MISSED,
    ),
    Case(
        "other words for the ear", words.replaced_for_the_ear, (TREE,), "expected ActualText none"
    ),
    Case(
        "other words said for a paragraph",
        words.alt_given("P", MISSED, "No."),
        (TREE,),
        "expected Alt none, found No.",
    ),
    Case(
        "a statement out of the tree",
        words.dropped("P", GENERAL),
        (STATEMENTS, WORDS, CONTENT, RUNNING),
        "T2 (general, full) is not in the file",
    ),
    Case(
        "a word of a statement changed",
        words.respelled("Trouble", "Trouble seeing"),
        (STATEMENTS, WORDS, FIRST),
        "T1 (signs, short) is not in the file",
    ),
    Case(
        "a heading one level up",
        words.role_changed("H3", "A fever", "H2"),
        (TREE,),
        'expected H3 "Call your MS team the same day A fever", found H2',
    ),
    Case(
        "a heading as a paragraph",
        words.role_changed("H3", "A fever", "P"),
        (TREE, SIZES, PITCH),
        "A fever",
    ),
    Case("a paragraph as a heading", words.role_changed("P", MISSED, "H3"), (TREE, SIZES), MISSED),
    Case("a bookmark dropped", words.bookmark_dropped, (OUTLINE,), 'expected level 2 "Emergency'),
    Case("a bookmark renamed", words.bookmark_renamed, (OUTLINE,), 'found level 2 "Other words"'),
    Case("a bookmark to the foot", words.bookmark_lowered, (OUTLINE,), "leads to another place"),
    Case("a bookmark to another page", words.bookmark_misled, (OUTLINE,), "leads to another place"),
    Case(
        "another number of a step",
        words.respelled("2", "3", page=4),
        (TREE,),
        'LI 2 > Lbl: expected "2", found "3"',
    ),
    Case(
        "a column without its header",
        words.role_changed("TH", "On Examplin", "TD"),
        (TREE,),
        'TH "On Examplin", found TD "On Examplin"',
    ),
    Case(
        "a table as plain text",
        words.role_changed("Table", "On Examplin", "Div"),
        (TREE, forms.ROOM),
        'expected Table "Table 1',
    ),
    Case(
        "other alternative text",
        words.alt_given("Figure", "", "image"),
        (PICTURES, TREE),
        'the alternative text "image"',
    ),
    Case(
        "no alternative text",
        words.alt_given("Figure", "", ""),
        (PICTURES, TREE),
        "has 0 characters",
    ),
    Case(
        "a paragraph as a picture",
        words.role_changed("P", MISSED, "Figure"),
        (TREE, WORDS, PICTURES),
        'expected P "You missed a dose.", found Figure',
    ),
    Case(
        "a paragraph as a picture of nothing",
        words.picture_of_nothing(GENERAL),
        (TREE, WORDS, STATEMENTS),
        "found Figure",
    ),
    Case(
        "a word of 11.9 pt",
        page.size_changed(12, 11.9),
        (SIZES, SMALL_TYPE),
        "is 11.9 pt",
    ),
    Case(
        "a word of 17.9 pt",
        page.size_changed(18, 17.9),
        (SIZES, looks.FIRST, *looks.SMALL_LARGE_PRINT),
        "is 17.9 pt",
        LARGE,
    ),
    Case("a word of no size", page.size_changed(20, 0), (SIZES,), "is 0.0 pt"),
    Case(
        "another sheet",
        page.page_set("/MediaBox", Array([0, 0, 595, 842])),
        (PAPER,),
        "page 2 is 595 × 842 pt",
    ),
    Case("a cropped page", page.page_set("/CropBox", Array([0, 0, 612, 700])), (PAPER,), "page 2"),
    Case("a turned page", page.page_set("/Rotate", 90), (PAPER,), "turned by 90"),
    Case(
        "words over the side", page.moved(KEEP, 250, 0), (INSIDE,), "stands outside the side margin"
    ),
    Case("words off the paper", page.moved(KEEP, 0, 700), (INSIDE,), "upper or lower margin"),
    Case(
        "words clipped away",
        page.before_words(KEEP, b"0 0 10 10 re W n"),
        (INSIDE,),
        '"K" is cut off',
    ),
    Case("words cut at half height", page.cut_at_half_height, (INSIDE,), '"K" is cut off'),
    Case("words over words", page.moved_onto(KEEP, MISSED, 0), (APART,), "drawn over each other"),
    Case(
        "words over their feet", page.moved_onto(KEEP, MISSED, 4), (APART,), "drawn over each other"
    ),
    Case("a font not embedded", page.font_stripped, (FONTS,), "is not embedded"),
    Case("another font", page.font_renamed, (SHAPES,), "DejaVu-Sans, not Atkinson"),
    Case("empty outlines", hidden.outlines_emptied, (SHAPES,), 'does not draw "C" as'),
    Case("no font program", hidden.program_garbled, (SHAPES,), "cannot be read"),
    Case("glyphs mapped", hidden.glyphs_mapped, (SHAPES,), "a map of its own"),
    *links.CASES,
    Case(
        "the cover second",
        hidden.first_pages_swapped,
        (FIRST, RUNNING, looks.FIRST, looks.TAILS),
        "is not on the first page",
    ),
    Case(
        "a long line",
        hidden.squeezed(MISSED, "You missed " * 8),
        (LINES, WORDS, SMALL_TYPE, SIZES),
        "the most is 80",
    ),
    Case(
        "letters on each other under an ActualText",
        hidden.piled(MISSED, "You missed a dose.", b"-7 Tc\n"),
        (APART,),
        "are drawn over each other",
    ),
    Case(
        "letters squeezed to nothing under an ActualText",
        hidden.piled(MISSED, "You missed a dose.", b"1 Tz\n"),
        (SIZES, SMALL_TYPE),
        "is 0.1 pt",
    ),
    *hidden.CASES,
    Case(
        "a box over the words, as artifact",
        page.painted_over(b"/Artifact <</Type /Layout>> BDC 1 g 90 500 400 150 re f EMC"),
        (SEEN,),
        "is painted over",
    ),
    Case(
        "an image over the words",
        page.painted_over(
            b"/Artifact <</Type /Layout>> BDC 400 0 0 150 90 500 cm "
            b"BI /W 1 /H 1 /BPC 8 /CS /G ID \xff EI EMC"
        ),
        (SEEN,),
        "is painted over",
    ),
    Case(
        "a broad line over the words",
        page.painted_over(b"/Artifact <</Type /Layout>> BDC 1 G 30 w 90 620 m 500 620 l S EMC"),
        (SEEN,),
        "is painted over",
    ),
    Case("a glyph lost", page.glyph_lost, (DRAWN, SHAPES), '"K" has no glyph'),
    Case("white words", page.coloured(KEEP, b"1 1 1 rg"), (SEEN, FAINT), '"K" does not stand out'),
    Case("grey words", page.coloured(KEEP, b"0.5 g"), (SEEN, FAINT), '"K" does not stand out'),
    Case("invisible words", page.coloured(KEEP, b"3 Tr"), (SEEN,), '"K" does not stand out'),
    *furniture.CASES,
    Case(
        "a box over the words",
        page.painted_over(b"1 g 90 500 400 100 re f"),
        (RUNNING, SEEN),
        "page 3 has ink",
    ),
    Case("a page twice", page.page_copied, (RUNNING, AREAS, CONTENT, looks.TAILS), "page 11 shows"),
    Case(
        "pages that need a binding",
        page.as_long_as(21),
        (BINDING, RUNNING, AREAS, CONTENT, looks.TAILS, BOLD, GUTTER, NUMBERS, *BY_PLACES),
        "21 pages have no room for a binding; the most without is 20",
        LARGE,
    ),
    Case(
        "a note over the page",
        page.note_laid_over,
        (RUNNING, NOTHING_ELSE),
        'FreeText annotation: "Take two"',
    ),
    Case("no language", page.catalogue_without("/Lang"), (IDENTITY,), "language is None"),
    Case(
        "a tree in German",
        words.language_given("P", MISSED, "de"),
        (TREE,),
        "expected Lang none, found de",
    ),
    Case(
        "title not shown",
        page.catalogue_without("/ViewerPreferences", "/DisplayDocTitle"),
        (IDENTITY,),
        "viewer shows the title is False",
    ),
    Case(
        "scaled in print",
        page.catalogue_without("/ViewerPreferences", "/PrintScaling"),
        (IDENTITY,),
        "print scaling is None",
    ),
    Case(
        "sides not said",
        page.catalogue_without("/ViewerPreferences", "/Duplex"),
        (IDENTITY,),
        "sides to print is None, expected 'Simplex'",
    ),
    Case(
        "not said to be tagged", page.catalogue_without("/MarkInfo"), (IDENTITY,), "tagged is False"
    ),
    Case("suspect tags", page.suspects, (IDENTITY,), "tags that may be wrong is True"),
    *drawings.CASES,
    *tree.CASES,
    *looks.CASES,
    *standard.CASES,
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.what)
def test_a_damaged_file_fails_the_proof_of_what_was_damaged_and_no_other(
    case: Case, small_files: Path, small_jobs: dict[str, Job], tmp_path: Path
) -> None:
    file = damaged(small_files / case.file, tmp_path, case.damage)
    report = prove_pdf(file, small_jobs[case.file].edition, "ua-1")
    failed = {result.rule: result.problems for result in report.results if not result.holds}
    # The tree holds words, names and languages, so it can fail with any of them.
    assert set(failed) - {TREE} == set(case.fails) - {TREE}, failed
    assert case.says in " | ".join(failed[case.fails[0]])


@pytest.mark.parametrize("name", [HANDOUT, LARGE])
def test_an_untouched_file_holds(
    name: str, small_files: Path, small_jobs: dict[str, Job], tmp_path: Path
) -> None:
    """Saved again by pikepdf, as the damaged ones are."""
    file = damaged(small_files / name, tmp_path, lambda _: None)
    assert prove_pdf(file, small_jobs[name].edition, "ua-1").problems == ()


def test_each_proof_has_a_damage_that_makes_it_fail() -> None:
    of_print = {rule for case in CASES for rule in case.fails if rule.startswith(STANDARDS)}
    made_for = {case.fails[0] for case in CASES} - of_print
    assert made_for == {check.__name__.replace("_", " ") for check in (*CHECKS, *STANDARD_CHECKS)}

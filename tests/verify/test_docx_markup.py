"""What the reader of a DOCX tells of controls, bookmarks, languages and direct formatting."""

from pathlib import Path

from kesimpta_docs.verify.docx.formats import TabStop
from kesimpta_docs.verify.docx.markup import Control, DirectProperty, Languages
from tests.verify.docx_xml import END, SEPARATE, paragraph, read_body, run, style, styles

PART = "word/document.xml"
_FIELDS = ("part", "place", "own", "east_asian", "complex_script")


def mark(kind: str, key: int, name: str = "") -> str:
    """Return the start or the end of a bookmark."""
    return f'<w:bookmark{kind} w:id="{key}" w:name="{name}"/>'


def test_a_control_has_a_title_a_gallery_and_the_words_of_its_paragraphs(tmp_path: Path) -> None:
    control = (
        '<w:sdt><w:sdtPr><w:alias w:val="List"/><w:docPartObj><w:docPartGallery w:val="Any"/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{paragraph('One')}{paragraph('Two')}"
        "</w:sdtContent></w:sdt>"
    )
    expected = Control(part=PART, title="List", gallery="Any", text="One\nTwo")
    assert (expected,) == read_body(tmp_path, control).controls


def test_a_control_inside_a_paragraph_is_one_too(tmp_path: Path) -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('One')}</w:sdtContent></w:sdt>"
    expected = Control(part=PART, title="", gallery="", text="One")
    assert (expected,) == read_body(tmp_path, paragraph(control)).controls


def test_a_bookmark_is_open_where_no_end_follows_its_start(tmp_path: Path) -> None:
    body = mark("End", 1) + mark("Start", 1, "late") + mark("Start", 2, "whole") + mark("End", 2)
    found = read_body(tmp_path, paragraph(body)).open_bookmarks
    assert found == ("end 1", "late")


def test_languages_are_those_of_text_styles_and_defaults_each_once(tmp_path: Path) -> None:
    phrase = run("mot", '<w:lang w:val="fr" w:eastAsia="fr" w:bidi="fr"/>')
    sheet = styles(
        style("Spanish", '<w:rPr><w:lang w:val="es"/></w:rPr>'),
        defaults='<w:lang w:val="en-US" w:bidi="ar-SA"/>',
    )
    found = read_body(tmp_path, paragraph(phrase + phrase), styles=sheet).languages
    expected = [
        ("word/styles.xml", "rPrDefault", "en-US", "", "ar-SA"),
        ("word/styles.xml", "style", "es", "", ""),
        (PART, "r", "fr", "fr", "fr"),
    ]
    assert [Languages(**dict(zip(_FIELDS, one, strict=True))) for one in expected] == [
        one for one in found if one.part != "word/settings.xml"
    ]


def test_direct_properties_are_those_of_paragraph_mark_and_run_but_styles(tmp_path: Path) -> None:
    own = (
        '<w:pStyle w:val="Any"/><w:tabs><w:tab w:val="left" w:pos="13042"/></w:tabs>'
        '<w:jc w:val="center"/><w:rPr><w:b/></w:rPr>'
    )
    body = paragraph(run("One", '<w:rStyle w:val="Any"/><w:sz w:val="40"/>'), own)
    found = read_body(tmp_path, body).direct
    stop = TabStop(at=652.1, align="left", leader="none")
    assert DirectProperty(part=PART, holder="paragraph", name="tab", text="One", stop=stop) in found
    assert {("paragraph", "tab"), ("paragraph", "jc"), ("mark", "b"), ("run", "sz")} == {
        (one.holder, one.name) for one in found
    }


def test_properties_of_a_style_are_not_direct(tmp_path: Path) -> None:
    sheet = styles(style("Any", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>'))
    body = paragraph("One", '<w:pStyle w:val="Any"/>')
    assert read_body(tmp_path, body, styles=sheet).direct == ()


def test_tabs_are_counted_between_two_breaks(tmp_path: Path) -> None:
    tabs = "<w:r><w:tab/><w:tab/><w:br/><w:tab/><w:cr/><w:tab/></w:r>"
    (found,) = read_body(tmp_path, paragraph(tabs)).paragraphs
    assert (found.tabs_in_a_line, len(found.tabs)) == (2, 4)


def test_the_style_of_a_heading_is_words_own_that_it_is_based_on(tmp_path: Path) -> None:
    sheet = styles(
        style("Two", '<w:name w:val="heading 2"/>'),
        style("Mine", '<w:name w:val="Mine"/><w:basedOn w:val="Two"/>'),
        style("Loud", '<w:name w:val="Loud"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
    )
    body = "".join(paragraph("One", f'<w:pStyle w:val="{name}"/>') for name in ("Mine", "Loud"))
    found = read_body(tmp_path, body, styles=sheet).paragraphs
    assert [(one.heading_level, one.heading_style) for one in found] == [(2, 2), (2, None)]


def test_words_in_a_box_are_told_apart(tmp_path: Path) -> None:
    body = paragraph(run("1", '<w:bdr w:val="single"/>') + run("2", '<w:bdr w:val="nil"/>'))
    (found,) = read_body(tmp_path, body).paragraphs
    assert [(one.text, one.format.boxed) for one in found.runs] == [("1", True), ("2", False)]


def test_a_result_or_an_end_without_a_field_is_told(tmp_path: Path) -> None:
    document = read_body(tmp_path, paragraph(SEPARATE + END))
    assert document.open_fields == ("separate", "end")


def test_a_table_has_a_title_and_a_description(tmp_path: Path) -> None:
    about = '<w:tblCaption w:val="Table 1"/><w:tblDescription w:val="Doses"/>'
    row = f"<w:tr><w:tc>{paragraph('One')}</w:tc></w:tr>"
    body = f"<w:tbl><w:tblPr>{about}</w:tblPr>{row}</w:tbl>"
    (found,) = read_body(tmp_path, body).tables
    assert (found.caption, found.description) == ("Table 1", "Doses")


def test_words_round_many_properties_or_controls_are_kept_once_and_cut(tmp_path: Path) -> None:
    """Each property and each control knows its words: a hostile file multiplies them."""
    held = paragraph(run("x" * 60_000, "<w:b/>" * 300))
    for _ in range(20):
        held = f"<w:sdt><w:sdtContent>{held}</w:sdtContent></w:sdt>"
    document = read_body(tmp_path, held)
    assert {len(control.text) for control in document.controls} == {50_000}
    (words,) = {id(found.text): found.text for found in document.direct}.values()
    assert (len(document.direct), words) == (300, "x" * 100)


def test_what_is_unproven_is_told_once_and_a_thousand_times_at_most(tmp_path: Path) -> None:
    many = "".join(f"<w:a{number}/><w:same/>" for number in range(1500))
    assert len(read_body(tmp_path, f"<w:p>{many}</w:p>").unproven) <= 1100

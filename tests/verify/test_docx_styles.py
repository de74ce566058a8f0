"""Formatting as a reader sees it, wherever in the file it was given."""

from pathlib import Path

import pytest
from lxml import etree

from kesimpta_docs.verify.docx.styles import read_styles
from tests.verify.docx_xml import paragraph, read, read_body, run, style, styles, texts
from tests.wordml.docx_samples import built


def test_formatting_comes_from_defaults_styles_and_the_run_in_that_order(tmp_path: Path) -> None:
    own = styles(
        style("Base", "<w:rPr><w:sz w:val='28'/><w:color w:val='00aa00'/></w:rPr>", default=True),
        style("Body", "<w:basedOn w:val='Base'/><w:rPr><w:u w:val='single'/></w:rPr>"),
        style("Big", "<w:rPr><w:sz w:val='40'/></w:rPr>", kind="character"),
        defaults="<w:sz w:val='24'/><w:lang w:val='en-US'/><w:rFonts w:ascii='Arial'/>",
    )
    content = (
        run("a")
        + run("b", "<w:rStyle w:val='Big'/>")
        + run("c", "<w:rStyle w:val='Big'/><w:sz w:val='44'/><w:lang w:val='fr'/>")
    )
    document = read_body(tmp_path, paragraph(content, "<w:pStyle w:val='Body'/>"), styles=own)
    formats = [one.format for one in document.paragraphs[0].runs]
    assert [one.size for one in formats] == [14, 20, 22]
    assert [one.language for one in formats] == ["en-US", "en-US", "fr"]
    assert {(one.font, one.colour, one.underline) for one in formats} == {("Arial", "00AA00", True)}
    assert document.language == "en-US"


def test_without_any_size_text_is_ten_points(tmp_path: Path) -> None:
    document = read_body(tmp_path, paragraph("a"), styles=styles())
    assert document.paragraphs[0].runs[0].format.size == 10


def test_a_size_may_carry_its_unit(tmp_path: Path) -> None:
    document = read_body(tmp_path, paragraph(run("a", "<w:sz w:val='18pt'/>")))
    assert document.paragraphs[0].runs[0].format.size == 18


@pytest.mark.parametrize("size", ["", "x", "9" * 5000, "1e9", "٣"])
def test_a_size_that_is_no_number_counts_as_none(tmp_path: Path, size: str) -> None:
    document = read_body(tmp_path, paragraph(run("a", f"<w:sz w:val='{size}'/>")), styles=styles())
    assert document.paragraphs[0].runs[0].format.size == 10


@pytest.mark.parametrize(
    ("levels", "bold"),
    [
        (("", "", ""), False),
        (("<w:b/>", "", ""), True),
        (("", "<w:b/>", ""), True),
        (("<w:b/>", "<w:b/>", ""), False),
        (("<w:b/>", "<w:b/>", "<w:b/>"), True),
        (("<w:b/>", "", "<w:b w:val='0'/>"), False),
        (("<w:b/>", "<w:b w:val='false'/>", ""), True),
        (("<w:b w:val='off'/>", "", ""), False),
    ],
)
def test_bold_toggles_from_style_to_style_and_is_plain_in_a_run(
    tmp_path: Path, levels: tuple[str, str, str], *, bold: bool
) -> None:
    own = styles(
        style("P", f"<w:rPr>{levels[0]}</w:rPr>"),
        style("C", f"<w:rPr>{levels[1]}</w:rPr>", kind="character"),
    )
    content = run("a", f"<w:rStyle w:val='C'/>{levels[2]}")
    document = read_body(tmp_path, paragraph(content, "<w:pStyle w:val='P'/>"), styles=own)
    assert document.paragraphs[0].runs[0].format.bold is bold


def test_bold_in_the_defaults_is_not_toggled_off_by_a_style(tmp_path: Path) -> None:
    own = styles(style("P", "<w:rPr><w:b/></w:rPr>"), defaults="<w:b/>")
    document = read_body(tmp_path, paragraph("a", "<w:pStyle w:val='P'/>"), styles=own)
    assert document.paragraphs[0].runs[0].format.bold


@pytest.mark.parametrize("start", ["A", "B", "C", "D"])
def test_styles_that_are_based_on_each_other_end(tmp_path: Path, start: str) -> None:
    own = styles(
        style("A", "<w:basedOn w:val='B'/><w:rPr><w:sz w:val='20'/></w:rPr>"),
        style("B", "<w:basedOn w:val='C'/><w:rPr><w:b/></w:rPr>"),
        style("C", "<w:basedOn w:val='A'/><w:rPr><w:i/></w:rPr>"),
        style("D", "<w:basedOn w:val='D'/>"),
    )
    body = paragraph("a", f"<w:pStyle w:val='{start}'/>")
    assert texts(read_body(tmp_path, body, styles=own).paragraphs) == ["a"]


def test_a_long_chain_of_styles_is_followed_to_its_end(tmp_path: Path) -> None:
    chain = [style(f"S{at}", f"<w:basedOn w:val='S{at + 1}'/>") for at in range(3000)]
    own = styles(*chain, style("S3000", "<w:rPr><w:sz w:val='36'/></w:rPr>"))
    document = read_body(tmp_path, paragraph("a", "<w:pStyle w:val='S0'/>"), styles=own)
    assert document.paragraphs[0].runs[0].format.size == 18


def test_a_style_that_is_not_there_is_the_default_style(tmp_path: Path) -> None:
    own = styles(style("N", "<w:rPr><w:sz w:val='36'/></w:rPr>", default=True))
    document = read_body(tmp_path, paragraph("a", "<w:pStyle w:val='Gone'/>"), styles=own)
    assert document.paragraphs[0].runs[0].format.size == 18


def test_fonts_of_the_theme_have_their_name(tmp_path: Path) -> None:
    content = (
        run("a")
        + run("b", "<w:rFonts w:asciiTheme='majorHAnsi' w:ascii='Arial'/>")
        + run("c", "<w:rFonts w:ascii='Arial'/>")
    )
    document = read_body(tmp_path, paragraph(content))
    fonts = [one.format.font for one in document.paragraphs[0].runs]
    assert fonts == ["Cambria", "Calibri", "Arial"]


def test_right_to_left_runs_take_the_properties_made_for_them(tmp_path: Path) -> None:
    own = "<w:rtl/><w:sz w:val='8'/><w:szCs w:val='36'/><w:b/><w:lang w:val='en' w:bidi='ar-SA'/>"
    content = run("a", own + "<w:rFonts w:ascii='Arial' w:cs='Noto Sans Arabic'/>")
    document = read_body(tmp_path, paragraph(content, "<w:bidi/>"), styles=styles())
    found = document.paragraphs[0].runs[0].format
    assert (found.size, found.language, found.font) == (18, "ar-SA", "Noto Sans Arabic")
    assert not found.bold


def test_how_characters_look_is_read(tmp_path: Path) -> None:
    own = "<w:smallCaps/><w:strike/><w:highlight w:val='yellow'/><w:vertAlign w:val='superscript'/>"
    found = read_body(tmp_path, paragraph(run("a", own))).paragraphs[0].runs[0].format
    assert found.small_caps
    assert found.strike
    assert (found.background, found.position) == ("yellow", "superscript")


def test_how_a_paragraph_is_set_is_read(tmp_path: Path) -> None:
    own = (
        "<w:shd w:val='clear' w:fill='ffeecc'/>"
        "<w:spacing w:line='276' w:lineRule='auto'/><w:ind w:left='720' w:hanging='360'/>"
    )
    found = read_body(tmp_path, paragraph("a", own)).paragraphs[0].format
    assert (found.line, found.line_rule, found.background) == (1.15, "auto", "FFEECC")
    assert (found.indent_start, found.indent_first) == (36, -18)


def test_an_exact_line_is_in_points(tmp_path: Path) -> None:
    own = "<w:spacing w:line='480' w:lineRule='exact'/>"
    found = read_body(tmp_path, paragraph("a", own)).paragraphs[0].format
    assert (found.line, found.line_rule) == (24, "exact")


@pytest.mark.parametrize(
    ("identifier", "content", "level"),
    [
        ("Heading2", "", 2),
        ("heading3", "", 3),
        ("Berschrift1", "<w:name w:val='Heading 1'/>", 1),
        ("Own", "<w:name w:val='Own'/><w:pPr><w:outlineLvl w:val='4'/></w:pPr>", 5),
        ("Own", "<w:basedOn w:val='Heading1'/>", 1),
        (
            "TOCHeading",
            "<w:basedOn w:val='Heading1'/><w:pPr><w:outlineLvl w:val='9'/></w:pPr>",
            None,
        ),
        ("Normal", "<w:name w:val='Normal'/>", None),
        ("Heading10", "<w:name w:val='heading 10'/>", None),
    ],
)
def test_headings_are_known_by_id_name_or_outline_level(
    tmp_path: Path, identifier: str, content: str, level: int | None
) -> None:
    own = styles(style("Heading1", "<w:name w:val='heading 1'/>"), style(identifier, content))
    body = paragraph("a", f"<w:pStyle w:val='{identifier}'/>")
    assert read_body(tmp_path, body, styles=own).paragraphs[0].heading_level == level


def test_headings_of_python_docx_are_headings(tmp_path: Path) -> None:
    document = read(tmp_path, built(lambda document: document.add_heading("Help", 2)))
    assert document.paragraphs[0].heading_level == 2


def test_styles_do_not_hand_down_stops_and_conditions_without_end() -> None:
    """Each would be kept for each style that is based on the one that has it."""
    chain = [
        style(
            f"S{number}",
            f'<w:basedOn w:val="S{number + 1}"/><w:pPr>'
            f'<w:tabs><w:tab w:val="left" w:pos="{number}"/></w:tabs></w:pPr>',
        )
        for number in range(100)
    ]
    odd = "".join(f'<w:tblStylePr w:type="odd{number}"/>' for number in range(9))
    usual = '<w:tblStylePr w:type="firstRow"/>'
    root = etree.fromstring(styles(*chain, style("T", odd + usual, kind="table")))
    found = read_styles(root)
    assert len(found.by_id["S0"].paragraph) == 64
    assert list(found.by_id["T"].conditions) == ["firstRow"]


def test_a_paragraph_has_at_most_64_stops_of_its_own(tmp_path: Path) -> None:
    stops = "".join(f'<w:tab w:val="left" w:pos="{at}"/>' for at in range(100))
    body = paragraph("One", f"<w:tabs>{stops}</w:tabs>" * 2)
    (found,) = read_body(tmp_path, body).paragraphs
    assert len(found.format.tab_stops) == 64

"""Word files that others made are measured by what their styles come to, and never crash."""

import shutil
import subprocess
from contextlib import suppress
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.shared import Pt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.layout.standard import MeasureName, Standard, read_standard
from kesimpta_docs.verify.standard.docx.measure import MEASURES, measure_docx
from kesimpta_docs.verify.standard.docx.sample import Sample, sample_of
from kesimpta_docs.verify.standard.seen import NotMeasured, RuleResult, Seen
from tests.conftest import ROOT
from tests.verify.docx_xml import LISTS, listed, paragraph, read_body, run, style, styles
from tests.wordml.docx_samples import built, root, saved, with_body

WORDS = "Words of a paragraph that are long enough to take more than one line of a page. " * 2
STANDARDS = tuple(map(read_standard, sorted((ROOT / "layouts" / "standards").glob("*.toml"))))
ACB = next(standard for standard in STANDARDS if standard.id == "acb-2025")
ARIAL = styles(defaults="<w:rFonts w:ascii='Arial'/><w:sz w:val='40'/>")
EMPTY = paragraph("")
APH = next(standard for standard in STANDARDS if standard.id == "aph-2022")


def sample(folder: Path, content: str, **parts: bytes) -> Sample:
    return sample_of(read_body(folder, content, **parts), {})


def values(name: MeasureName, one: Sample) -> list[float | str]:
    return [seen.value for seen in MEASURES[name](one)]


def found(results: tuple[RuleResult, ...]) -> dict[str, str]:
    return {result.rule.measure: result.found for result in results}


def a_leaflet(document: Document) -> None:
    """Fill a document as people do: with the styles that Word gives."""
    document.add_heading("A leaflet", 0)
    document.add_heading("What it is", 1)
    document.add_paragraph(WORDS)
    document.add_paragraph(WORDS)
    document.add_paragraph("one", style="List Bullet")
    document.add_paragraph("two", style="List Bullet")


def test_the_styles_of_word_are_resolved_to_what_is_printed(tmp_path: Path) -> None:
    """Its template: Cambria at 11 pt, headings in Calibri of the theme, 1.15 lines, 10 pt after."""
    results = measure_docx(saved(tmp_path, built(a_leaflet)), ACB)
    assert found(results) == {
        "font": "Calibri, Cambria",
        "body-size": "11 pt",
        "smallest-size": "11 to 26 pt",
        "heading-size": "14 to 26 pt",
        "subheading-size": "none here",
        "light-headings": "1 heading",  # the title
        "bold-words": "none",
        "slanted": "none",
        "line-pitch": "1.348 em",
        "heading-pitch": "none here",
        "paragraph-gap": "0.6745 blank lines",
        "heading-gap": "0 blank lines",
        "item-gap": "0 blank lines",  # contextual spacing
        "bullet-size": "1 of the text",
        "margin": "72 to 90 pt",
        "bound-side": "could not be measured: the file does not say how many pages it has",
        "justified": "none",
        "columns": "1 column",
        "no-leaders": "none",
        "hyphens": "none",
        "widows": "none",
        "page-number": "1 page without",
        "page-number-size": "none here",
        "contrast": "6.46 to 21 : 1",  # a heading, in the first accent of the theme and its shade
    }


def test_a_font_that_nobody_knows_is_not_measured(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        document.styles["Normal"].font.name = "Foundry Unheard"
        document.add_paragraph(WORDS)

    results = {one.rule.measure: one for one in measure_docx(saved(tmp_path, built(fill)), APH)}
    assert not results["x-height"].measured
    assert results["serifs"].found.endswith("whether Foundry Unheard has serifs is not known here")
    assert "if Foundry Unheard has a line of 1.2 em" in results["line-pitch"].problems[0]


@pytest.mark.parametrize(
    "content", ["", EMPTY, paragraph(run("hidden", "<w:vanish/>"))], ids=["", "lines", "hidden"]
)
def test_a_document_that_prints_no_words_keeps_no_rule(tmp_path: Path, content: str) -> None:
    file = saved(tmp_path, with_body(content))
    with pytest.raises(UnreadableFile, match="prints no words") as caught:
        measure_docx(file, ACB)
    assert (str(caught.value.at), bool(caught.value.hint)) == (str(file), True)


def test_a_document_without_a_section_says_nothing_of_its_pages(tmp_path: Path) -> None:
    file = saved(tmp_path, with_body(paragraph(WORDS), styles=ARIAL))
    results = {one.rule.measure: one for one in measure_docx(file, ACB)}
    unmeasured = {name for name, one in results.items() if not one.measured}
    assert {"margin", "columns"} <= unmeasured
    assert results["page-number"].problems == ("all pages have none",)


@pytest.mark.parametrize(
    ("spacing", "pitch"),
    [
        ("w:line='360' w:lineRule='auto'", 1.725),
        ("w:line='360' w:lineRule='exact'", 0.9),
        ("w:line='360' w:lineRule='atLeast'", 1.15),
        ("w:line='600' w:lineRule='atLeast'", 1.5),
        ("", 1.15),
    ],
)
def test_the_pitch_is_a_multiple_of_the_fonts_own_line_or_a_length(
    tmp_path: Path, spacing: str, pitch: float
) -> None:
    one = sample(tmp_path, paragraph(WORDS, f"<w:spacing {spacing}/>"), styles=ARIAL)
    assert values("line-pitch", one) == pytest.approx([pitch])


@pytest.mark.parametrize(
    ("above", "between", "below", "lines"),
    [
        ("w:after='460'", "", "", 1.0),
        ("", "", "w:before='460'", 1.0),
        ("w:after='460'", "", "w:before='230'", 1.0),
        ("", EMPTY, "", 1.0),
        ("", EMPTY * 2, "", 2.0),
        ("", "", "", 0.0),
    ],
    ids=["after", "before", "the larger", "an empty paragraph", "two", "none"],
)
def test_a_gap_is_space_or_empty_paragraphs(
    tmp_path: Path, above: str, between: str, below: str, lines: float
) -> None:
    first, second = (paragraph(WORDS, f"<w:spacing {space}/>") for space in (above, below))
    one = sample(tmp_path, first + between + second, styles=ARIAL)
    assert values("paragraph-gap", one) == pytest.approx([lines])


def test_spaces_add_up_only_where_the_document_says_so(tmp_path: Path) -> None:
    content = paragraph(WORDS, "<w:spacing w:after='460'/>")
    content += paragraph(WORDS, "<w:spacing w:before='230'/>")
    compat = root("settings", "<w:compat><w:doNotUseHTMLParagraphAutoSpacing/></w:compat>")
    one = sample(tmp_path, content, styles=ARIAL, settings=compat)
    assert values("paragraph-gap", one) == pytest.approx([1.5])


def test_contextual_spacing_closes_the_gap_between_paragraphs_of_one_style(tmp_path: Path) -> None:
    own = "<w:spacing w:after='460'/><w:contextualSpacing/>"
    one = sample(tmp_path, paragraph(WORDS, own) * 2, styles=ARIAL)
    assert values("paragraph-gap", one) == [0.0]


@pytest.mark.parametrize(
    ("look", "size"),
    [("<w:b/><w:sz w:val='48'/>", 24.0), ("<w:sz w:val='48'/>", 24.0), ("<w:b/>", 20.0)],
    ids=["bold and larger", "larger", "bold"],
)
def test_a_few_words_that_are_larger_or_bold_are_a_heading_in_a_file_without_levels(
    tmp_path: Path, look: str, size: float
) -> None:
    heading = paragraph(run("Side effects", look))
    one = sample(tmp_path, heading + paragraph(WORDS), styles=ARIAL)
    assert (values("heading-size", one), values("bold-words", one)) == ([size], [])


def test_bold_words_are_no_heading_beside_others_or_where_headings_have_levels(
    tmp_path: Path,
) -> None:
    bold = run("Side effects", "<w:b/>")
    beside = sample(tmp_path, paragraph(bold + run(" are few.")) + paragraph(WORDS))
    level = paragraph("Heading", "<w:outlineLvl w:val='0'/>")
    levelled = sample(tmp_path, level + paragraph(bold) + paragraph(WORDS))
    assert values("heading-size", beside) == []
    assert [values("bold-words", one) for one in (beside, levelled)] == [[2.0], [2.0]]


def test_underlined_links_are_no_emphasis(tmp_path: Path) -> None:
    line = "<w:u w:val='single'/>"
    linked = f"<w:hyperlink w:anchor='a'>{run('a link', line)}</w:hyperlink>"
    one = sample(tmp_path, paragraph(linked + run("three marked words", line)))
    assert values("underlined-words", one) == [3.0]


@pytest.mark.parametrize(
    ("text", "row"),
    [("CALL 911 NOW please", [2.0]), ("An MS team", [1.0]), ("I know", []), ("NO B NO", [1.0])],
)
def test_capitals_in_a_row_are_counted(tmp_path: Path, text: str, row: list[float]) -> None:
    assert values("capitals", sample(tmp_path, paragraph(text))) == row


@pytest.mark.parametrize("own", ["<w:caps/>", "<w:smallCaps/>"])
def test_letters_that_are_drawn_as_capitals_are_capitals(tmp_path: Path, own: str) -> None:
    assert values("capitals", sample(tmp_path, paragraph(run("three small words", own)))) == [3.0]


def test_an_item_is_measured_with_its_bullet_and_its_list(tmp_path: Path) -> None:
    apart = listed(5, 1, "<w:spacing w:after='460'/>")
    one = sample(tmp_path, apart + listed(5, 1), styles=ARIAL, numbering=LISTS)
    assert values("item-gap", one) == pytest.approx([1.0])
    assert values("bullet-size", one) == [1.0, 1.0]


@given(
    default=st.none() | st.integers(2, 200),
    base=st.none() | st.integers(2, 200),
    own=st.none() | st.integers(2, 200),
    direct=st.none() | st.integers(2, 200),
)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_size_nearest_to_the_letters_counts(
    tmp_path: Path, default: int | None, base: int | None, own: int | None, direct: int | None
) -> None:
    """Document defaults, then the chain of styles, then the run; 10 pt where nobody says a size."""

    def size(half_points: int | None) -> str:
        return "" if half_points is None else f"<w:sz w:val='{half_points}'/>"

    sheet = styles(
        style("Base", f"<w:rPr>{size(base)}</w:rPr>"),
        style("Own", f"<w:basedOn w:val='Base'/><w:rPr>{size(own)}</w:rPr>"),
        defaults=size(default),
    )
    content = paragraph(run("words", size(direct)), "<w:pStyle w:val='Own'/>")
    nearest = next((one for one in (direct, own, base, default) if one is not None), 20)
    assert values("body-size", sample(tmp_path, content, styles=sheet)) == [nearest / 2]


ODD = st.sampled_from(
    ["", "-1", "0", "1", "99999999999", "1.5", "x", "pct15", "auto", "both", "12pt", "FFFFFFF", "é"]
)
NAMES = (
    *("sz", "color", "shd", "highlight", "u", "b", "caps", "rFonts", "vertAlign"),
    *("spacing", "ind", "jc", "tabs", "outlineLvl", "framePr", "pBdr", "numPr", "keepLines"),
)
KEYS = (
    *("val", "fill", "color", "themeColor", "themeTint", "themeFill", "ascii", "asciiTheme"),
    *("line", "lineRule", "before", "after", "left", "hanging", "beforeAutospacing", "xAlign"),
)


@given(data=st.data())
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_a_property_says_the_file_is_measured(tmp_path: Path, data: st.DataObject) -> None:
    def properties() -> str:
        made = ""
        for name in data.draw(st.lists(st.sampled_from(NAMES), max_size=4)):
            keys = data.draw(st.lists(st.sampled_from(KEYS), unique=True, max_size=4))
            told = " ".join(f"w:{key}='{data.draw(ODD)}'" for key in keys)
            inner = f"<w:tab {told}/>" if name == "tabs" else ""
            made += f"<w:{name} {told}>{inner}</w:{name}>"
        return made

    content = "".join(
        paragraph(run(WORDS, properties()), properties())
        for _ in range(data.draw(st.integers(1, 3)))
    )
    sheet = styles(
        style("N", f"<w:pPr>{properties()}</w:pPr>", default=True), defaults=properties()
    )
    one = sample(tmp_path, content, styles=sheet)
    for measure in MEASURES.values():
        with suppress(NotMeasured):
            assert all(isinstance(seen, Seen) for seen in measure(one))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("standard", STANDARDS, ids=lambda standard: standard.id)
def test_a_file_that_libreoffice_saved_is_measured(tmp_path: Path, standard: Standard) -> None:
    source = tmp_path / "leaflet.docx"
    docx_of(source)
    converted = tmp_path / "again"
    subprocess.run(
        [
            *("soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"),
            *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(converted), str(source)),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    before, after = (
        found(measure_docx(file, standard)) for file in (source, converted / source.name)
    )
    same = {"body-size", "heading-size", "line-pitch", "serifs", "columns", "slanted"} & set(before)
    assert {name: after[name] for name in same} == {name: before[name] for name in same}


def docx_of(file: Path) -> None:
    document = docx.Document()
    document.styles["Normal"].font.size = Pt(18)
    document.styles["Normal"].font.name = "Arial"
    a_leaflet(document)
    document.save(str(file))

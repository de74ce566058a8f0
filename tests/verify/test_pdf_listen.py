"""What a listener hears of a PDF, announcement by announcement."""

from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from kesimpta_docs.verify.pdf.listen import listen
from tests.conftest import AsReviewed
from tests.verify.heard import elements, heard, is_element
from tests.verify.pdf_samples import PIXEL, built, changed

SNAPSHOT = Path(__file__).parent / "snapshots" / "small-handout-heard.txt"


def test_headings_say_their_level_and_paragraphs_their_words(tmp_path: Path) -> None:
    body = "<h1>Your dose</h1><p>Take <b>one</b>.</p><h3>When</h3>"
    assert heard(tmp_path, built(body)) == [
        "heading level 1, Your dose",
        "Take one.",
        "heading level 3, When",
    ]


def test_a_list_says_how_many_items_it_has_and_where_it_ends(tmp_path: Path) -> None:
    body = "<ul><li>Fever<li>Chills</ul><ol><li>Wash</ol>"
    assert heard(tmp_path, built(body)) == [
        "list of 2 items",
        "bullet, Fever",
        "bullet, Chills",
        "out of list",
        "list of 1 item",
        "1. Wash",
        "out of list",
    ]


def test_a_list_in_a_list_says_its_level(tmp_path: Path) -> None:
    assert heard(tmp_path, built("<ul><li>Eat<ul><li>Fruit</ul><li>Sleep</ul>")) == [
        "list of 2 items",
        "bullet, Eat",
        "list of 1 item, level 2",
        "bullet, Fruit",
        "out of list, level 2",
        "bullet, Sleep",
        "out of list",
    ]


def test_an_item_without_words_is_heard_as_empty(tmp_path: Path) -> None:
    def empty(pdf: pikepdf.Pdf) -> None:
        del elements(pdf, "LBody")[0].K

    assert "bullet, empty" in heard(tmp_path, changed(built("<ul><li>Eat</ul>"), empty))


def test_a_link_says_its_words_and_where_it_leads(tmp_path: Path) -> None:
    body = (
        "<p>Call <a href='tel:+18003321088'>1-800-332-1088</a> now.</p>"
        "<p><a href='#more'>More</a></p><h2 id=more style='break-before: page'>More</h2>"
    )
    assert heard(tmp_path, built(body)) == [
        "Call",
        "link, 1-800-332-1088, leads to tel:+18003321088",
        "now.",
        "link, More, leads to page 2",
        "heading level 2, More",
    ]


def test_a_link_that_no_annotation_follows_leads_nowhere(tmp_path: Path) -> None:
    def cut(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[0].Annots

    data = changed(built("<p><a href='https://x.org/'>site</a>"), cut)
    assert heard(tmp_path, data) == ["link, site, leads nowhere"]


def test_a_link_inside_a_link_is_heard_as_such(tmp_path: Path) -> None:
    body = "<p><a href='https://x.org/'>one <b>two</b></a>"

    def nest(pdf: pikepdf.Pdf) -> None:
        elements(pdf, "NonStruct")[0].S = Name.Link

    assert heard(tmp_path, changed(built(body), nest)) == [
        "link, one, leads to https://x.org/",
        "link inside a link, two, leads to https://x.org/",
    ]


def test_a_figure_is_heard_by_its_alternative_text(tmp_path: Path) -> None:
    body = f"<p><img src='{PIXEL}' alt='A pen\nin a hand'></p>"
    assert heard(tmp_path, built(body)) == ["figure: A pen in a hand"]

    def silent(pdf: pikepdf.Pdf) -> None:
        del elements(pdf, "Figure")[0].Alt

    assert heard(tmp_path, changed(built(body), silent)) == ["figure without alternative text"]


def test_a_language_is_told_where_it_changes_and_where_it_ends(tmp_path: Path) -> None:
    def name(pdf: pikepdf.Pdf) -> None:
        _, first, *_, last = elements(pdf, "P")
        first.Lang = String("es-MX")
        (outer,) = (one for one in elements(pdf, "Span") if is_element(one.K[0]))
        outer.Lang = String("fr")
        last.Lang = String("zz-bad")

    body = "<p>Hello</p><p>Hola</p><p>One <span lang=fr>deux</span> three</p><p>Four</p>"
    assert heard(tmp_path, changed(built(body), name)) == [
        "Hello",
        "language Spanish (es-MX)",
        "Hola",
        "language English",
        "One",
        "language French",
        "deux",
        "language English",
        "three",
        'unknown language "zz-bad"',
        "Four",
    ]


def test_a_file_that_names_no_language_says_so(tmp_path: Path) -> None:
    def forget(pdf: pikepdf.Pdf) -> None:
        del pdf.Root.Lang

    path = tmp_path / "file.pdf"
    path.write_bytes(changed(built("<p>One"), forget))
    assert listen(path) == ("language not named", "One")


def test_actual_text_is_heard_and_the_glyphs_are_not(tmp_path: Path) -> None:
    def replace(pdf: pikepdf.Pdf) -> None:
        elements(pdf, "P")[0].ActualText = String("Six")
        elements(pdf, "H1")[0].ActualText = String("Seven")

    data = changed(built("<p>6</p><h1>7</h1><p>x"), replace)
    assert heard(tmp_path, data) == ["Six", "heading level 1, Seven", "x"]


def test_a_description_of_a_block_is_heard_before_its_words(tmp_path: Path) -> None:
    def describe(pdf: pikepdf.Pdf) -> None:
        elements(pdf, "P")[0].Alt = String("A number")

    assert heard(tmp_path, changed(built("<p>6"), describe)) == ["described as A number", "6"]


def test_the_long_form_of_an_abbreviation_is_heard_where_it_first_comes(tmp_path: Path) -> None:
    def expand(pdf: pikepdf.Pdf) -> None:
        for span in elements(pdf, "NonStruct"):
            span.E = String("multiple sclerosis")

    data = changed(built("<p>For <b>MS</b>. Not <b>MS</b>-like."), expand)
    assert heard(tmp_path, data) == ["For MS (multiple sclerosis). Not MS-like."]


@pytest.mark.parametrize("sign", ["\x1b", "\x07", "\x9b", "\u202e", "\u2066"])
def test_signs_that_steer_a_terminal_are_left_out(tmp_path: Path, sign: str) -> None:
    def replace(pdf: pikepdf.Pdf) -> None:
        elements(pdf, "P")[0].ActualText = String(f"a{sign}b\n c")

    assert heard(tmp_path, changed(built("<p>6"), replace)) == ["ab c"]


def test_artifacts_are_silent(tmp_path: Path) -> None:
    def hide(pdf: pikepdf.Pdf) -> None:
        elements(pdf, "P")[0].S = Name.Artifact

    assert heard(tmp_path, changed(built("<p>6</p><p>x"), hide)) == ["x"]


def test_entries_of_the_contents_are_links(tmp_path: Path) -> None:
    def contents(pdf: pikepdf.Pdf) -> None:
        elements(pdf, "L")[0].S = Name.TOC
        elements(pdf, "LI")[0].S = Name.TOCI

    body = "<ul style='list-style: none'><li><a href='https://x.org/'>Help</a></ul>"
    assert heard(tmp_path, changed(built(body), contents)) == [
        "contents of 1 item",
        "link, Help, leads to https://x.org/",
        "out of contents",
    ]


@pytest.mark.parametrize(
    ("attributes", "line"),
    [
        ({"/Role": Name.cb}, "checkbox, not ticked"),
        ({"/Role": Name.cb, "/checked": Name.on, "/Desc": String("Yes")}, "checkbox, ticked, Yes"),
        ({"/Role": Name.rb, "/Checked": Name.off}, "radio button, not ticked"),
        ({"/Role": Name.tv, "/Desc": String("Name")}, "text field, Name"),
        ({}, "form field"),
    ],
)
def test_a_printed_field_says_its_kind_and_state(
    tmp_path: Path, attributes: dict[str, Name | String], line: str
) -> None:
    def field(pdf: pikepdf.Pdf) -> None:
        element = elements(pdf, "P")[0]
        element.S = Name.Form
        element.A = Dictionary({"/O": Name.PrintField} | attributes)
        del element.K

    assert heard(tmp_path, changed(built("<p>x</p><p>y"), field)) == [line, "y"]


@pytest.mark.parametrize(
    ("entries", "line"),
    [
        ({"FT": Name.Btn, "AS": Name.Off, "TU": String("Yes")}, "checkbox, not ticked, Yes"),
        ({"FT": Name.Btn, "AS": Name.On, "Ff": 1 << 15}, "radio button, ticked, without a name"),
        ({"FT": Name.Btn, "Ff": 1 << 16, "TU": String("Send")}, "button, Send"),
        ({"Parent": Dictionary(FT=Name.Tx, TU=String("Age"), V=String("7"))}, "text field, Age, 7"),
    ],
)
def test_a_field_to_fill_in_says_its_kind_state_and_name(
    tmp_path: Path, entries: dict[str, pikepdf.Object], line: str
) -> None:
    def field(pdf: pikepdf.Pdf) -> None:
        widget = pdf.pages[0].Annots[0]
        del widget["/A"], widget["/Contents"]
        widget.Subtype = Name.Widget
        for key, value in entries.items():
            widget[f"/{key}"] = value
        top = widget
        if "/Parent" in widget:
            top = pdf.make_indirect(entries["Parent"])
            top.Kids = Array([widget])
            widget.Parent = top
        pdf.Root.AcroForm = Dictionary(Fields=Array([top]))
        link = elements(pdf, "Link")[0]
        link.S = Name.Form
        link.K = Array([kid for kid in link.K if isinstance(kid, Dictionary)])

    body = "<p><a href='https://x.org/'>x</a></p><p>y"
    assert heard(tmp_path, changed(built(body), field)) == [line, "y"]


def test_the_small_guide_is_heard_as_it_was_reviewed(
    small_files: Path, as_reviewed: AsReviewed
) -> None:
    lines = listen(small_files / "examplin-en-handout.pdf")
    as_reviewed(SNAPSHOT, "".join(f"{line}\n" for line in lines))

"""Pages, pictures, properties and settings of a document."""

import base64
import io
from pathlib import Path

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Inches, Pt

from kesimpta_docs.verify.docx.document import CellPlace
from kesimpta_docs.verify.docx.size import smallest_size
from tests.verify.docx_xml import (
    paragraph,
    read,
    read_body,
    run,
    texts,
)
from tests.wordml.docx_samples import (
    MAIN,
    RELATIONS,
    built,
    replaced,
    root,
    with_body,
)

SIX_POINTS = "<w:sz w:val='12'/>"
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


def test_sections_have_their_size_margins_and_running_text(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        first = document.sections[0]
        first.page_width, first.page_height = Pt(612), Pt(792)
        first.left_margin = first.right_margin = Inches(1)
        first.different_first_page_header_footer = True
        first.footer.paragraphs[0].text = "Kesimpta at home"
        first.first_page_header.paragraphs[0].text = "Draft"
        document.add_paragraph("one")
        second = document.add_section(WD_SECTION.NEW_PAGE)
        second.orientation = WD_ORIENT.LANDSCAPE
        second.page_width, second.page_height = Pt(792), Pt(612)
        document.add_paragraph("two")

    document = read(tmp_path, built(fill))
    first, second = document.sections
    assert (first.width, first.height, first.landscape) == (612, 792, False)
    assert (second.width, second.height, second.landscape) == (792, 612, True)
    assert (first.left, first.right, first.top, first.columns) == (72, 72, 72, 1)
    assert first.title_page
    assert [(one.kind, texts(one.paragraphs)) for one in document.headers] == [("first", ["Draft"])]
    assert [(one.kind, texts(one.paragraphs)) for one in document.footers] == [
        ("default", ["Kesimpta at home"])
    ]
    assert first.footers == (("default", document.footers[0].part),)
    assert texts(document.paragraphs) == ["one", "", "two"]


def test_fields_tables_and_links_of_a_footer_are_its_own(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        document.add_table(1, 1).cell(0, 0).text = "body"
        footer = document.sections[0].footer
        footer.add_table(1, 1, Inches(2)).cell(0, 0).text = "foot"

    document = read(tmp_path, built(fill))
    assert [table.rows[0].cells[0].text for table in document.tables] == ["body", "foot"]
    cell = next(one for one in document.footers[0].paragraphs if one.text == "foot")
    assert cell.place == CellPlace(table=1, row=0, cell=0, header=False)


def test_the_former_section_of_a_tracked_change_is_none(tmp_path: Path) -> None:
    former = "<w:sectPrChange><w:sectPr><w:pgSz w:w='1' w:h='1'/></w:sectPr></w:sectPrChange>"
    body = paragraph("a") + f"<w:sectPr><w:pgSz w:w='12240' w:h='15840'/>{former}</w:sectPr>"
    assert [one.width for one in read_body(tmp_path, body).sections] == [612]


def test_footnotes_are_read(tmp_path: Path) -> None:
    notes = root(
        "footnotes",
        f"<w:footnote w:type='separator' w:id='0'>{paragraph('')}</w:footnote>"
        f"<w:footnote w:id='1'>{paragraph(run('small', SIX_POINTS))}</w:footnote>",
    )
    relation = '<Relationship Id="n" Type="a/footnotes" Target="footnotes.xml"/>'
    data = with_body(paragraph("a"), footnotes=notes)
    data = replaced(data, RELATIONS, "</Relationships>", relation + "</Relationships>")
    document = read(tmp_path, data)
    assert texts(document.notes) == ["", "small"]
    assert smallest_size(document) == (6, "word/footnotes.xml, paragraph 2: “small”")


def test_pictures_say_what_they_show_or_that_they_are_decorative(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("before")
        document.add_picture(io.BytesIO(PNG), width=Pt(144), height=Pt(72))

    mark = (
        '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec='
        '"http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
    )
    plain = built(fill)
    document = read(tmp_path, plain)
    picture = document.pictures[0]
    assert (picture.description, picture.decorative, picture.placement) == ("", False, "inline")
    assert picture.width == 144
    assert document.unresolved == ()
    old = '<wp:docPr id="1" name="Picture 1"/>'
    told = replaced(plain, MAIN, old, '<wp:docPr id="7" name="Doses" descr="A line of weeks"/>')
    assert read(tmp_path, told).pictures[0].description == "A line of weeks"
    marked = replaced(plain, MAIN, old, f'<wp:docPr id="1" name="Line">{mark}</wp:docPr>')
    assert read(tmp_path, marked).pictures[0].decorative


def test_pictures_of_the_old_form_are_seen(tmp_path: Path) -> None:
    shape = "<w:r><w:pict><v:shape id='s1' alt='A pen'/></w:pict></w:r>"
    picture = read_body(tmp_path, paragraph(shape)).pictures[0]
    assert (picture.placement, picture.description) == ("vml", "A pen")


def test_properties_are_read(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        core = document.core_properties
        core.title, core.language = "Kesimpta at home", "en-US"

    found = read(tmp_path, built(fill)).properties
    assert (found.title, found.language) == ("Kesimpta at home", "en-US")


def test_settings_are_read(tmp_path: Path) -> None:
    own = root(
        "settings",
        "<w:embedTrueTypeFonts/>"
        "<w:documentProtection w:edit='readOnly' w:enforcement='1'/><w:autoHyphenation/>"
        "<w:evenAndOddHeaders/><w:updateFields w:val='true'/><w:compat><w:compatSetting "
        "w:name='compatibilityMode' w:val='15'/></w:compat>",
    )
    found = read_body(tmp_path, paragraph("a"), settings=own).settings
    assert (found.compatibility, found.protection) == (15, "readOnly")
    assert (found.embed_fonts, found.even_and_odd) == (True, True)
    assert (found.hyphenation, found.update_fields) == (True, True)


def test_a_protection_that_is_not_enforced_is_none(tmp_path: Path) -> None:
    own = root("settings", "<w:documentProtection w:edit='readOnly' w:enforcement='0'/>")
    found = read_body(tmp_path, paragraph("a"), settings=own).settings
    assert found.protection is None
    assert found.compatibility is None


def test_comments_are_counted(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        written = document.add_paragraph("a")
        document.add_comment(written.runs, text="Is this right?", author="T", initials="T")

    document = read(tmp_path, built(fill))
    assert document.comments == 1
    assert texts(document.paragraphs) == ["a"]

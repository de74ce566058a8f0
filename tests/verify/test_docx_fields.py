"""Fields, contents, links, bookmarks and controls: what is text and what is not."""

from pathlib import Path

import pytest

from kesimpta_docs.verify.docx.document import Hyperlink
from tests.verify.docx_xml import (
    BEGIN,
    END,
    SEPARATE,
    field,
    paragraph,
    read,
    read_body,
    run,
    texts,
)
from tests.wordml.docx_samples import MAIN, RELATIONS, replaced, with_body


def test_of_a_field_only_the_result_is_text(tmp_path: Path) -> None:
    document = read_body(tmp_path, paragraph(run("Page ") + field("PAGE", run("7")) + run(".")))
    assert texts(document.paragraphs) == ["Page 7."]
    assert document.paragraphs[0].fields == ("PAGE",)


def test_a_field_inside_the_instruction_of_another_is_no_text(tmp_path: Path) -> None:
    inner = field("PAGE", run("7"))
    document = read_body(tmp_path, paragraph(BEGIN + inner + SEPARATE + run("last") + END))
    assert texts(document.paragraphs) == ["last"]


def test_a_field_without_a_result_is_named(tmp_path: Path) -> None:
    code = "<w:r><w:instrText>NUMPAGES</w:instrText></w:r>"
    document = read_body(tmp_path, paragraph(BEGIN + code + END + run("a")))
    assert document.paragraphs[0].fields == ("NUMPAGES",)
    assert document.paragraphs[0].text == "a"


def test_the_result_of_a_simple_field_is_text(tmp_path: Path) -> None:
    content = f"<w:fldSimple w:instr=' PAGE '>{run('7')}</w:fldSimple>"
    document = read_body(tmp_path, paragraph(content))
    assert (document.paragraphs[0].text, document.paragraphs[0].fields) == ("7", ("PAGE",))


@pytest.mark.parametrize(
    ("content", "open_fields"),
    [
        (BEGIN + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + SEPARATE, ("PAGE",)),
        (BEGIN + "<w:r><w:instrText>TOC</w:instrText></w:r>", ("TOC",)),
        (END, ("end",)),
        (field("PAGE", run("1")), ()),
    ],
)
def test_fields_that_do_not_close_are_named(
    tmp_path: Path, content: str, open_fields: tuple[str, ...]
) -> None:
    assert read_body(tmp_path, paragraph(content)).open_fields == open_fields


def test_links_have_their_target_and_words(tmp_path: Path) -> None:
    relation = (
        '<Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/hyperlink" Target="https://www.fda.gov/medwatch" TargetMode="External"/>'
    )
    content = (
        run("Call ")
        + f'<w:hyperlink r:id="x1" w:tooltip="FDA">{run("Med")}'
        + f"{run('Watch', '<w:b/>')}</w:hyperlink>"
        + f'<w:hyperlink w:anchor="dose">{run("your dose")}</w:hyperlink>'
        + field('HYPERLINK "tel:911" \\o "Emergency"', run("911"))
        + field('HYPERLINK \\l "help" \\h', run("help"))
    )
    data = replaced(
        with_body(paragraph(content)), RELATIONS, "</Relationships>", relation + "</Relationships>"
    )
    document = read(tmp_path, data)
    assert document.paragraphs[0].text == "Call MedWatchyour dose911help"
    assert document.paragraphs[0].links == (
        Hyperlink(text="MedWatch", uri="https://www.fda.gov/medwatch", anchor=None, tooltip="FDA"),
        Hyperlink(text="your dose", uri=None, anchor="dose", tooltip=None),
        Hyperlink(text="911", uri="tel:911", anchor=None, tooltip="Emergency"),
        Hyperlink(text="help", uri=None, anchor="help", tooltip=None),
    )
    assert document.unresolved == ()


def test_references_to_nothing_are_unresolved(tmp_path: Path) -> None:
    lost = '<Relationship Id="x1" Type="a/image" Target="media/none.png"/>'
    content = (
        f'<w:hyperlink r:id="none">{run("a")}</w:hyperlink><w:r><w:drawing><wp:inline>'
        '<a:blip r:embed="x1"/></wp:inline></w:drawing></w:r>'
    )
    data = with_body(paragraph(content))
    data = replaced(data, RELATIONS, "</Relationships>", lost + "</Relationships>")
    document = read(tmp_path, data)
    assert document.unresolved == (f"{MAIN}: none", f"{MAIN}: x1")
    assert document.paragraphs[0].links[0].uri is None


def test_bookmarks_stand_in_the_paragraph_they_start_in_or_before(tmp_path: Path) -> None:
    def bookmark(number: int, name: str) -> str:
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'

    body = (
        paragraph("a")
        + bookmark(1, "between")
        + paragraph(run("b") + bookmark(2, "inside"))
        + bookmark(3, "last")
    )
    document = read_body(tmp_path, body)
    assert [one.bookmarks for one in document.paragraphs] == [(), ("between", "inside")]
    found = [(one.identifier, one.name, one.paragraph) for one in document.bookmarks]
    assert found == [("1", "between", 1), ("2", "inside", 1), ("3", "last", 1)]


def test_a_link_field_inside_another_is_no_link_of_its_own(tmp_path: Path) -> None:
    inner = field('HYPERLINK "tel:2"', run("in"))
    document = read_body(tmp_path, paragraph(field('HYPERLINK "tel:1"', run("out ") + inner)))
    assert [(one.text, one.uri) for one in document.paragraphs[0].links] == [("out in", "tel:1")]


def test_a_link_field_over_two_paragraphs_has_the_words_of_the_first(tmp_path: Path) -> None:
    code = "<w:r><w:instrText>HYPERLINK tel:1</w:instrText></w:r>"
    body = paragraph(BEGIN + code + SEPARATE + run("one")) + paragraph(run("two") + END)
    document = read_body(tmp_path, body)
    assert [[link.text for link in one.links] for one in document.paragraphs] == [["one"], []]

"""What the reader says a DOCX says is what it says, whoever wrote it."""

from pathlib import Path

import pytest
from docx.document import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kesimpta_docs.errors import UnreadableFile
from tests.verify.docx_xml import paragraph, read, read_body, run, texts
from tests.wordml.docx_samples import MAIN, RELATIONS, SETTINGS, built, changed, replaced, root


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a\tb"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>", "a b c"),
        ("<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>800</w:t></w:r>", "1-800"),
        ("<w:r><w:t>in</w:t><w:softHyphen/><w:t>ject</w:t></w:r>", "inject"),
        ('<w:r><w:sym w:font="Wingdings" w:char="2610"/></w:r>', "\u2610"),
        ('<w:r><w:sym w:char="D800"/><w:sym w:char="x"/><w:sym w:char="0000"/></w:r>', ""),
        ("<w:r><w:t> a </w:t></w:r><w:r><w:t>b</w:t></w:r>", "ab"),
        ('<w:r><w:t xml:space="preserve">a </w:t></w:r><w:r><w:t>b</w:t></w:r>', "a b"),
        ("<w:smartTag><w:r><w:t>a</w:t></w:r></w:smartTag>", "a"),
        ("<w:unknown><w:r><w:t>a</w:t></w:r></w:unknown>", "a"),
        ("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "x"),
        (run("a") + '<w:proofErr w:type="spellStart"/>' + run("b"), "ab"),
        (run("a", "<w:vanish/>") + run("b"), "b"),
        (
            (
                "<w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt>"
                "<w:rubyBase><w:r><w:t>a</w:t></w:r></w:rubyBase></w:ruby></w:r>"
            ),
            "a",
        ),
        (
            (
                "<w:r><mc:AlternateContent><mc:Choice><w:t>a</w:t></mc:Choice>"
                "<mc:Fallback><w:t>a</w:t></mc:Fallback></mc:AlternateContent></w:r>"
            ),
            "a",
        ),
        (
            "<w:sdt><w:sdtPr><w:placeholder/></w:sdtPr><w:sdtContent>"
            + run("a")
            + "</w:sdtContent></w:sdt>",
            "a",
        ),
    ],
)
def test_the_text_of_a_paragraph_is_what_is_printed(
    tmp_path: Path, content: str, text: str
) -> None:
    document = read_body(tmp_path, f"<w:p>{content}</w:p>")
    assert texts(document.paragraphs) == [text]


PRINTABLE = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="\ufffe\uffff")
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(lines=st.lists(st.lists(PRINTABLE, max_size=3), max_size=5))
def test_paragraphs_of_any_text_come_back_exactly(tmp_path: Path, lines: list[list[str]]) -> None:
    """In as many runs as they were written; python-docx keeps white space at the ends."""

    def fill(document: Document) -> None:
        for line in lines:
            written = document.add_paragraph()
            for number, text in enumerate(line):
                written.add_run(text).bold = number % 2 == 1

    document = read(tmp_path, built(fill))
    assert texts(document.paragraphs) == ["".join(line) for line in lines]
    for line, found in zip(lines, document.paragraphs, strict=True):
        assert "".join(one.text for one in found.runs) == "".join(line)


def test_runs_split_without_reason_are_one_run(tmp_path: Path) -> None:
    split = run("You ") + run("ta") + run("ke") + run(" 20 mg", "<w:b/>") + run(".")
    document = read_body(tmp_path, paragraph(split))
    found = [(one.text, one.format.bold) for one in document.paragraphs[0].runs]
    assert found == [("You take", False), (" 20 mg", True), (".", False)]


def test_hidden_text_is_a_run_and_not_text(tmp_path: Path) -> None:
    document = read_body(tmp_path, paragraph(run("a") + run("b", "<w:vanish/>")))
    assert document.paragraphs[0].text == "a"
    assert [(one.text, one.format.vanish) for one in document.paragraphs[0].runs] == [
        ("a", False),
        ("b", True),
    ]


def test_text_boxes_are_read_once_after_their_paragraph(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{paragraph('in the box')}</w:txbxContent>"
    drawn = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor>"
        f"<wp:docPr id='1' name='Box' descr='A box'/><wps:txbx>{box}</wps:txbx></wp:anchor>"
        "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    document = read_body(tmp_path, paragraph(drawn + run("host")) + paragraph("next"))
    assert texts(document.paragraphs) == ["host", "in the box", "next"]
    assert [one.placement for one in document.pictures] == ["anchor"]


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    content = (
        run("You take ")
        + f'<w:del w:id="1"><w:r><w:delText>one </w:delText></w:r>{run("gone")}</w:del>'
        + f'<w:ins w:id="2">{run("20")}</w:ins>'
        + f'<w:moveFrom w:id="3">{run("moved")}</w:moveFrom>'
        + f'<w:moveTo w:id="4">{run(" mg")}</w:moveTo>'
    )
    document = read_body(tmp_path, paragraph(content))
    assert texts(document.paragraphs) == ["You take 20 mg"]
    assert document.tracked_changes == 4


def test_former_formatting_of_a_tracked_change_does_not_count(tmp_path: Path) -> None:
    former = "<w:rPrChange><w:rPr><w:b/><w:sz w:val='8'/></w:rPr></w:rPrChange>"
    document = read_body(tmp_path, paragraph(run("a", f"<w:sz w:val='36'/>{former}")))
    assert document.paragraphs[0].runs[0].format.size == 18
    assert not document.paragraphs[0].runs[0].format.bold
    assert document.tracked_changes == 1


def test_a_deleted_paragraph_mark_joins_the_next_paragraph(tmp_path: Path) -> None:
    gone = "<w:rPr><w:del w:id='1'/></w:rPr>"
    heading = "<w:pStyle w:val='Heading1'/>"
    body = paragraph("one ", gone) + paragraph("two ", gone) + paragraph("three", heading)
    document = read_body(tmp_path, body + paragraph("four"))
    assert texts(document.paragraphs) == ["one two three", "four"]
    assert document.paragraphs[0].heading_level == 1


def test_a_deleted_mark_before_a_table_keeps_its_paragraph(tmp_path: Path) -> None:
    table = f"<w:tbl><w:tr><w:tc>{paragraph('cell')}</w:tc></w:tr></w:tbl>"
    document = read_body(
        tmp_path, paragraph("one", "<w:rPr><w:del w:id='1'/></w:rPr>") + table + paragraph("two")
    )
    assert texts(document.paragraphs) == ["one", "cell", "two"]


def test_a_deleted_row_is_gone(tmp_path: Path) -> None:
    rows = (
        f"<w:tr><w:tc>{paragraph('a')}</w:tc></w:tr>"
        f"<w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc>{paragraph('b')}</w:tc></w:tr>"
    )
    document = read_body(tmp_path, f"<w:tbl>{rows}</w:tbl>")
    assert texts(document.paragraphs) == ["a"]
    assert len(document.tables[0].rows) == 1


@pytest.mark.parametrize("kind", ["aFChunk", "subDocument"])
def test_text_of_another_file_is_refused(tmp_path: Path, kind: str) -> None:
    relation = f'<Relationship Id="x" Type="a/{kind}" Target="other.html"/>'
    data = replaced(built(), RELATIONS, "</Relationships>", relation + "</Relationships>")
    with pytest.raises(UnreadableFile, match="another file"):
        read(tmp_path, data)


def test_a_document_without_a_body_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no text of its own"):
        read(tmp_path, changed(built(), {MAIN: root("document", "")}))


def test_a_part_that_is_missing_is_an_error_for_people(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="lacks its part") as caught:
        read(tmp_path, changed(built(), {SETTINGS: None}))
    assert caught.value.hint


@pytest.mark.parametrize(
    ("before", "after", "deep"),
    [
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 120),
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 80),
        ("<w:ins>", "</w:ins>", 240),
    ],
)
def test_deep_nesting_is_read_to_its_end(
    tmp_path: Path, before: str, after: str, deep: int
) -> None:
    """The parser takes 256 levels of elements; no walk may run out of room before it."""
    document = read_body(tmp_path, before * deep + paragraph("deep") + after * deep)
    assert "deep" in texts(document.paragraphs)


def test_deep_nesting_inside_a_paragraph_is_read_to_its_end(tmp_path: Path) -> None:
    content = "<w:hyperlink>" * 240 + run("deep") + "</w:hyperlink>" * 240
    assert texts(read_body(tmp_path, paragraph(content)).paragraphs) == ["deep"]


def test_all_parts_of_the_package_are_listed(tmp_path: Path) -> None:
    assert MAIN in read(tmp_path, built()).parts

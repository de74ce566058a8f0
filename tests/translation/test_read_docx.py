"""What a Word file that came back holds, whatever a program made of it."""

from dataclasses import fields
from pathlib import Path

import pytest
from lxml import etree

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.source.text import Run
from kesimpta_docs.translation.read_docx import read_docx
from kesimpta_docs.translation.received import Cell, Comment, Mark, Paragraph, Received
from kesimpta_docs.translation.word_styles import read_styles
from tests.wordml.docx_samples import MAIN, RELATIONS, built, changed, root, saved, with_body

STYLES = root(
    "styles",
    "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='en-US'/></w:rPr></w:rPrDefault>"
    "</w:docDefaults><w:style w:type='paragraph' w:default='1' w:styleId='Normal'>"
    "<w:name w:val='Normal'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='berschrift1'><w:name w:val='Heading 1'/>"
    "<w:rPr><w:b/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='ListBullet'><w:name w:val='List Bullet'/>"
    "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='TOC1'><w:name w:val='toc 1'/></w:style>"
    "<w:style w:type='character' w:styleId='Strong'><w:name w:val='Strong'/>"
    "<w:rPr><w:b/></w:rPr></w:style>"
    "<w:style w:type='character' w:styleId='Kept'><w:name w:val='Do Not Translate'/></w:style>"
    "<w:style w:type='character' w:styleId='WriteIn'><w:name w:val='Write In'/></w:style>",
)


def r(text: str, look: str = "") -> str:
    return f"<w:r><w:rPr>{look}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def p(content: str, look: str = "") -> str:
    return f"<w:p><w:pPr>{look}</w:pPr>{content}</w:p>"


def mark(kind: str) -> str:
    return f"<w:fldChar w:fldCharType='{kind}'/>"


def either(new: str, old: str) -> str:
    choice = f"<mc:Choice Requires='wps'>{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback>"
    return f"<mc:AlternateContent>{choice}</mc:AlternateContent>"


def received(folder: Path, content: str) -> Received:
    return read_docx(saved(folder, with_body(content, styles=STYLES)), {"my_section": "my-section"})


def paragraph(folder: Path, content: str, look: str = "") -> Paragraph:
    (found,) = received(folder, p(content, look)).paragraphs
    return found


#: A run in which a field begins behind words, and one in which words are its result.
FIELD_IN_RUNS = (
    f"<w:r><w:t>a</w:t>{mark('begin')}<w:instrText>PAGE</w:instrText></w:r>"
    f"<w:r>{mark('separate')}<w:t>b</w:t>{mark('end')}</w:r>"
)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (r("one ") + f"<w:ins w:id='1'>{r('two')}</w:ins>", "one two"),
        (r("one") + f"<w:del w:id='1'>{r(' two')}</w:del>", "one"),
        (f"<w:moveTo w:id='1'>{r('one')}</w:moveTo>", "one"),
        (f"<w:moveFrom w:id='1'>{r('gone')}</w:moveFrom>" + r("one"), "one"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('one')}</w:sdtContent></w:sdt>", "one"),
        (f"<w:smartTag>{r('one')}</w:smartTag>", "one"),
        (f"<w:fldSimple w:instr='PAGE'>{r('7')}</w:fldSimple>", "7"),
        ("<w:r><w:sym w:font='Arial' w:char='2022'/></w:r>", "\u2022"),
        ("<w:r><w:sym w:font='Arial' w:char='zz'/></w:r>" + r("one"), "one"),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/></w:r>", "a\u2011b\u00ad"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>", "a\nb\nc"),
        ("<w:r><w:t>a</w:t><w:br w:type='page'/><w:tab/><w:t>b</w:t></w:r>", "a\tb"),
        ("<w:r><w:t> a </w:t></w:r>", "a"),
        (r("a") + r("hidden", "<w:vanish/>"), "a"),
        ("<w:proofErr w:type='spellStart'/>" + r("a"), "a"),
        (
            FIELD_IN_RUNS,
            "ab",
        ),
        (
            f"<w:r>{either('<w:t>a</w:t>', '<w:t>b</w:t>')}</w:r>",
            "a",
        ),
    ],
)
def test_words_are_read_as_a_person_sees_them(tmp_path: Path, content: str, words: str) -> None:
    assert paragraph(tmp_path, content).words == words


@pytest.mark.parametrize(
    ("look", "style", "strong"),
    [
        ("<w:b/>", "", True),
        ("<w:b w:val='0'/>", "", False),
        ("<w:rStyle w:val='Strong'/>", "", True),
        ("<w:rStyle w:val='Strong'/><w:b w:val='0'/>", "", False),
        ("", "<w:pStyle w:val='berschrift1'/>", False),
        ("<w:b/>", "<w:pStyle w:val='berschrift1'/>", False),
        ("<w:rStyle w:val='Strong'/>", "<w:pStyle w:val='berschrift1'/>", False),
        ("<w:rtl/><w:bCs/>", "", True),
        ("<w:rtl/><w:b/>", "", False),
    ],
)
def test_strong_is_what_stands_out_from_its_paragraph(
    tmp_path: Path, look: str, style: str, *, strong: bool
) -> None:
    assert [run.strong for run in paragraph(tmp_path, r("a", look), style).runs] == [strong]


FIELD = (
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>{}</w:instrText></w:r>"
    "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" + r("a") + "<w:r><w:fldChar"
    " w:fldCharType='end'/></w:r>"
)


@pytest.mark.parametrize(
    ("content", "link"),
    [
        (f"<w:hyperlink w:anchor='my_section'>{r('a')}</w:hyperlink>", "#my-section"),
        (f"<w:hyperlink w:anchor='other'>{r('a')}</w:hyperlink>", "#other"),
        (FIELD.format('HYPERLINK "https://example.org" \\o "tip"'), "https://example.org"),
        (FIELD.format('HYPERLINK \\l "my_section"'), "#my-section"),
        (FIELD.format("PAGE"), None),
    ],
)
def test_links_are_read_from_marks_and_from_fields(
    tmp_path: Path, content: str, link: str | None
) -> None:
    assert paragraph(tmp_path, content).runs == (Run("a", link=link),)


def test_a_link_out_of_the_file_has_its_address(tmp_path: Path) -> None:
    data = with_body(p(f"<w:hyperlink r:id='rLink'>{r('a')}</w:hyperlink>"), styles=STYLES)
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rLink" Type="http://x/hyperlink" Target="tel:+1"'
        b' TargetMode="External"/></Relationships>'
    )
    found = read_docx(saved(tmp_path, changed(data, {RELATIONS: relations})))
    assert found.paragraphs[0].runs == (Run("a", link="tel:+1"),)


def test_a_language_counts_where_it_is_another_than_the_documents(tmp_path: Path) -> None:
    content = r("a", "<w:lang w:val='fr-FR'/>") + r("b", "<w:lang w:val='en-GB'/>")
    assert paragraph(tmp_path, content).runs == (Run("a", lang="fr-FR"), Run("b"))


def test_names_and_blanks_are_told_by_their_styles(tmp_path: Path) -> None:
    found = paragraph(
        tmp_path,
        r("Kesimpta", "<w:rStyle w:val='Kept'/>")
        + r("\u00a0\u00a0", "<w:rStyle w:val='WriteIn'/>"),
    )
    assert found.names == ("Kesimpta",)
    assert [run.place for run in found.runs] == [None, ""]


@pytest.mark.parametrize(
    ("look", "kind"),
    [
        ("", "text"),
        ("<w:pStyle w:val='berschrift1'/>", "heading"),
        ("<w:outlineLvl w:val='2'/>", "heading"),
        ("<w:pStyle w:val='ListBullet'/>", "item"),
        ("<w:pStyle w:val='ListBullet'/><w:numPr><w:numId w:val='0'/></w:numPr>", "text"),
        ("<w:numPr><w:ilvl w:val='0'/><w:numId w:val='3'/></w:numPr>", "item"),
        ("<w:pStyle w:val='TOC1'/>", "contents"),
    ],
)
def test_the_kind_of_a_paragraph_follows_from_style_and_list(
    tmp_path: Path, look: str, kind: str
) -> None:
    assert paragraph(tmp_path, r("a"), look).kind == kind


def test_marks_say_where_they_start_and_end(tmp_path: Path) -> None:
    stops = (
        "<w:tabs><w:tab w:val='left' w:pos='13001'/><w:tab w:val='left' w:pos='13002'/></w:tabs>"
    )
    first, second = received(
        tmp_path,
        p("<w:bookmarkStart w:id='7' w:name='_seg_0001'/>" + r("one"), stops)
        + p(r("two") + "<w:bookmarkEnd w:id='7'/><w:bookmarkEnd w:id='9'/>"),
    ).paragraphs
    assert first.bookmarks == (Mark(number=1, start=0, end=None),)
    assert first.fingerprints == (1, 2)
    assert second.bookmarks == (Mark(number=1, start=None, end=3),)


DELETED = "<w:rPr><w:del w:id='1'/></w:rPr>"


def test_a_deleted_mark_joins_the_next_paragraph(tmp_path: Path) -> None:
    first = "<w:tabs><w:tab w:val='left' w:pos='13001'/></w:tabs>"
    second = "<w:tabs><w:tab w:val='left' w:pos='13002'/></w:tabs>"
    (found,) = received(tmp_path, p(r("one "), first + DELETED) + p(r("two"), second)).paragraphs
    assert (found.words, found.fingerprints) == ("one two", (1, 2))
    assert found.tracked
    assert found.joined


def test_a_paragraph_deleted_as_a_whole_leaves_no_mark_behind(tmp_path: Path) -> None:
    stops = "<w:tabs><w:tab w:val='left' w:pos='13001'/></w:tabs>"
    marked = "<w:bookmarkStart w:id='7' w:name='_seg_0001'/>{}<w:bookmarkEnd w:id='7'/>"
    gone = marked.format(f"<w:del w:id='2'>{r('one')}</w:del>")
    (found,) = received(tmp_path, p(gone, stops + DELETED) + p(r("two"))).paragraphs
    assert (found.words, found.fingerprints, found.bookmarks) == ("two", (), ())
    assert not found.joined


def test_cells_have_a_place_and_deleted_rows_are_gone(tmp_path: Path) -> None:
    def row(properties: str, *words: str) -> str:
        cells = "".join(f"<w:tc>{p(r(one))}</w:tc>" for one in words)
        return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>"

    rows = row("", "a", "b") + row("<w:del w:id='1'/>", "c", "d") + row("", "e", "f")
    found = received(tmp_path, f"<w:tbl>{rows}</w:tbl>").paragraphs
    assert [(one.words, one.kind) for one in found] == [(one, "cell") for one in "abef"]
    assert found[2].cell == Cell(table=0, row=1, column=0, width=2)


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p(r('inside'))}</w:txbxContent>"
    drawn = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx>"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    found = received(tmp_path, p(r("before") + drawn)).paragraphs
    assert [one.words for one in found] == ["before", "inside"]


def test_entries_of_the_contents_are_told_by_their_field(tmp_path: Path) -> None:
    content = p(FIELD.format("TOC \\h").removesuffix("<w:r><w:fldChar w:fldCharType='end'/></w:r>"))
    end = p(r("b") + "<w:r><w:fldChar w:fldCharType='end'/></w:r>")
    found = received(tmp_path, content + end + p(r("c"))).paragraphs
    assert [one.kind for one in found] == ["contents", "contents", "text"]


def test_comments_hang_where_they_begin_and_none_is_lost(tmp_path: Path) -> None:
    notes = "".join(
        f"<w:comment w:id='{n}' w:author='Ana'>{p(r(f'note {n}'))}</w:comment>" for n in (0, 1)
    )
    content = p(r("ab") + "<w:commentRangeStart w:id='0'/>" + r("cd"))
    data = with_body(content, styles=STYLES, comments=root("comments", notes))
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="r1" Type="http://x/comments" Target="comments.xml"/></Relationships>'
    )
    found = read_docx(saved(tmp_path, changed(data, {RELATIONS: relations})))
    assert found.paragraphs[0].comments == (Comment(author="Ana", words="note 0", start=2),)
    assert found.loose == (Comment(author="Ana", words="note 1", start=0),)


def test_a_hostile_file_is_refused(tmp_path: Path) -> None:
    data = changed(built(), {MAIN: b"<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"})
    with pytest.raises(UnreadableFile):
        read_docx(saved(tmp_path, data))


def test_a_style_keeps_nothing_of_the_length_of_its_chain() -> None:
    """Names of all styles above each one would be a square of the file: gigabytes for 100 KB."""
    chain = "".join(
        f"<w:style w:type='character' w:styleId='s{n}'><w:name w:val='name {n}'/>"
        f"<w:basedOn w:val='{f's{n - 1}' if n else 'Strong'}'/></w:style>"
        for n in range(2000)
    )
    strong = "<w:style w:type='character' w:styleId='Strong'><w:name w:val='Strong'/></w:style>"
    styles = read_styles(etree.fromstring(root("styles", strong + chain)))
    last = styles.by_id["s1999"]
    assert (last.name, last.strong) == ("name 1999", True)
    held = [getattr(last, one.name) for one in fields(last)]
    assert [one for one in held if hasattr(one, "__len__") and len(one) > 20] == []


def test_a_text_box_in_drawings_inside_of_each_other_is_read_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p(r('inside'))}</w:txbxContent>"
    drawn = "<w:object><w:pict>" * 20 + box + "</w:pict></w:object>" * 20
    found = received(tmp_path, p(f"<w:r>{drawn}</w:r>")).paragraphs
    assert [one.words for one in found] == ["", "inside"]


def test_a_comment_hangs_in_one_place_however_often_it_is_named(tmp_path: Path) -> None:
    comments = root("comments", f"<w:comment w:id='0' w:author='Ana'>{p(r('note'))}</w:comment>")
    content = p("<w:commentRangeStart w:id='0'/>" + r("a")) * 3
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="r1" Type="http://x/comments" Target="comments.xml"/></Relationships>'
    )
    data = changed(with_body(content, styles=STYLES, comments=comments), {RELATIONS: relations})
    found = read_docx(saved(tmp_path, data))
    assert [len(one.comments) for one in found.paragraphs] == [1, 0, 0]


def test_a_field_that_ends_where_nobody_sees_it_hides_no_words(tmp_path: Path) -> None:
    content = (
        f"<w:r>{mark('begin')}<w:instrText>PAGE</w:instrText></w:r>"
        f"<w:r><w:rPr><w:vanish/></w:rPr>{mark('separate')}<w:t>gone</w:t>{mark('end')}</w:r>"
    )
    assert paragraph(tmp_path, content + r("after")).words == "after"

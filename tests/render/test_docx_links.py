"""Contents, bookmarks and links."""

from dataclasses import replace
from pathlib import Path

import pytest

from kesimpta_docs.render.docx.anchors import anchor
from tests.render.docx_sample import WordFile, made, sample

_SDT = "//w:sdt/w:sdtContent"


def test_the_contents_stand_in_a_control_with_a_title(word_file: WordFile) -> None:
    assert word_file.values("//w:sdtPr/w:alias/@w:val") == ["Contents"]
    assert word_file.values("//w:docPartGallery/@w:val") == ["Table of Contents"]


def test_each_entry_has_an_empty_field_for_the_page_of_its_section(word_file: WordFile) -> None:
    styles = word_file.values(f"{_SDT}/w:p/w:pPr/w:pStyle/@w:val")
    assert styles == ["ContentsHeading", "ContentsPart", "TOC1", "ContentsPart", "TOC1"]
    assert word_file.values(f"{_SDT}//w:instrText/text()") == [
        r"PAGEREF first_part \* CHARFORMAT",
        r"PAGEREF second_part \* CHARFORMAT",
    ]
    marks = word_file.values("//w:fldChar/@w:fldCharType")
    assert marks == ["begin", "separate", "end"] * 2


def test_the_page_stands_before_its_title_in_the_handout(handout: WordFile) -> None:
    names = [child.tag.rpartition("}")[2] for child in handout.find(f"{_SDT}/w:p")[2]]
    assert names == ["pPr", "r", "r", "r", "r", "r", "hyperlink"]


def test_dots_lead_to_the_page_in_large_print(large: WordFile) -> None:
    names = [child.tag.rpartition("}")[2] for child in large.find(f"{_SDT}/w:p")[2]]
    assert names == ["pPr", "hyperlink", "r", "r", "r", "r", "r"]
    path = '//w:style[@w:styleId="TOC1"]//w:tab/@w:leader'
    assert large.values(path, "styles") == ["dot"]


def test_spaces_keep_the_dots_off_the_title_and_off_the_number(large: WordFile) -> None:
    (run,) = large.find(f"{_SDT}/w:p[3]/w:r[w:tab]")
    assert [(one.tag.rpartition("}")[2], one.text) for one in run] == [
        ("t", " "),
        ("tab", None),
        ("t", " "),
    ]


def test_words_of_the_contents_say_that_no_line_is_under_them(word_file: WordFile) -> None:
    """LibreOffice 25.2 draws one under the words of each link that do not."""
    named = word_file.values(f"{_SDT}//w:hyperlink/w:r/w:rPr/w:rStyle/@w:val")
    assert named == ["ContentsEntry"] * len(word_file.find(f"{_SDT}//w:hyperlink/w:r"))
    path = '//w:style[@w:styleId="ContentsEntry"]/w:rPr/w:u/@w:val'
    assert word_file.values(path, "styles") == ["none"]


def test_the_heading_of_the_contents_is_no_entry_of_them(word_file: WordFile) -> None:
    """It follows Heading 2, but is none: Word collects its own contents by names of styles."""
    used = word_file.values(f"{_SDT}/w:p/w:pPr/w:pStyle/@w:val")[0]
    assert used == "ContentsHeading"
    path = '//w:style[@w:styleId="ContentsHeading"]/w:basedOn/@w:val'
    assert word_file.values(path, "styles") == ["Heading2"]


def test_each_entry_leads_to_the_bookmark_of_its_section(word_file: WordFile) -> None:
    marks = word_file.values("//w:bookmarkStart/@w:name")
    assert marks == ["first_part", "second_part"]
    assert word_file.values(f"{_SDT}//w:hyperlink/@w:anchor") == marks
    assert word_file.values("//w:bookmarkStart/parent::w:p/w:r/w:t/text()") == ["Get help", "Forms"]


def test_bookmarks_have_ids_of_their_own_and_an_end(word_file: WordFile) -> None:
    starts = word_file.values("//w:bookmarkStart/@w:id")
    assert starts == word_file.values("//w:bookmarkEnd/@w:id")
    assert len(starts) == len(set(starts))


@pytest.mark.parametrize("section", ["when-to-get-help", "7-days", "x" * 60])
def test_a_bookmark_has_a_name_that_word_takes(section: str) -> None:
    """A letter, then letters, digits and low lines, 40 at most."""
    name = anchor(section)
    assert name.isidentifier()
    assert name[0].isalpha()
    assert len(name) <= 40


def test_long_ids_that_begin_alike_have_different_bookmarks() -> None:
    assert anchor("x" * 60 + "-a") != anchor("x" * 60 + "-b")


def test_a_link_inside_the_file_has_no_tooltip(word_file: WordFile) -> None:
    """LibreOffice 25.2 drops one that has."""
    assert word_file.find("//w:hyperlink[@w:anchor][@w:tooltip]") == []
    assert word_file.values('//w:hyperlink[w:r/w:t="Get help"]/@w:anchor')[-1] == "first_part"


def test_a_link_out_of_the_file_says_where_it_leads(word_file: WordFile) -> None:
    assert word_file.values("//w:hyperlink/@w:tooltip") == [
        "Phone: 1-800-FDA-1088",
        "Web page: www.fda.gov/medwatch",
    ]
    targets = ["tel:+18003321088", "https://www.fda.gov/medwatch"]
    relations = "word/_rels/document.xml.rels"
    assert word_file.values('//*[@TargetMode="External"]/@Target', relations) == targets


def test_contents_without_entries_hold_no_field(drawing: Path) -> None:
    edition = sample("handout", drawing)
    assert edition.contents
    empty = replace(edition, contents=replace(edition.contents, parts=()))
    assert made(empty).find("//w:fldChar") == []

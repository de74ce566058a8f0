"""Styles: made from the tokens, and the only place of formatting."""

import pytest

from tests.render.docx_sample import NAMESPACES, WordFile

_W = f"{{{NAMESPACES['w']}}}"
#: What a paragraph or a run may say itself: its style, its list, the language of a phrase.
_DIRECT = {"pStyle", "numPr", "rStyle", "lang"}


def attributes(file: WordFile, style: str, name: str) -> dict[str, str]:
    """Return the attributes of a property of a style, without their namespace."""
    found = file.style(style).find(f".//{_W}{name}")
    assert found is not None
    return {str(key).removeprefix(_W): str(value) for key, value in found.attrib.items()}


def test_paragraphs_and_runs_carry_no_formatting_of_their_own(word_file: WordFile) -> None:
    properties = word_file.find("//w:body//w:pPr/* | //w:body//w:rPr/*")
    assert {str(child.tag).removeprefix(_W) for child in properties} - _DIRECT == set()


def test_every_style_that_is_named_is_there_once(word_file: WordFile) -> None:
    used = set(word_file.values("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"))
    there = word_file.values("//w:style/@w:styleId", "styles")
    assert used - set(there) == set()
    assert len(there) == len(set(there))


def test_every_style_descends_from_one_that_is_there(word_file: WordFile) -> None:
    there = set(word_file.values("//w:style/@w:styleId", "styles"))
    assert set(word_file.values("//w:basedOn/@w:val | //w:next/@w:val", "styles")) - there == set()


def test_each_type_of_style_has_a_default(word_file: WordFile) -> None:
    defaults = word_file.values('//w:style[@w:default="1"]/@w:styleId', "styles")
    assert set(defaults) == {"Normal", "DefaultParagraphFont", "NormalTable", "NoList"}


def test_words_own_styles_keep_their_names(word_file: WordFile) -> None:
    """Word finds its own styles by these names in every language of its menus."""
    own = '//w:style[not(@w:customStyle) and @w:type="paragraph"]/w:name/@w:val'
    assert set(word_file.values(own, "styles")) == {
        *("Normal", "Body Text", "Subtitle", "List Bullet", "List Number", "toc 1", "caption"),
        *("heading 1", "heading 2", "heading 3", "heading 4", "header", "footer"),
    }


@pytest.mark.parametrize(
    ("style", "size"),
    [("Normal", "28"), ("Heading1", "84"), ("Heading2", "56"), ("Heading3", "36")],
)
def test_sizes_of_the_handout_are_the_tokens(handout: WordFile, style: str, size: str) -> None:
    assert attributes(handout, style, "sz") == {"val": size} == attributes(handout, style, "szCs")


def test_the_pitch_of_the_handout_is_a_least_one(handout: WordFile) -> None:
    spacing = attributes(handout, "Normal", "spacing")
    assert spacing == {"line": "420", "lineRule": "atLeast"}


def test_the_pitch_of_large_print_grows_with_the_type(large: WordFile) -> None:
    assert attributes(large, "Normal", "spacing") == {"line": "313", "lineRule": "auto"}


def test_headings_that_open_no_section_follow_those_that_do(word_file: WordFile) -> None:
    """Who changes Heading 2 changes the heading of the contents with it."""
    path = '//w:style[@w:styleId="{}"]/w:basedOn/@w:val'
    assert word_file.values(path.format("ContentsHeading"), "styles") == ["Heading2"]
    assert word_file.values(path.format("CoverHeading"), "styles") == ["Heading4"]
    for name in ("ContentsHeading", "CoverHeading"):
        assert word_file.values(f'//w:style[@w:styleId="{name}"]/w:rPr', "styles") == []


def test_no_pitch_is_exact(word_file: WordFile) -> None:
    """An exact one cuts pictures, and type that a reader makes larger."""
    assert "exact" not in word_file.values("//w:spacing/@w:lineRule", "styles")


def test_no_pitch_of_large_print_is_below_the_acb_line_spacing(large: WordFile) -> None:
    """1.15 lines, 276 of 240ths (ACB Large Print Guidelines, 2025); a picture has one line."""
    path = '//w:style[@w:styleId!="Picture"]//w:spacing[@w:lineRule="auto"]/@w:line'
    assert min(map(int, large.values(path, "styles"))) >= 276


def test_strong_words_are_bold_in_the_handout_and_underlined_in_large_print(
    handout: WordFile, large: WordFile
) -> None:
    path = '//w:style[@w:styleId="Strong"]/w:rPr/*'
    assert [child.tag for child in handout.find(path, "styles")] == [f"{_W}b", f"{_W}bCs"]
    assert [child.tag for child in large.find(path, "styles")] == [f"{_W}u"]


def test_links_are_underlined_only_where_underline_is_no_emphasis(
    handout: WordFile, large: WordFile
) -> None:
    assert attributes(handout, "Hyperlink", "u") == {"val": "single"}
    assert large.style("Hyperlink").find(f".//{_W}u") is None


def test_widows_are_kept_and_headings_stay_with_what_follows(word_file: WordFile) -> None:
    assert len(word_file.find("//w:pPrDefault//w:widowControl", "styles")) == 1
    for style in ("Heading1", "Heading2", "Heading3", "Heading4", "Caption", "LeadIn"):
        assert attributes(word_file, style, "keepNext") == {}


def test_strong_words_in_a_bold_paragraph_have_no_bold_style(handout: WordFile) -> None:
    """It would switch bold off (ECMA-376-1, 17.7.3)."""
    bold = ("TableHeading", "Caption", "Heading2", "ContentsHeading")
    path = " | ".join(f'//w:p[w:pPr/w:pStyle/@w:val="{style}"]//w:rStyle' for style in bold)
    assert handout.find(path) == []

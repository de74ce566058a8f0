"""Frames of call-outs: one clean frame for each, by the borders of styles alone."""

import itertools

import pytest
from lxml import etree
from lxml.etree import _Element as Element

from tests.render.docx_sample import NAMESPACES, WordFile

_W = f"{{{NAMESPACES['w']}}}"


def framed_paragraphs(file: WordFile) -> list[tuple[str, Element]]:
    """Return the style id of each paragraph of the body that has a frame, and its definition."""
    used = file.values("//w:body//w:p/w:pPr/w:pStyle/@w:val")
    return [(name, file.style(name)) for name in used if "Box" in name]


def lines(style: Element) -> str:
    """Return the frame of a style as text, and the edges that Word draws it at."""
    borders, indents = style.find(f"{_W}pPr/{_W}pBdr"), style.find(f"{_W}pPr/{_W}ind")
    assert borders is not None
    assert indents is not None
    left, hanging, right = (
        int(indents.get(f"{_W}{side}", "0")) for side in ("left", "hanging", "right")
    )
    return f"{etree.tostring(borders).decode()} {left - hanging} {right}"


def test_paragraphs_of_one_frame_have_the_same_lines_and_edges(word_file: WordFile) -> None:
    """Else Word draws a frame round each of them."""
    frames: dict[str, set[str]] = {}
    for name, style in framed_paragraphs(word_file):
        kind = name.partition("Box")[0] + ("Alternate" if "Alternate" in name else "")
        frames.setdefault(kind, set()).add(lines(style))
    assert {kind: len(found) for kind, found in frames.items()} == dict.fromkeys(frames, 1)
    assert len(frames) == 10


def test_neighbours_of_one_kind_have_frames_that_do_not_join(word_file: WordFile) -> None:
    names = [word_file.style_id(child) or "" for child in word_file.find("//w:body/*")]
    pairs = [pair for pair in itertools.pairwise(names) if "Box" in pair[0] and "Box" in pair[1]]
    meetings = [pair for pair in pairs if "Closing" in pair[0] or pair[0] == "NoteBox"]
    assert len(meetings) == 7
    for before, after in meetings:
        assert lines(word_file.style(before)) != lines(word_file.style(after))


def test_a_frame_stays_on_one_page(word_file: WordFile) -> None:
    for name, style in framed_paragraphs(word_file):
        keep = style.find(f"{_W}pPr/{_W}keepNext")
        last = "Closing" in name or name == "NoteBox"
        assert last == (keep is None or keep.get(f"{_W}val") == "0"), name
        assert style.find(f"{_W}pPr/{_W}keepLines") is not None, name


@pytest.mark.parametrize(
    ("style", "sides"),
    [
        ("EmergencyBoxBullet", {"top", "left", "bottom", "right"}),
        ("NextVisitBoxBullet", {"top", "left", "bottom", "right"}),
        ("KeyPointBoxClosing", {"left"}),
        ("NoteBox", {"top", "bottom"}),
    ],
)
def test_each_kind_has_the_sides_of_its_look(
    word_file: WordFile, style: str, sides: set[str]
) -> None:
    borders = word_file.style(style).find(f"{_W}pPr/{_W}pBdr")
    assert borders is not None
    assert sides == {str(side.tag).removeprefix(_W) for side in borders}


def test_the_lines_have_the_width_and_colour_of_the_tokens(handout: WordFile) -> None:
    path = '//w:style[@w:styleId="{}"]//w:pBdr/w:left/@*'
    emergency = handout.values(path.format("EmergencyBoxBullet"), "styles")
    assert emergency == ["single", "40", "13", "7a0c12"]
    same_day = handout.values(path.format("SameDayBoxBullet"), "styles")
    assert same_day == ["double", "16", "12", "000000"]


def test_frames_of_the_handout_hang_out_and_those_of_large_print_move_the_text_in(
    handout: WordFile, large: WordFile
) -> None:
    path = '//w:style[@w:styleId="EmergencyBoxHeading3"]//w:ind/@w:left'
    assert handout.values(path, "styles") == ["0"]
    assert large.values(path, "styles") == ["440"]


def test_steps_in_a_frame_take_its_indent_from_their_list(large: WordFile) -> None:
    """A list that a paragraph names brings its own indents."""
    number = large.paragraph("Stay calm").find(f"{_W}pPr/{_W}numPr/{_W}numId")
    assert number is not None
    path = f'//w:num[@w:numId="{number.get(f"{_W}val")}"]//w:ind/@*'
    style = '//w:style[@w:styleId="SameDayBoxAlternateStep"]//w:ind/@*[local-name()!="right"]'
    assert large.values(path, "numbering") == large.values(style, "styles")


@pytest.mark.parametrize(("words", "level"), [("Trouble breathing", "1"), ("One sign", "2")])
def test_the_heading_of_a_frame_has_the_level_of_its_place(
    word_file: WordFile, words: str, level: str
) -> None:
    heading = word_file.paragraph(words).getprevious()
    assert heading is not None
    style = str(heading.xpath("string(w:pPr/w:pStyle/@w:val)", namespaces=NAMESPACES))
    path = f'//w:style[@w:styleId="{style}"]//w:outlineLvl/@w:val'
    assert word_file.values(path, "styles") == [level]


def test_no_layout_table_and_no_text_box_is_used(word_file: WordFile) -> None:
    assert len(word_file.find("//w:tbl")) == 1
    boxes = '//*[local-name()="txbxContent" or local-name()="anchor" or local-name()="pict"]'
    assert word_file.find(boxes) == []

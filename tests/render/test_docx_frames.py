"""Frames of call-outs: one clean frame for each, by the borders of styles alone."""

import itertools

import pytest
from lxml import etree
from lxml.etree import _Element as Element

from kesimpta_docs.layout.read_tokens import read_tokens
from kesimpta_docs.render.docx.frames import card_frame
from kesimpta_docs.render.docx.variants import frame_styles
from tests.render.docx_sample import LAYOUTS, NAMESPACES, WordFile

_W = f"{{{NAMESPACES['w']}}}"


def framed_paragraphs(file: WordFile) -> list[str]:
    """Return the style id of each paragraph of the body that has a frame."""
    used = file.values("//w:body//w:p/w:pPr/w:pStyle/@w:val")
    return [name for name in used if "Box" in name]


def chain(file: WordFile, name: str) -> list[Element]:
    """Return the definitions of a style and of those that it is based on, the nearest first."""
    found = []
    following: str | None = name
    while following:
        found.append(file.style(following))
        base = found[-1].find(f"{_W}basedOn")
        following = None if base is None else base.get(f"{_W}val")
    return found


def inherited(file: WordFile, name: str, path: str) -> Element | None:
    """Return an element of a style, its own or the nearest that it inherits."""
    each = (style.find(path) for style in chain(file, name))
    return next((one for one in each if one is not None), None)


def indent(file: WordFile, name: str, side: str) -> int:
    """Return an indent of a style in twips; each side is inherited by itself (17.3.1.12)."""
    each = (style.find(f"{_W}pPr/{_W}ind") for style in chain(file, name))
    given = (one.get(f"{_W}{side}") for one in each if one is not None)
    return int(next((value for value in given if value is not None), "0"))


def lines(file: WordFile, name: str) -> str:
    """Return the frame of a style as text, and the edges that Word draws it at."""
    borders = inherited(file, name, f"{_W}pPr/{_W}pBdr")
    assert borders is not None
    left, hanging, right = (indent(file, name, side) for side in ("left", "hanging", "right"))
    return f"{etree.tostring(borders).decode()} {left - hanging} {right}"


def test_paragraphs_of_one_frame_have_the_same_lines_and_edges(word_file: WordFile) -> None:
    """Else Word draws a frame round each of them."""
    frames: dict[str, set[str]] = {}
    for name in framed_paragraphs(word_file):
        kind = name.partition("Box")[0] + ("Alternate" if "Alternate" in name else "")
        frames.setdefault(kind, set()).add(lines(word_file, name))
    assert {kind: len(found) for kind, found in frames.items()} == dict.fromkeys(frames, 1)
    assert len(frames) == 10


def test_neighbours_of_one_kind_have_frames_that_do_not_join(word_file: WordFile) -> None:
    names = [word_file.style_id(child) or "" for child in word_file.find("//w:body/*")]
    pairs = [pair for pair in itertools.pairwise(names) if "Box" in pair[0] and "Box" in pair[1]]
    meetings = [pair for pair in pairs if "Closing" in pair[0] or pair[0] == "NoteBoxText"]
    assert len(meetings) == 7
    for before, after in meetings:
        assert lines(word_file, before) != lines(word_file, after)


def test_one_style_holds_the_lines_of_a_frame_and_of_its_neighbours(word_file: WordFile) -> None:
    """So a clinic changes the frame by this one style; the second of a kind follows."""
    holding = set()
    for name in framed_paragraphs(word_file):
        own = [
            str(style.get(f"{_W}styleId"))
            for style in chain(word_file, name)
            if style.find(f"{_W}pPr/{_W}pBdr") is not None
        ]
        assert own == [f"{name.partition('Box')[0]}Box"], name
        holding |= set(own)
    callouts = {"EmergencyBox", "SameDayBox", "NextVisitBox", "KeyPointBox", "NoteBox"}
    assert holding == callouts | {"WriteInBox"}


def test_a_card_for_an_emergency_takes_its_lines_from_emergencies() -> None:
    frame = card_frame(read_tokens(LAYOUTS / "handout.toml"), emergency=True)
    assert [style.name for style in frame_styles(frame)] == ["Emergency Box", "Card Emergency Box"]
    assert frame_styles(frame)[-1].borders is None


def test_a_frame_stays_on_one_page(word_file: WordFile) -> None:
    for name in framed_paragraphs(word_file):
        keep = inherited(word_file, name, f"{_W}pPr/{_W}keepNext")
        last = "Closing" in name or name == "NoteBoxText"
        assert last == (keep is None or keep.get(f"{_W}val") == "0"), name
        assert inherited(word_file, name, f"{_W}pPr/{_W}keepLines") is not None, name


@pytest.mark.parametrize(
    ("style", "sides"),
    [
        ("EmergencyBoxBullet", {"top", "left", "bottom", "right"}),
        ("NextVisitBoxBullet", {"top", "left", "bottom", "right"}),
        ("KeyPointBoxTextClosing", {"left"}),
        ("NoteBoxText", {"top", "bottom"}),
    ],
)
def test_each_kind_has_the_sides_of_its_look(
    word_file: WordFile, style: str, sides: set[str]
) -> None:
    borders = inherited(word_file, style, f"{_W}pPr/{_W}pBdr")
    assert borders is not None
    assert sides == {str(side.tag).removeprefix(_W) for side in borders}


def test_the_lines_have_the_width_and_colour_of_the_tokens(handout: WordFile) -> None:
    path = '//w:style[@w:styleId="{}"]//w:pBdr/w:left/@*'
    emergency = handout.values(path.format("EmergencyBox"), "styles")
    assert emergency == ["single", "40", "13", "7a0c12"]
    same_day = handout.values(path.format("SameDayBox"), "styles")
    assert same_day == ["double", "16", "12", "000000"]


def test_frames_of_the_handout_hang_out_and_those_of_large_print_move_the_text_in(
    handout: WordFile, large: WordFile
) -> None:
    assert indent(handout, "EmergencyBoxHeading3", "left") == 0
    assert indent(large, "EmergencyBoxHeading3", "left") == 440


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

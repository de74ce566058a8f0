"""Lists: real numbering, signs of the layout, lines to write on."""

from pathlib import Path

import pytest

from tests.render.docx_sample import NAMESPACES, WordFile, made, sample

_W = f"{{{NAMESPACES['w']}}}"


def level(file: WordFile, style: str) -> dict[str, str]:
    """Return sign, font, size and weight of the list by which a style numbers."""
    (found,) = file.find(f'//w:abstractNum/w:lvl[w:pStyle/@w:val="{style}"]', "numbering")
    paths = {
        "sign": "w:lvlText/@w:val",
        "font": "w:rPr/w:rFonts/@w:ascii",
        "size": "w:rPr/w:sz/@w:val",
        "bold": "w:rPr/w:b/@w:val",
    }
    return {
        key: str(found.xpath(f"string({path})", namespaces=NAMESPACES))
        for key, path in paths.items()
    }


def test_a_bullet_is_no_larger_than_its_line_holds(handout: WordFile) -> None:
    """The token says 17 pt; with 1.3 em to a line, 21 pt hold 16."""
    assert level(handout, "ListBullet")["size"] == "32"


def test_bullets_are_those_of_the_layout_in_a_font_that_has_them(
    handout: WordFile, large: WordFile
) -> None:
    own = "Atkinson Hyperlegible Next"
    assert level(handout, "ListBullet") == {"sign": "•", "font": own, "size": "32", "bold": "0"}
    assert level(large, "ListBullet") == {"sign": "●", "font": "Arial", "size": "36", "bold": "0"}


def test_steps_are_bold_numerals_in_the_handout_and_plain_in_large_print(
    handout: WordFile, large: WordFile
) -> None:
    step = level(handout, "ListNumber")
    assert (step["sign"], step["size"], step["bold"]) == ("%1", "40", "")
    step = level(large, "ListNumber")
    assert (step["sign"], step["size"], step["bold"]) == ("%1.", "36", "0")


def test_boxes_to_tick_are_in_a_font_of_signs(handout: WordFile) -> None:
    expected = {"sign": "☐", "font": "Segoe UI Symbol", "size": "41", "bold": "0"}
    assert level(handout, "ChecklistItem") == expected


@pytest.mark.parametrize("layout", ["handout", "large-print"])
def test_a_box_to_tick_is_as_large_as_an_item_and_its_gap_hold(layout: str, drawing: Path) -> None:
    """The line of this font is 1.33 em high, its box 0.72 em."""
    edition = sample(layout, drawing)
    tokens = edition.tokens
    size = int(level(made(edition), "ChecklistItem")["size"]) / 2
    assert tokens.write.checkbox < size <= tokens.write.checkbox / 0.72 + 0.25
    assert size * 1.33 <= tokens.type.body.pitch + tokens.space.step + 0.5


def test_no_list_is_numbered_by_hand(word_file: WordFile) -> None:
    texts = word_file.values("//w:t/text()")
    assert [one for one in texts if one.lstrip()[:1] in {"•", "●", "☐"}] == []
    assert word_file.paragraph("Stay calm").xpath("string(.)") == "Stay calm"


def test_each_row_of_steps_counts_from_one(word_file: WordFile) -> None:
    lists = word_file.values("//w:body//w:p/w:pPr/w:numPr/w:numId/@w:val")
    assert lists[:6] == ["5", "5", "5", "6", "6", "6"]
    for key in ("5", "6"):
        path = f'//w:num[@w:numId="{key}"]/w:lvlOverride/w:startOverride/@w:val'
        assert word_file.values(path, "numbering") == ["1"]


def test_a_list_right_behind_another_is_one_of_its_own(word_file: WordFile) -> None:
    """Otherwise its items would be heard as more items of the list before."""
    numbers = {
        words: word_file.paragraph(words).xpath(
            "string(w:pPr/w:numPr/w:numId/@w:val)", namespaces=NAMESPACES
        )
        for words in ("FDA", "Pharmacy", "Blood cells", "What you take")
    }
    assert numbers == {"FDA": "", "Pharmacy": "", "Blood cells": "7", "What you take": "7"}


def test_the_definitions_of_lists_stand_before_the_lists(word_file: WordFile) -> None:
    names = [str(child.tag).removeprefix(_W) for child in word_file.xml("numbering")]
    assert names == ["abstractNum"] * 4 + ["num"] * 7


@pytest.mark.parametrize("layout", ["handout", "large-print"])
def test_items_hang_from_their_sign(drawing: Path, layout: str) -> None:
    file, tokens = made(sample(layout, drawing)), sample(layout, drawing).tokens
    indent = str(round(tokens.space.item_indent * 20))
    path = '//w:style[@w:styleId="ListBullet"]//w:ind'
    assert list(file.find(path, "styles")[0].attrib.values()) == [indent, indent]


def test_a_text_before_a_list_stays_with_it(word_file: WordFile) -> None:
    assert word_file.style_of("Do this:") == "LeadIn"
    assert word_file.style_of("Call first.") == "BodyText"


def test_no_item_is_left_alone_at_a_page_break(handout: WordFile) -> None:
    styles = [handout.style_of(words) for words in ("First", "Second", "Third")]
    assert styles == ["ListBulletWithNext", "ListBulletWithNext", "ListBulletLast"]


def test_an_entry_is_one_item_with_its_lines_below(word_file: WordFile) -> None:
    entry = word_file.paragraph("1-800-FDA-1088")
    parts = [part.text for part in entry.iter(f"{_W}t", f"{_W}br")]
    assert parts == ["FDA", None, "1-800-FDA-1088", None, "www.fda.gov/medwatch"]


def test_a_term_runs_into_its_meaning(word_file: WordFile) -> None:
    assert word_file.paragraph("B cells").xpath("string(.)") == "B cells Blood cells. They help."


def test_a_line_to_write_on_is_the_leader_of_a_tab_to_the_edge(word_file: WordFile) -> None:
    """432 pt wide in the handout, 468 pt in large print."""
    path = '//w:style[@w:styleId="WriteInLine"]//w:tab/@*'
    assert word_file.values(path, "styles") in (
        ["right", "underscore", "8640"],
        ["right", "underscore", "9360"],
    )


def test_two_fields_stand_side_by_side_in_the_handout_only(
    handout: WordFile, large: WordFile
) -> None:
    assert len(handout.paragraph("Daytime").findall(f"{_W}r/{_W}tab")) == 3
    assert len(large.paragraph("Daytime").findall(f"{_W}r/{_W}tab")) == 1

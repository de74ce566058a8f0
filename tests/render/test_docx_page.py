"""Paper, margins and running lines."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.render.docx_sample import NAMESPACES, WordFile, made, sample

_W = f"{{{NAMESPACES['w']}}}"


@pytest.mark.parametrize(
    ("layout", "paper", "size", "side"),
    [
        ("handout", "letter", ["12240", "15840"], "1440"),
        ("handout", "a4", ["11906", "16838"], "1273"),
        ("large-print", "letter", ["12240", "15840"], "1440"),
    ],
)
def test_paper_and_margins_are_the_layouts(
    drawing: Path, layout: str, paper: str, size: list[str], side: str
) -> None:
    file = made(sample(layout, drawing, paper=paper))
    assert file.values("//w:sectPr/w:pgSz/@*") == size
    assert file.values("//w:pgMar/@w:left | //w:pgMar/@w:right") == [side, side]


def test_the_first_page_of_a_handout_has_a_foot_and_no_head(handout: WordFile) -> None:
    assert len(handout.find("//w:sectPr/w:titlePg")) == 1
    assert handout.values("//w:headerReference/@w:type") == ["default"]
    assert handout.values("//w:footerReference/@w:type") == ["default", "first"]
    assert handout.parts["word/footer-first.xml"] == handout.parts["word/footer-default.xml"]


def test_the_head_stands_in_the_header(handout: WordFile) -> None:
    assert handout.values("//w:t/text()", "header-default") == ["Sample guide. Version 1"]


def test_large_print_keeps_its_top_inch_clear(large: WordFile) -> None:
    assert large.find("//w:headerReference | //w:titlePg") == []
    assert large.values("//w:pgMar/@w:top") == ["1440"]


def test_the_foot_keeps_off_the_text_and_off_the_edge_of_the_paper(
    handout: WordFile, drawing: Path
) -> None:
    """14 pt below the text; with more lines 22 pt above the edge, where printers still reach."""
    assert handout.values("//w:pgMar/@w:footer") == [str(20 * (66 - 14 - 15))]
    edition = sample("large-print", drawing)
    higher = replace(edition, furniture=replace(edition.furniture, foot=("a", "b", "c")))
    assert made(higher).values("//w:pgMar/@w:footer") == [str(20 * 22)]


def test_the_page_number_is_a_field_behind_the_last_line_of_the_foot(large: WordFile) -> None:
    first, last = large.find("//w:p", "footer-default")
    assert first.xpath("string(.)") == "Sample guide"
    assert [child.tag for child in list(last)[-2:]] == [f"{_W}r", f"{_W}fldSimple"]
    assert large.values("//w:fldSimple/@w:instr", "footer-default") == [" PAGE "]


def test_the_page_number_is_bold_in_both_editions(handout: WordFile, large: WordFile) -> None:
    """Bold in both the foot's and the number's style is none (ECMA-376-1, 17.7.3)."""
    path = '//w:style[@w:styleId="Footer" or @w:styleId="PageNumber"][w:rPr/w:b]/@w:styleId'
    assert handout.values(path, "styles") == ["Footer"]
    assert large.values(path, "styles") == ["PageNumber"]


def test_the_rule_over_the_foot_is_drawn_in_large_print_only(
    handout: WordFile, large: WordFile
) -> None:
    assert handout.values('//w:style[@w:styleId="Footer"]//w:pBdr/w:top/@w:sz', "styles") == []
    assert large.values('//w:style[@w:styleId="Footer"]//w:pBdr/w:top/@w:sz', "styles") == ["8"]

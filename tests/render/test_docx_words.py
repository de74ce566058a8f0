"""The words of an edition in a Word file: all of them, once, in order, with what they mean."""

from dataclasses import replace
from pathlib import Path

import pytest

from kesimpta_docs.layout.edition import Edition, Paragraph
from kesimpta_docs.layout.words import spoken
from kesimpta_docs.source.text import Run
from tests.render.docx_sample import NAMESPACES, WordFile, made, sample, text

_W = f"{{{NAMESPACES['w']}}}"


def with_text(edition: Edition, *runs: str | Run) -> Edition:
    """Return the edition with one paragraph of these runs in its first section, and no other."""
    first, *others = edition.sheets
    short = replace(first, blocks=(Paragraph(text=text(*runs)),))
    return replace(edition, sheets=(short, *others))


@pytest.mark.parametrize("layout", ["handout", "large-print"])
def test_all_words_stand_in_the_file_once_and_in_order(drawing: Path, layout: str) -> None:
    edition = sample(layout, drawing)
    paragraphs = made(edition).find("//w:body//w:p")
    read = [
        "".join(part.text or " " for part in paragraph.iter(f"{_W}t", f"{_W}br"))
        for paragraph in paragraphs
    ]
    expected = " ".join(one.words for one in spoken(edition)).split()
    assert expected == " ".join(read).split()


def test_nothing_is_hidden_and_no_paragraph_is_empty(word_file: WordFile) -> None:
    assert word_file.find("//w:vanish | //w:specVanish | //w:webHidden") == []
    empty = "//w:body//w:p[not(descendant::w:t) and not(descendant::w:drawing)]"
    assert word_file.find(empty) == []


def test_spaces_at_the_edge_of_a_run_are_kept(word_file: WordFile) -> None:
    space = "{http://www.w3.org/XML/1998/namespace}space"
    assert {element.get(space) for element in word_file.find("//w:t")} == {"preserve"}


def test_neighbours_with_one_look_are_one_run(drawing: Path) -> None:
    """A filled-in place must not cut a sentence in three for a translator."""
    file = made(with_text(sample("handout", drawing), "Call ", Run("911"), " now."))
    assert file.paragraph("Call 911").xpath("w:r/w:t/text()", namespaces=NAMESPACES) == [
        "Call 911 now."
    ]


def test_a_phrase_in_another_language_says_so(word_file: WordFile) -> None:
    assert word_file.values("//w:r[w:rPr/w:lang/@w:val='fr']/w:t/text()") == ["sclérose en plaques"]


def test_a_link_in_another_language_says_so(drawing: Path) -> None:
    linked = Run("Sécurité", link="https://example.org", lang="fr")
    file = made(with_text(sample("handout", drawing), "See ", linked, "."))
    path = '//w:hyperlink/w:r[w:t="Sécurité"]/w:rPr/*/@w:val'
    assert file.values(path) == ["Hyperlink", "fr"]


def test_a_strong_link_has_a_style_of_its_own(drawing: Path) -> None:
    strong = Run("Help", link="#first-part", strong=True)
    file = made(with_text(sample("handout", drawing), strong))
    assert file.values('//w:hyperlink/w:r[w:t="Help"]/w:rPr/w:rStyle/@w:val') == ["StrongHyperlink"]


def test_a_place_without_words_is_a_blank_to_write_on(word_file: WordFile) -> None:
    (blank,) = word_file.values("//w:r[w:rPr/w:rStyle/@w:val='WriteIn']/w:t/text()")
    assert set(blank) == {"\u00a0"}


def test_the_lead_of_a_note_is_strong_and_a_space_follows(word_file: WordFile) -> None:
    note = word_file.paragraph("The leaflet comes first.")
    assert note.xpath("string(.)") == "Note: The leaflet comes first."
    path = "w:r[w:rPr/w:rStyle/@w:val='Strong']/w:t/text()"
    assert note.xpath(path, namespaces=NAMESPACES) == ["Note:"]


def test_headings_have_the_levels_of_the_tree(word_file: WordFile) -> None:
    levels = {
        "Sample at home": ("Heading1", "0"),
        "Not an emergency?": ("CoverHeading", "1"),
        "Forms": ("Heading2", "1"),
        "Steps": ("Heading3", "2"),
        "Check": ("Heading4", "3"),
    }
    for words, (style, outline) in levels.items():
        assert word_file.style_of(words) == style
        assert (
            word_file.style(style).xpath("string(w:pPr/w:outlineLvl/@w:val)", namespaces=NAMESPACES)
            == outline
        )


def test_a_section_on_a_new_page_is_a_section_like_the_others(word_file: WordFile) -> None:
    assert word_file.style_of("Get help") == "Heading2NewPage"
    style = word_file.style("Heading2NewPage")
    assert style.find(f"{_W}basedOn").get(f"{_W}val") == "Heading2"  # type: ignore[union-attr]  # it has one
    assert style.find(f"{_W}pPr/{_W}pageBreakBefore") is not None


def test_a_section_without_a_new_page_is_a_plain_heading(drawing: Path) -> None:
    edition = sample("handout", drawing)
    sheets = tuple(replace(sheet, new_page=False) for sheet in edition.sheets)
    assert made(replace(edition, sheets=sheets)).style_of("Get help") == "Heading2"


def test_a_long_title_of_a_callout_stands_on_its_own_line(word_file: WordFile) -> None:
    heading = word_file.paragraph("A reaction")
    parts = [part.text for part in heading.iter(f"{_W}t", f"{_W}br")]
    assert parts == ["Call now", None, "A reaction"]


def test_signs_that_xml_needs_are_escaped(drawing: Path) -> None:
    file = made(with_text(sample("handout", drawing), "1 < 2 & 3"))
    assert file.paragraph("1 < 2 & 3") is not None

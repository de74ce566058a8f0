"""The file as a whole: what it says about itself, its settings, its bytes."""

import io
import uuid
from pathlib import Path

from fontTools.ttLib import TTFont

from kesimpta_docs.render.docx.write import render_docx
from tests.render.docx_sample import LAYOUTS, WordFile, sample


def test_the_same_edition_gives_the_same_bytes(handout: WordFile, drawing: Path) -> None:
    assert handout.data == render_docx(sample("handout", drawing))


def test_the_zip_has_no_dates_and_begins_with_the_content_types(word_file: WordFile) -> None:
    names = [info.filename for info in word_file.infos]
    assert names == ["[Content_Types].xml", *sorted(names[1:])]
    assert {info.date_time for info in word_file.infos} == {(1980, 1, 1, 0, 0, 0)}


def test_properties_are_those_of_the_edition(word_file: WordFile) -> None:
    core = "docProps/core.xml"
    assert word_file.values("//dc:title/text()", core) == ["Sample. Handout, English"]
    assert word_file.values("//dc:subject/text()", core) == ["A guide to try"]
    assert word_file.values("//dc:language/text()", core) == ["en-US"]
    dates = word_file.values("//dcterms:created/text() | //dcterms:modified/text()", core)
    assert dates == ["2026-11-21T00:00:00Z"] * 2


def test_no_author_and_no_program_is_named(word_file: WordFile) -> None:
    assert word_file.find("//dc:creator | //cp:lastModifiedBy", "docProps/core.xml") == []
    everything = b" ".join(data for name, data in word_file.parts.items() if ".xml" in name)
    assert b"python" not in everything.lower()
    assert b"<Application>" not in everything


def test_custom_properties_name_guide_and_edition(large: WordFile) -> None:
    values = large.values('//*[local-name()="lpwstr"]/text()', "docProps/custom.xml")
    assert values == ["sample", "large-print"]


def test_no_theme_is_used(word_file: WordFile) -> None:
    assert [name for name in word_file.parts if "theme" in name] == []
    themed = '//@*[contains(local-name(), "Theme") or contains(local-name(), "theme")]'
    assert word_file.values(themed, "styles") == []


def test_word_opens_it_in_its_newest_mode_and_asks_nothing(word_file: WordFile) -> None:
    path = '//w:compatSetting[@w:name="compatibilityMode"]/@w:val'
    assert word_file.values(path, "settings") == ["15"]
    assert word_file.find("//w:updateFields", "settings") == []


def test_words_are_not_hyphenated(word_file: WordFile) -> None:
    assert word_file.values("//w:autoHyphenation/@w:val", "settings") == ["0"]


def test_each_kind_of_script_has_a_language(word_file: WordFile) -> None:
    default = word_file.find("//w:rPrDefault/w:rPr/w:lang", "styles")[0]
    assert list(default.attrib.values()) == ["en-US", "zh-CN", "ar-SA"]
    assert word_file.find("//w:themeFontLang", "settings")[0].attrib == default.attrib


def test_a_font_that_word_has_is_named_with_its_substitute(large: WordFile) -> None:
    assert large.values('//w:font[@w:name="Arial"]/w:altName/@w:val', "fontTable") == [
        "Liberation Sans"
    ]


def test_the_substitute_of_arial_is_embedded_with_its_latin_letters(large: WordFile) -> None:
    """A machine with neither keeps the lines: a program that lacks Arial has its metrics."""
    path = '//w:font[@w:name="Liberation Sans"]/w:embed{}/@w:fontKey'
    for face in ("Regular", "Bold"):
        key = uuid.UUID(large.values(path.format(face), "fontTable")[0]).bytes[::-1]
        part = large.parts[f"word/fonts/font{face}.odttf"]
        head = bytes(byte ^ key[index % 16] for index, byte in enumerate(part[:32]))
        with TTFont(io.BytesIO(head + part[32:])) as font:
            assert font["name"].getDebugName(1) == "Liberation Sans"
            assert {*map(ord, "AzÀžñ¿–€½→●")} <= font.getBestCmap().keys()
    arial = large.find('//w:font[@w:name="Arial"]/*', "fontTable")
    assert [one.tag.rpartition("}")[2] for one in arial] == [
        "altName",
        "charset",
        "family",
        "pitch",
    ]


def test_a_font_that_word_lacks_is_embedded(handout: WordFile) -> None:
    """The first 32 bytes XORed with the key's bytes in reverse (ECMA-376-1, 17.8.1)."""
    key = uuid.UUID(handout.values("//w:embedBold/@w:fontKey", "fontTable")[0]).bytes[::-1]
    part = handout.parts["word/fonts/fontBold.odttf"]
    head = bytes(byte ^ key[index % 16] for index, byte in enumerate(part[:32]))
    font = LAYOUTS / "fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_700Bold.ttf"
    assert font.read_bytes() == head + part[32:]
    assert len(handout.find("//w:embedTrueTypeFonts", "settings")) == 1


def test_properties_stand_in_the_order_of_the_schema(word_file: WordFile) -> None:
    """ECMA-376-1, `CT_PPr` and `CT_RPr`: Word asks for a repair otherwise."""
    paragraph = (
        "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr tabs spacing ind "
        "contextualSpacing outlineLvl"
    )
    orders = {"pPr": paragraph, "rPr": "rStyle rFonts b bCs sz szCs u bdr lang"}
    for part in ("document", "styles", "numbering", "footer-default"):
        for kind, order in orders.items():
            for properties in word_file.find(f"//w:{kind}", part):
                names = [str(child.tag).rpartition("}")[2] for child in properties]
                assert names == sorted(names, key=order.split().index)

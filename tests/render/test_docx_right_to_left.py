"""A guide from right to left: pages, paragraphs, tables and runs say so; numbers stay."""

from dataclasses import replace
from pathlib import Path

import pytest

from kesimpta_docs.layout.edition import Edition, Field, Paragraph, WriteIn
from kesimpta_docs.layout.paper import Paper
from kesimpta_docs.render.docx.direction import directed, kept_forward
from kesimpta_docs.render.docx.write import render_docx
from kesimpta_docs.source.text import Run
from kesimpta_docs.verify.docx.prove import prove_docx
from tests.render.arabic_sample import arabic_sample
from tests.render.docx_sample import WordFile, made, text, with_blocks

_STYLE = '//w:style[@w:styleId="{}"]'


@pytest.fixture(params=["handout", "large-print"])
def edition(request: pytest.FixtureRequest, drawing: Path) -> Edition:
    """Return the sample in Arabic."""
    return arabic_sample(request.param, drawing)


def words_by_direction(file: WordFile, part: str = "document") -> tuple[str, str]:
    """Return the words of runs from right to left, and those of the others."""
    backwards = file.values("//w:r[w:rPr/w:rtl]/w:t/text()", part)
    forwards = file.values("//w:r[not(w:rPr/w:rtl)]/w:t/text()", part)
    return " ".join(backwards), " ".join(forwards)


def is_backwards(sign: str) -> bool:
    """Say whether a sign is an Arabic letter."""
    return "\u0600" <= sign <= "\u06ff"


def test_its_file_holds_by_every_proof(edition: Edition, tmp_path: Path) -> None:
    file = tmp_path / "arabic.docx"
    file.write_bytes(render_docx(edition))
    problems = [one for result in prove_docx(file, edition).results for one in result.problems]
    assert problems == []


def test_its_bytes_are_the_same_each_time(edition: Edition) -> None:
    assert render_docx(edition) == render_docx(edition)


def test_paragraphs_run_from_right_to_left_by_the_defaults_alone(edition: Edition) -> None:
    file = made(edition)
    assert len(file.find("//w:pPrDefault/w:pPr/w:bidi", "styles")) == 1
    assert file.find("//w:p/w:pPr/w:bidi") == []


def test_pages_are_bound_at_the_right(edition: Edition) -> None:
    names = [one.tag.rpartition("}")[2] for one in made(edition).find("//w:sectPr/*")]
    assert names[-2:] == ["bidi", "rtlGutter"]


def test_the_first_column_of_a_table_stands_at_the_right(edition: Edition) -> None:
    file = made(edition)
    assert len(file.find("//w:tblPr/w:bidiVisual")) == len(file.find("//w:tbl")) == 1


@pytest.mark.parametrize("part", ["document", "footer-default"])
def test_runs_say_their_direction(edition: Edition, part: str) -> None:
    backwards, forwards = words_by_direction(made(edition), part)
    assert not any(sign.isascii() and sign.isalpha() for sign in backwards)
    assert not any(map(is_backwards, forwards))


def test_its_language_is_that_of_complex_scripts_too(edition: Edition) -> None:
    file = made(edition)
    path = "//w:rPrDefault//w:lang/@*"
    assert file.values(path, "styles") == ["ar", "zh-CN", "ar"]
    assert file.values("//w:themeFontLang/@*", "settings") == ["ar", "zh-CN", "ar"]


def test_a_bar_beside_the_words_stands_where_they_begin(edition: Edition) -> None:
    file = made(edition)
    sides = f"{_STYLE.format('KeyPointBox')}//w:pBdr/*"
    assert [one.tag.rpartition("}")[2] for one in file.find(sides, "styles")] == ["right"]


def test_its_letters_are_in_a_font_that_word_has(drawing: Path) -> None:
    fonts = made(arabic_sample("handout", drawing)).values("//w:rPrDefault//w:rFonts/@*", "styles")
    assert fonts == ["Atkinson Hyperlegible Next"] * 3 + ["Arial"]


def test_a_paragraph_that_runs_the_other_way_says_so(edition: Edition) -> None:
    notice = Paragraph(text=text("Help is free."), right_to_left=False)
    sheet = replace(edition.sheets[0], blocks=(notice,))
    file = made(replace(edition, sheets=(sheet,), contents=None))
    assert file.values("//w:p/w:pPr/w:bidi/@w:val") == ["0"]


def test_feet_of_left_pages_hold_the_same(edition: Edition, tmp_path: Path) -> None:
    paper: Paper = edition.paper.model_copy(update={"two_sided": True})
    file = tmp_path / "arabic.docx"
    file.write_bytes(render_docx(replace(edition, paper=paper)))
    report = prove_docx(file, replace(edition, paper=paper))
    assert [one for result in report.results for one in result.problems] == []


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("اسأل العيادة.", [("اسأل العيادة.", True)]),
        (
            "خذ Kesimpta (ofatumumab)، يوم 20.",
            [("خذ ", True), ("Kesimpta (ofatumumab", False), (")، يوم 20.", True)],
        ),
        ("اتصل 1-555-555-0100.", [("اتصل ", True), ("\u200e1-555-555-0100", False), (".", True)]),
        ("\u200e+1 555 555 0100 الآن", [("\u200e+1 555 555 0100", False), (" الآن", True)]),
        ("1-800-FDA-1088", [("\u200e1-800-FDA-1088", False)]),
        ("www.fda.gov/medwatch", [("www.fda.gov/medwatch", False)]),
        ("21 من 100", [("21 من 100", True)]),
    ],
)
def test_names_addresses_and_numbers_to_dial_run_from_left_to_right(
    words: str, parts: list[tuple[str, bool]]
) -> None:
    assert list(directed(words)) == parts


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("dose de départ", "dose de départ"),
        ("Do not use it yet.", "Do not use it yet.\u200e"),
        ("20 mg", "\u200e20 mg"),
        ("(dose)", "\u200e(dose)\u200e"),
    ],
)
def test_signs_at_the_ends_of_words_from_left_to_right_stay_with_them(
    words: str, kept: str
) -> None:
    assert kept_forward(words) == kept


def test_a_phrase_in_another_language_keeps_its_stop(drawing: Path) -> None:
    phrase = Paragraph(text=text("س ", Run("Do not use it yet.", lang="en")))
    file = made(with_blocks(arabic_sample("handout", drawing), phrase))
    assert "Do not use it yet.\u200e" in file.values("//w:t/text()")


def test_numbers_to_circle_stand_in_their_order_with_their_room(drawing: Path) -> None:
    """The first at the right: what parts them runs from right to left."""
    scale = WriteIn(rows=((Field(label=text("س"), scale=1),),), framed=False)
    file = made(with_blocks(arabic_sample("handout", drawing), scale))
    path = '//w:p[w:pPr/w:pStyle[starts-with(@w:val, "WriteInScale")]]//w:t/text()'
    assert file.values(path) == [
        "\u200e\u20020\u2002\u200e",
        " \u200f",
        "\u200e\u20021\u2002\u200e",
    ]

"""What is known of a font, by its name or from the file that carries it, is what the font says."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.verify.docx.embedded import carried_fonts
from kesimpta_docs.verify.standard.docx.faces import KNOWN
from kesimpta_docs.verify.standard.docx.measure import measure_docx
from tests.conftest import ROOT
from tests.verify.damage_docx import STYLES, Parts, damaged
from tests.verify.test_docx_standard import named

HANDOUT = "examplin-en-handout.docx"
FAMILY = "Atkinson Hyperlegible Next"
FONT_TABLE = "word/fontTable.xml"
SHIPPED = {
    "Liberation Sans": "liberation-sans/LiberationSans-Regular.ttf",
    FAMILY: "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf",
    "Noto Sans": "noto-sans/NotoSans_400Regular.ttf",
}


@pytest.mark.parametrize("name", SHIPPED)
def test_a_name_says_what_the_shipped_font_says(name: str) -> None:
    font = TTFont(ROOT / "layouts" / "fonts" / SHIPPED[name])
    known = KNOWN[name.lower()]
    em, line = font["head"].unitsPerEm, font["hhea"]
    own = (line.ascent - line.descent + line.lineGap) / em
    assert (known.line, known.x_height) == pytest.approx(
        (own, font["OS/2"].sxHeight / em), abs=0.001
    )


def test_a_file_tells_of_the_fonts_that_it_carries(small_files: Path) -> None:
    (carried,) = carried_fonts(small_files / HANDOUT).items()
    assert carried[0] == FAMILY
    assert (carried[1].line, carried[1].x_height) == pytest.approx((1.3, 0.496))


def test_a_font_under_another_name_is_measured_by_what_the_file_carries(
    small_files: Path, tmp_path: Path
) -> None:
    def renamed(parts: Parts) -> None:
        for name in (FONT_TABLE, STYLES):
            parts[name] = parts[name].replace(FAMILY.encode(), b"Our Own")

    file = damaged(small_files / HANDOUT, tmp_path, renamed)
    (x_height,) = (
        one for one in measure_docx(file, named("aph-2022")) if one.rule.measure == "x-height"
    )
    assert x_height.found == "6.944 pt"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("word/fonts/fontRegular.odttf", b"no font"),
        ("word/_rels/fontTable.xml.rels", b"<Relationships/>"),
    ],
)
def test_a_damaged_font_is_left_out(
    name: str, data: bytes, small_files: Path, tmp_path: Path
) -> None:
    def broken(parts: Parts) -> None:
        assert name in parts
        parts[name] = data

    assert carried_fonts(damaged(small_files / HANDOUT, tmp_path, broken)) == {}


def test_a_file_that_is_no_package_has_no_fonts_to_tell_of(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"words")
    with pytest.raises(UnreadableFile):
        carried_fonts(tmp_path / "a.docx")

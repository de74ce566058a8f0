"""The mends of WeasyPrint: needed by this release, and doing what they are for."""

from collections import defaultdict
from pathlib import Path

import pytest
from weasyprint.layout import inline

from kesimpta_docs.render.pdf.weasyprint_seam import mended_line_breaks, spoken_as_written
from kesimpta_docs.verify.pdf.ink import Glyph
from tests.conftest import ROOT
from tests.verify.pdf_samples import built, reading

#: A text box that ends with a space, and an inline element behind it.
PARAGRAPH = "<p>Write down the date <b>and</b> time"
_RUNNING_FOOT = 40


def glyphs(folder: Path, style: str = "", body: str = PARAGRAPH) -> list[Glyph]:
    """Return the glyphs of the paragraph, in the order of painting."""
    built.cache_clear()  # it does not know whether the mend was on
    page = reading(folder, built(body, style)).pages[0]
    return [glyph for glyph in page.glyphs if glyph.baseline > _RUNNING_FOOT]


def lines(folder: Path, width: float, body: str = PARAGRAPH) -> list[str]:
    """Return the lines of the paragraph in a column of `width` pt."""
    found: defaultdict[float, str] = defaultdict(str)
    for glyph in glyphs(folder, f"p {{ width: {width:.3f}pt }}", body):
        found[glyph.baseline] += glyph.text
    return [line.strip() for line in found.values()]


@pytest.fixture
def width(tmp_path: Path) -> float:
    """Return a width that holds `Write down the date`, but not the space behind it."""
    drawn = glyphs(tmp_path)
    space = drawn["".join(glyph.text for glyph in drawn).index(" and")]
    return (space.box.x0 + space.box.x1) / 2 - drawn[0].box.x0


def test_this_weasyprint_still_needs_the_mend(tmp_path: Path, width: float) -> None:
    broken = lines(tmp_path, width)
    assert broken[0] == "Write", "this WeasyPrint no longer needs the mend: take it out"


def test_a_text_that_fits_without_its_last_space_stays_on_its_line(
    tmp_path: Path, width: float
) -> None:
    with mended_line_breaks():
        assert lines(tmp_path, width) == ["Write down the date", "and time"]


#: A text box that ends with a no-break space, and an inline element behind it.
JOINED = (
    "<p>CIS means one attack of symptoms, of 24 hours or more. "
    "It may or may not become\u00a0<b style='font-weight: inherit'>MS</b>."
)


def test_this_weasyprint_still_breaks_after_the_first_word(tmp_path: Path) -> None:
    broken = lines(tmp_path, 118, JOINED)
    assert "or" in broken, "this WeasyPrint no longer needs the mend: take it out"


def test_a_text_that_ends_with_a_no_break_space_is_broken_as_late_as_any(tmp_path: Path) -> None:
    with mended_line_breaks():
        mended = lines(tmp_path, 118, JOINED)
    assert mended[-2:] == ["or may not", "become\u00a0MS."]


def test_a_text_that_does_not_fit_is_broken_as_before(tmp_path: Path, width: float) -> None:
    with mended_line_breaks():
        mended = lines(tmp_path, width - 10)
    assert mended == lines(tmp_path, width - 10) == ["Write down the", "date and time"]


def test_the_mend_ends_with_the_write() -> None:
    before = inline.split_first_line
    with pytest.raises(RuntimeError), mended_line_breaks():
        raise RuntimeError
    assert inline.split_first_line is before


#: Words from right to left, in the order in which they are read, and the font that draws them.
HEBREW = "שלום לכם"
_FONT = ROOT / "layouts" / "fonts" / "noto-sans-hebrew" / "NotoSansHebrew_400Regular.ttf"
_FACE = f"@font-face {{ font-family: H; src: url({_FONT.as_uri()}) }} p {{ font-family: H }}"


def hebrew(folder: Path) -> list[Glyph]:
    """Return the glyphs of the Hebrew words, in the order of painting."""
    built.cache_clear()  # it does not know whether the mend was on
    page = reading(folder, built(f"<p dir=rtl>{HEBREW}", _FACE)).pages[0]
    return [glyph for glyph in page.glyphs if glyph.baseline > _RUNNING_FOOT]


def test_this_weasyprint_still_paints_words_from_right_to_left_backwards(tmp_path: Path) -> None:
    said = "".join(glyph.text for glyph in hebrew(tmp_path))
    assert said == HEBREW[::-1], "this WeasyPrint may no longer need spoken_as_written"


def test_words_whose_glyphs_do_not_say_them_have_their_text(tmp_path: Path) -> None:
    with spoken_as_written():
        texts = {glyph.marking.actual_text for glyph in hebrew(tmp_path)}
    (said,) = texts
    assert said is not None
    assert (said.text, said.key) == (HEBREW, "ActualText")


def test_words_whose_glyphs_say_them_have_none(tmp_path: Path) -> None:
    with spoken_as_written():
        assert {glyph.marking.actual_text for glyph in glyphs(tmp_path)} == {None}

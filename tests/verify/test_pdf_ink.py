"""What a page paints is read to the hundredth of a point."""

from pathlib import Path

import pikepdf
import pytest

from kesimpta_docs.verify.pdf.ink import Artifact
from kesimpta_docs.verify.pdf.words import text_of
from tests.verify.pdf_samples import PIXEL, built, changed, read, reading


@pytest.mark.parametrize("size", [12, 14, 18])
@pytest.mark.parametrize(
    ("transform", "factor"),
    [("none", 1), ("scale(1.5)", 1.5), ("rotate(30deg)", 1), ("skewX(20deg)", 1)],
)
def test_sizes_are_exact_after_all_transforms(
    tmp_path: Path, size: int, transform: str, factor: float
) -> None:
    style = f"p {{ font-size: {size}pt; transform: {transform}; width: 100pt }}"
    pdf = read(tmp_path, "<p>sized", style)
    sizes = [glyph.size for page in pdf.pages for glyph in page.glyphs if glyph.text in "sized"]
    assert [pytest.approx(size * factor, abs=0.01)] * 5 == sizes


def test_boxes_lie_on_the_baseline_one_after_the_other(tmp_path: Path) -> None:
    pdf = read(tmp_path, "<p>ab")
    a, b = (glyph for glyph in pdf.pages[0].glyphs if glyph.text in "ab")
    assert a.baseline == b.baseline
    assert pytest.approx(30) == a.box.x0
    assert pytest.approx(a.box.x1, abs=0.5) == b.box.x0
    assert a.box.y0 < a.baseline < a.box.y1 < 200 - 30 + 12


def test_glyphs_outside_of_the_clip_are_seen(tmp_path: Path) -> None:
    style = ".cut { overflow: hidden; white-space: nowrap; width: 30pt }"
    pdf = read(tmp_path, "<div class=cut>in long words that go out</div><p>free", style)
    glyphs = pdf.pages[0].glyphs
    clipped = "".join(one.text for one in glyphs if one.clip and not one.clip.meets(one.box))
    assert clipped.endswith("go out")
    assert "in" not in clipped
    assert "free" not in clipped


def test_a_letter_that_no_font_has_is_glyph_0(tmp_path: Path) -> None:
    pdf = read(tmp_path, "<p>ok \U0010fffd", "body { font-family: Hand }")
    missing = [glyph.text for glyph in pdf.pages[0].glyphs if glyph.gid == 0]
    assert missing == ["\U0010fffd"]


def test_colour_and_opacity_are_read(tmp_path: Path) -> None:
    pdf = read(tmp_path, "<p style='color: #ff0000'>r<p style='color: rgba(0, 0, 0, .25)'>t")
    found = {glyph.text: glyph for glyph in reversed(pdf.pages[0].glyphs)}
    assert found["r"].fill == (1, 0, 0)
    assert found["t"].alpha == 0.25


def test_fonts_tell_name_and_embedding(tmp_path: Path) -> None:
    pdf = read(tmp_path, "<p>text")
    fonts = {glyph.text: pdf.fonts[glyph.font] for glyph in pdf.pages[0].glyphs}
    assert (fonts["x"].kind, fonts["x"].embedded) == ("Type0", True)

    def strip(file: pikepdf.Pdf) -> None:
        for font in file.pages[0].Resources.Font.values():
            del font.DescendantFonts[0].FontDescriptor.FontFile2

    bare = reading(tmp_path, changed(built("<p>text"), strip))
    assert {False} == {font.embedded for font in bare.fonts.values()}


def test_lines_fills_and_images_are_placed(tmp_path: Path) -> None:
    pdf = read(
        tmp_path,
        f"<div style='border-bottom: 2pt solid #000; height: 10pt; background: #eee'></div>"
        f"<img src='{PIXEL}' alt=pen style='width: 20pt; height: 20pt; display: block'>",
    )
    (page,) = pdf.pages
    (fill,) = (path for path in page.paths if path.filled and path.fill != (0, 0, 0))
    assert pytest.approx((30, 158, 270, 170)) == fill.box
    assert fill.marking.artifact
    (image,) = page.images
    assert pytest.approx((30, 138, 50, 158)) == image.box
    assert not image.marking.artifact


def test_a_beginning_that_another_follows_at_once_leaves_no_trace(tmp_path: Path) -> None:
    def draw(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Contents.write(b"0 0 m 50 60 m 70 80 l S 5 6 m S")

    first, second = reading(tmp_path, changed(built("<p>x"), draw)).pages[0].paths
    assert first.box == (50, 60, 70, 80)
    assert second.box == (5, 6, 5, 6)


def test_a_stroke_is_as_wide_as_after_the_matrix(tmp_path: Path) -> None:
    def draw(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Contents.write(b"/Artifact BMC .5 0 0 .5 0 0 cm 3 w 0 0 m 100 0 l S EMC")

    pdf = reading(tmp_path, changed(built("<p>x"), draw))
    (line,) = pdf.pages[0].paths
    assert (line.line_width, line.box) == (1.5, (0, 0, 50, 0))


def test_text_of_margin_boxes_is_untagged_unless_it_is_an_artifact(tmp_path: Path) -> None:
    """WeasyPrint 70 gives it an MCID and leaves it out of the tree."""
    pdf = read(tmp_path, "<p>body")
    assert "".join(glyph.text for glyph in pdf.untagged()) == "Foot"
    assert text_of(pdf, pdf.roots[0]) == "body"

    def mark(file: pikepdf.Pdf) -> None:
        contents = file.pages[0].Contents
        before, mid, after = contents.read_bytes().rpartition(b"/Span\n<</MCID 1>>")
        assert mid
        furniture = b"/Artifact <</Type /Pagination /Subtype /Footer>>"
        contents.write(before + furniture + after)

    marked = reading(tmp_path, changed(built("<p>body"), mark))
    assert marked.untagged() == ()
    footer = Artifact(type="Pagination", subtype="Footer")
    artifacts = [glyph for glyph in marked.pages[0].glyphs if glyph.marking.artifact]
    assert "".join(glyph.text for glyph in artifacts) == "Foot"
    assert {glyph.marking.artifact for glyph in artifacts} == {footer}


def test_ink_in_no_marked_content_is_told_from_artifacts(tmp_path: Path) -> None:
    def draw(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Contents.write(b"0 0 9 9 re f /Artifact BMC 0 0 8 8 re f EMC")

    pdf = reading(tmp_path, changed(built("<p>x"), draw))
    loose, artifact = (path.marking for path in pdf.pages[0].paths)
    assert (loose.unmarked, loose.artifact) == (True, None)
    assert (artifact.unmarked, artifact.artifact) == (False, Artifact())


def test_content_of_a_form_xobject_counts_as_the_form_s_own(tmp_path: Path) -> None:
    """An MCID belongs to its content stream: WeasyPrint's opacity groups break that."""
    pdf = read(tmp_path, "<p style='opacity: .5'>faded")
    faded = [glyph for glyph in pdf.pages[0].glyphs if glyph.text == "f"]
    assert [glyph.alpha for glyph in faded] == [0.5]
    assert faded[0].marking.stream > 0
    assert "faded" in "".join(glyph.text for glyph in pdf.untagged())


def test_a_frame_leaves_free_what_is_in_it(tmp_path: Path) -> None:
    """By the even-odd rule; of two frames in each other, what the inner one leaves free."""

    def draw(pdf: pikepdf.Pdf) -> None:
        frame = b"0 0 90 90 re 5 5 80 80 re"
        other = b" 9 9 72 72 re 12 12 66 66 re"
        clipped = b"q %b W* n 0 0 90 90 re f Q" % frame
        marked = b"/Artifact BMC %b f* %b f* %b f %b EMC"
        pdf.pages[0].Contents.write(marked % (frame, frame + other, frame, clipped))

    one, two, filled, clipped = reading(tmp_path, changed(built("<p>x"), draw)).pages[0].paths
    free = (5, 5, 85, 85)
    assert one.holes == (free,)
    assert two.holes == ((12, 12, 78, 78),)
    assert filled.holes == ()
    assert clipped.holes == (free,)

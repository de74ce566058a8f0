"""What is seen on the page stands out, as a picture of it shows."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PIL.Image import Image

from kesimpta_docs.build import Job
from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.pdf.prove import prove_pdf
from kesimpta_docs.verify.pdf.reader import read_pdf
from kesimpta_docs.verify.seen import LEAST_CONTRAST, LEAST_LINE_CONTRAST, contrast
from tests.verify.damage_pdf_places import HANDOUT, LARGE, damaged
from tests.verify.damage_pdf_tree import painted_under

#: Pixels for each pt: enough for the stem of a letter to be of its own colour.
SCALE = 6
#: Of so many letters one is looked at.
SAMPLE = 7
SEEN = "every character can be seen"


def pictures(file: Path, pages: tuple[int, ...]) -> dict[int, Image]:
    """Return the pages as pictures."""
    with pypdfium2.PdfDocument(file) as pdf:
        return {page: pdf[page].render(scale=SCALE).to_pil().convert("RGB") for page in pages}


def contrast_in(picture: Image, box: Box) -> float:
    """Return the contrast of the darkest and the lightest pixel of a box of the page."""
    foot = picture.height / SCALE
    left, right = round(box.x0 * SCALE), round(box.x1 * SCALE)
    top, low = round((foot - box.y1) * SCALE), round((foot - box.y0) * SCALE)
    raw = picture.crop((left, top, right, low)).tobytes()
    colours = [(red / 255, green / 255, blue / 255) for red, green, blue in pixels(raw)]
    return contrast(min(colours, key=sum), max(colours, key=sum))


def pixels(raw: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield red, green and blue of each pixel."""
    return zip(raw[::3], raw[1::3], raw[2::3], strict=True)


@pytest.mark.parametrize("name", [HANDOUT, LARGE])
def test_letters_and_places_to_fill_in_stand_out_in_a_picture_of_the_page(
    name: str, small_files: Path
) -> None:
    pdf = read_pdf(small_files / name)
    seen = pictures(small_files / name, (0, 3, len(pdf.pages) - 1))
    for number, picture in seen.items():
        letters = [glyph for glyph in pdf.pages[number].glyphs if glyph.text.isalnum()]
        for glyph in letters[::SAMPLE]:
            assert contrast_in(picture, glyph.box) >= LEAST_CONTRAST, glyph.text
        for place, inks in pdf.drawn.items():
            if place.page == number and place not in pdf.content:
                assert all(
                    contrast_in(picture, _around(ink.box)) >= LEAST_LINE_CONTRAST for ink in inks
                )


def test_the_proof_and_the_picture_agree_on_a_dark_ground(
    small_files: Path, small_jobs: dict[str, Job], tmp_path: Path
) -> None:
    dark = painted_under(b"0.3 g 0 0 612 792 re f")
    file = damaged(small_files / HANDOUT, tmp_path, dark)
    pdf = read_pdf(file)
    letter = next(glyph for glyph in pdf.pages[2].glyphs if glyph.text.isalnum())
    assert contrast_in(pictures(file, (2,))[2], letter.box) < LEAST_CONTRAST
    report = prove_pdf(file, small_jobs[HANDOUT].edition, "ua-1")
    assert SEEN in {result.rule for result in report.results if not result.holds}


def _around(box: Box) -> Box:
    return Box(box.x0 - 1, box.y0 - 1, box.x1 + 1, box.y1 + 1)

"""The PDF writer fetches nothing, and takes a fault in the page as an error."""

import base64
import io
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from kesimpta_docs.build import Job, plan
from kesimpta_docs.errors import RenderError
from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.order import PDF_STANDARDS, PdfStandard
from kesimpta_docs.render.pdf.write import render_pdf
from kesimpta_docs.source.model import Guide
from tests.conftest import ROOT, SMALL, order_for

#: Operators of a page that paint anything but letters and pictures (ISO 32000-1, 8.5.3).
PAINTING = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh"}
PARAGRAPH = "templates/blocks/paragraph.html"
STYLE = "style/guide.css"
PAGE = "templates/guide.html"
_INNER = b"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
<image width="9" height="9" xlink:href="file:///etc/hostname"/></svg>"""
SVG = "data:image/svg+xml;base64," + base64.b64encode(_INNER).decode()

Changed = Callable[[str, str], Edition]


@pytest.fixture
def changed(tmp_path: Path, small_guide: Guide) -> Changed:
    """Return a function that adds text to a file of a layout and gives the handout in it."""

    def change(file: str, more: str) -> Edition:
        layouts = Path(shutil.copytree(ROOT / "layouts", tmp_path / "layouts"))
        with (layouts / file).open("a", encoding="utf-8") as template:
            template.write(more)
        order = order_for(SMALL, tmp_path)
        jobs = plan(small_guide, replace(order, layouts=layouts, editions=("handout",)))
        return next(jobs).edition

    return change


@pytest.mark.parametrize(
    ("file", "more"),
    [
        pytest.param(PARAGRAPH, '<img alt="x" src="http://example.org/x.png">', id="http"),
        pytest.param(PARAGRAPH, '<img alt="x" src="https://example.org/x.svg">', id="https"),
        pytest.param(PARAGRAPH, '<img alt="x" src="file:///etc/hostname">', id="file"),
        pytest.param(PARAGRAPH, '<img alt="x" src="guide.css">', id="relative"),
        pytest.param(PARAGRAPH, f'<img alt="x" src="{SVG}">', id="inside a drawing"),
        pytest.param(PARAGRAPH, '<img alt="x" src="data:image/png;base64,AAAA">', id="data"),
        pytest.param(PAGE, '<link rel="stylesheet" href="file:///x.css">', id="style sheet"),
        pytest.param(PAGE, '<link rel="attachment" href="file:///etc/hostname">', id="attachment"),
        pytest.param(STYLE, "p { background: url(http://example.org/x.png) }", id="background"),
        pytest.param(
            STYLE,
            "@font-face { font-family: X; src: url(file:///x.ttf) } p { font-family: X }",
            id="font",
        ),
    ],
)
def test_nothing_is_fetched(changed: Changed, file: str, more: str) -> None:
    with pytest.raises(RenderError):
        render_pdf(changed(file, more), "ua-1")


def test_a_refused_address_is_told_in_words(changed: Changed) -> None:
    with pytest.raises(RenderError, match=r"http://example\.org/x\.png is no file of the layout"):
        render_pdf(changed(PARAGRAPH, '<img alt="x" src="http://example.org/x.png">'), "ua-1")


@pytest.mark.parametrize(
    ("more", "complaint"),
    [
        ("p { colour: red }", "colour: red"),
        ("p { font-size: huge }", "font-size: huge"),
        ("p { }}", "parse error"),
        ("p > > b { color: red }", "selector"),
    ],
)
def test_what_weasyprint_only_logs_is_an_error_here(
    changed: Changed, more: str, complaint: str
) -> None:
    with pytest.raises(RenderError) as caught:
        render_pdf(changed(STYLE, more), "ua-1")
    assert "handout" in caught.value.problem
    assert complaint.lower() in caught.value.problem.lower()


@pytest.mark.parametrize("standard", PDF_STANDARDS)
def test_the_same_edition_gives_the_same_bytes(
    standard: PdfStandard, small_jobs: dict[str, Job]
) -> None:
    edition = small_jobs["examplin-en-handout.pdf"].edition
    assert render_pdf(edition, standard) == render_pdf(edition, standard)


def test_the_catalogue_tells_a_viewer_how_to_open_and_print(small_files: Path) -> None:
    """ISO 32000-1, 12.2 and 12.4.2."""
    with pikepdf.open(small_files / "examplin-en-handout.pdf") as pdf:
        viewer = dict(pdf.Root.ViewerPreferences.as_dict())
        assert viewer == {
            "/DisplayDocTitle": True,
            "/PrintScaling": "/None",
            "/Duplex": "/Simplex",
        }
        assert [str(page.label) for page in pdf.pages] == [
            str(n + 1) for n in range(len(pdf.pages))
        ]
        assert "/OpenAction" not in pdf.Root
        assert not pdf.attachments


def painted(edition: Edition) -> list[int]:
    """Return how often each page paints a line or a shape."""
    with pikepdf.open(io.BytesIO(render_pdf(edition, "ua-1"))) as pdf:
        return [
            sum(str(one.operator) in PAINTING for one in pikepdf.parse_content_stream(page))
            for page in pdf.pages
        ]


@pytest.mark.parametrize("name", ["examplin-en-handout.pdf", "examplin-en-large-print.pdf"])
def test_an_abbreviation_looks_as_other_words_do(name: str, small_jobs: dict[str, Job]) -> None:
    """WeasyPrint underlines it with dots; underlined words around it keep their line."""
    edition = small_jobs[name].edition
    assert edition.abbreviations
    assert painted(edition) == painted(replace(edition, abbreviations={}))

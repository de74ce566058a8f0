"""Headings and subheadings are told by level, and by size where nothing tells a level."""

from pathlib import Path

import pytest

from kesimpta_docs.layout.standard import MeasureName, read_standard
from kesimpta_docs.verify.pdf.reader import read_any_pdf
from kesimpta_docs.verify.standard.pdf import hold_pdf
from kesimpta_docs.verify.standard.ranks import Heading, subheadings
from tests.conftest import ROOT
from tests.verify.pdf_samples import built

HEADS = "<h1>Title</h1><h2>One</h2><h3>Below one</h3><h2>Two</h2><h3>Below two</h3><p>Words"
GOOD = "h1, h2 { font-size: 22pt } h3 { font-size: 20pt }"


def short(folder: Path, css: str, heads: str = HEADS) -> set[MeasureName]:
    file = folder / "file.pdf"
    file.write_bytes(built(heads, css))
    acb = read_standard(ROOT / "layouts" / "standards" / "acb-2025.toml")
    results = hold_pdf(read_any_pdf(file), acb)
    of_headings = {"heading-size", "subheading-size", "heading-pitch"}
    return {one.rule.measure for one in results if not one.holds} & of_headings


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        (GOOD, set()),
        ("h1, h2, h3 { font-size: 22pt }", {"subheading-size"}),
        ("h1, h2, h3 { font-size: 20pt }", {"heading-size"}),
        ("h1, h2 { font-size: 20pt } h3 { font-size: 22pt }", {"heading-size", "subheading-size"}),
        ("h1 { font-size: 26pt } h2 { font-size: 22pt } h3 { font-size: 20pt }", {"heading-size"}),
    ],
)
def test_each_level_has_a_size_of_its_own(
    css: str, expected: set[MeasureName], tmp_path: Path
) -> None:
    assert short(tmp_path, css) == expected


@pytest.mark.parametrize(
    ("pitch", "expected"), [("30pt", set()), ("25.3pt", {"heading-pitch"})], ids=["1.36", "1.15"]
)
def test_a_heading_of_two_lines_has_a_pitch(
    pitch: str, expected: set[MeasureName], tmp_path: Path
) -> None:
    css = f"h1 {{ font-size: 22pt; line-height: {pitch} }}"
    assert short(tmp_path, css, "<h1>One line<br>and another</h1><p>Words") == expected


def ranks(*headings: tuple[int | None, float]) -> list[bool]:
    return list(subheadings([Heading(level=level, size=size) for level, size in headings]))


def test_a_heading_that_is_smaller_than_most_of_its_level_is_a_subheading() -> None:
    assert ranks((1, 22), (2, 20), (2, 22), (2, 22)) == [False, True, False, False]


def test_one_that_is_larger_than_most_is_none() -> None:
    assert ranks((1, 26), (1, 22), (1, 22)) == [False, False, False]


def test_without_levels_the_smallest_size_is_that_of_subheadings() -> None:
    assert ranks((None, 26), (None, 22), (None, 20)) == [False, False, True]
    assert ranks((None, 20), (None, 20)) == [False, False]
    assert ranks() == []


def test_a_lone_heading_of_a_lower_level_is_no_title() -> None:
    assert ranks((2, 22), (3, 20)) == [False, True]
    assert ranks((1, 22), (2, 20)) == [False, False]

"""Each measure of a PDF sees what breaks a rule, with tags and without, and only that."""

from pathlib import Path
from typing import NamedTuple

import pikepdf
import pytest

from kesimpta_docs.layout.standard import MeasureName
from kesimpta_docs.verify.pdf.reader import TaggedPdf, read_any_pdf
from kesimpta_docs.verify.standard.pdf import MEASURES
from tests.render.tagged_samples import tagged
from tests.verify.pdf_samples import built, changed

SENTENCE = "You can read this line in the morning and that one at night, before you go to bed. "
PROSE = SENTENCE * 6
PAGE = "@page { size: 612pt 792pt; margin: 72pt; @bottom-center { content: none } }"
LETTER = PAGE + "p { margin: 0 0 18pt } body { font-size: 12pt; line-height: 18pt }"
NUMBERED = "@page {{ @{0} {{ content: counter(page); font: {1} 12pt Hand }} }}"
PAGES = f"<p style='break-after: page'>{SENTENCE * 2}" * 21
FLUSH = "p { text-align: justify }"
LINK = "<a href='https://example.org' style='text-decoration: underline'>Two words</a>"


class Case(NamedTuple):
    """What is on a page, and all values of a measure, in their order but each once."""

    what: str
    measure: MeasureName
    body: str
    style: str
    values: tuple[float | str, ...]
    #: Whether places tell it, too, where there are no tags.
    plain: bool = True


CASES = (
    Case(
        "words of 14 pt under a larger heading",
        "body-size",
        f"<h1>Head</h1><p>{PROSE}",
        "p { font-size: 14pt }",
        (14.0,),
    ),
    Case(
        "a raised figure",
        "smallest-size",
        "<p>Words<sup>1</sup>",
        "sup { font-size: 8pt }",
        (12.0, 8.0),
    ),
    Case(
        "a heading of 20 pt",
        "heading-size",
        f"<h2>Head</h2><p>{PROSE}",
        "h2 { font-size: 20pt }",
        (20.0,),
    ),
    Case("type of 20 pt", "x-height", f"<p>{PROSE}", "p { font-size: 20pt }", (9.92,)),
    Case("one family", "font", f"<p>{PROSE}", "", ("Hand",)),
    Case("a font without serifs", "serifs", f"<p>{PROSE}", "", ()),
    Case("upright letters", "slanted", f"<p>{PROSE}", "", ()),
    Case(
        "a light heading",
        "light-headings",
        f"<h2>Two words</h2><p>{PROSE}",
        "h2 { font-weight: 400 }",
        (1.0,),
    ),
    Case("a bold heading", "light-headings", f"<h2>Two words</h2><p>{PROSE}", "", ()),
    Case(
        "bold words in a paragraph",
        "bold-words",
        f"<h2>Head</h2><p>{PROSE}<b>Two words</b> more.",
        "",
        (2.0,),
    ),
    Case("bold words in a heading alone", "bold-words", f"<h2>Head</h2><p>{PROSE}", "", ()),
    Case("underlined words", "underlined-words", "<p>Not <u>these two</u> but one.", "", (2.0,)),
    Case("an underlined link", "underlined-words", f"<p>A link: {LINK}.", "", ()),
    Case(
        "a rule under a paragraph",
        "underlined-words",
        "<p style='border-bottom: 1pt solid'>A rule below.",
        "",
        (),
    ),
    Case("capitals in a row", "capitals", "<p>CALL US NOW: 911, not the ER.", "", (3.0, 1.0)),
    Case(
        "a heading under another",
        "subheading-size",
        f"<h2>Head</h2><h3>Below it</h3><p>{PROSE}",
        "h2 { font-size: 22pt } h3 { font-size: 20pt }",
        (20.0,),
    ),
    Case(
        "a heading of two lines",
        "heading-pitch",
        f"<h2>Two<br>lines</h2><p>{PROSE}",
        "h2 { font-size: 20pt; line-height: 26pt }",
        (1.3,),
        plain=False,
    ),
    Case(
        "a heading of one line",
        "heading-pitch",
        f"<h2>One line</h2><p>{PROSE}",
        "",
        (),
        plain=False,
    ),
    Case("lines 1.3 em apart", "line-pitch", f"<p>{PROSE}", "p { line-height: 15.6pt }", (1.3,)),
    Case(
        "a blank line between paragraphs", "paragraph-gap", f"<p>{PROSE}</p><p>{PROSE}", "", (1.0,)
    ),
    Case(
        "half a line between paragraphs",
        "paragraph-gap",
        f"<p>{PROSE}</p><p>{PROSE}",
        "p { margin: 0 0 9pt }",
        (0.5,),
    ),
    Case(
        "no space below a heading",
        "heading-gap",
        f"<h2>Head</h2><p>{PROSE}",
        "h2 { font-size: 12pt; margin: 0 }",
        (0.0,),
    ),
    Case(
        "a blank line between items",
        "item-gap",
        f"<p>{PROSE}<ul><li>One<li>Two</ul>",
        "li { margin: 0 0 18pt }",
        (1.0,),
    ),
    Case(
        "items that follow each other", "item-gap", f"<p>{PROSE}<ul><li>One<li>Two</ul>", "", (0.0,)
    ),
    Case(
        "a bullet half as large",
        "bullet-size",
        "<ul><li>One</ul>",
        "ul { list-style-type: '• ' } li::marker { font-size: 6pt }",
        (0.5,),
        plain=False,
    ),
    Case(
        "margins of the words",
        "margin",
        f"<p>{PROSE}",
        "@page { margin: 50pt 60pt }",
        (54.37, 60.0, 71.41),
    ),
    Case("no bound side of one page", "bound-side", "<p>One page.", "", ()),
    Case("mean of short lines", "mean-line", f"<p>{PROSE}", "p { width: 100pt }", (16.0,)),
    Case("longest of short lines", "longest-lines", f"<p>{PROSE}", "p { width: 100pt }", (18.0,)),
    Case("justified lines", "justified", f"<p>{PROSE}", "p { text-align: justify }", (1.0,)),
    Case("ragged lines", "justified", f"<p>{PROSE}", "", ()),
    Case("two columns", "columns", f"<p>{PROSE}", "body { columns: 2 }", (2.0,)),
    Case("one column", "columns", f"<p>{PROSE}", "", (1.0,)),
    Case(
        "cells side by side",
        "columns",
        f"<table><tr><td>{PROSE}<td>{PROSE}</table>",
        "",
        (),
        plain=False,
    ),
    Case(
        "words split by hyphens",
        "hyphens",
        f"<p>{PROSE}",
        "p { width: 70pt; hyphens: auto }",
        (1.0,),
    ),
    Case(
        "a word with its own hyphen",
        "hyphens",
        "<p>Read of self-injection",
        "p { width: 80pt }",
        (),
    ),
    Case(
        "a paragraph that ends with two lines",
        "widows",
        f"<p>{PROSE}",
        "@page { size: 612pt 216pt } p { orphans: 1; widows: 1 }",
        (),
    ),
    Case(
        "a paragraph with one line on the next page",
        "widows",
        f"<p>{PROSE}",
        "@page { size: 612pt 234pt } p { orphans: 1; widows: 1 }",
        (1.0,),
    ),
    Case(
        "a bold number in the corner",
        "page-number",
        "<p>One.",
        NUMBERED.format("bottom-right", 700),
        (),
        plain=False,
    ),
    Case(
        "a light number",
        "page-number",
        "<p>One.",
        NUMBERED.format("bottom-right", 400),
        (1.0,),
        plain=False,
    ),
    Case(
        "a number at the inner side",
        "page-number",
        "<p>One.",
        NUMBERED.format("bottom-left", 700),
        (1.0,),
        plain=False,
    ),
    Case(
        "bold numbers on many pages", "page-number", PAGES, NUMBERED.format("bottom-right", 700), ()
    ),
    Case("numbers at the top", "page-number", PAGES, NUMBERED.format("top-right", 700), (1.0,)),
    Case(
        "the size of numbers",
        "page-number-size",
        PAGES,
        NUMBERED.format("bottom-right", 700),
        (12.0,),
    ),
    Case(
        "a wide inner margin of many pages",
        "bound-side",
        PAGES,
        "@page { margin-left: 108pt }" + FLUSH,
        (108.0,),
    ),
    Case("even margins of many pages", "bound-side", PAGES, FLUSH, (72.0,)),
    Case("grey words on white", "contrast", "<p>Words", "p { color: #767676 }", (4.54,)),
    Case(
        "white words on black",
        "contrast",
        "<p>Words",
        "p { color: #fff; background: #000 }",
        (21.0,),
    ),
    Case("grey letters", "grey", "<p>Words", "p { color: #777 }", (5.0,)),
    Case("a grey ground", "grey", "<p>Words", "p { background: #ccc }", (1.0,)),
    Case(
        "almost black on almost white",
        "grey",
        "<p>Words",
        "p { color: #111; background: #fafafa }",
        (),
    ),
    Case(
        "red on black",
        "colour-pairs",
        "<p>Words",
        "p { color: red; background: #000 }",
        ("black, red",),
    ),
    Case("black on white", "colour-pairs", "<p>Words", "", ()),
)


def read_back(folder: Path, data: bytes) -> TaggedPdf:
    file = folder / "file.pdf"
    file.write_bytes(data)
    return read_any_pdf(file)


def without_tags(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def values(pdf: TaggedPdf, measure: MeasureName) -> tuple[float | str, ...]:
    """Return each value of a measure once, as far as a person would say it."""
    found = (seen.value for seen in MEASURES[measure](pdf))
    return tuple(dict.fromkeys(one if isinstance(one, str) else round(one, 2) for one in found))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.what)
def test_a_measure_has_these_values(case: Case, tmp_path: Path) -> None:
    pdf = read_back(tmp_path, built(case.body, LETTER + case.style))
    assert values(pdf, case.measure) == case.values


@pytest.mark.parametrize("case", [case for case in CASES if case.plain], ids=lambda case: case.what)
def test_a_measure_has_the_same_values_without_tags(case: Case, tmp_path: Path) -> None:
    pdf = read_back(tmp_path, changed(built(case.body, LETTER + case.style), without_tags))
    assert pdf.roots == ()
    assert values(pdf, case.measure) == case.values


def test_an_item_that_a_page_parts_is_seen(tmp_path: Path) -> None:
    body = f"<ul><li>One.<li>Two.<li>Three.<li>{SENTENCE * 4}</ul>"
    pdf = read_back(tmp_path, tagged(body, "li { orphans: 1; widows: 1; break-inside: auto }"))
    (seen,) = MEASURES["split-parts"](pdf)
    assert (seen.value, seen.page) == (1.0, 1)
    assert seen.where.startswith("an item, ")


def test_an_item_longer_than_a_page_is_not_told_of(tmp_path: Path) -> None:
    pdf = read_back(tmp_path, tagged(f"<ul><li>{PROSE * 3}</ul>"))
    assert len(pdf.pages) > 1
    assert values(pdf, "split-parts") == ()


@pytest.mark.parametrize(("dots", "with_dots", "without"), [("leader('.')", 3, 0), ("' '", 0, 3)])
def test_entries_of_contents_have_dots_or_have_none(
    dots: str, with_dots: int, without: int, tmp_path: Path
) -> None:
    entries = "".join(f"<li><a href=#s{n} title=Part>Part {n}</a>" for n in range(3))
    heads = "".join(f"<h2 id=s{n}>Part {n}</h2>" for n in range(3))
    style = f"a::after {{ content: {dots} target-counter(attr(href), page) }}"
    pdf = read_back(tmp_path, tagged(f"<nav><ul>{entries}</ul></nav>{heads}", style))
    assert len(list(MEASURES["leaders"](pdf))) == with_dots
    assert len(list(MEASURES["no-leaders"](pdf))) == without

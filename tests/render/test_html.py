"""The HTML of an edition: all words in order, every sign escaped, links that lead somewhere."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.words import headings, spoken
from kesimpta_docs.order import EditionName
from kesimpta_docs.render.html.document import html_of
from kesimpta_docs.render.html.inline import Inline
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.spans import Span
from tests.layout.editions import REAL, SMALL, laid_out, laid_out_with

#: Signs that mean something in HTML, in attributes, in CSS and in templates.
ODD = """& < > " ' &amp; {{ e }} {% x %} <!-- <script> ]]> \\ extraordinarily"""


def page(edition: Edition) -> html.HtmlElement:
    return html.document_fromstring(html_of(edition))


def joined(words: str) -> str:
    """Return the words without the spaces that a template may set between elements."""
    return "".join(words.split())


def inline_of(*runs: Run) -> str:
    inline = Inline(
        line="a line",
        link_words="to {}".format,
        abbreviations={"MS": "multiple sclerosis"},
        right_to_left=False,
    )
    return str(inline(Text(runs, Span(""))))


@pytest.fixture(scope="module")
def small() -> html.HtmlElement:
    return page(laid_out(SMALL))


@pytest.fixture(scope="module")
def odd(small_guide: Guide) -> Edition:
    """Return an edition in which every text of the guide is made of odd signs."""
    return laid_out_with(small_guide, "handout", lambda text: replace(text, runs=(Run(ODD),)))


@pytest.mark.parametrize("folder", [SMALL, REAL], ids=["small", "real"])
@pytest.mark.parametrize("name", ["handout", "large-print"])
def test_the_page_says_the_words_of_the_edition_in_order(folder: Path, name: EditionName) -> None:
    edition = laid_out(folder, name)
    expected = "".join(text.words for text in spoken(edition))
    assert joined(expected) == joined(page(edition).body.text_content())


def test_the_headings_of_the_page_are_those_of_the_edition(small: html.HtmlElement) -> None:
    found = [
        (int(element.tag[1]), element.get("data-outline"), element.get("id"))
        for element in small.iter("h1", "h2", "h3", "h4", "h5", "h6")
    ]
    expected = headings(laid_out(SMALL))
    assert found == [(heading.level, heading.outline, heading.section) for heading in expected]


def test_language_and_title_are_set(small: html.HtmlElement) -> None:
    assert small.get("lang") == "en-US"
    assert small.findtext(".//title") == "Examplin at home. Handout, English"


def test_each_link_inside_the_page_leads_to_one_place(small: html.HtmlElement) -> None:
    targets = {link[2][1:] for link in small.iterlinks() if link[2].startswith("#")}
    ids = [element.get("id") for element in small.iter() if element.get("id")]
    assert targets <= set(ids)
    assert len(ids) == len(set(ids))


def test_nothing_is_fetched_but_the_fonts_of_the_layout(small: html.HtmlElement) -> None:
    images = [image.get("src", "") for image in small.iter("img")]
    assert all(image.startswith("data:image/svg+xml;base64,") for image in images)
    assert re.findall(r"url\(([^)]*)\)", html_of(laid_out(SMALL))) == ["font:regular", "font:bold"]
    assert not list(small.iter("script", "link", "iframe", "object", "embed"))


def test_odd_signs_of_a_text_are_words(odd: Edition) -> None:
    expected = "".join(text.words for text in spoken(odd))
    assert joined(expected) == joined(page(odd).body.text_content())


def test_odd_signs_in_attributes_are_words(odd: Edition) -> None:
    found = page(odd)
    assert [image.get("alt") for image in found.iter("img")] == [ODD]
    assert [heading.get("data-outline") for heading in found.iter("h1")] == [ODD]
    assert ODD in (found.xpath("string(//meta[@name='description']/@content)"))
    assert not list(found.iter("script"))


def test_odd_signs_in_running_lines_stay_in_their_string(odd: Edition) -> None:
    written = odd.furniture.head
    assert written
    escaped = written.replace("\\", "\\\\").replace('"', '\\"').replace("<", "\\3c ")
    assert f'content: "{escaped}"' in html_of(odd)


def test_a_running_line_cannot_end_the_style_sheet(small_guide: Guide) -> None:
    ending = Run("</style><p>not in the guide</p>")
    edition = laid_out_with(small_guide, "handout", lambda text: replace(text, runs=(ending,)))
    assert page(edition).xpath("count(//head/style)") == 1
    assert not page(edition).xpath("//p[.='not in the guide']")


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ([Run("a < b & c")], "a &lt; b &amp; c"),
        ([Run("a", strong=True)], "<strong>a</strong>"),
        ([Run("a", lang="fr")], '<span lang="fr">a</span>'),
        ([Run("a", strong=True, lang="fr")], '<strong><span lang="fr">a</span></strong>'),
        ([Run("a", link="#b")], '<a href="#b" title="to #b">a</a>'),
        ([Run("a", link="tel:+1")], '<a href="tel:+1" title="to tel:+1" class="phone">a</a>'),
        ([Run("a", link='https://x.org/"onclick="b')], None),
        (
            [Run("", place="clinic.phone")],
            '<span class="blank" role="textbox" title="a line"></span>',
        ),
        (
            [Run("<b>", strong=True, link="#b")],
            '<a href="#b" title="to #b"><strong>&lt;b&gt;</strong></a>',
        ),
    ],
)
def test_a_run_becomes_an_element_and_escaped_words(runs: list[Run], expected: str | None) -> None:
    target = "https://x.org/&#34;onclick=&#34;b"
    quoted = f'<a href="{target}" title="to {target}">a</a>'
    assert inline_of(*runs) == (expected or quoted)


def test_neighbours_with_one_target_are_one_link() -> None:
    found = inline_of(Run("a ", link="#x"), Run("b", strong=True, link="#x"), Run("c", link="#y"))
    assert found == (
        '<a href="#x" title="to #x">a <strong>b</strong></a><a href="#y" title="to #y">c</a>'
    )


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ([Run("a MS <b>")], 'a <abbr title="multiple sclerosis">MS</abbr> &lt;b&gt;'),
        (
            [Run("MS team", strong=True)],
            '<strong><abbr title="multiple sclerosis">MS</abbr> team</strong>',
        ),
        ([Run("MS (multiple "), Run("sclerosis)")], "MS (multiple sclerosis)"),
        ([Run("la MS", lang="es")], '<span lang="es">la MS</span>'),
        (
            [Run("1 800 MS 1", link="tel:+1")],
            '<a href="tel:+1" title="to tel:+1" class="phone">1 800 MS 1</a>',
        ),
    ],
)
def test_an_abbreviation_has_its_long_form(runs: list[Run], expected: str) -> None:
    assert inline_of(*runs) == expected


def test_each_link_of_a_text_tells_where_it_leads(small: html.HtmlElement) -> None:
    told = {link.get("href"): link.get("title") for link in small.iterfind(".//p/a")}
    assert told["#doses"] == "Go to: Your doses"
    assert None not in told.values()


def test_the_list_of_words_to_know_names_the_word_itself(small: html.HtmlElement) -> None:
    (entry,) = small.xpath("//li[strong='MS:']")
    assert entry.findall(".//abbr") == []
    assert {found.get("title") for found in small.iter("abbr")} == {"multiple sclerosis"}

"""What a listener hears of our own tags: groups, contents, pictures, places to fill in."""

from pathlib import Path

import pytest

from tests.render.tagged_samples import PICTURE, tagged
from tests.verify.heard import heard

CHECKBOX = "<span role=checkbox title='checkbox, not ticked' aria-label='{}'></span>"
LINE = "<span role=textbox title='line to write on' aria-label='{}'></span>"


def said(folder: Path, body: str) -> list[str]:
    """Return what is heard of an HTML body."""
    return heard(folder, tagged(body))


def test_a_group_that_begins_with_its_name_says_it_once(tmp_path: Path) -> None:
    body = (
        "<aside aria-label='Emergency: call 911 now Signs'><h2>Emergency: call 911 now<br>Signs"
        "</h2><p>You pass out.</p></aside><aside aria-label='Note:'><p><strong>Note:</strong> Ask."
        "</p></aside>"
    )
    assert said(tmp_path, body) == [
        "group, heading level 2, Emergency: call 911 now Signs",
        "You pass out.",
        "out of group",
        "group, Note: Ask.",
        "out of group",
    ]


def test_a_group_that_begins_with_other_words_says_its_name_first(tmp_path: Path) -> None:
    assert said(tmp_path, "<aside aria-label=Help><p>Call 911.</p></aside>") == [
        "group, Help",
        "Call 911.",
        "out of group",
    ]


def test_a_group_without_a_name_is_heard_as_one(tmp_path: Path) -> None:
    body = "<aside><ul><li>One</ul></aside>"
    assert said(tmp_path, body) == [
        "group, list of 1 item",
        "bullet, One",
        "out of list",
        "out of group",
    ]


def test_a_face_of_a_card_is_an_article_and_an_entry_of_a_form_is_silent(tmp_path: Path) -> None:
    body = (
        "<article aria-label='My team'><h2>My team</h2><div role=group>"
        f"<p>Nurse {LINE.format('Nurse')}</p></div></article>"
    )
    assert said(tmp_path, body) == [
        "article, heading level 2, My team",
        "line to write on, Nurse",
        "out of article",
    ]


def test_parts_of_the_contents_say_their_names_and_how_many_entries_they_have(
    tmp_path: Path,
) -> None:
    entry = "<li><a href='#{0}' title='Go to: {0}'>{0}</a></li>"
    body = (
        f"<nav><nav><p>Start</p><ul>{entry.format('one')}{entry.format('two')}</ul></nav>"
        f"<nav><p>More</p><ul>{entry.format('three')}</ul></nav></nav>"
        "<h2 id=one>One</h2><h2 id=two>Two</h2><h2 id=three>Three</h2>"
    )
    assert said(tmp_path, body)[:7] == [
        "contents of 2 parts",
        "part of 2 items, Start",
        "link, one, leads to page 1",
        "link, two, leads to page 1",
        "part of 1 item, More",
        "link, three, leads to page 1",
        "out of contents",
    ]


@pytest.mark.parametrize(
    ("words", "title", "heard_as"),
    [
        ("the steps", "Go to: The steps", ""),
        ("3 The steps", "Go to: The steps", ""),
        ("the steps", "Go to: How to inject", ', described as "Go to: How to inject"'),
    ],
)
def test_a_link_is_described_where_its_own_words_do_not_say_it(
    tmp_path: Path, words: str, title: str, heard_as: str
) -> None:
    body = f"<p><a href='#x' title='{title}'>{words}</a></p><h2 id=x>X</h2>"
    assert said(tmp_path, body)[0] == f"link, {words}, leads to page 1{heard_as}"


def test_a_figure_says_its_alternative_text_and_then_its_caption(tmp_path: Path) -> None:
    body = (
        f'<figure><figcaption>Figure 1. Dose</figcaption><img alt="A line" src="{PICTURE}">'
        "</figure><p>End"
    )
    assert said(tmp_path, body) == ["figure: A line", "caption, Figure 1. Dose", "End"]


def test_a_box_to_tick_is_heard_in_place_of_a_bullet_and_its_item_once(tmp_path: Path) -> None:
    item = f"<li>{CHECKBOX.format('I know X.')}I know <a href='#x' title='Go to: X'>X</a>.</li>"
    other = f"<li>{CHECKBOX.format('Yes')}I washed my hands.</li>"
    body = f"<ul style='list-style: none'>{item}{other}</ul><h2 id=x>X</h2>"
    assert said(tmp_path, body)[1:4] == [
        "checkbox, not ticked, I know",
        "link, X, leads to page 1",
        "checkbox, not ticked, Yes, I washed my hands.",
    ]


def test_a_field_and_the_words_beside_it_are_heard_once(tmp_path: Path) -> None:
    body = (
        f"<p>Date {LINE.format('Date')}</p>"
        f"<p>I called {CHECKBOX.format('Yes')} Yes {CHECKBOX.format('No')} No</p>"
        "<p><span role=radio aria-label='3, number to circle'>3</span></p>"
    )
    assert said(tmp_path, body) == [
        "line to write on, Date",
        "I called",
        "checkbox, not ticked, Yes",
        "checkbox, not ticked, No",
        "radio button, not ticked, 3, number to circle",
    ]


def test_lines_below_their_label_do_not_say_it_again(tmp_path: Path) -> None:
    lines = "<div role=textbox title='2 lines to write on' aria-label='What I felt'></div>"
    assert said(tmp_path, f"<p>What I felt</p>{lines}") == ["What I felt", "2 lines to write on"]


def test_other_words_than_the_name_of_a_field_are_heard_as_well(tmp_path: Path) -> None:
    body = f"<p>Write it here: {LINE.format('Date')}</p><p>{CHECKBOX.format('Yes')} Maybe</p>"
    assert said(tmp_path, body) == [
        "Write it here:",
        "line to write on, Date",
        "checkbox, not ticked, Yes",
        "Maybe",
    ]


def test_the_name_of_a_field_stays_where_other_words_come_between(tmp_path: Path) -> None:
    body = f"<p>{CHECKBOX.format('Yes')} Maybe</p><p>Yes</p>"
    assert said(tmp_path, body) == ["checkbox, not ticked, Yes", "Maybe", "Yes"]


def test_punctuation_alone_is_silent(tmp_path: Path) -> None:
    body = "<p>See <a href='#x' title='Go to: X'>X</a>.</p><h2 id=x>X</h2>"
    assert said(tmp_path, body) == ["See", "link, X, leads to page 1", "heading level 2, X"]


def test_a_word_broken_after_its_hyphen_stays_one(tmp_path: Path) -> None:
    body = "<p style='width: 60pt'>a light brown-yellow or example.org/steps page</p>"
    assert said(tmp_path, body) == ["a light brown-yellow or example.org/steps page"]

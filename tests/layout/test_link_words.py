"""Where a link leads, in words: by its kind, never as a bare address."""

from dataclasses import replace
from pathlib import Path

import pytest

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.link_words import link_words
from kesimpta_docs.layout.words import spoken
from kesimpta_docs.source.text import Run
from tests.layout.editions import REAL, SMALL, laid_out


@pytest.fixture(scope="module")
def edition() -> Edition:
    return laid_out(SMALL)


def with_link(edition: Edition, words: str, target: str) -> Edition:
    """Return the edition with a link in its subtitle."""
    subtitle = edition.cover.subtitle
    text = replace(subtitle.text, runs=(Run("Call "), Run(words, link=target)))
    cover = replace(edition.cover, subtitle=replace(subtitle, text=text))
    return replace(edition, cover=cover)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("#doses", "Go to: Your doses"),
        ("https://www.example.org/help", "Web page: www.example.org/help"),
        ("http://example.org/", "Web page: example.org"),
        ("https://example.org/label/?from=guide#page=2", "Web page: example.org/label"),
        ("https://example.org?from=guide", "Web page: example.org"),
        ("https://someone@example.org/label", "Web page: example.org/label"),
        (f"https://example.org/{'long/' * 8}", "Web page: example.org"),
        ("mailto:help@example.org?subject=doses", "Email: help@example.org"),
        ("tel:+442079460000", "Phone: +44 20 7946 0000"),
        ("tel:+18003926753", "Phone: 1-800-EXA-MPLE"),
    ],
)
def test_a_link_tells_where_it_leads(target: str, expected: str, edition: Edition) -> None:
    assert link_words(edition, target) == expected


def test_a_phone_number_is_told_as_it_is_printed(edition: Edition) -> None:
    changed = with_link(edition, "612\u00a0555\u00a00100", "tel:6125550100")
    assert link_words(changed, "tel:6125550100") == "Phone: 612 555 0100"


def test_a_phone_number_that_is_not_printed_is_told_as_its_link_has_it(edition: Edition) -> None:
    changed = with_link(edition, "your team", "tel:+1-612-555-0100")
    assert link_words(changed, "tel:+1-612-555-0100") == "Phone: +1-612-555-0100"


def test_a_contents_heading_with_an_id_can_be_linked(edition: Edition) -> None:
    assert edition.contents
    heading = replace(edition.contents.heading, id="contents")
    changed = replace(edition, contents=replace(edition.contents, heading=heading))
    assert link_words(changed, "#contents") == "Go to: Contents"


def test_a_title_with_no_break_spaces_is_plain_words(edition: Edition) -> None:
    first, *others = edition.sheets
    title = replace(first.heading.text, runs=(Run("Take 20\u00a0mg"),))
    heading = replace(first.heading, text=title)
    changed = replace(edition, sheets=(replace(first, heading=heading), *others))
    assert link_words(changed, f"#{first.id}") == "Go to: Take 20 mg"


@pytest.mark.parametrize("target", ["#nowhere", "#", "file:///etc/passwd", "example.org", ""])
def test_a_target_that_no_link_can_have_is_an_error_of_ours(target: str, edition: Edition) -> None:
    with pytest.raises(ValueError, match=r"no link can lead to|the edition has no section"):
        link_words(edition, target)


@pytest.mark.parametrize("folder", [SMALL, REAL], ids=["small", "real"])
def test_no_link_of_a_guide_is_told_by_its_bare_address(folder: Path) -> None:
    edition = laid_out(folder)
    targets = {run.link for text in spoken(edition) for run in text.runs if run.link}
    told = {target: link_words(edition, target) for target in targets}
    assert targets
    assert {one for one in targets if told[one] == one or "://" in told[one]} == set()

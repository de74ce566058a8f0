"""Filling in: each place-holder that the guide can answer gets its words, and no more changes."""

from pathlib import Path

import pytest

from kesimpta_docs.clinic.fill_in import fill_in, fill_words
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.place_values import place_values
from kesimpta_docs.source.read import read_interface
from kesimpta_docs.source.rules.everywhere import all_texts
from kesimpta_docs.source.rules.places import PLACES
from kesimpta_docs.source.text import Run
from kesimpta_docs.source.walk import texts
from tests.source.edit import changed

ROOT = Path(__file__).resolve().parents[2]


def test_a_guide_answers_its_own_place_holders(small_guide: Guide) -> None:
    assert place_values(small_guide) == {
        "emergency": "911",
        "region": "US",
        "version": "November 21, 2026",
        "check-again": "May 2027",
        "label.date": "April 2026",
        "label.read": "title only",
    }


def test_only_the_phone_of_a_clinic_waits_for_a_profile(small_guide: Guide) -> None:
    assert set(PLACES) - set(place_values(small_guide)) == {"clinic.phone"}


def test_dates_are_in_the_words_of_the_guides_language(small_copy: Path) -> None:
    guide = changed(small_copy, "guide.yaml", "language: en-US", "language: en-GB")
    assert place_values(guide)["version"] == "21 November 2026"


def test_what_is_filled_in_leaves_only_the_phone_of_a_clinic(small_guide: Guide) -> None:
    filled = fill_in(small_guide, place_values(small_guide))
    places = {place for text in all_texts(filled) for place in text.places}
    assert places == {"clinic.phone"}


@pytest.mark.parametrize(
    ("file", "old"),
    [
        ("guide.yaml", "Need this in another size?"),
        ("sections/help.yaml", "You shiver"),
        ("statements.yaml", "You pass out"),
        ("references.yaml", "A study that was never done"),
        ("glossary.yaml", "An illness of the brain"),
    ],
)
def test_places_are_filled_in_every_file(file: str, old: str, small_copy: Path) -> None:
    guide = changed(small_copy, file, old, "Look at {label.date}")
    filled = fill_in(guide, place_values(guide))
    assert "Look at April 2026" in " ".join(text.plain for text in all_texts(filled))


def test_a_filled_place_keeps_its_look_and_its_place(small_copy: Path) -> None:
    guide = changed(small_copy, "sections/help.yaml", "You shiver", '"**{emergency}**"')
    before, after = (
        next(text for text in all_texts(found) if text.at.line == 12 and "help" in text.at.path)
        for found in (guide, fill_in(guide, place_values(guide)))
    )
    assert after.runs == (Run("911", strong=True),)
    assert after.at == before.at


def test_texts_without_places_stay_as_they_are(small_guide: Guide) -> None:
    filled = fill_in(small_guide, place_values(small_guide))
    before = [text for text in all_texts(small_guide) if not text.places]
    assert before == [text for text in all_texts(filled) if text in before]


def test_words_that_are_filled_in_are_not_read_as_markup(small_guide: Guide) -> None:
    filled = fill_words(small_guide.file, {"version": "**1** {emergency} <b>"})
    found = [text.plain for text in texts(filled.cover)]
    assert "Words of **1** {emergency} <b>. Made for tests. Call {clinic.phone} to ask." in found


def test_the_interface_keeps_the_places_that_a_layout_fills(small_guide: Guide) -> None:
    words = read_interface(ROOT / "sources" / "interface", "en")
    filled = fill_words(words, place_values(small_guide))
    assert filled.callouts.emergency.plain == "Emergency: call 911 now"
    assert filled.metadata_title.places == ("title", "edition", "language")

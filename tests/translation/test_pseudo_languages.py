"""Every pseudo-language holds in every edition; its words keep what no language changes."""

from dataclasses import replace
from pathlib import Path

import pytest

from kesimpta_docs.build import checked_guide, make_file, plan
from kesimpta_docs.order import LARGE_PRINT, EditionName
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.spans import Span
from kesimpta_docs.translation.pseudo import pseudo_translations
from kesimpta_docs.translation.segment import Segment, SegmentKind, Unit
from tests.conftest import SMALL, order_for
from tests.test_other_scripts import needs_cjk, problems

LANGUAGES = ("qps-long", "qps-rtl", pytest.param("qps-cjk", marks=needs_cjk))


@pytest.mark.parametrize("edition", ["handout", *LARGE_PRINT.values()])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_guide_in_a_pseudo_language_holds(
    language: str, edition: EditionName, tmp_path: Path
) -> None:
    order = replace(order_for(SMALL, tmp_path), language=language, draft=True, editions=(edition,))
    reports = [make_file(job, tmp_path) for job in plan(checked_guide(SMALL), order)]
    assert [problems(report) for report in reports] == [{}, {}]


def words(said: str, language: str, kind: SegmentKind = "paragraph") -> str:
    """Return words in a pseudo-language, in which Examplin is a name."""
    unit = Unit(text=Text((Run(said),), Span("")), kind=kind, section="a")
    (one,) = pseudo_translations((Segment(number=1, unit=unit),), language, ("Examplin",))
    assert one.target is not None
    return one.target.plain


@pytest.mark.parametrize(
    "kept",
    [
        "1,000", "100.4 °F", "(38 °C)", "20 mg", "0.4 mL", "5 cm", "3 kg", "Examplin",
        "Drugs.com", "fda.gov/medwatch", "https://a.org/b?c=d", "a@b.org",
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", ["qps-long", "qps-rtl", "qps-cjk"])
def test_numbers_units_names_and_addresses_stay(kept: str, language: str) -> None:
    assert f" {kept} " in words(f"See {kept} today", language)


def test_words_without_spaces_have_none_behind_their_stops() -> None:
    assert " " not in words("Do it now: call, or wait. Then stop?", "qps-cjk")


def test_what_is_heard_in_place_of_a_picture_is_no_longer_than_is_read_well() -> None:
    said = "A pen lies near " * 15
    assert len(words(said, "qps-long")) > len(words(said, "qps-long", "alt")) == len(said)

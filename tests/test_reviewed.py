"""The review record: bound to the words, so that its mark falls back by itself when they change."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from kesimpta_docs.build import make_guide
from kesimpta_docs.layout.edition import Edition, Paragraph
from kesimpta_docs.layout.words import spoken
from kesimpta_docs.order import EditionName
from kesimpta_docs.source.read import read_guide
from kesimpta_docs.source.review import review_states, words_hashes
from tests.conftest import order_for
from tests.layout.editions import REAL, SMALL, laid_out
from tests.source.edit import edit, faults

#: The first page of a guide that nobody has reviewed says so.
NOBODY = "Nobody has reviewed this guide."


#: What is told everywhere changes the hash of everything.
ALL = set(words_hashes(read_guide(SMALL)))


def record(folder: Path) -> None:
    """Write a record of a review of all words of the guide as they are."""
    hashes = ", ".join(
        f"{name}: {found}" for name, found in words_hashes(read_guide(folder)).items()
    )
    review = f"{{by: R. Example, role: nurse, date: 2026-11-22, sections: {{{hashes}}}}}"
    edit(folder, "guide.yaml", "review: null", f"review: {review}")


def told(folder: Path, name: EditionName = "handout") -> str:
    return " ".join(each.words for each in spoken(laid_out(folder, name))).replace("\u00a0", " ")


def first_words(edition: Edition, section: str) -> str:
    (sheet,) = (one for one in edition.sheets if one.id == section)
    return next(iter(sheet.blocks)).text.plain  # type: ignore[union-attr] # a paragraph here


def test_without_a_record_the_guide_says_that_nobody_has_reviewed_it(small_copy: Path) -> None:
    assert NOBODY in told(small_copy)
    assert set(review_states(read_guide(small_copy)).values()) == {"new"}


@pytest.mark.parametrize("name", ["handout", "large-print"])
def test_a_record_of_all_words_takes_the_place_of_that_line(
    name: EditionName, small_copy: Path
) -> None:
    record(small_copy)
    said = told(small_copy, name)
    assert "R. Example, nurse, reviewed this guide on November 22, 2026." in said
    assert NOBODY not in said
    assert "Changed since its review." not in said


@pytest.mark.parametrize("name", ["handout", "large-print"])
def test_a_changed_section_falls_back_in_all_editions(name: EditionName, small_copy: Path) -> None:
    record(small_copy)
    edit(small_copy, "sections/doses.yaml", "Wash your hands", "Rinse your hands")
    assert review_states(read_guide(small_copy))["doses"] == "changed"
    said = told(small_copy, name)
    assert "reviewed parts of this guide" in said
    assert said.count("Changed since its review.") == 1
    assert first_words(laid_out(small_copy, name), "doses").startswith("Changed since its review.")


def test_a_section_that_the_record_leaves_out_says_that_it_is_not_reviewed(
    small_copy: Path,
) -> None:
    record(small_copy)
    hashes = words_hashes(read_guide(small_copy))
    edit(small_copy, "guide.yaml", f", tools: {hashes['tools']}", "")
    assert "No health professional has reviewed these words yet." in told(small_copy)


@pytest.mark.parametrize("name", ["handout", "large-print"])
def test_a_cover_that_has_changed_says_so_at_its_top(name: EditionName, small_copy: Path) -> None:
    record(small_copy)
    edit(small_copy, "guide.yaml", "title: Examplin at home", "title: Examplin here")
    top = laid_out(small_copy, name).cover.blocks[0]
    assert isinstance(top, Paragraph)
    assert top.text.plain.startswith("Changed since its review.")
    assert told(small_copy, name).count("Changed since its review.") == 1


@pytest.mark.parametrize("sections", ["", "help: 0123456789abcdef"])
def test_where_no_words_are_left_as_they_were_reviewed_nobody_is_named(
    sections: str, small_copy: Path
) -> None:
    review = f"{{by: R. Example, role: nurse, date: 2026-11-22, sections: {{{sections}}}}}"
    edit(small_copy, "guide.yaml", "review: null", f"review: {review}")
    assert NOBODY in told(small_copy)
    assert "R. Example" not in told(small_copy)


def test_a_handout_that_is_signed_in_part_holds(tmp_path: Path) -> None:
    guide = Path(shutil.copytree(REAL, tmp_path / "kesimpta"))
    record(guide)
    edit(guide, "sections/dose-schedule.yaml", "title: Your", "title: The")
    edit(guide, "guide.yaml", "R. Example, role: nurse", "Roberta Example-Longname, role: nurse")
    order = replace(
        order_for(guide, tmp_path / "output"),
        editions=("handout",),
        formats=("pdf",),
    )
    (row,) = make_guide(order, lambda *_: None).rows
    assert row.name == "kesimpta-en-handout.pdf"


def test_a_guide_with_a_record_has_the_words_that_it_falls_back_to(small_copy: Path) -> None:
    record(small_copy)
    edit(small_copy, "statements.yaml", "    says: not-reviewed\n", "")
    assert [fault.code for fault in faults(small_copy)] == ["review-not-told"]


@pytest.mark.parametrize(
    ("file", "old", "new", "changed"),
    [
        ("sections/doses.yaml", "id: doses", "# a remark\nid: doses", set()),
        ("guide.yaml", "version: 2026-11-21", "version: 2026-11-23", set()),
        ("sections/doses.yaml", "title: Your doses", "title: The doses", {"doses"}),
        ("guide.yaml", 'emergency: "911"', 'emergency: "112"', ALL),
        ("guide.yaml", "read: title only", "read: all of it", ALL),
        ("guide.yaml", "title: Examplin at home", "title: Examplin here", {"cover"}),
        ("drawings/bars.svg", "<svg", "<svg ", {"doses"}),
        ("glossary.yaml", "meaning: How", "meaning: Just how", {"closing"}),
        ("references.yaml", "title: Label", "title: A label", {"closing"}),
    ],
)
def test_the_hash_of_a_section_is_that_of_all_that_a_reader_meets_there(
    file: str, old: str, new: str, changed: set[str], small_copy: Path
) -> None:
    before = words_hashes(read_guide(small_copy))
    edit(small_copy, file, old, new)
    after = words_hashes(read_guide(small_copy))
    assert {name for name in before if before[name] != after[name]} == changed


def test_a_changed_statement_changes_each_place_that_holds_it(small_copy: Path) -> None:
    before = words_hashes(read_guide(small_copy))
    edit(small_copy, "statements.yaml", "Passing out", "Fainting")
    after = words_hashes(read_guide(small_copy))
    assert {name for name in before if before[name] != after[name]} <= {"cover", "help", "card"}
    assert before != after

"""Parts of a guide alone: their words, their statements, and links to what is not there."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from kesimpta_docs.build import checked_guide, make_guide, plan, verify_files
from kesimpta_docs.errors import OrderError
from kesimpta_docs.layout.edition import Edition, PlacedStatement, all_blocks
from kesimpta_docs.layout.words import spoken
from kesimpta_docs.order import Order
from tests.conftest import SMALL, order_for
from tests.source.edit import edit


def ordered(*only: str, output: Path = SMALL / "unused") -> Order:
    return replace(order_for(SMALL, output), only=only)


def edition(*only: str, guide: Path = SMALL) -> Edition:
    order = replace(ordered(*only), guide=guide, editions=("handout",), formats=("pdf",))
    (job,) = plan(checked_guide(guide), order)
    return job.edition


def words(found: Edition) -> str:
    return " ".join(each.words for each in spoken(found)).replace("\u00a0", " ")


def placed(found: Edition) -> list[tuple[str, str]]:
    return [(one.id, one.form) for one in all_blocks(found) if isinstance(one, PlacedStatement)]


@pytest.mark.parametrize(
    ("only", "sections"),
    [
        (("doses",), ["doses"]),
        (("tools", "doses"), ["doses", "tools"]),
        (("visit",), ["doses", "tools"]),
        (("visit", "help"), ["help", "doses", "tools"]),
    ],
)
def test_only_what_is_named_is_made_in_the_order_of_the_guide(
    only: tuple[str, ...], sections: list[str]
) -> None:
    assert [sheet.id for sheet in edition(*only).sheets] == sections


def test_the_subtitle_says_which_parts_these_are() -> None:
    assert edition("visit").cover.subtitle.text.plain == "From the full guide: Your visit"
    assert edition("doses").cover.subtitle.text.plain == "From the full guide: Your doses"
    assert "From the full guide: Your doses" in edition("doses").metadata.title


def test_a_statement_of_every_edition_comes_along_on_the_cover() -> None:
    found = edition("doses")
    assert set(found.required_in_short) <= {name for name, _ in placed(found)}
    assert found.required == ()


def test_a_link_to_what_is_not_there_becomes_its_words() -> None:
    runs = [run for each in spoken(edition("help")) for run in each.runs]
    assert [run for run in runs if run.link and run.link.startswith("#")] == []
    assert "(in the full guide)" in words(edition("help"))
    assert "(in the full guide)" not in words(edition("help", "doses", "tools", "closing"))


def test_the_glossary_links_to_nothing_that_is_not_there(small_copy: Path) -> None:
    edit(small_copy, "glossary.yaml", "spinal cord.", "spinal cord. See [your doses](#doses).")
    found = edition("closing", guide=small_copy)
    assert [run for each in spoken(found) for run in each.runs if run.link == "#doses"] == []
    assert "your doses (in the full guide)" in words(found)


def test_a_place_holder_in_a_title_is_filled_in_where_the_cover_names_it(small_copy: Path) -> None:
    edit(small_copy, "sections/doses.yaml", "title: Your doses", "title: Call {emergency}")
    found = edition("doses", guide=small_copy)
    assert found.cover.subtitle.text.plain == "From the full guide: Call 911"


def clinic_called(name: str, folder: Path) -> Path:
    """Write a clinic's profile with this id."""
    file = folder / "clinic.yaml"
    example = (SMALL.parents[2] / "sources" / "clinics" / "example.yaml").read_text("utf-8")
    without_logo = re.sub(r"(?ms)^logo:.*?(?=^\S)", "", example)
    file.write_text(re.sub(r"(?m)^id: .*", f"id: {name}", without_logo), "utf-8")
    return file


@pytest.mark.parametrize("name", ["doses", "visit"])
def test_a_clinic_with_the_name_of_a_part_is_refused_as_both_would_have_one_file(
    name: str, tmp_path: Path
) -> None:
    with pytest.raises(OrderError) as refused:
        list(plan(checked_guide(SMALL), replace(ordered(), clinic=clinic_called(name, tmp_path))))
    assert refused.value.problem == (
        f'the clinic\'s id "{name}" is also the name of a section or a set of the guide'
    )


@pytest.mark.parametrize("name", ["aph", "giant-clinic"])
def test_a_clinic_whose_files_would_have_the_names_of_a_large_print_is_refused(
    name: str, tmp_path: Path
) -> None:
    with pytest.raises(OrderError) as refused:
        list(plan(checked_guide(SMALL), replace(ordered(), clinic=clinic_called(name, tmp_path))))
    assert refused.value.problem.startswith(
        f'the clinic\'s id "{name}" begins as the names of other files do'
    )


def test_parts_that_together_have_the_name_of_another_are_refused(small_copy: Path) -> None:
    edit(small_copy, "guide.yaml", "visit: {title", "doses-tools: {title")
    with pytest.raises(OrderError):
        edition("doses", "tools", guide=small_copy)


def test_only_the_whole_guide_has_contents() -> None:
    assert edition("help", "doses", "tools", "closing").contents is None
    assert edition().contents


def test_an_unknown_name_is_refused_with_a_near_one() -> None:
    with pytest.raises(OrderError) as refused:
        edition("dosis")
    assert refused.value.hint == 'did you mean "doses"?'
    assert refused.value.exit_code == 2


def test_more_names_than_a_file_can_carry_are_refused() -> None:
    with pytest.raises(OrderError) as refused:
        edition(*["visit", "help", "doses", "tools", "closing"] * 8)
    assert refused.value.hint.startswith("list the sections as a set")


def test_parts_alone_are_proven_and_stand_beside_the_whole(tmp_path: Path) -> None:
    order = replace(ordered("visit", output=tmp_path), editions=("handout",))
    made = make_guide(order, lambda *_: None)
    names = ["examplin-en-handout-visit.pdf", "examplin-en-handout-visit.docx"]
    assert [row.name for row in made.rows] == names
    assert all(report.holds for report in verify_files(order, ()))

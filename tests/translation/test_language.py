"""A translation in, editions out."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kesimpta_docs import round_trip
from kesimpta_docs.build import checked_guide, make_guide, plan
from kesimpta_docs.desk import open_desk
from kesimpta_docs.errors import OrderError, TranslationError
from kesimpta_docs.layout.edition import Edition, Paragraph
from kesimpta_docs.layout.repeats import all_texts
from kesimpta_docs.order import Order
from kesimpta_docs.source.read import read_interface
from kesimpta_docs.translation.catalogue import Entry, read_catalogue, write_catalogue
from kesimpta_docs.translation.language import read_language
from tests.conftest import REAL, order_for
from tests.source.edit import edit
from tests.translation.desks import Shelf, shelf, spanish_shelf

_DAY = date(2026, 11, 21)


@pytest.fixture
def spanish(tmp_path: Path) -> Shelf:
    return spanish_shelf(tmp_path)


def _editions(order: Order) -> list[Edition]:
    jobs = plan(checked_guide(order.guide), order)
    return [job.edition for job in jobs if job.format == "pdf"]


def _approve(one: Shelf) -> None:
    round_trip.approve(one.order, "A. Name", "certified medical translator", _DAY)


def test_a_translation_that_nobody_approved_is_made_as_a_draft_only(spanish: Shelf) -> None:
    with pytest.raises(TranslationError, match="approved by nobody"):
        _editions(spanish.order)


def test_a_draft_says_so_in_its_name_on_its_first_page_and_on_every_page(spanish: Shelf) -> None:
    order = replace(spanish.order, draft=True)
    jobs = list(plan(checked_guide(order.guide), order))
    assert [job.name for job in jobs][:2] == [
        "examplin-es-handout-draft.pdf",
        "examplin-es-handout-draft.docx",
    ]
    words = read_interface(order.interface, "en").draft
    for job in jobs:
        notice = job.edition.cover.blocks[0]
        assert isinstance(notice, Paragraph)
        said = {run.lang: run.words for run in notice.text.runs if run.words.strip()}
        assert set(said) == {None, "en-US"}
        assert said["en-US"].replace("\u00a0", " ") == words.notice.plain
        assert job.edition.furniture.foot[0].startswith("Dråftoo. ")


def test_an_approved_translation_is_no_draft(spanish: Shelf) -> None:
    _approve(spanish)
    order = replace(spanish.order, draft=True)  # asked for, but it is none
    jobs = list(plan(checked_guide(order.guide), order))
    assert jobs[0].name == "examplin-es-handout.pdf"
    assert not jobs[0].edition.furniture.foot[0].startswith("Dråftoo")


def test_an_approval_ends_when_a_word_changes(spanish: Shelf) -> None:
    _approve(spanish)
    spanish.change(1, target="Examplin en casa")
    with pytest.raises(TranslationError, match="changed since the approval"):
        _editions(spanish.order)


def test_what_is_not_whole_cannot_be_approved(spanish: Shelf) -> None:
    spanish.change(1, target="")
    with pytest.raises(TranslationError, match="1 texts have no words yet"):
        _approve(spanish)


def test_every_edition_says_the_words_of_the_catalogue(spanish: Shelf) -> None:
    _approve(spanish)
    guide = checked_guide(spanish.order.guide)
    desk = open_desk(spanish.order)
    language = read_language(guide, desk.numbers, desk.files, "es")
    targets = {
        one.segment.number: one.target.plain
        for one in language.translations
        if one.target and not one.target.places
    }
    for edition in _editions(spanish.order):
        said = {
            text.segment: text.plain.replace("\u00a0", " ").rstrip(".:,")
            for text in all_texts(edition)
            if text.segment in targets and not text.repeat
        }
        assert said == {number: targets[number].rstrip(".:,") for number in said}
        assert len(said) > 80


def test_what_is_missing_stands_there_in_the_language_of_the_source(spanish: Shelf) -> None:
    number = spanish.number("Your doses")
    spanish.change(number, target="")
    order = replace(spanish.order, draft=True)
    for edition in _editions(order):
        titles = {sheet.id: sheet.heading.text for sheet in edition.sheets}
        found = titles["doses"]
        assert found.plain.replace("\u00a0", " ") == "Your doses"
        assert {run.lang for run in found.runs} == {"en-US"}


def test_a_file_in_a_language_says_which_it_is(spanish: Shelf) -> None:
    _approve(spanish)
    (first, *_) = _editions(spanish.order)
    assert (first.metadata.language, first.cover.title.text.segment) == ("es-US", 1)


def test_a_language_without_a_catalogue_is_told_with_those_that_are_there(tmp_path: Path) -> None:
    one = shelf(tmp_path)
    with pytest.raises(OrderError) as told:
        _editions(replace(one.order, language="fr", draft=True))
    assert told.value.hint == (
        "there are qps-long, qps-rtl, qps-cjk; to begin one: make-guide translate export --lang fr"
    )


def test_all_files_of_a_draft_hold(spanish: Shelf) -> None:
    order = replace(spanish.order, draft=True)
    spanish.change(spanish.number("Your doses"), target="")
    made = make_guide(order, lambda *_: None)
    assert sorted(made.built) == [
        "examplin-es-handout-draft.docx",
        "examplin-es-handout-draft.pdf",
        "examplin-es-large-print-draft.docx",
        "examplin-es-large-print-draft.pdf",
    ]


def test_the_status_counts_what_is_left(spanish: Shelf) -> None:
    spanish.change(1, target="")
    spanish.change(2, unsure=True)
    (state,) = round_trip.status(spanish.order)
    assert (state.name, state.missing, state.unsure, state.approved) == (
        "Spanish (United States)",
        1,
        1,
        False,
    )
    assert state.translated == state.texts - 2


def test_the_ledgers_of_the_shipped_guide_are_those_of_its_words(tmp_path: Path) -> None:
    """After a change of words: make-guide translate update."""
    assert not open_desk(order_for(REAL, tmp_path)).numbers.are_new


def test_an_approval_loses_no_words_of_texts_that_are_gone(spanish: Shelf) -> None:
    number = 14_000
    desk = open_desk(spanish.order)
    catalogue = read_catalogue(spanish.po, "es")
    gone = replace(catalogue, gone={number: Entry(source="Gone.", target="Ido.")})
    write_catalogue(spanish.po, "examplin", gone, desk.numbers.guide)
    # As after a merge of branches: it stands among those that are in use.
    text = spanish.po.read_text()
    spanish.po.write_text(text.replace("#~ ", ""))
    _approve(spanish)
    assert read_catalogue(spanish.po, "es").gone[number].target == "Ido."


def test_a_source_without_an_update_is_not_approved(spanish: Shelf) -> None:
    edit(spanish.order.guide, "sections/doses.yaml", "title: Your doses", "title: Your new doses")
    with pytest.raises(OrderError, match="the source has changed"):
        _approve(spanish)


@pytest.mark.parametrize("code", ["qps-rtl", "en", "xx", "../es"])
def test_what_nobody_translates_cannot_be_approved(spanish: Shelf, code: str) -> None:
    with pytest.raises(OrderError, match="language"):
        _approve(Shelf(order=replace(spanish.order, language=code)))
    assert [file.name for file in spanish.po.parent.glob("*.po")] == ["es.po"]


@pytest.mark.parametrize(("by", "role"), [("", "translator"), ("A. Name", " "), ("\n", "x")])
def test_an_approval_names_who_and_as_what(spanish: Shelf, by: str, role: str) -> None:
    with pytest.raises(OrderError, match="nobody is named"):
        round_trip.approve(spanish.order, by, role, _DAY)


def test_a_name_of_several_lines_writes_nothing_but_a_name(spanish: Shelf) -> None:
    round_trip.approve(spanish.order, "A.\nX-Approved-Hash: 0", "translator", _DAY)
    approval = read_catalogue(spanish.po, "es").approval
    assert approval is not None
    assert approval.by == "A. X-Approved-Hash: 0"
    assert _editions(spanish.order)


def test_of_two_approvals_merged_none_is_of_the_words_of_both(spanish: Shelf) -> None:
    _approve(spanish)
    first = read_catalogue(spanish.po, "es").approval
    spanish.change(1, target="Examplin en casa")
    _approve(spanish)
    desk = open_desk(spanish.order)
    catalogue = read_catalogue(spanish.po, "es")
    merged = replace(catalogue, approval=first)
    write_catalogue(spanish.po, "examplin", merged, desk.numbers.guide)
    with pytest.raises(TranslationError, match="changed since the approval"):
        _editions(spanish.order)


@pytest.mark.parametrize(("by", "role"), [("", "x"), ("x", " \n")])
def test_an_approval_names_a_person_and_a_role(spanish: Shelf, by: str, role: str) -> None:
    with pytest.raises(OrderError, match="nobody is named who approves it"):
        round_trip.approve(spanish.order, by, role, _DAY)


def test_a_draft_of_which_nothing_is_translated_holds(tmp_path: Path) -> None:
    one = shelf(tmp_path)
    take_in = round_trip.export_po(one.order)
    round_trip.import_file(one.order, take_in, dry_run=False)
    made = make_guide(replace(one.order, draft=True), lambda *_: None)
    assert len(made.built) == 4

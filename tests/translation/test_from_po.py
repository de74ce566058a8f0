"""A PO file that goes out to CAT tools, and what comes back."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from kesimpta_docs import round_trip
from kesimpta_docs.errors import GuideError, OrderError, TranslationError
from kesimpta_docs.round_trip import Imported
from tests.source.edit import edit
from tests.translation.desks import Shelf, shelf, spanish_shelf


@pytest.fixture
def spanish(tmp_path: Path) -> Shelf:
    return spanish_shelf(tmp_path)


def _back(one: Shelf, old: str = "", new: str = "") -> Path:
    """Return the exported file, with `new` in the place of `old`."""
    file = round_trip.export_po(one.order)
    edit(file.parent, file.name, old, new) if old else None
    return file


def _import(one: Shelf, file: Path, *, dry_run: bool = False) -> Imported:
    return round_trip.import_file(replace(one.order, language=None), file, dry_run=dry_run)


def test_a_file_that_comes_back_as_it_went_out_changes_no_byte(spanish: Shelf) -> None:
    before = spanish.po.read_bytes()
    done = _import(spanish, _back(spanish))
    assert (done.changed, done.doubts, done.missing) == (0, (), 0)
    assert spanish.po.read_bytes() == before


def test_new_words_are_taken_and_are_sure(spanish: Shelf) -> None:
    spanish.change(spanish.number("Your doses"), target="", unsure=False)
    number = f"{spanish.number('Your doses'):04d}"
    file = round_trip.export_po(spanish.order)
    text = file.read_text()
    pattern = rf'(msgctxt "{number}"\nmsgid "[^"]*"\nmsgstr )""'
    file.write_text(re.sub(pattern, r'\1"Sus dosis"', text))
    done = _import(spanish, file)
    assert (done.language, done.changed, done.missing) == ("es", 1, 0)
    assert 'msgstr "Sus dosis"' in spanish.po.read_text()


def test_a_dry_run_tells_the_same_and_writes_nothing(spanish: Shelf) -> None:
    before = spanish.po.read_bytes()
    file = _back(spanish, 'msgstr "Ýöüroo döšéšoo"', 'msgstr "Sus dosis"')
    done = _import(spanish, file, dry_run=True)
    assert (done.changed, done.written) == (1, False)
    assert spanish.po.read_bytes() == before


def test_words_that_the_file_marks_as_unsure_stay_unsure(spanish: Shelf) -> None:
    spanish.change(spanish.number("Your doses"), unsure=True)
    done = _import(spanish, _back(spanish))
    assert [doubt.reasons for doubt in done.doubts] == [("the file marks it as unsure",)]


def test_words_for_an_older_source_are_unsure(spanish: Shelf) -> None:
    file = _back(spanish)
    edit(spanish.order.guide, "sections/doses.yaml", "title: Your doses", "title: Your new doses")
    round_trip.update(spanish.order)
    done = _import(spanish, file)
    assert [doubt.reasons for doubt in done.doubts] == [
        ("it was written for other words of the source",)
    ]


def test_marks_that_do_not_hold_are_not_taken_and_not_lost(spanish: Shelf) -> None:
    file = _back(spanish, 'msgstr "Ýöüroo döšéšoo"', 'msgstr "**Sus dosis"')
    done = _import(spanish, file)
    assert done.changed == 1  # a note
    assert "# its marks do not hold" in spanish.po.read_text()
    assert 'msgstr "Ýöüroo döšéšoo"' in spanish.po.read_text()


def test_the_notes_of_translators_come_along(spanish: Shelf) -> None:
    file = _back(spanish)
    text = file.read_text()
    entry = text.rindex("\n\n", 0, text.index('msgid "Your doses"')) + 2
    file.write_text(f"{text[:entry]}# Formal?\n{text[entry:]}")
    done = _import(spanish, file)
    assert "Formal?" in [note.partition(" ")[2] for note in done.comments]
    assert "# Formal?\n" in spanish.po.read_text()


def test_a_file_of_another_guide_is_refused_and_nothing_is_written(spanish: Shelf) -> None:
    before = spanish.po.read_bytes()
    file = _back(spanish)
    file.write_text(re.sub(r'msgid "(?=.)(?!")', 'msgid "Other. ', file.read_text()))
    with pytest.raises(TranslationError, match="this is no translation of examplin"):
        _import(spanish, file)
    assert spanish.po.read_bytes() == before


def test_a_number_that_stands_twice_with_other_words_is_a_conflict(spanish: Shelf) -> None:
    file = _back(spanish)
    number = f"{spanish.number('Your doses'):04d}"
    with file.open("a") as opened:
        opened.write(f'\nmsgctxt "{number}"\nmsgid "Your doses"\nmsgstr "Otras dosis"\n')
    done = _import(spanish, file)
    assert [conflict.target for conflict in done.conflicts] == ["Ýöüroo döšéšoo | Otras dosis"]
    assert "Otras dosis" not in spanish.po.read_text()


def test_a_source_without_an_update_is_not_exported(tmp_path: Path) -> None:
    one = shelf(tmp_path)
    edit(one.order.guide, "sections/doses.yaml", "title: Your doses", "title: Your new doses")
    with pytest.raises(OrderError) as told:
        round_trip.export_po(one.order)
    assert told.value.hint == "run make-guide translate update first"


@pytest.mark.parametrize("code", ["../es", "", "ES", "e/s", "x" * 300])
def test_what_is_no_code_of_a_language_names_no_file(tmp_path: Path, code: str) -> None:
    one = shelf(tmp_path)
    with pytest.raises(OrderError):
        round_trip.export_po(replace(one.order, language=code))


@pytest.mark.parametrize("bytes_", [b"", b"PK\x03\x04", b"\xff\xfe", b"msgid", b"<xml/>"])
def test_what_is_no_catalogue_leaves_the_catalogues(
    spanish: Shelf, tmp_path: Path, bytes_: bytes
) -> None:
    before = spanish.po.read_bytes()
    file = tmp_path / "back.po"
    file.write_bytes(bytes_)
    with pytest.raises(GuideError):
        _import(spanish, file)
    assert spanish.po.read_bytes() == before


def _named(file: Path, tag: str) -> Path:
    """Say in the head of a PO file that it is in another language."""
    file.write_text(re.sub(r"Language: \w+", lambda _: f"Language: {tag}", file.read_text()))
    return file


@pytest.mark.parametrize("tag", ["../../es", "/es", "xx", "qps_rtl", "en_US"])
def test_a_language_of_a_file_that_is_none_names_no_catalogue(spanish: Shelf, tag: str) -> None:
    folder = spanish.order.guide.parent
    file = _named(_back(spanish), tag)
    before = sorted(folder.rglob("*"))
    with pytest.raises(OrderError, match="language"):
        _import(spanish, file)
    assert sorted(folder.rglob("*")) == before


def test_the_words_of_a_country_get_a_catalogue_of_their_own(tmp_path: Path) -> None:
    one = shelf(tmp_path)
    order = replace(one.order, language="pt-BR")
    done = _import(one, round_trip.export_po(order))
    assert done.language == "pt-BR"
    assert [file.name for file in one.po.parent.glob("*.po")] == ["pt-BR.po"]


def test_a_file_in_another_language_than_the_order_is_refused(spanish: Shelf) -> None:
    file = _back(spanish)
    with pytest.raises(TranslationError, match='in "es-US", and not in "fr"'):
        round_trip.import_file(replace(spanish.order, language="fr"), file, dry_run=False)
    assert not spanish.po.with_name("fr.po").exists()


def test_the_words_of_the_toolkit_do_not_make_a_file_one_of_this_guide(spanish: Shelf) -> None:
    """Those are the same for every guide, and often the most."""
    file = _back(spanish)
    text = file.read_text()
    head, *entries = text.split("\n\n")
    others = [
        re.sub(r'msgid "(?=.)(?!")', 'msgid "Other. ', one) if 'msgctxt "0' in one else one
        for one in entries
    ]
    kept = [one for one in others if 'msgctxt "1' in one]
    file.write_text("\n\n".join([head, *others[:20], *kept]) + "\n")
    with pytest.raises(TranslationError, match="0 of 20 entries"):
        _import(spanish, file)


def test_why_words_were_unsure_goes_when_a_cat_tool_has_settled_them(spanish: Shelf) -> None:
    spanish.change(
        spanish.number("Your doses"), unsure=True, notes=("look at this: why", "Formal?")
    )
    file = _back(spanish)
    file.write_text(file.read_text().replace("#, fuzzy\n", ""))
    done = _import(spanish, file)
    assert done.right == done.texts
    assert "# Formal?\n" in spanish.po.read_text()
    assert "look at this" not in spanish.po.read_text()

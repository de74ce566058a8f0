"""PO files from outside: read, refused by name, or written whole."""

import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kesimpta_docs.errors import GuideError, PublishError
from kesimpta_docs.translation.catalogue import (
    Approval,
    Catalogue,
    Entry,
    read_catalogue,
    refreshed,
    write_catalogue,
)
from kesimpta_docs.translation.ledger import read_ledger, write_ledger
from kesimpta_docs.translation.numbering import Ledger, Numbered, number_units
from kesimpta_docs.translation.words import translations_of
from tests.translation.units import units

_SOUND = """msgid ""
msgstr ""
"Language: es_US\\n"

msgctxt "0001"
msgid "One."
msgstr "Uno."
"""


def _po(folder: Path, text: str | bytes) -> Path:
    file = folder / "es.po"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def _numbered(*rows: str) -> Numbered:
    return number_units(units(*rows), Ledger())


def test_a_catalogue_says_its_language_and_its_words(tmp_path: Path) -> None:
    found = read_catalogue(_po(tmp_path, _SOUND), "es")
    assert (found.language, found.entries[1].target) == ("es-US", "Uno.")


def test_a_language_without_a_file_has_an_empty_catalogue(tmp_path: Path) -> None:
    assert read_catalogue(tmp_path / "es.po", "es") == Catalogue(language="es")


@pytest.mark.parametrize(
    ("text", "problem", "line"),
    [
        (b"msgid \xff", "not in UTF-8", 0),
        ("a\0b", "no text", 0),
        ('msgid "\nmsgstr', "no sound PO file", 2),
        (_SOUND.replace('"0001"', '"one"'), 'the number "one"', 5),
        (_SOUND.replace('"0001"', '"9999999"'), 'the number "9999999"', 5),
        (_SOUND + _SOUND[40:], "a second time", 8),
    ],
    ids=["bytes", "nul", "syntax", "word", "large", "twice"],
)
def test_what_is_no_sound_catalogue_is_told_with_its_place(
    tmp_path: Path, text: str | bytes, problem: str, line: int
) -> None:
    with pytest.raises(GuideError) as told:
        read_catalogue(_po(tmp_path, text), "es")
    assert told.value.at is not None
    assert problem in told.value.problem
    assert (Path(told.value.at.path).name, told.value.at.line) == ("es.po", line)


@given(st.text(max_size=200), st.integers(0, len(_SOUND)))
def test_no_text_makes_the_reader_fail_in_another_way(noise: str, at: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        text = _SOUND[:at] + noise + _SOUND[at:]
        file = _po(Path(folder), text.encode("utf-8", "surrogatepass"))
        try:
            translations_of(_numbered("One.").segments, read_catalogue(file, "es"))
        except GuideError:
            return


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "es.po"
    with file.open("wb") as opened:
        opened.truncate(10_000_001)
    with pytest.raises(GuideError, match="10,000,001 bytes"):
        read_catalogue(file, "es")


def test_marks_that_do_not_hold_are_told_at_their_line(tmp_path: Path) -> None:
    file = _po(tmp_path, _SOUND.replace("Uno.", "**Uno."))
    with pytest.raises(GuideError) as told:
        translations_of(_numbered("One.").segments, read_catalogue(file, "es"))
    assert (
        str(told.value)
        .splitlines()[0]
        .endswith('es.po:5:1: error[markup]: the mark "**" is not complete')
    )


def test_a_ledger_comes_back_as_it_was_written(tmp_path: Path) -> None:
    first = _numbered("One.", "Two.", "**Three** [words](#here).")
    numbered = number_units(units("One.", "Something else entirely now."), first.ledger)
    write_ledger(tmp_path / "a.pot", "a-guide", numbered)
    assert read_ledger(tmp_path / "a.pot") == numbered.ledger


def test_a_catalogue_comes_back_as_it_was_written(tmp_path: Path) -> None:
    numbered = _numbered("One.", "Two.")
    catalogue = Catalogue(
        language="es-US",
        entries={
            1: Entry(source="One.", target="Uno.", notes=("seen by nobody", "second")),
            2: Entry(source="Two.", target="Dos?", unsure=True, previous="Too."),
        },
        gone={7: Entry(source="Gone.", target="Ido.")},
        approval=Approval(by="A B", role="translator", date=date(2026, 1, 2), digest="ab"),
        names={"MS": "EM", "UK": "Reino Unido"},
        header="A draft.",
    )
    write_catalogue(tmp_path / "es.po", "a-guide", catalogue, numbered)
    first = (tmp_path / "es.po").read_bytes()
    read = read_catalogue(tmp_path / "es.po", "es")
    assert read == catalogue
    write_catalogue(tmp_path / "es.po", "a-guide", read, numbered)
    assert (tmp_path / "es.po").read_bytes() == first


def test_words_whose_source_has_changed_become_unsure_and_say_what_they_were_for() -> None:
    numbered = _numbered("Take one pen out of the fridge now.")
    old = Entry(source="Take one pen out of the fridge.", target="Saque una pluma.")
    found = refreshed(Catalogue(language="es", entries={1: old}), numbered).entries[1]
    assert found == Entry(
        source="Take one pen out of the fridge now.",
        target="Saque una pluma.",
        unsure=True,
        previous="Take one pen out of the fridge.",
    )


def test_words_that_are_gone_stay_in_the_catalogue_until_they_come_back() -> None:
    words = Entry(source="Two.", target="Dos.")
    catalogue = refreshed(Catalogue(language="es", entries={2: words}), _numbered("One."))
    assert catalogue.gone == {2: words}
    assert refreshed(catalogue, _numbered("One.", "Two.")).entries[2] == words


def test_words_for_another_source_are_unsure_even_where_no_update_ran(tmp_path: Path) -> None:
    catalogue = read_catalogue(_po(tmp_path, _SOUND), "es")
    (found,) = translations_of(_numbered("One more.").segments, catalogue)
    assert (found.unsure, found.holds) == (True, False)


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    file = _po(tmp_path, _SOUND)
    with pytest.raises(PublishError):
        write_catalogue(file / "es.po", "a", Catalogue(language="es"), _numbered("One."))
    assert file.read_text() == _SOUND


@pytest.mark.parametrize("line", ['"a"', "# a", "#. a", '#~ "a"'])
def test_an_entry_of_endless_lines_is_refused_before_any_work(tmp_path: Path, line: str) -> None:
    """The parser's work on an entry grows with the square of its lines."""
    with pytest.raises(GuideError, match="more than 1,000 lines"):
        read_catalogue(_po(tmp_path, _SOUND + f"{line}\n" * 1001), "es")


def test_a_long_file_of_many_entries_is_read(tmp_path: Path) -> None:
    more = "".join(f'\nmsgctxt "{n:04d}"\nmsgid ""\n"a"\nmsgstr "b"\n' for n in range(2, 1200))
    assert len(read_catalogue(_po(tmp_path, _SOUND + more), "es").entries) == 1199


@pytest.mark.parametrize("tag", ["xx", "../es", "de", "ES", "es_US_posix"])
def test_a_catalogue_in_another_language_than_its_name_says_is_refused(
    tmp_path: Path, tag: str
) -> None:
    with pytest.raises(GuideError, match='expected "es" or that of a country'):
        read_catalogue(_po(tmp_path, _SOUND.replace("es_US", tag)), "es")

"""`make-guide translate …`: exit codes, what it says on which stream, and JSON for programs."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kesimpta_docs import cli
from kesimpta_docs.errors import GuideError
from kesimpta_docs.places import shipped
from tests.translation.desks import Shelf, shelf, spanish_shelf


@pytest.fixture
def spanish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    one = spanish_shelf(tmp_path)
    _beside(one, monkeypatch)
    return one


def _beside(one: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command line find the copied interface in the place of the shipped one."""
    monkeypatch.setattr(
        "kesimpta_docs.cli.shipped",
        lambda name: one.order.interface.parent if name == "sources" else shipped(name),
    )


def _run(one: Shelf, *words: object, as_json: bool = False) -> Result:
    where = ["--guide", str(one.order.guide), "--output", str(one.order.output)]
    more = ["--json"] if as_json else []
    return CliRunner().invoke(cli.command, [*where, *more, "translate", *map(str, words)])


def _out(one: Shelf, *words: object) -> str:
    done = _run(one, *words)
    assert (done.exit_code, done.stderr) == (0, "")
    return done.stdout


def test_an_update_tells_what_is_new_changed_and_gone(spanish: Shelf) -> None:
    told = _out(spanish, "update")
    assert told.endswith(" texts: 0 new, 0 changed, 0 gone; catalogues: es\n")


def test_an_update_for_programs_tells_the_same(spanish: Shelf) -> None:
    told = json.loads(_run(spanish, "update", as_json=True).stdout)
    assert (told["new"], told["changed"], told["gone"], told["languages"]) == (0, 0, 0, ["es"])


@pytest.mark.parametrize(("words", "kind"), [((), "docx"), (("--po",), "po")])
def test_an_export_names_the_file_that_it_wrote(
    spanish: Shelf, words: tuple[str, ...], kind: str
) -> None:
    file = spanish.order.output / f"examplin-es-translator.{kind}"
    assert _out(spanish, "export", "--lang", "es", *words) == f"{file}\n"
    assert file.is_file()


def test_an_import_counts_what_it_found(spanish: Shelf) -> None:
    file = _out(spanish, "export", "--lang", "es").strip()
    told = " ".join(_out(spanish, "import", file).split())
    assert "es: 0 of " in told
    assert told.endswith(" 0 to look at, 0 with several texts, 0 missing; the gates hold back 0")
    assert "nothing was written" not in told


def test_a_dry_run_says_that_nothing_was_written(spanish: Shelf) -> None:
    file = _out(spanish, "export", "--lang", "es", "--po").strip()
    before = spanish.po.read_bytes()
    text = Path(file).read_text("utf-8")
    Path(file).write_text(text.replace('msgstr "Ýöüroo döšéšoo"', 'msgstr "Sus dosis"'), "utf-8")
    assert _out(spanish, "import", "--dry-run", file).endswith("nothing was written\n")
    assert spanish.po.read_bytes() == before


def test_an_import_for_programs_has_every_part_of_the_report(spanish: Shelf) -> None:
    file = _out(spanish, "export", "--lang", "es", "--po").strip()
    told = json.loads(_run(spanish, "import", file, as_json=True).stdout)
    assert (told["language"], told["changed"], told["written"]) == ("es", 0, True)
    assert {"doubts", "conflicts", "strays", "absent", "comments", "findings"} <= told.keys()


@pytest.mark.parametrize(
    ("name", "data"), [("back.docx", b"x"), ("back.po", b"x"), ("gone.po", None)]
)
def test_what_is_no_sound_file_is_told_with_its_name_and_a_hint(
    spanish: Shelf, tmp_path: Path, name: str, data: bytes | None
) -> None:
    file = tmp_path / name
    if data is not None:
        file.write_bytes(data)
    error = _run(spanish, "import", file).exception
    assert isinstance(error, GuideError)
    assert (error.exit_code, name in str(error), bool(error.hint)) == (1, True, True)


def test_the_status_has_a_line_for_each_language(spanish: Shelf) -> None:
    told = _out(spanish, "status")
    assert ("es" in told, "by nobody" in told) == (True, True)
    (state,) = json.loads(_run(spanish, "status", as_json=True).stdout)["languages"]
    assert (state["code"], state["missing"], state["approved"]) == ("es", 0, False)


def test_a_guide_without_a_translation_is_told_how_to_begin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = shelf(tmp_path)
    _beside(one, monkeypatch)
    assert "make-guide translate export --lang es" in _out(one, "status")


def test_an_approval_says_who_and_when_and_stands_in_the_status(spanish: Shelf) -> None:
    by = ("--by", "A. Name", "--role", "certified medical translator")
    told = _out(spanish, "approve", "--lang", "es", *by)
    assert told.startswith("es: approved by A. Name, certified medical translator, 20")
    (state,) = json.loads(_run(spanish, "status", as_json=True).stdout)["languages"]
    assert (state["approved"], state["by"]) == (True, "A. Name, certified medical translator")


@pytest.mark.parametrize(
    "words",
    [
        ("export",),
        ("import",),
        ("approve", "--lang", "es"),
        ("approve", "--lang", "es", "--by", "A. Name"),
        ("status", "--lang"),
        ("translate",),
    ],
)
def test_a_command_that_lacks_a_word_ends_with_2(spanish: Shelf, words: tuple[str, ...]) -> None:
    assert _run(spanish, *words).exit_code == 2

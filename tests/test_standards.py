"""`make-guide verify --standard NAME FILE…` measures any PDF or Word file; says what it finds."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.verify.standard.office import pages_of
from tests.conftest import Run
from tests.verify.damage_docx import damaged, styled
from tests.verify.damage_docx import paragraph as of_paragraph

LARGE = "examplin-en-large-print.docx"
HANDOUT = "examplin-en-handout.docx"
EXTERNAL = 'TargetMode="External"'


@pytest.fixture(autouse=True)
def nowhere(small_copy: Path) -> None:
    """Take the guide away: nothing of it is read."""
    shutil.rmtree(small_copy)


def test_a_file_that_keeps_its_standard_is_told_so(
    run: Run, small_files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("verify", "--standard", "acb-2025", small_files / LARGE) == 0
    told = capsys.readouterr().out
    assert "Headings: subheadings 20 point" in told
    assert "at least 18 pt" in told
    assert "no entries without dots" in told
    assert told.splitlines()[:2] == [
        "ACB Large Print Guidelines. American Council of the Blind, revised and approved 5-6-25",
        "https://www.acb.org/large-print-guidelines",
    ]
    assert told.count("https://www.acb.org/") == 1
    assert told.splitlines()[-1] == "keeps 23 of 23 rules of ACB 2025; 1 could not be measured"


def test_a_file_that_falls_short_ends_with_1_and_its_words(
    run: Run, small_files: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    slanted = of_paragraph("You missed", styled("<w:i/>"))
    file = damaged(small_files / LARGE, tmp_path, slanted)
    assert run("verify", "--standard", "acb-2025", file) == 1
    told = capsys.readouterr().out
    assert 'Emphasis: underlining: "You missed a dose."' in told
    assert told.splitlines()[-1].startswith("keeps 22 of 23 rules of ACB 2025")


def test_the_content_says_what_a_file_is_not_its_name(
    run: Run, small_files: Path, tmp_path: Path
) -> None:
    file = tmp_path / "leaflet.pdf"
    file.write_bytes((small_files / LARGE).read_bytes())
    assert run("verify", "--standard", "acb-2025", file) == 0


def test_a_pdf_is_measured_too(
    run: Run, small_files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("verify", "--standard", "giant", small_files / "examplin-en-handout.pdf") == 1
    assert "14 pt" in capsys.readouterr().out


def test_a_pdf_without_tags_is_measured_and_told_of(
    run: Run, small_files: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "untagged.pdf"
    with pikepdf.open(small_files / "examplin-en-handout.pdf") as pdf:
        del pdf.Root.StructTreeRoot
        del pdf.Root.MarkInfo
        pdf.save(file)
    assert run("verify", "--standard", "giant", file) == 1
    assert "note: the file has no tags" in capsys.readouterr().out


def test_an_unknown_standard_lists_the_known_ones(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("verify", "--standard", "acb-2011", "file.docx") == 2
    told = capsys.readouterr().err
    assert 'there is no standard "acb-2011"' in told
    assert "the names are acb-2025, aph-2022, clear-print, giant, ukaaf-2012" in told


@pytest.mark.parametrize("name", ["acb", "ACB", "ACB-2025"])
def test_a_standard_is_known_by_its_first_word_in_any_case(
    name: str, run: Run, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "words.txt"
    file.write_text("no PDF")
    assert run("verify", "--standard", name, file) == 1
    assert "ACB Large Print Guidelines" in capsys.readouterr().out


def test_a_standard_needs_files(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("verify", "--standard", "acb-2025") == 2
    assert "--standard needs FILES" in capsys.readouterr().err


def test_a_standard_is_not_listened_to(run: Run, small_files: Path) -> None:
    assert run("verify", "--listen", "--standard", "acb-2025", small_files / LARGE) == 2


def encrypted(file: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(file, encryption=pikepdf.Encryption(owner="a", user="b"))


def scanned(file: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(file)


UNREADABLE = {
    "plain text": ("a.txt", b"words", "neither a PDF nor a Word document"),
    "an empty file": ("a.docx", b"", "the file is empty"),
    "an old Word file": ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "(.doc)"),
    "Rich Text Format": ("a.rtf", b"{\\rtf1 words}", "is in Rich Text Format"),
    "a cut-off package": ("a.docx", b"PK\x03\x04 words", "cut off or damaged"),
    "a cut-off PDF": ("a.pdf", b"%PDF-1.7\n1 0 obj", "a.pdf: error: "),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_gets_one_clear_message(
    name: str, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    called, data, says = UNREADABLE[name]
    (tmp_path / called).write_bytes(data)
    assert run("verify", "--standard", "acb-2025", tmp_path / called) == 1
    told = capsys.readouterr().err
    assert says in told
    assert told.count("error: ") == told.count("hint: ") == 1


@pytest.mark.parametrize("make", [encrypted, scanned], ids=["encrypted", "without words"])
def test_a_pdf_that_shows_no_words_gets_one_clear_message(
    make: Callable[[Path], None], run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path / "a.pdf")
    assert run("verify", "--standard", "acb-2025", tmp_path / "a.pdf") == 1
    told = capsys.readouterr().err
    assert told.count("error: ") == told.count("hint: ") == 1


def test_macros_and_opendocument_are_refused(
    run: Run, small_files: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def macros(parts: dict[str, bytes]) -> None:
        parts["word/vbaProject.bin"] = b"x"

    def odt(parts: dict[str, bytes]) -> None:
        parts["mimetype"] = b"application/vnd.oasis.opendocument.text"

    for damage, says in ((macros, "holds macros"), (odt, "in OpenDocument format")):
        file = damaged(small_files / LARGE, tmp_path, damage)
        assert run("verify", "--standard", "acb-2025", file) == 1
        assert says in capsys.readouterr().err


def test_one_file_that_cannot_be_read_does_not_stop_the_others(
    run: Run, small_files: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "none.docx"
    assert run("verify", "--standard", "acb-2025", missing, small_files / LARGE) == 1
    told = capsys.readouterr()
    assert "there is no such file" in told.err
    assert "keeps 23 of 23 rules" in told.out


def test_a_program_gets_every_rule_and_every_error(
    run: Run, small_files: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "none.docx"
    asked = ("--json", "verify", "--standard", "clear-print", small_files / HANDOUT, missing)
    assert run(*asked) == 1
    first, second = json.loads(capsys.readouterr().out)["files"]
    assert (first["standard"], first["holds"], len(first["rules"])) == ("clear-print", True, 13)
    assert first["rules"][0] == {
        "clause": "Clear print: at least 12, ideally 14",
        "measure": "body-size",
        "asked": "at least 14 pt",
        "checked": "derived",
        "note": "The text asks for at least 12; this is what it calls ideal.",
        "found": "14 pt",
        "page": None,
        "measured": True,
        "holds": True,
        "problems": [],
    }
    assert (second["holds"], second["error"]) == (False, "there is no such file")


needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice here")


@needs_office
def test_libreoffice_tells_what_only_pages_show(
    run: Run, small_files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = small_files / LARGE
    assert run("verify", "--standard", "acb-2025", "--laid-out", file) == 0
    told = capsys.readouterr().out
    assert "note: LibreOffice makes" in told
    assert told.splitlines()[-1] == "keeps 23 of 23 rules of ACB 2025; 1 does not apply"


@needs_office
def test_a_file_that_takes_in_something_from_elsewhere_is_not_laid_out(
    run: Run, small_files: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def linked(parts: dict[str, bytes]) -> None:
        name = "word/_rels/document.xml.rels"
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
        more = f'<Relationship Id="far" Type="{kind}" Target="http://a.invalid/a" {EXTERNAL}/>'
        parts[name] = parts[name].replace(b"</Relationships>", f"{more}</Relationships>".encode())

    def field(parts: dict[str, bytes]) -> None:
        told = b'<w:fldSimple w:instr=" INCLUDEPICTURE http://a.invalid/a "/>'
        parts["word/document.xml"] = parts["word/document.xml"].replace(
            b"</w:p>", told + b"</w:p>", 1
        )

    for damage in (linked, field):
        file = damaged(small_files / LARGE, tmp_path, damage)
        assert run("verify", "--standard", "acb-2025", "--laid-out", file) == 1
        assert "takes in something from elsewhere" in capsys.readouterr().err


def test_without_libreoffice_a_note_says_what_is_missing(
    run: Run, small_files: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert run("verify", "--standard", "acb-2025", "--laid-out", small_files / LARGE) == 0
    assert "note: LibreOffice is not installed" in capsys.readouterr().out


def test_only_a_standard_asks_for_pages(run: Run) -> None:
    assert run("verify", "--laid-out") == 2


def test_a_program_that_makes_no_pages_gives_an_error_of_our_own(small_files: Path) -> None:
    program = shutil.which("true")
    assert program
    with (
        pytest.raises(UnreadableFile, match="could not lay out"),
        pages_of(small_files / LARGE, program),
    ):
        pass

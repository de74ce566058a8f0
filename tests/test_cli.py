"""The command line: what it makes, what it says on which stream, and its exit codes."""

import json
import os
import pty
import re
import shutil
import subprocess
import sys
import zipfile
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from kesimpta_docs.cli import command
from kesimpta_docs.order import Asked, Order
from kesimpta_docs.source.model import Guide
from tests.conftest import ROOT, Run
from tests.killing import seen
from tests.verify import damage_docx

CONSOLE_SCRIPT = Path(sys.executable).with_name("make-guide")
HANDOUT = "examplin-en-handout.docx"

COLOUR = re.compile(r"\x1b\[[0-9;]*(?:3[0-8]|4[0-8]|9[0-7])")


@pytest.fixture
def output(small_files: Path, tmp_path: Path) -> Path:
    """Return an output folder with the small guide's files in it."""
    return Path(shutil.copytree(small_files, tmp_path / "output"))


def order_of(*arguments: str) -> Order:
    """Return the order that the command line understands, without making anything."""
    orders: list[Order] = []

    @click.command()
    @click.pass_obj
    def look(asked: Asked) -> None:
        orders.append(asked.order)

    command.add_command(look, "look")
    try:
        done = CliRunner().invoke(command, [*arguments, "look"])
    finally:
        del command.commands["look"]
    assert done.exit_code == 0, done.output
    return orders[0]


def test_help_lists_every_option_and_command() -> None:
    told = CliRunner().invoke(command, ["--help"])
    assert told.exit_code == 0
    for word in (
        *("--handout", "--large-print", "--format", "--output", "--version", "--help"),
        *("--guide", "--clinic", "--paper", "--sides", "--pdf-standard", "--json"),
        *("check", "verify", "new"),
    ):
        assert f"  {word}" in told.output or f", {word}" in told.output


@pytest.mark.parametrize(
    "wrong",
    [
        ["--nonsense"],
        ["--format", "txt"],
        ["--large-print=tiny"],
        ["--paper", "napkin"],
        ["--sides", "3"],
        ["--pdf-standard", "ua-3"],
        ["nonsense"],
        ["check", "more"],
        ["--output", str(ROOT / "pyproject.toml")],
    ],
)
def test_a_wrong_command_line_ends_with_2_and_says_why_on_stderr(wrong: list[str]) -> None:
    ended = CliRunner().invoke(command, wrong)
    assert ended.exit_code == 2
    assert ended.stdout == ""
    assert "Error:" in ended.stderr


@pytest.mark.parametrize(
    ("arguments", "editions", "formats"),
    [
        ((), ("handout", "large-print"), ("pdf", "docx")),
        (("--handout",), ("handout",), ("pdf", "docx")),
        (("--large-print=acb",), ("large-print",), ("pdf", "docx")),
        (("--large-print=aph",), ("large-print-aph",), ("pdf", "docx")),
        (("--large-print", "aph"), ("large-print-aph",), ("pdf", "docx")),
        (("--large-print=APH",), ("large-print-aph",), ("pdf", "docx")),
        (("--large-print=ukaaf",), ("large-print-ukaaf",), ("pdf", "docx")),
        (("--large-print=giant",), ("large-print-giant",), ("pdf", "docx")),
        (("--handout", "--large-print=acb"), ("handout", "large-print"), ("pdf", "docx")),
        (("--format", "docx"), ("handout", "large-print"), ("docx",)),
        (("--format", "docx", "--format", "pdf"), ("handout", "large-print"), ("pdf", "docx")),
    ],
)
def test_the_options_choose_editions_and_formats(
    arguments: tuple[str, ...], editions: tuple[str, ...], formats: tuple[str, ...]
) -> None:
    order = order_of(*arguments)
    assert (order.editions, order.formats) == (editions, formats)


def test_the_standard_of_the_pdfs_is_ua_1_or_the_one_that_is_named() -> None:
    assert order_of().pdf_standard == "ua-1"
    assert order_of("--pdf-standard", "ua-2").pdf_standard == "ua-2"


def test_one_side_is_printed_or_both() -> None:
    assert order_of().sides == 1
    assert order_of("--sides", "2").sides == 2


def test_large_print_makes_the_pair_and_a_closing_table(
    tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--output", tmp_path / "new", "--large-print") == 0
    told = capsys.readouterr()
    names = ["examplin-en-large-print.docx", "examplin-en-large-print.pdf"]
    assert sorted(seen(tmp_path / "new")) == [*names, "manifest.json"]
    rows = json.loads((tmp_path / "new" / "manifest.json").read_text("utf-8"))["files"]
    pdf = next(line for line in told.out.splitlines() if names[1] in line)
    assert pdf.split()[1:3] == ["new", str(rows[names[1]]["pages"])]
    assert re.search(r"all \d+ hold +at 100 %", pdf)
    assert "–" in next(line for line in told.out.splitlines() if names[0] in line)
    advice = "ACB 2025: print on one side. Print in black on matte or dull paper"
    assert told.out.count(advice) == 1
    assert all(row["print"].startswith(advice) for row in rows.values())
    assert told.err == ""


def test_format_pdf_makes_no_docx(tmp_path: Path, run: Run) -> None:
    assert run("--handout", "--format", "pdf", "--output", tmp_path / "new") == 0
    assert sorted(seen(tmp_path / "new")) == ["examplin-en-handout.pdf", "manifest.json"]


@pytest.mark.parametrize("arguments", [["check"], ["--handout"], ["verify"]])
def test_every_fault_of_the_source_is_told_with_its_place_and_ends_with_1(
    small_copy: Path,
    tmp_path: Path,
    run: Run,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
) -> None:
    for name, old, new in (
        ("help", "next-visit:", "next-vist:"),
        ("closing", "title: Words and sources", "titel: Words and sources"),
    ):
        file = small_copy / "sections" / f"{name}.yaml"
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    assert run("--output", tmp_path / "new", *arguments) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert re.search(r"help\.yaml:17:\d+: error\[[a-z-]+\]: ", told.err)
    assert re.search(r"closing\.yaml:\d+:\d+: error\[[a-z-]+\]: ", told.err)
    assert told.err.count("hint: ") >= 2
    assert "Traceback" not in told.err
    assert not (tmp_path / "new").exists()


def test_check_writes_nothing_and_says_what_holds(
    tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str], small_guide: Guide
) -> None:
    before = sorted(tmp_path.rglob("*"))
    assert run("--output", tmp_path / "new", "check") == 0
    counts = f"6 sections, {len(small_guide.statements)} statements"
    assert f"examplin: {counts}: every rule holds" in capsys.readouterr().out
    assert sorted(tmp_path.rglob("*")) == before


def test_check_with_a_report_shows_each_section_in_figures(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("check", "--report") == 0
    told = capsys.readouterr().out
    rows = [line.split() for line in told.splitlines() if "not reviewed" in line]
    assert [row[0] for row in rows] == [
        *("cover", "help", "doses", "tools", "closing", "diary", "card", "the")
    ]
    assert rows[2][5:-1] == ["0%", "1", "copy,", "1", "part", "not", "reviewed"]
    assert "Flesch-Kincaid" in told


def test_a_report_for_programs_says_whether_every_rule_holds(
    small_copy: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--json", "check", "--report") == 0
    assert json.loads(capsys.readouterr().out)["holds"]
    file = small_copy / "sections" / "tools.yaml"
    file.write_text(file.read_text("utf-8").replace("Ask your team.", "Ask the FDA."), "utf-8")
    assert run("--json", "check", "--report") == 1
    told = capsys.readouterr()
    report = json.loads(told.out)
    assert (report["holds"], len(report["rows"]), report["formula"]) == (False, 7, True)
    assert "error[unknown-abbreviation]" in told.err


def test_a_report_on_a_language_without_a_formula_says_so(
    small_copy: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    file = small_copy / "guide.yaml"
    file.write_text(file.read_text("utf-8").replace("language: en-US", "language: fr"), "utf-8")
    assert run("check", "--report") == 0
    assert "no formula for fr" in capsys.readouterr().out


def test_check_warns_when_the_words_are_due(
    small_copy: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """The day itself counts: from then on."""
    file = small_copy / "guide.yaml"
    today = datetime.now(UTC).date().isoformat()
    text = file.read_text("utf-8").replace("2027-05-01", today)
    file.write_text(text.replace("version: 2026-11-21", "version: 2020-01-01"), "utf-8")
    assert run("check") == 0
    assert "warning: these words were to be checked again" in capsys.readouterr().err


def test_verify_shows_a_row_for_each_rule(
    output: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--output", output, "verify") == 0
    told = capsys.readouterr().out
    assert told.count("same words in the same order") == 4
    assert "FAILS" not in told


def test_verify_names_the_files_that_it_did_not_prove(
    output: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--output", output, "--handout", "verify") == 0
    told = capsys.readouterr().err
    assert "not proven here: examplin-en-large-print.docx, examplin-en-large-print.pdf;" in told
    assert run("--output", output, "verify") == 0
    assert "not proven here" not in capsys.readouterr().err


def test_verify_of_a_damaged_file_shows_what_fails_and_ends_with_1(
    output: Path, tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    drop = damage_docx.paragraph("You missed", damage_docx.gone)
    file = damage_docx.damaged(output / HANDOUT, tmp_path, drop)
    assert run("verify", file) == 1
    told = capsys.readouterr().out
    assert re.search(r"same words in the same order +FAILS", told)
    assert re.search(r"every statement is there +holds", told)
    assert 'the file must say "You missed a dose.' in told


def saved_by(program: str, file: Path, folder: Path) -> Path:
    """Return the file as a word processor leaves it: its name in app.xml, its own styles."""
    copy = folder / file.name
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(copy, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/app.xml":
                named = f"<Application>{program}</Application></Properties>".encode()
                data = data.replace(b"</Properties>", named)
            if name == "word/settings.xml":
                data = data.replace(b"compatibilityMode", b"anotherMode")
            new.writestr(name, data)
    return copy


@pytest.mark.parametrize("program", ["LibreOffice/7.4", "Microsoft Office Word"])
def test_verify_of_a_file_that_another_program_has_saved_says_so(
    program: str, output: Path, tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    file = saved_by(program, output / HANDOUT, tmp_path)
    assert run("verify", file) == 1
    told = capsys.readouterr().out
    assert f"hint: {program} has saved this file: it is no longer the one that was built" in told
    assert run("--json", "verify", file) == 1
    (report,) = json.loads(capsys.readouterr().out)["files"]
    assert report["hint"].startswith(f"{program} has saved")


def test_verify_of_a_file_as_it_was_built_has_no_hint(
    output: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("verify", output / HANDOUT) == 0
    assert "hint" not in capsys.readouterr().out


OLDER = (
    "older than the source: examplin-en-large-print.docx, examplin-en-large-print.pdf; "
    "run make-guide to renew them"
)


def test_after_a_build_of_one_edition_it_says_which_files_are_older_than_the_words(
    output: Path, small_copy: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each time, until they are made anew; other guides have words of their own."""
    one = ("--output", output, "--handout")
    assert run(*one) == 0
    assert capsys.readouterr().err == ""
    section = small_copy / "sections" / "help.yaml"
    section.write_text(section.read_text("utf-8").replace("A fever", "A high fever"), "utf-8")
    assert run(*one) == 0
    assert OLDER in capsys.readouterr().err.splitlines()
    assert run(*one) == 0
    told = capsys.readouterr()
    assert "nothing has changed" in told.out
    assert OLDER in told.err.splitlines()
    assert run("--json", *one) == 0
    older = json.loads(capsys.readouterr().out)["older"]
    assert older == ["examplin-en-large-print.docx", "examplin-en-large-print.pdf"]
    assert run("--output", output) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("name", ["mine.pdf", "nothing"])
def test_verify_of_another_name_ends_with_1_and_a_hint(
    tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert run("verify", tmp_path / name) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert f"{name}: error: no edition of the guide has this name" in told.err
    assert "hint: the names are examplin-en-handout.pdf" in told.err


def test_a_second_run_says_that_nothing_has_changed(
    output: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    before = seen(output)
    assert run("--output", output) == 0
    assert "nothing has changed: the 4 files" in capsys.readouterr().out
    assert seen(output) == before


def test_of_a_file_that_was_changed_by_hand_it_says_where_it_is_kept(
    output: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    (output / HANDOUT).write_bytes(b"by hand")
    assert run("--output", output, "--format", "docx") == 0
    told = capsys.readouterr()
    assert "it is kept as examplin-en-handout-changed-1.docx" in told.err
    lines = [line.split()[:2] for line in told.out.splitlines() if ".docx" in line]
    assert lines == [[HANDOUT, "new"], ["examplin-en-large-print.docx", "unchanged"]]


@pytest.mark.parametrize("seconds", ["soon", "1e9", "9" * 99, "-" + "9" * 99])
def test_a_date_from_outside_that_is_none_ends_with_2(
    tmp_path: Path,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    seconds: str,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    assert run("--output", tmp_path / "new") == 2
    assert "SOURCE_DATE_EPOCH is no number of seconds" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_an_output_folder_that_cannot_be_written_ends_with_1(
    small_copy: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """A path below a file: not even root can make it."""
    assert run("--output", small_copy / "guide.yaml" / "output") == 1
    told = capsys.readouterr()
    assert "the output folder cannot be written" in told.err
    assert "Traceback" not in told.err


def test_no_colour_is_written_where_the_user_wants_none(
    output: Path,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """See no-color.org; the terminal is one that would show colours."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    run("verify", output / HANDOUT)
    assert not COLOUR.search(capsys.readouterr().out)


def test_the_installed_command_makes_the_real_guide(tmp_path: Path) -> None:
    """Run as a user does: another folder, output that is no terminal."""
    command_line = [str(CONSOLE_SCRIPT), "--large-print", "--format", "docx"]
    done = subprocess.run(command_line, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    made = sorted(seen(tmp_path / "output"))
    assert made == ["kesimpta-en-large-print.docx", "manifest.json"]
    assert made[0] in done.stdout
    assert "\x1b" not in done.stdout
    assert "\r" not in done.stdout


def test_a_progress_bar_is_shown_on_a_terminal_only(tmp_path: Path) -> None:
    screen, terminal = pty.openpty()
    with subprocess.Popen(
        [str(CONSOLE_SCRIPT), "--handout", "--format", "docx"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=terminal,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100"},
    ) as process:
        os.close(terminal)
        shown = b""
        with suppress(OSError):  # the other end was closed
            while some := os.read(screen, 4096):
                shown += some
        told, _ = process.communicate()
    os.close(screen)
    assert process.returncode == 0
    assert b"kesimpta-en-handout.docx" in shown
    assert b"\x1b" not in told

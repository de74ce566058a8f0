"""One order makes the files, proves them and publishes them; verify proves those that are there."""

import io
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import pikepdf
import pytest

from kesimpta_docs import build
from kesimpta_docs.build import Job, make_guide, verify_files
from kesimpta_docs.errors import ProofFailed, PublishError, SourceFaults
from kesimpta_docs.layout.read_tokens import standard_of
from kesimpta_docs.order import Order
from kesimpta_docs.source.model import Guide
from kesimpta_docs.verify.docx import prove as docx
from kesimpta_docs.verify.pdf import prove as pdf
from tests.conftest import ROOT, SMALL, order_for
from tests.killing import hidden, seen
from tests.verify import damage_docx
from tests.verify.damage_pdf_places import damaged
from tests.verify.damage_pdf_words import erased

NAMES = [
    "examplin-en-handout.docx",
    "examplin-en-handout.pdf",
    "examplin-en-large-print.docx",
    "examplin-en-large-print.pdf",
]


def quiet(*_: object) -> None:
    """Tell nobody."""


@pytest.fixture
def one_core(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all work be done in this process."""
    monkeypatch.setattr("os.cpu_count", lambda: 1)


@pytest.fixture
def output(small_files: Path, tmp_path: Path) -> Path:
    """Return an output folder with the four files in it."""
    return Path(shutil.copytree(small_files, tmp_path / "output"))


def test_a_fresh_folder_gets_the_four_files_and_the_manifest(small_files: Path) -> None:
    assert sorted(seen(small_files)) == [*NAMES, "manifest.json"]
    assert hidden(small_files) == set()


#: What could not be measured: the lines of a Word file, the binding of a short one, and the gap of
#: paragraphs where no two of them follow each other in a section.
IDLE = {
    "examplin-en-handout.pdf": set[str](),
    "examplin-en-handout.docx": {"longest-lines"},
    "examplin-en-large-print.pdf": {"bound-side", "paragraph-gap"},
    "examplin-en-large-print.docx": {"bound-side"},
}


def test_the_manifest_says_what_the_files_are_and_what_was_proven(
    small_files: Path, small_guide: Guide, small_jobs: dict[str, Job]
) -> None:
    manifest = json.loads((small_files / "manifest.json").read_text("utf-8"))
    assert list(manifest) == ["print", "files"]
    assert manifest["print"] == "at 100 %"
    assert list(manifest["files"]) == NAMES
    for name, row in manifest["files"].items():
        file = small_files / name
        of_pdf = (*pdf.CHECKS, *pdf.STANDARD_CHECKS)
        checks = of_pdf if file.suffix == ".pdf" else docx.CHECKS
        assert row["guide"] == "examplin"
        assert row["version"] == "2026-11-21"
        assert row["check_again"] == "2027-05-01"
        assert row["tools"]["weasyprint"] == version("weasyprint")
        assert row["edition"] in name
        assert row["format"] == file.suffix[1:]
        assert (row["paper"], row["clinic"]) == ("letter", None)
        assert row["pdf_standard"] == ("ua-1" if file.suffix == ".pdf" else None)
        assert row["sha256"] == sha256(file.read_bytes()).hexdigest()
        assert row["bytes"] == file.stat().st_size
        assert row["source"] == small_guide.digest
        rules = standard_of(small_jobs[name].edition.tokens)
        assert list(row["proofs"]) == [
            *(check.__name__.replace("_", " ") for check in checks),
            *(
                f"{rules.name}, {rule.clause}"
                for rule in rules.rule
                if rule.measure not in IDLE[name]
            ),
        ]
        assert (row["pages"] is None) == (file.suffix == ".docx")


def changed_word(guide: Path) -> None:
    """Change a word of the guide."""
    section = guide / "sections" / "help.yaml"
    section.write_text(section.read_text("utf-8").replace("A fever", "A high fever"), "utf-8")


@pytest.mark.usefixtures("one_core")
def test_one_edition_alone_leaves_the_files_and_rows_of_the_other(
    output: Path, small_copy: Path
) -> None:
    """Made from a changed source, so that what is new and what is old can be told apart."""
    before = seen(output)
    changed_word(small_copy)
    order = replace(order_for(small_copy, output), editions=("large-print",))
    made = make_guide(order, quiet)
    assert [row.name for row in made.rows] == [
        "examplin-en-large-print.pdf",
        "examplin-en-large-print.docx",
    ]
    assert made.built == set(NAMES[2:])
    after = seen(output)
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {*NAMES[2:], "manifest.json"}
    old, new = (json.loads(files["manifest.json"])["files"] for files in (before, after))
    assert list(new) == NAMES
    assert [name for name in NAMES if new[name] == old[name]] == NAMES[:2]
    assert new[NAMES[2]]["source"] == new[NAMES[3]]["source"] != old[NAMES[2]]["source"]


def test_one_format_alone_is_made_alone(tmp_path: Path) -> None:
    order = replace(order_for(SMALL, tmp_path), editions=("handout",), formats=("docx",))
    make_guide(order, quiet)
    assert sorted(seen(tmp_path)) == [NAMES[0], "manifest.json"]


def test_the_files_and_rows_of_another_guide_and_of_nobody_stay(
    output: Path, small_copy: Path
) -> None:
    (output / "notes.txt").write_text("mine", "utf-8")
    before = seen(output)
    head = small_copy / "guide.yaml"
    head.write_text(head.read_text("utf-8").replace("id: examplin", "id: other"), "utf-8")
    order = replace(order_for(small_copy, output), editions=("handout",), formats=("docx",))
    make_guide(order, quiet)
    after = seen(output)
    assert {name: after[name] for name in before if name != "manifest.json"} == {
        name: data for name, data in before.items() if name != "manifest.json"
    }
    assert sorted(set(after) - set(before)) == ["other-en-handout.docx"]
    old, new = (json.loads(files["manifest.json"])["files"] for files in (before, after))
    assert list(new) == [*NAMES, "other-en-handout.docx"]
    assert {name: new[name] for name in NAMES} == old


def test_each_step_is_told(tmp_path: Path) -> None:
    told = []
    order = replace(order_for(SMALL, tmp_path), editions=("handout",), formats=("docx",))
    make_guide(order, lambda *step: told.append(step))
    assert told == [(f"made and proved {NAMES[0]}", 1, 1)]


def losing_a_dose(original: Callable[[Job], bytes], folder: Path) -> Callable[[Job], bytes]:
    """Return a renderer that forgets a paragraph in one of the files."""

    def render(job: Job) -> bytes:
        data = original(job)
        if job.name != "examplin-en-large-print.docx":
            return data
        file = folder / job.name
        file.write_bytes(data)
        drop = damage_docx.paragraph("You missed", damage_docx.gone)
        return damage_docx.damaged(file, folder, drop).read_bytes()

    return render


@pytest.mark.usefixtures("one_core")
def test_where_a_file_does_not_hold_nothing_is_published(
    output: Path, small_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The damaged file is the last one: the first three were proven before it."""
    before = seen(output)
    changed_word(small_copy)
    monkeypatch.setattr(build, "render", losing_a_dose(build.render, tmp_path))
    with pytest.raises(ProofFailed) as caught:
        make_guide(order_for(small_copy, output), quiet)
    assert seen(output) == before
    assert hidden(output) == set()
    assert caught.value.exit_code == 1
    told = str(caught.value)
    assert "examplin-en-large-print.docx: same words in the same order" in told
    assert '"You missed a dose.' in told
    assert "help.yaml:16:17" in told


def test_where_the_source_has_faults_the_folder_is_not_even_made(
    small_copy: Path, tmp_path: Path
) -> None:
    (small_copy / "sections" / "help.yaml").unlink()
    with pytest.raises(SourceFaults):
        make_guide(order_for(small_copy, tmp_path / "output"), quiet)
    assert not (tmp_path / "output").exists()


def test_an_output_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(PublishError, match="cannot be written"):
        make_guide(order_for(SMALL, tmp_path / "file" / "output"), quiet)


def order(output: Path) -> Order:
    """Return the order to verify the small guide's files."""
    return order_for(SMALL, output)


def test_verify_without_names_proves_all_files_of_the_folder(output: Path) -> None:
    reports = verify_files(order(output), ())
    assert sorted(report.file.name for report in reports) == NAMES
    assert all(report.holds for report in reports)


def test_verify_without_names_tells_of_a_file_that_is_listed_and_gone(output: Path) -> None:
    (output / NAMES[0]).unlink()
    reports = verify_files(order(output), ())
    assert {report.file.name for report in reports if not report.holds} == {NAMES[0]}
    assert len(reports) == 4


def test_verify_of_a_damaged_file_says_what_is_wrong(output: Path, tmp_path: Path) -> None:
    file = damaged(output / NAMES[1], tmp_path, erased("You missed"))
    (report,) = verify_files(order(output), (file,))
    assert not report.holds
    assert report.problems[0].startswith("same words in the same order: after")


def test_verify_holds_a_file_of_older_words_against_the_words_of_today(
    output: Path, small_copy: Path
) -> None:
    changed_word(small_copy)
    reports = verify_files(order_for(small_copy, output), ())
    assert [report.holds for report in reports] == [False] * 4


def test_verify_refuses_a_name_that_no_edition_has_and_tells_the_names(output: Path) -> None:
    other = (output / NAMES[0]).rename(output / "mine.docx")
    with pytest.raises(PublishError, match="no edition of the guide") as caught:
        verify_files(order(output), (other,))
    assert all(name in caught.value.hint for name in NAMES)


def test_verify_of_an_empty_folder_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="no files to prove") as caught:
        verify_files(order(tmp_path), ())
    assert "make-guide" in caught.value.hint


@pytest.mark.parametrize("name", NAMES[:2])
@pytest.mark.parametrize("data", [None, b"", b"PK\x03\x04", b"%PDF-1.7\n"])
def test_verify_of_what_is_no_such_file_does_not_hold(
    name: str, data: bytes | None, tmp_path: Path
) -> None:
    file = tmp_path / name
    if data is not None:
        file.write_bytes(data)
    (report,) = verify_files(order(tmp_path), (file,))
    assert not report.holds
    assert report.problems[0].startswith("the file can be read back: ")
    assert name in report.problems[0]


# The same bytes.

EPOCH = "1700000000"  # 2023-11-14


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the files of the small guide, made with a date from outside."""
    output = tmp_path_factory.mktemp("dated")
    run_command(output, SOURCE_DATE_EPOCH=EPOCH, PYTHONHASHSEED="1")
    return seen(output)


def run_command(output: Path, **environment: str) -> None:
    """Make the small guide as a person does, in a folder that is not the project's."""
    clean = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    program = "from kesimpta_docs.cli import main; main()"
    command = (sys.executable, "-c", program, "--guide", SMALL, "--output", output)
    done = subprocess.run(
        command,
        cwd=output,
        env=clean | {"PYTHONPATH": str(ROOT)} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


ELSEWHERE = {
    "PYTHONHASHSEED": "2",
    "TZ": "Pacific/Kiritimati",
    "LANG": "tr_TR.ISO-8859-9",
    "LC_ALL": "C",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONUTF8": "0",
    "PYTHONIOENCODING": "utf-8",
}


def test_the_same_source_gives_the_same_bytes_in_any_folder_time_zone_and_language(
    small_files: Path, tmp_path: Path
) -> None:
    run_command(tmp_path, **ELSEWHERE)
    assert seen(tmp_path) == seen(small_files)


def test_the_same_date_from_outside_gives_the_same_bytes_too(
    dated: dict[str, bytes], small_files: Path, tmp_path: Path
) -> None:
    run_command(tmp_path, SOURCE_DATE_EPOCH=EPOCH, **ELSEWHERE)
    assert seen(tmp_path) == dated
    assert sorted(dated) == sorted(seen(small_files))


@pytest.mark.parametrize(("dated_from_outside", "day"), [(False, "20261121"), (True, "20231114")])
def test_the_files_carry_the_date_of_the_words_or_the_one_from_outside(
    dated: dict[str, bytes],
    small_files: Path,
    dated_from_outside: bool,  # noqa: FBT001  # pytest gives arguments by name
    day: str,
) -> None:
    files = dated if dated_from_outside else seen(small_files)
    for name in NAMES[1::2]:
        with pikepdf.open(io.BytesIO(files[name])) as file:
            assert str(file.docinfo["/CreationDate"]) == f"D:{day}"
            assert str(file.docinfo["/ModDate"]) == f"D:{day}"
    stamp = f"{day[:4]}-{day[4:6]}-{day[6:]}T00:00:00Z"
    for name in NAMES[::2]:
        with zipfile.ZipFile(io.BytesIO(files[name])) as package:
            about = package.read("docProps/core.xml").decode()
        assert re.findall(r">([^<]+)</dcterms:(created|modified)>", about) == [
            (stamp, "created"),
            (stamp, "modified"),
        ]

"""All files that were proven are published together, or the folder stays as it was."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from kesimpta_docs.errors import ProofFailed, PublishError
from kesimpta_docs.manifest import read_rows
from kesimpta_docs.publish import output_folder, refuse_what_does_not_hold, stage
from kesimpta_docs.up_to_date import files_that_stand
from kesimpta_docs.verify.report import FileReport, Result
from tests.conftest import ROOT, SMALL, order_for
from tests.killing import hidden, publish_files, row_of, seen


def quiet(*_: object) -> None:
    """Tell nobody."""


def rows_in(folder: Path) -> dict[str, dict[str, object]]:
    """Return the rows of the manifest as they are written."""
    rows: dict[str, dict[str, object]] = json.loads((folder / "manifest.json").read_text("utf-8"))[
        "files"
    ]
    return rows


def test_published_files_stand_under_their_names_with_a_manifest_and_nothing_else(
    tmp_path: Path,
) -> None:
    output = tmp_path / "new" / "output"
    publish_files(output, {"b.pdf": b"B", "a.pdf": b"A"})
    assert sorted(seen(output)) == ["a.pdf", "b.pdf", "manifest.json"]
    assert hidden(output) == set()
    assert list(rows_in(output)) == ["a.pdf", "b.pdf"]
    assert rows_in(output)["a.pdf"] == {
        "guide": "g",
        "version": "2026-01-02",
        "check_again": "2027-01-02",
        "edition": "handout",
        "format": "pdf",
        "paper": "letter",
        "clinic": None,
        "sides": 1,
        "pdf_standard": "ua-1",
        "pages": 3,
        "bytes": 1,
        "sha256": sha256(b"A").hexdigest(),
        "source": "hash",
        "inputs": "inputs of a.pdf",
        "tools": {"weasyprint": "1"},
        "print": "Print on one side.",
        "proofs": {"same words": "7 words"},
    }
    assert read_rows(output) == {name: row_of(name, seen(output)[name]) for name in rows_in(output)}


def test_the_manifest_keeps_the_rows_of_files_that_stay_and_forgets_those_that_are_gone(
    tmp_path: Path,
) -> None:
    publish_files(tmp_path, {"a.pdf": b"A", "b.pdf": b"B", "c.pdf": b"C"})
    (tmp_path / "c.pdf").unlink()
    publish_files(tmp_path, {"b.pdf": b"new"})
    assert {name: row["sha256"] for name, row in rows_in(tmp_path).items()} == {
        "a.pdf": sha256(b"A").hexdigest(),
        "b.pdf": sha256(b"new").hexdigest(),
    }


@pytest.mark.parametrize("broken", ["", "{", "[]", '{"files": 3}', '{"other": {}}', "[" * 100_000])
def test_a_manifest_that_is_none_is_written_anew(tmp_path: Path, broken: str) -> None:
    (tmp_path / "manifest.json").write_text(broken, "utf-8")
    publish_files(tmp_path, {"a.pdf": b"A"})
    assert list(rows_in(tmp_path)) == ["a.pdf"]


@pytest.mark.parametrize("name", ["../a.pdf", "/a.pdf", "", "a\0.pdf", "a\n.pdf", "\ud800.pdf"])
def test_a_row_whose_name_is_none_of_a_file_here_is_not_ours(tmp_path: Path, name: str) -> None:
    publish_files(tmp_path, {"a.pdf": b"A"})
    row = rows_in(tmp_path)["a.pdf"]
    (tmp_path / "manifest.json").write_text(json.dumps({"files": {name: row}}), "utf-8")
    assert read_rows(tmp_path) == {}


def test_a_file_that_a_person_has_changed_is_kept_under_another_name(tmp_path: Path) -> None:
    publish_files(tmp_path, {"a.docx": b"A", "b.docx": b"B"})
    for by_hand, number in ((b"mine", 1), (b"mine again", 2)):
        (tmp_path / "a.docx").write_bytes(by_hand)
        kept = publish_files(tmp_path, {"a.docx": b"new", "b.docx": b"new"})
        assert kept == (f"a-changed-{number}.docx",)
        assert seen(tmp_path)[kept[0]] == by_hand
    assert list(rows_in(tmp_path)) == ["a.docx", "b.docx"]


def report(file: Path, *problems: str) -> FileReport:
    """Return the report of a file with one rule."""
    return FileReport(
        file=file,
        edition="handout",
        pages=3,
        bytes=1,
        results=(Result(rule="same words", figure="7 words", problems=problems),),
    )


def refused(output: Path) -> None:
    """Stage two files, one of which does not hold."""
    with output_folder(output, quiet) as folder:
        for name in ("a.pdf", "b.pdf"):
            stage(folder / name, b"new")
        refuse_what_does_not_hold(
            [report(folder / "a.pdf"), report(folder / "b.pdf", "a word is missing")]
        )


def test_where_a_proof_fails_nothing_changes_and_the_error_names_file_and_rule(
    tmp_path: Path,
) -> None:
    publish_files(tmp_path, {"a.pdf": b"A", "b.pdf": b"B"})
    before = seen(tmp_path)
    with pytest.raises(ProofFailed, match=r"b\.pdf: same words: a word is missing"):
        refused(tmp_path)
    assert seen(tmp_path) == before
    assert hidden(tmp_path) == set()


@pytest.mark.parametrize("late", ["b.pdf", "manifest.json"])
def test_where_a_file_cannot_be_moved_those_moved_before_it_are_brought_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, late: str
) -> None:
    publish_files(tmp_path, {"a.pdf": b"A", "b.pdf": b"B"})
    before = seen(tmp_path)
    replace: Callable[[Path, Path], Path] = Path.replace

    def fails_late(path: Path, target: Path) -> Path:
        if path.name == late and path.parent.name.startswith(".staging-new"):
            raise OSError(28, "No space left on device")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", fails_late)
    with pytest.raises(PublishError, match="No space left"):
        publish_files(tmp_path, {"a.pdf": b"new", "b.pdf": b"new", "c.pdf": b"new"})
    assert seen(tmp_path) == before
    assert hidden(tmp_path) == set()


def test_where_a_person_stops_the_move_it_is_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_files(tmp_path, {"a.pdf": b"A", "b.pdf": b"B"})
    before = seen(tmp_path)
    replace: Callable[[Path, Path], Path] = Path.replace

    def stops(path: Path, target: Path) -> Path:
        if path.name == "b.pdf":
            monkeypatch.undo()
            raise KeyboardInterrupt
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", stops)
    with pytest.raises(KeyboardInterrupt):
        publish_files(tmp_path, {"a.pdf": b"new", "b.pdf": b"new"})
    assert seen(tmp_path) == before
    assert hidden(tmp_path) == set()


@pytest.mark.parametrize("name", ["b.pdf", "manifest.json"])
def test_where_a_folder_stands_in_the_place_of_a_file_nothing_changes(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / "a.pdf").write_text("A", "utf-8")
    (tmp_path / name).mkdir()
    with pytest.raises(PublishError):
        publish_files(tmp_path, {"a.pdf": b"new", "b.pdf": b"new"})
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([".lock", "a.pdf", name])
    assert (tmp_path / "a.pdf").read_text("utf-8") == "A"


def test_a_folder_that_cannot_be_made_is_an_error_with_a_hint(tmp_path: Path) -> None:
    """A path below a file: not even root can make it."""
    (tmp_path / "file").write_text("x", "utf-8")
    with (
        pytest.raises(PublishError) as caught,
        output_folder(tmp_path / "file" / "output", quiet),
    ):
        pass
    assert "cannot be written" in caught.value.problem
    assert "--output" in caught.value.hint
    assert "file/output" in str(caught.value)


def test_a_name_that_the_system_refuses_is_an_error_with_a_hint(tmp_path: Path) -> None:
    """The quick look finds nothing there; the build says why."""
    output = tmp_path / ("long" * 99)
    assert files_that_stand(order_for(SMALL, output)) == ()
    with pytest.raises(PublishError, match="File name too long"):
        publish_files(output, {"a.pdf": b"A"})


def test_a_full_disk_is_an_error_with_a_hint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(PublishError, match="No space left"):
        publish_files(tmp_path, {"a.pdf": b"A"})
    assert seen(tmp_path) == {}
    assert hidden(tmp_path) == set()


def stopped(output: Path) -> None:
    """Stage a file, then stop as a person does with Ctrl-C."""
    with output_folder(output, quiet) as folder:
        stage(folder / "a.pdf", b"A")
        raise KeyboardInterrupt


def test_the_staging_folder_goes_away_whatever_happens_in_it(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        stopped(tmp_path)
    assert seen(tmp_path) == {}
    assert hidden(tmp_path) == set()


# Two builds of one folder.

PROGRAM = """
import sys
from pathlib import Path
from kesimpta_docs.build import make_guide
from tests.conftest import order_for
guide, output = map(Path, sys.argv[1:])
made = make_guide(order_for(guide, output), lambda *step: print(step[0], flush=True))
print("built", len(made.built))
"""


def started(guide: Path, output: Path) -> "subprocess.Popen[str]":
    """Start a build in a process of its own; the folder is held, so it waits."""
    command = (sys.executable, "-c", PROGRAM, guide, output)
    build = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert build.stdout
    assert build.stdout.readline() == "waiting for another build\n"
    return build


def ended(build: "subprocess.Popen[str]") -> str:
    """Return the last line of a build, which ended well."""
    told, wrong = build.communicate(timeout=60)
    assert (build.returncode, wrong) == (0, "")
    return told.splitlines()[-1]


def test_two_builds_of_one_guide_wait_for_each_other_and_the_second_makes_nothing(
    small_files: Path, tmp_path: Path
) -> None:
    output = tmp_path / "output"
    with output_folder(output, quiet):
        builds = [started(SMALL, output) for _ in range(2)]
    assert sorted(map(ended, builds)) == ["built 0", "built 4"]
    assert seen(output) == seen(small_files)
    assert hidden(output) == set()


def test_two_builds_of_different_words_end_with_the_words_of_one(
    small_files: Path, small_copy: Path, tmp_path: Path
) -> None:
    """Never with some files of the one and some of the other."""
    output = Path(shutil.copytree(small_files, tmp_path / "output"))
    section = small_copy / "sections" / "help.yaml"
    section.write_text(section.read_text("utf-8").replace("A fever", "A high fever"), "utf-8")
    with output_folder(output, quiet):
        builds = [started(guide, output) for guide in (SMALL, small_copy)]
    assert set(map(ended, builds)) <= {"built 0", "built 4"}
    standing = [files_that_stand(order_for(guide, output)) for guide in (SMALL, small_copy)]
    assert sorted(map(len, standing)) == [0, 4]
    assert hidden(output) == set()

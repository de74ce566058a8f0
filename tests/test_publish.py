"""All files that were proven are published together, or the folder stays as it was."""

import json
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from kesimpta_docs.errors import ProofFailed, PublishError
from kesimpta_docs.publish import publish, stage, staging
from kesimpta_docs.verify.report import FileReport, Result


def report(file: Path, *problems: str) -> FileReport:
    """Return the report of a file with one rule."""
    return FileReport(
        file=file,
        edition="handout",
        pages=3,
        bytes=file.stat().st_size,
        results=(Result(rule="same words", figure="7 words", problems=problems),),
    )


def published(output: Path, files: dict[str, str], *problems: str) -> None:
    """Publish files of this text; the last one has `problems`."""
    with staging(output) as folder:
        for name, text in files.items():
            stage(folder / name, text.encode())
        reports = [report(folder / name) for name in files]
        reports[-1] = report(folder / list(files)[-1], *problems)
        publish(reports, output, guide="g", source="hash", day="2026-01-02")


def held(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all that is in a folder, hidden names and folders too."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b"a folder"
        for path in folder.rglob("*")
    }


def test_published_files_stand_under_their_names_with_a_manifest_and_nothing_else(
    tmp_path: Path,
) -> None:
    output = tmp_path / "new" / "output"
    published(output, {"b.pdf": "B", "a.pdf": "A"})
    assert sorted(held(output)) == ["a.pdf", "b.pdf", "manifest.json"]
    manifest = json.loads((output / "manifest.json").read_text("utf-8"))
    assert list(manifest["files"]) == ["a.pdf", "b.pdf"]
    assert manifest["files"]["a.pdf"] == {
        "edition": "handout",
        "pages": 3,
        "bytes": 1,
        "sha256": sha256(b"A").hexdigest(),
        "source": "hash",
        "print": "at 100 %",
        "proofs": {"same words": "7 words"},
    }
    assert (manifest["guide"], manifest["version"], manifest["source"]) == (
        "g",
        "2026-01-02",
        "hash",
    )


def test_the_manifest_keeps_the_rows_of_files_that_stay_and_forgets_those_that_are_gone(
    tmp_path: Path,
) -> None:
    published(tmp_path, {"a.pdf": "A", "b.pdf": "B", "c.pdf": "C"})
    (tmp_path / "c.pdf").unlink()
    published(tmp_path, {"b.pdf": "new"})
    rows = json.loads((tmp_path / "manifest.json").read_text("utf-8"))["files"]
    assert {name: row["sha256"] for name, row in rows.items()} == {
        "a.pdf": sha256(b"A").hexdigest(),
        "b.pdf": sha256(b"new").hexdigest(),
    }


@pytest.mark.parametrize("broken", ["", "{", "[]", '{"files": 3}', '{"other": {}}'])
def test_a_manifest_that_is_none_is_written_anew(tmp_path: Path, broken: str) -> None:
    (tmp_path / "manifest.json").write_text(broken, "utf-8")
    published(tmp_path, {"a.pdf": "A"})
    assert list(json.loads((tmp_path / "manifest.json").read_text("utf-8"))["files"]) == ["a.pdf"]


def test_where_a_proof_fails_nothing_changes_and_the_error_names_file_and_rule(
    tmp_path: Path,
) -> None:
    published(tmp_path, {"a.pdf": "A", "b.pdf": "B"})
    before = held(tmp_path)
    with pytest.raises(ProofFailed, match=r"b\.pdf: same words: a word is missing"):
        published(tmp_path, {"a.pdf": "new", "b.pdf": "new"}, "a word is missing")
    assert held(tmp_path) == before


@pytest.mark.parametrize("late", ["b.pdf", "manifest.json"])
def test_where_a_file_cannot_be_moved_those_moved_before_it_are_brought_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, late: str
) -> None:
    published(tmp_path, {"a.pdf": "A", "b.pdf": "B"})
    before = held(tmp_path)
    replace: Callable[[Path, Path], Path] = Path.replace

    def fails_late(path: Path, target: Path) -> Path:
        if path.name == late and path.parent.name.startswith(".staging"):
            raise OSError(28, "No space left on device")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", fails_late)
    with pytest.raises(PublishError, match="No space left"):
        published(tmp_path, {"a.pdf": "new", "b.pdf": "new", "c.pdf": "new"})
    assert held(tmp_path) == before


def test_where_a_folder_stands_in_the_place_of_a_file_nothing_changes(tmp_path: Path) -> None:
    published(tmp_path, {"a.pdf": "A"})
    (tmp_path / "b.pdf").mkdir()
    before = held(tmp_path)
    with pytest.raises(PublishError):
        published(tmp_path, {"a.pdf": "new", "b.pdf": "new"})
    assert held(tmp_path) == before


def test_a_folder_that_cannot_be_made_is_an_error_with_a_hint(tmp_path: Path) -> None:
    """A path below a file: not even root can make it."""
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(PublishError) as caught, staging(tmp_path / "file" / "output"):
        pass
    assert "cannot be written" in caught.value.problem
    assert "--output" in caught.value.hint
    assert "file/output" in str(caught.value)


def test_a_full_disk_is_an_error_with_a_hint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(PublishError, match="No space left"):
        published(tmp_path, {"a.pdf": "A"})
    assert held(tmp_path) == {}


def stopped(output: Path) -> None:
    """Stage a file, then stop as a person does with Ctrl-C."""
    with staging(output) as folder:
        stage(folder / "a.pdf", b"A")
        raise KeyboardInterrupt


def test_the_staging_folder_goes_away_whatever_happens_in_it(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        stopped(tmp_path)
    assert held(tmp_path) == {}

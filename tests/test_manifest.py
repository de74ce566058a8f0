"""A manifest that is broken or hostile: no file that a person may have changed is lost."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kesimpta_docs.manifest import MAX_BYTES, read_rows
from tests.conftest import Run
from tests.killing import hidden, publish_files, row_of, seen

MINE = b"a Word file that somebody changed by hand"


def rows(folder: Path) -> dict[str, dict[str, object]]:
    """Return the rows as they are written."""
    files: dict[str, dict[str, object]] = json.loads((folder / "manifest.json").read_bytes())[
        "files"
    ]
    return files


def write(folder: Path, **values: object) -> None:
    """Change the row of a.docx."""
    row = rows(folder)["a.docx"] | values
    (folder / "manifest.json").write_text(json.dumps({"files": {"a.docx": row}}), "utf-8")


def cut_off(folder: Path) -> None:
    """Leave half of it."""
    file = folder / "manifest.json"
    file.write_bytes(file.read_bytes()[:200])


def renamed(name: str) -> Callable[[Path], None]:
    """Let the only row be that of another file."""

    def rename(folder: Path) -> None:
        row = rows(folder)["a.docx"]
        (folder / "manifest.json").write_text(json.dumps({"files": {name: row}}), "utf-8")

    return rename


def filled(data: bytes) -> Callable[[Path], None]:
    """Let it hold something else."""

    def fill(folder: Path) -> None:
        (folder / "manifest.json").write_bytes(data)

    return fill


def huge(folder: Path) -> None:
    """Let it be larger than a manifest is, and sound for its size."""
    file = folder / "manifest.json"
    file.write_bytes(file.read_bytes() + b" " * MAX_BYTES)


def pipe(folder: Path) -> None:
    """Let nobody ever write into it."""
    (folder / "manifest.json").unlink()
    os.mkfifo(folder / "manifest.json")


def loop(folder: Path) -> None:
    """Let it lead to itself."""
    (folder / "manifest.json").unlink()
    (folder / "manifest.json").symlink_to("manifest.json")


HOSTILE: dict[str, Callable[[Path], object]] = {
    "gone": lambda folder: (folder / "manifest.json").unlink(),
    "empty": filled(b""),
    "cut off": cut_off,
    "not UTF-8": filled(b"\xff\xfe{}"),
    "too deep": filled(b"[" * 100_000),
    "a long number": filled(b'{"files": ' + b"9" * 100_000 + b"}"),
    "a list": filled(b"[]"),
    "rows in a list": filled(b'{"files": []}'),
    "no row": filled(b'{"files": {}}'),
    "a row of nothing": filled(b'{"files": {"a.docx": null}}'),
    "huge": huge,
    "a link to itself": loop,
    "a hash that is a number": lambda folder: write(folder, sha256=3),
    "a hash of nothing": lambda folder: write(folder, sha256=""),
    "proofs that are a list": lambda folder: write(folder, proofs=["same words"]),
    "a standard that is a number": lambda folder: write(folder, pdf_standard=2),
    "a key too many": lambda folder: write(folder, more=1),
    "a whole path": renamed("/etc/passwd"),
    "a path above": renamed("../a.docx"),
    "a path below": renamed("below/a.docx"),
    "a name with a null": renamed("a\0.docx"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_changed_file_is_kept_whatever_the_manifest_says(what: str, tmp_path: Path) -> None:
    output = tmp_path / "output"
    publish_files(output, {"a.docx": b"A"})
    (output / "a.docx").write_bytes(MINE)
    HOSTILE[what](output)
    kept = publish_files(output, {"a.docx": b"new"})
    assert kept == ("a-changed-1.docx",)
    files = seen(output)
    assert (files["a-changed-1.docx"], files["a.docx"]) == (MINE, b"new")
    assert read_rows(output) == {"a.docx": row_of("a.docx", b"new")}
    assert hidden(output) == set()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["output"]


def test_a_manifest_that_is_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    publish_files(tmp_path, {"a.docx": b"A"})
    pipe(tmp_path)
    assert read_rows(tmp_path) == {}


def test_without_a_manifest_a_file_that_is_the_new_one_is_not_kept_twice(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"the same")
    assert publish_files(tmp_path, {"a.docx": b"the same"}) == ()
    assert sorted(seen(tmp_path)) == ["a.docx", "manifest.json"]


def test_the_command_says_where_a_file_without_a_row_is_kept(
    tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / "examplin-en-handout.docx").write_bytes(MINE)
    (output / "manifest.json").write_text('{"files": {"examplin-en-handout.docx": {', "utf-8")
    assert run("--output", output, "--handout", "--format", "docx") == 0
    told = capsys.readouterr()
    assert "no row of manifest.json tells of it; it is kept as " in told.err
    assert "kept as examplin-en-handout-changed-1.docx" in told.err
    assert seen(output)["examplin-en-handout-changed-1.docx"] == MINE


def values() -> st.SearchStrategy[object]:
    """Return anything that JSON can say."""
    plain = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
    return st.recursive(
        plain, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=5
    )


def near_misses() -> st.SearchStrategy[bytes]:
    """Return manifests with one value of a row that may be anything, or with another name."""
    row = json.loads(json.dumps({**_row(), "name": None}))
    del row["name"]
    changed = st.tuples(st.sampled_from(sorted(row)), values()).map(lambda pair: row | dict([pair]))
    return st.dictionaries(st.text(), changed, min_size=1, max_size=2).map(
        lambda files: json.dumps({"files": files}).encode()
    )


def _row() -> dict[str, object]:
    row = row_of("a.docx", b"A")
    return {name: getattr(row, name) for name in type(row).__slots__}


@settings(deadline=None, database=None)
@given(data=st.binary() | values().map(lambda value: json.dumps(value).encode()) | near_misses())
def test_no_bytes_make_the_reader_of_the_manifest_raise_anything(
    data: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp()
    (folder / "manifest.json").write_bytes(data)
    assert all(row.name == name for name, row in read_rows(folder).items())

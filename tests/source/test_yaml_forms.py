"""Which YAML is read, and what is said of the rest."""

import os
from pathlib import Path

import pytest

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.reading import MAX_BYTES
from kesimpta_docs.source.tree import MAX_DEPTH, read_tree
from tests.source.edit import mapping, read


def fault_of(text: str | bytes, folder: Path) -> SourceFault:
    with pytest.raises(SourceFault) as caught:
        read(text, folder)
    return caught.value


@pytest.mark.parametrize(
    "scalar", ["no", "12:30", "007", "1e3", "2026-11-21", "true", ".inf", "0x1F", "on"]
)
def test_a_scalar_stays_the_text_that_was_written(scalar: str, tmp_path: Path) -> None:
    assert mapping(f"key: {scalar}\n", tmp_path) == {"key": scalar}


@pytest.mark.parametrize("scalar", ["null", "~"])
def test_a_plain_null_is_nothing(scalar: str, tmp_path: Path) -> None:
    assert mapping(f"key: {scalar}\n", tmp_path) == {"key": None}


@pytest.mark.parametrize("scalar", ['"null"', "'null'", '"~"'])
def test_a_quoted_null_is_a_word(scalar: str, tmp_path: Path) -> None:
    assert mapping(f"key: {scalar}\n", tmp_path) == {"key": scalar.strip("\"'")}


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    assert read(b"\xef\xbb\xbfkey: words\n", tmp_path) == {"key": "words"}


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: 1\nb: 2\na: 3\n", "duplicate-key", 3, 1),
        ("key: &name words\n", "yaml-alias", 1, 6),
        ("&name key: words\n", "yaml-alias", 1, 1),
        ("a: words\nb: *name\n", "yaml-alias", 2, 4),
        ("*name : words\n", "yaml-alias", 1, 1),
        ("key: !!int 12\n", "yaml-tag", 1, 6),
        ("!made-up key: words\n", "yaml-tag", 1, 1),
        ("key: ! null\n", "yaml-tag", 1, 6),
        ("key: !!python/object/apply:os.system [ls]\n", "yaml-tag", 1, 6),
        ("? [a, b]\n: words\n", "yaml-key", 1, 3),
        ("a: 1\n---\nb: 2\n", "yaml-documents", 2, 1),
        ("a: 1\n\tb: 2\n", "yaml", 2, 1),
        ("a: [1, 2\n", "yaml", 2, 1),
        ("a: two: colons\n", "yaml", 1, 7),
        (b"a: 1\nb: caf\xe9\n", "not-utf-8", 2, 1),
        ("a: 1".encode("utf-16"), "not-utf-8", 1, 1),
        ("a: \x07\n", "yaml", 0, 0),
        ("a: \x00\n", "yaml", 0, 0),
        ("", "empty-file", 0, 0),
        ("# a remark\n", "empty-file", 0, 0),
        ("---\n", "empty-file", 0, 0),
        ("null\n", "empty-file", 0, 0),
    ],
)
def test_what_is_no_plain_data_is_refused_at_its_place(
    text: str | bytes, code: str, line: int, column: int, tmp_path: Path
) -> None:
    fault = fault_of(text, tmp_path)
    assert fault.at is not None
    assert (code, line, column) == (fault.code, fault.at.line, fault.at.column)
    assert fault.hint


def test_a_second_value_for_a_key_names_the_first(tmp_path: Path) -> None:
    fault = fault_of("a: 1\nb: 2\na: 3\n", tmp_path)
    assert fault.hint == "the first one is in line 1; keep one of them"


def test_nesting_has_a_limit(tmp_path: Path) -> None:
    read("[" * MAX_DEPTH + "a" + "]" * MAX_DEPTH, tmp_path)
    assert fault_of("[" * (MAX_DEPTH + 1) + "a", tmp_path).code == "yaml-depth"


def test_a_deep_bomb_ends_at_the_limit(tmp_path: Path) -> None:
    assert fault_of("- " * (MAX_BYTES // 2), tmp_path).code == "yaml-depth"


def test_a_file_has_a_largest_size(tmp_path: Path) -> None:
    fault = fault_of(b"#" * (MAX_BYTES + 1), tmp_path)
    assert fault.code == "file-too-large"
    assert fault.problem == "the file has 1,000,001 bytes; the limit is 1,000,000"


def test_a_file_that_cannot_be_read_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(SourceFault, match="cannot be read: Is a directory"):
        read_tree(tmp_path, "a.yaml")


def test_a_file_that_is_too_large_is_never_read(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    with file.open("wb") as opened:
        opened.truncate(MAX_BYTES * 100_000)
    with pytest.raises(SourceFault) as caught:
        read_tree(file, "a.yaml")
    assert caught.value.code == "file-too-large"


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    with pytest.raises(SourceFault, match="a pipe or a device is no source file"):
        read_tree(tmp_path / "a.yaml", "a.yaml")

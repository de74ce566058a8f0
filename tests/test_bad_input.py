"""Bad input through the real command: exit 1, words with the place, and nothing is written."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kesimpta_docs.reading import MAX_BYTES
from tests.conftest import ROOT, SMALL, Run

HELP = "sections/help.yaml"
BOMB = "\n".join(
    f"a{number}: &a{number} [{', '.join([f'*a{number - 1}'] * 9)}]" for number in range(1, 10)
)


def written(data: bytes) -> Callable[[Path], None]:
    """Let the file hold this instead."""

    def write(file: Path) -> None:
        file.write_bytes(data)

    return write


def with_more(data: bytes) -> Callable[[Path], None]:
    """Let the file go on with this."""

    def add(file: Path) -> None:
        file.write_bytes(file.read_bytes() + data)

    return add


def cut_off(file: Path) -> None:
    """Let the file end within a quoted text."""
    file.write_bytes(file.read_bytes() + b'\nmore: "a text that')


def led_outside(file: Path) -> None:
    """Let the file be a link that leads out of the folder."""
    outside = file.parents[2] / "outside.yaml"
    file.rename(outside)
    file.symlink_to(outside)


def led_to_itself(file: Path) -> None:
    """Let the file be a link to itself."""
    file.unlink()
    file.symlink_to(file.name)


def folder(file: Path) -> None:
    """Let a folder stand there: not even root can read it as a file."""
    file.unlink()
    file.mkdir()


def pipe(file: Path) -> None:
    """Let a pipe stand there that nobody writes into."""
    file.unlink()
    os.mkfifo(file)


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "cut off": (cut_off, "yaml"),
    "not UTF-8": (with_more(b"\nmore: caf\xe9\n"), "not-utf-8"),
    "UTF-16": (written("id: help\n".encode("utf-16")), "not-utf-8"),
    "a tab": (with_more(b"\n\tmore: 1\n"), "yaml"),
    "a key twice": (with_more(b"\nid: help\n"), "duplicate-key"),
    "a tag": (written(b"id: !!python/object/apply:os.system [ls]\n"), "yaml-tag"),
    "an alias bomb": (written(f"a0: &a0 lol\n{BOMB}\n".encode()), "yaml-alias"),
    "10 MB of words": (written(b"id: " + b"x" * 10_000_000), "file-too-large"),
    "1 MB of depth": (written(b"- " * (MAX_BYTES // 2)), "yaml-depth"),
    "a null": (written(b"id: \0\n"), "yaml"),
    "nothing": (written(b""), "empty-file"),
    "gone": (Path.unlink, "missing-section"),
    "a link that leads outside": (led_outside, "outside-folder"),
    "a link to itself": (led_to_itself, "unreadable-file"),
    "a folder": (folder, "unreadable-file"),
    "a pipe": (pipe, "unreadable-file"),
}


@pytest.mark.parametrize("what", BAD)
@pytest.mark.parametrize("command", [(), ("check",)])
def test_a_bad_section_is_told_with_its_place(
    what: str,
    command: tuple[str, ...],
    small_copy: Path,
    tmp_path: Path,
    run: Run,
    capsys: pytest.CaptureFixture[str],
) -> None:
    spoil, code = BAD[what]
    spoil(small_copy / HELP)
    assert run("--output", tmp_path / "output", *command) == 1
    told = capsys.readouterr()
    assert told.out == ""
    place = r"guide\.yaml:\d+:\d+" if what == "gone" else rf"{HELP}(:\d+:\d+)?"
    assert re.search(rf"{place}: error\[{code}\]: ", told.err)
    assert "hint: " in told.err
    assert not (tmp_path / "output").exists()


def test_an_unreadable_section_is_told(
    small_copy: Path, run: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rights do not stop root, so the system says no by hand."""
    read = Path.read_bytes

    def denied(file: Path) -> bytes:
        if file.name == "help.yaml":
            raise PermissionError(13, "Permission denied")
        return read(file)

    monkeypatch.setattr(Path, "read_bytes", denied)
    assert run("check") == 1
    told = capsys.readouterr().err
    assert f"{small_copy}/{HELP}: error[unreadable-file]: " in told
    assert "Permission denied" in told


@pytest.mark.parametrize("kind", ["empty", "missing", "loop"])
def test_a_folder_without_a_guide_is_told(
    kind: str, tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    guide = tmp_path / "guide"
    if kind == "empty":
        guide.mkdir()
    elif kind == "loop":
        guide.symlink_to(guide)
    assert run("--guide", guide, "--output", tmp_path / "output") == 1
    assert f"{guide}: error[no-guide]: there is no guide.yaml here" in capsys.readouterr().err
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize("name", ["file/output", "loop", "x" * 300])
def test_an_output_folder_that_cannot_be_written_is_told(
    name: str, tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    (tmp_path / "loop").symlink_to("loop")
    assert run("--output", tmp_path / name, "--handout", "--format", "docx") == 1
    assert f"{name}: error: the output folder cannot be written" in capsys.readouterr().err


def svg(inside: str) -> str:
    """Return an SVG picture."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inside}</svg>'


LOOP = "{% for a in range(99999999) %}"
DRAWINGS = {
    "a script": svg("<script>a()</script>"),
    "a picture from elsewhere": svg('<image href="http://example.org/a.png"/>'),
    "an entity": '<!DOCTYPE svg [<!ENTITY a "aaa">]>' + svg("<title>&a;</title>"),
    "loops without end": svg(f"{LOOP}{LOOP}<g/>{'{% endfor %}' * 2}"),
    "a way out of the template": "{{ ''.__class__.__mro__ }}",
    "words": "no drawing",
    "nothing": "",
}


@pytest.mark.parametrize("what", DRAWINGS)
def test_a_hostile_drawing_is_told(
    what: str, small_copy: Path, tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    (small_copy / "drawings" / "bars.svg").write_text(DRAWINGS[what], "utf-8")
    assert run("--output", tmp_path / "output", "--handout", "--format", "docx") == 1
    told = capsys.readouterr().err
    assert "bars.svg: error: " in told
    assert "hint: " in told
    assert [path.name for path in (tmp_path / "output").glob("[!.]*")] == []


# A library of the system that is missing.

WITHOUT_PANGO = """
import os, sys
import cffi
cores = int(sys.argv.pop(1))
os.cpu_count = lambda: cores
load = cffi.FFI.dlopen
def missing(self, name, *flags):
    if "pango" in str(name):
        raise OSError(f"cannot load library {name}")
    return load(self, name, *flags)
cffi.FFI.dlopen = missing
from kesimpta_docs.cli import main
main()
"""


@pytest.mark.parametrize("cores", ["1", "2"])
def test_a_missing_pango_is_told_with_what_to_install(cores: str, tmp_path: Path) -> None:
    command = (sys.executable, "-c", WITHOUT_PANGO, cores, "--guide", SMALL, "--output", tmp_path)
    done = subprocess.run(
        command,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "error: a library that draws the PDF is missing: cannot load library" in done.stderr
    assert "hint: install Pango: `apt-get install libpango-1.0-0" in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == [".lock"]

"""./make-guide in a folder of its own, with a stand-in for what it starts. Nothing is installed."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SET_UP = ("make-guide", "tools", "pyproject.toml", "requirements")
#: What make-guide and its set-up call of the system up to the search for a Python.
TOOLS = ("bash", "cat", "cksum", "dirname", "readlink")


def run(command: Path, *args: str, cwd: Path, path: str) -> subprocess.CompletedProcess[str]:
    """Start a script with a PATH of its own and return how it ended."""
    return subprocess.run(
        (command, *args),
        cwd=cwd,
        env={**os.environ, "PATH": path},
        check=False,
        capture_output=True,
        text=True,
    )


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Return a folder, with spaces in its name, that holds make-guide and its set-up."""
    folder = tmp_path.resolve() / "a fresh clone"
    folder.mkdir()
    for name in SET_UP:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy2
        copy(source, folder / name)
    return folder


@pytest.fixture
def few_tools(tmp_path: Path) -> str:
    """Return a PATH that leads to a few tools, and to no Python."""
    folder = tmp_path / "tools"
    folder.mkdir()
    for name in TOOLS:
        found = shutil.which(name)
        assert found
        (folder / name).symlink_to(found)
    return str(folder)


def make_ready(clone: Path) -> None:
    """Write what a finished set-up leaves, with a program that tells its folder and arguments."""
    bin_folder = clone / ".venv/bin"
    bin_folder.mkdir(parents=True)
    for name in ("make-guide", "python"):
        program = bin_folder / name
        program.write_text('#!/bin/sh\npwd\nfor word; do echo "[$word]"; done\nexit 7\n')
        program.chmod(0o755)
    files = ["pyproject.toml", *sorted(f"requirements/{name}.lock" for name in ("run", "test"))]
    sums = subprocess.run(
        ("cksum", *files), cwd=clone, check=True, capture_output=True, text=True
    ).stdout
    (clone / ".venv/.ready").write_text(f"{clone}\nrun\n{sums}")


def test_a_ready_wrapper_hands_on_arguments_folder_and_exit_code(
    clone: Path, few_tools: str, tmp_path: Path
) -> None:
    """It finds its own folder through a link, and needs no Python of the system any more."""
    make_ready(clone)
    elsewhere = tmp_path.resolve() / "elsewhere"
    elsewhere.mkdir()
    link = elsewhere / "guide"
    link.symlink_to("../a fresh clone/make-guide")
    ended = run(link, "--only", "two words", "", cwd=elsewhere, path=few_tools)
    assert ended.stdout.splitlines() == [str(elsewhere), "[--only]", "[two words]", "[]"]
    assert ended.stderr == ""
    assert ended.returncode == 7


@pytest.mark.parametrize("change", ["pyproject.toml", "requirements/run.lock"])
def test_a_changed_file_is_set_up_again(clone: Path, few_tools: str, change: str) -> None:
    make_ready(clone)
    with (clone / change).open("a") as file:
        file.write("\n")
    ended = run(clone / "make-guide", cwd=clone, path=few_tools)
    assert ended.stdout == ""
    assert "Python 3.11 or later was not found" in ended.stderr


def test_a_moved_folder_is_set_up_again(clone: Path, few_tools: str) -> None:
    """The programs in a .venv name the folder that they were made in."""
    make_ready(clone)
    moved = clone.rename(clone.with_name("moved"))
    ended = run(moved / "make-guide", cwd=moved, path=few_tools)
    assert "Python 3.11 or later was not found" in ended.stderr


def test_without_a_python_it_says_what_to_do_on_each_system(clone: Path, few_tools: str) -> None:
    ended = run(clone / "make-guide", cwd=clone, path=few_tools)
    lines = ended.stderr.splitlines()
    for system in ("Debian, Ubuntu   sudo apt-get", "Fedora  ", "macOS  ", "Windows  "):
        assert any(line.strip().startswith(system) for line in lines), system
    assert ended.stdout == ""
    assert ended.returncode == 1
    assert sorted(path.name for path in clone.iterdir()) == sorted(SET_UP)

"""What an installed toolkit brings along, and that it works where there is nothing else."""

import os
import re
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.killing import seen

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel; what builds it stands in the locks, so nothing is fetched."""
    folder = tmp_path_factory.mktemp("dist")
    command = (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def wheel(wheel_file: Path) -> list[str]:
    """Return the names of the files in the wheel."""
    return ZipFile(wheel_file).namelist()


@pytest.mark.parametrize("name", ["sources", "layouts"])
def test_the_guide_and_the_looks_travel_inside_the_wheel(wheel: list[str], name: str) -> None:
    """So that make-guide runs in any folder once it is installed."""
    files = {
        f"kesimpta_docs/data/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / name).rglob("*")
        if path.is_file()
    }
    assert files
    assert files == {path for path in wheel if path.startswith(f"kesimpta_docs/data/{name}/")}


def test_the_wheel_holds_the_program_and_the_licences_and_nothing_else(wheel: list[str]) -> None:
    assert {path.partition("/")[0].partition("-")[0] for path in wheel} == {"kesimpta_docs"}
    licences = {path.partition("/licenses/")[2] for path in wheel if "/licenses/" in path}
    fonts = {path.relative_to(ROOT).as_posix() for path in ROOT.glob("layouts/fonts/*/LICENSE")}
    assert licences == {"LICENSE", *fonts}


# The installed program.


@pytest.fixture(scope="module")
def programs(wheel_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the programs of an environment that holds the wheel.

    The libraries are those of the tests, found by a path alone: the editable install beside them
    hangs on a .pth file, which is not read there.
    """
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=True)
    place = {"base": str(folder), "platbase": str(folder)}
    packages = Path(sysconfig.get_path("purelib", vars=place))
    libraries = {sysconfig.get_path(name) for name in ("purelib", "platlib")}
    (packages / "libraries.pth").write_text("\n".join(sorted(libraries)), "utf-8")
    into = ("--python", Path(sysconfig.get_path("scripts", vars=place), "python"))
    offline = ("--quiet", "--no-deps", "--no-index", "--no-compile", wheel_file)
    command = (sys.executable, "-m", "pip", *into, "install", *offline)
    subprocess.run(command, check=True, capture_output=True)
    return Path(sysconfig.get_path("scripts", vars=place))


def run(program: Path, *arguments: str, folder: Path) -> str:
    """Run an installed program in `folder`, which is not the project's; return what it says."""
    away = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        (program, *arguments), cwd=folder, env=away, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_installed_program_is_the_one_of_the_wheel(programs: Path, tmp_path: Path) -> None:
    """Else the tests below would run the repository's."""
    look = "from kesimpta_docs.places import shipped as s; print(s('sources'), s('layouts'))"
    for place in run(programs / "python", "-c", look, folder=tmp_path).split():
        assert Path(place).is_relative_to(programs.parent)


def test_the_installed_program_makes_the_guide_of_the_wheel(programs: Path, tmp_path: Path) -> None:
    told = run(programs / "make-guide", "--handout", "--format", "docx", folder=tmp_path)
    assert "kesimpta-en-handout.docx" in told
    assert sorted(seen(tmp_path / "output")) == ["kesimpta-en-handout.docx", "manifest.json"]


def test_the_installed_program_checks_the_guide_of_the_wheel(
    programs: Path, tmp_path: Path
) -> None:
    told = run(programs / "make-guide", "check", folder=tmp_path)
    assert told.startswith("kesimpta: ")
    assert told.endswith("every rule holds\n")
    assert list(tmp_path.iterdir()) == []


def test_the_installed_program_starts_a_guide_and_makes_and_proves_all_its_files(
    programs: Path, tmp_path: Path
) -> None:
    program = programs / "make-guide"
    run(program, "new", "mine", folder=tmp_path)
    run(program, "--guide", "mine", folder=tmp_path)
    made = {name.rpartition("-en-")[2] for name in seen(tmp_path / "output")}
    editions = {f"{name}.{kind}" for name in ("handout", "large-print") for kind in ("pdf", "docx")}
    assert made == {*editions, "manifest.json"}
    told = run(program, "--guide", "mine", "verify", folder=tmp_path)
    assert told.count("same words in the same order") == len(editions)
    assert len(re.findall(r"veraPDF PDF/UA-1 +holds", told)) == len(editions) / 2

"""What an installed toolkit brings along."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Build the wheel and return the names of its files."""
    folder = tmp_path_factory.mktemp("dist")
    command = (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return ZipFile(built).namelist()


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

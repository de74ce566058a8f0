"""The frame around the program: locks, wrappers, licences, and what git may hold."""

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
SCRIPTS = ("make-guide", "run-tests", ".ci/run", "tools/lock")
FONTS = sorted(path for path in (ROOT / "layouts/fonts").iterdir() if path.is_dir())

# Where a package is fetched from is each machine's own affair, and so is where a folder lies.
PACKAGE_HOST = re.compile(r"//(?:deb|files|index|mirror|proxy|pypi|registry|simple)[.]")
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:home|root|Users|work)/|[.]{2}/shared")


def pyproject() -> dict[str, Any]:
    """Return pyproject.toml as it stands."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def requirements(*, extra: str | None = None) -> list[Requirement]:
    """Return what pyproject.toml asks for, of the program or of one extra."""
    project = pyproject()["project"]
    lines = project["optional-dependencies"][extra] if extra else project["dependencies"]
    return [Requirement(line) for line in lines]


def locked(name: str) -> dict[str, str]:
    """Return the version of each package in a lock, by its canonical name."""
    text = (ROOT / "requirements" / name).read_text("utf-8")
    pins = re.findall(r"^([\w.-]+)==([\w.+!]+)", text, re.MULTILINE)
    return {canonicalize_name(package): version for package, version in pins}


def tracked() -> list[str]:
    """Return the path of every file in git, from the root; skip where this is no git clone."""
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("not a git clone")
    command = ("git", "-c", f"safe.directory={ROOT}", "ls-files", "-z")
    listing = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return [path for path in listing.stdout.split("\0") if path and (ROOT / path).is_file()]


def test_no_tracked_file_names_a_package_host_or_a_path_of_one_machine() -> None:
    named = [
        f"{path}: {found.group()}"
        for path in tracked()
        if (text := (ROOT / path).read_bytes().decode("utf-8", "ignore"))
        for found in (*PACKAGE_HOST.finditer(text), *MACHINE_PATH.finditer(text))
        if b"\0" not in (ROOT / path).read_bytes()
    ]
    assert named == []


def test_the_search_for_hosts_and_paths_finds_them() -> None:
    assert PACKAGE_HOST.search("https:/" + "/pypi.example/x")
    assert MACHINE_PATH.search("see /" + "root/x")
    assert MACHINE_PATH.search("see .." + "/shared/x")
    assert not MACHINE_PATH.search("https://example.org/home/x")


def test_git_holds_nothing_of_the_output_but_its_readme() -> None:
    inside = [path for path in tracked() if path.startswith("output/")]
    assert [path for path in inside if path != "output/README.md"] == []


@pytest.mark.parametrize("name", ["run.lock", "test.lock"])
def test_each_locked_package_has_a_version_and_hashes_and_no_address(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text("utf-8")
    entries = re.findall(r"^\S.*(?:\n[ ].*)*", text, re.MULTILINE)
    without = [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry]
    assert without == []
    assert "//" not in text
    assert "@" not in text


@pytest.mark.parametrize(
    ("name", "extra"), [("run.lock", None), ("test.lock", "test"), ("test.lock", "validate")]
)
def test_the_locks_hold_what_pyproject_asks_for(name: str, extra: str | None) -> None:
    """Otherwise run tools/lock."""
    pins = locked(name)
    wanting = [
        str(requirement)
        for requirement in [*requirements(), *(requirements(extra=extra) if extra else [])]
        if not requirement.specifier.contains(pins.get(canonicalize_name(requirement.name), "0"))
    ]
    assert wanting == []


def test_the_checks_run_on_the_versions_that_the_program_runs_on() -> None:
    run, test = locked("run.lock"), locked("test.lock")
    assert run == {package: test.get(package) for package in run}


def test_the_program_imports_only_what_it_asks_for() -> None:
    """A package that comes along with another may go away with it; an extra may not be there."""
    asked_for = {canonicalize_name(requirement.name) for requirement in requirements()}
    extra = {canonicalize_name(each.name) for each in requirements(extra="validate")}
    owners = packages_distributions()
    stray = {
        f"{path.relative_to(ROOT)}: {module}"
        for path in (ROOT / "kesimpta_docs").rglob("*.py")
        for module in {name.partition(".")[0] for name in imported_modules(path)}
        if module not in sys.stdlib_module_names and module != "kesimpta_docs"
        if (asked_for | (extra if path.name == "verapdf.py" else set())).isdisjoint(
            map(canonicalize_name, owners.get(module, []))
        )
    }
    assert stray == set()


def test_only_the_seam_reaches_below_the_public_names_of_weasyprint() -> None:
    """Its manual names these four modules; the others may change with any release."""
    public = {"weasyprint", *(f"weasyprint.{name}" for name in ("document", "text.fonts", "urls"))}
    reaching = {
        f"{path.relative_to(ROOT)}: {module}"
        for path in (ROOT / "kesimpta_docs").rglob("*.py")
        for module in imported_modules(path) - public
        if module.startswith("weasyprint.")
        and path.name not in ("weasyprint_mends.py", "weasyprint_seam.py")
    }
    assert reaching == set()


def imported_modules(path: Path) -> set[str]:
    """Return the name of every module that a Python file imports by its full name."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return plain | {
        node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module
    }


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_can_be_started_and_bash_can_read_it(name: str) -> None:
    assert os.access(ROOT / name, os.X_OK)
    assert subprocess.run(("bash", "-n", ROOT / name), check=False).returncode == 0


@pytest.mark.parametrize("folder", FONTS, ids=lambda folder: folder.name)
def test_a_font_has_its_licence_and_stands_in_the_list(folder: Path) -> None:
    licence = (folder / "LICENSE").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence or "Apache License" in licence
    assert f"| `{folder.name}` |" in (ROOT / "layouts/fonts/README.md").read_text("utf-8")

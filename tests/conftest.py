"""What tests share: the small guide and the real one, each built once a run for all workers."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from fcntl import LOCK_EX, flock
from pathlib import Path
from typing import Any

import pytest

from kesimpta_docs import cli
from kesimpta_docs.build import Job, make_guide, plan
from kesimpta_docs.order import Order
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.read import read_guide

ROOT = Path(__file__).resolve().parent.parent
SMALL = ROOT / "tests" / "guides" / "small"
REAL = ROOT / "sources" / "kesimpta"

#: Compares a text with the snapshot in a file.
AsReviewed = Callable[[Path, str], None]
#: Builds a guide, with choices of its order that are not the usual ones.
Build = Callable[..., Path]
#: Runs `make-guide` with its arguments; gives the exit code.
Run = Callable[..., int]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that writes snapshots anew."""
    parser.addoption(
        "--update-snapshots",
        action="store_true",
        help="write what is found into the snapshots; read the difference by eye",
    )


@pytest.fixture
def as_reviewed(request: pytest.FixtureRequest) -> AsReviewed:
    """Return a function that compares a text with a snapshot, which somebody has read."""

    def compare(snapshot: Path, actual: str) -> None:
        if request.config.getoption("--update-snapshots"):
            snapshot.write_text(actual, "utf-8")
        assert snapshot.read_text("utf-8").splitlines() == actual.splitlines()

    return compare


def order_for(guide: Path, output: Path) -> Order:
    """Return the order for every edition and format of `guide`."""
    return Order(
        guide=guide,
        interface=ROOT / "sources" / "interface",
        layouts=ROOT / "layouts",
        output=output,
    )


@pytest.fixture(scope="session")
def of_all_workers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the run, for what is made once for all workers."""
    own = tmp_path_factory.getbasetemp()
    # A worker's folder stands inside the run's; without workers the parent outlives the run.
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@contextmanager
def one_at_a_time(folder: Path) -> Iterator[None]:
    """Let one worker at a time run the block: the others wait for what it makes."""
    with (folder / "lock").open("w") as lock:
        flock(lock, LOCK_EX)
        yield


@pytest.fixture(scope="session")
def build_once(of_all_workers: Path) -> Build:
    """Return a function that builds a guide once a run and returns its output folder."""

    def build(guide: Path, **choices: Any) -> Path:
        words = (str(choice).rpartition("/")[2] for choice in choices.values())
        output = of_all_workers / "-".join(("built", guide.name, *words))
        with one_at_a_time(of_all_workers):
            if not (output / "manifest.json").exists():
                make_guide(replace(order_for(guide, output), **choices), lambda *_: None)
        return output

    return build


@pytest.fixture(scope="session")
def small_files(build_once: Build) -> Path:
    """Return the folder with the built small guide; read only, take copies."""
    return build_once(SMALL)


@pytest.fixture(scope="session")
def small_ua_2(build_once: Build) -> Path:
    """Return the folder with the small guide's PDFs of `ua-2`; read only, take copies."""
    return build_once(SMALL, formats=("pdf",), pdf_standard="ua-2")


@pytest.fixture(scope="session")
def real_files(build_once: Build) -> Path:
    """Return the folder with the built real guide; read only, take copies."""
    return build_once(REAL)


@pytest.fixture(scope="session")
def small_guide() -> Guide:
    """Return the small guide, which holds every kind of block."""
    return read_guide(SMALL)


@pytest.fixture(scope="session")
def small_jobs(small_guide: Guide, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Job]:
    """Return the jobs of the small guide by file name, each with its edition."""
    order = order_for(SMALL, tmp_path_factory.mktemp("unused"))
    return {job.name: job for job in plan(small_guide, order)}


@pytest.fixture(autouse=True)
def without_verapdf(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave veraPDF to the tests that are about it: each `verify` here would start a Java."""
    monkeypatch.setitem(sys.modules, "jpype", None)


@pytest.fixture
def small_copy(tmp_path: Path) -> Path:
    """Return a copy of the small guide's source, to change."""
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


@pytest.fixture
def run(small_copy: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs `make-guide` for a copy of the small guide: its exit code."""

    def run(*arguments: object) -> int:
        words = ["make-guide", "--guide", str(small_copy), *map(str, arguments)]
        monkeypatch.setattr(sys, "argv", words)
        try:
            cli.main()
        except SystemExit as ended:
            return int(ended.code or 0)
        return 0

    return run

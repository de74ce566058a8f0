"""Jobs in worker processes: every result comes back, errors as they were, and no process stays."""

import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kesimpta_docs.errors import (
    GuideError,
    LayoutError,
    RenderError,
    SourceFault,
    SourceFaults,
)
from kesimpta_docs.order import Format
from kesimpta_docs.spans import Span
from kesimpta_docs.workers import Workers
from tests.conftest import ROOT, SMALL

HERE = Path("a place")


@dataclass(frozen=True)
class Job:
    """A job with a number."""

    number: int
    format: Format = "pdf"


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let there be workers, and none of them after a test."""
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    yield
    assert multiprocessing.active_children() == []


def squared(job: Job, place: Path) -> tuple[int, int, Path]:
    """Return the process, the square of the job's number, and the place."""
    return os.getpid(), job.number**2, place


def results(work: Callable[[Job, Path], object], *jobs: Job) -> dict[Job, object]:
    """Do the work in a pool."""
    with Workers({job.format for job in jobs}) as workers:
        return dict(workers.run(work, [(job, HERE) for job in jobs]))


def test_a_result_comes_for_every_job_pdfs_from_workers_the_rest_from_here() -> None:
    jobs = (*map(Job, range(7)), Job(7, "docx"), Job(8, "docx"))
    done = results(squared, *jobs)
    assert set(done) == set(jobs)
    for job, result in done.items():
        assert isinstance(result, tuple)
        process, square, place = result
        assert (square, place) == (job.number**2, HERE)
        assert (process == os.getpid()) == (job.format == "docx")


@pytest.mark.parametrize("formats", [("docx",), ("pdf",)])
def test_where_there_is_no_pdf_or_one_core_all_is_done_here(
    formats: tuple[Format, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 1 if "pdf" in formats else 8)
    done = results(squared, *(Job(number, formats[0]) for number in range(3)))
    assert list(done.values()) == [(os.getpid(), number**2, HERE) for number in range(3)]


def test_no_job_is_no_work_and_starts_no_process() -> None:
    with Workers(("pdf", "docx")) as workers:
        assert list(workers.run(squared, [])) == []
        assert multiprocessing.active_children() == []


FAULT = SourceFault("near-miss", "a fault", at=Span("guide.yaml", 3, 7), hint="mend it")
OTHER = SourceFault("number", "another", at=Span("guide.yaml", 1, 1), hint="mend that too")


def failing(job: Job, place: Path) -> None:
    """Raise one error of several kinds."""
    if job.number == 0:
        raise LayoutError(f"no layout in {place}", at=Span("x.toml", 2, 1), hint="write it")
    raise SourceFaults([FAULT, OTHER])


@pytest.mark.parametrize("number", [0, 1])
def test_an_error_in_a_worker_arrives_as_it_was_with_its_place_and_hint(number: int) -> None:
    with pytest.raises(GuideError) as expected:
        failing(Job(number), HERE)
    with pytest.raises(GuideError) as caught:
        results(failing, Job(number))
    assert type(caught.value) is type(expected.value)
    assert str(caught.value) == str(expected.value)
    assert caught.value.at == expected.value.at
    assert caught.value.hint == expected.value.hint


def killed(_job: Job, _place: Path) -> None:
    """End the worker as the system does where memory is short."""
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_worker_that_the_system_ends_is_an_error_with_a_hint() -> None:
    with pytest.raises(RenderError, match="was ended") as caught:
        results(killed, Job(0), Job(1))
    assert "memory" in caught.value.hint


# Every error travels.


def all_subclasses(kind: type[GuideError]) -> Iterator[type[GuideError]]:
    """Yield every error that the program has."""
    yield kind
    for below in kind.__subclasses__():
        yield from all_subclasses(below)


SPANS = st.builds(Span, st.text(), st.integers(1, 9999), st.integers(1, 9999))
FAULTS = st.builds(SourceFault, st.text(), st.text(), at=SPANS, hint=st.text())


def errors() -> st.SearchStrategy[GuideError]:
    """Return errors of every kind."""
    plain = set(all_subclasses(GuideError)) - {SourceFault, SourceFaults}
    kinds = [
        st.builds(kind, st.text(), at=st.none() | SPANS, hint=st.text())
        for kind in sorted(plain, key=lambda kind: kind.__name__)
    ]
    return st.one_of(*kinds, FAULTS, st.builds(SourceFaults, st.lists(FAULTS, max_size=3)))


@given(errors())
def test_every_error_is_the_same_after_it_has_travelled(error: GuideError) -> None:
    arrived = pickle.loads(pickle.dumps(error))  # noqa: S301  # what the pool does
    assert type(arrived) is type(error)
    assert str(arrived) == str(error)
    assert (arrived.problem, arrived.at, arrived.hint) == (error.problem, error.at, error.hint)
    assert arrived.exit_code == error.exit_code
    if isinstance(error, SourceFaults):
        assert isinstance(arrived, SourceFaults)
        assert list(map(str, arrived.faults)) == list(map(str, error.faults))


# No process stays.

PROGRAM = """
import signal
import sys
from kesimpta_docs.workers import Workers
from tests.test_workers import HERE, Job, waiting
# A process that was started in the background ignores the signal, and so do its children.
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    with Workers(("pdf",)) as workers:
        list(workers.run(waiting, [(Job(number), HERE) for number in map(int, sys.argv[1:])]))
except KeyboardInterrupt:
    sys.exit(130)
"""


LONG = 15  # seconds


def wait_in_vain() -> None:
    """Wait for what never comes; after a long time the process ends."""
    signal.alarm(LONG)
    signal.pause()


def waiting(job: Job, _place: Path) -> None:
    """Say that this worker is at work, then wait for what never comes."""
    os.write(job.number, b".")
    wait_in_vain()


@pytest.mark.parametrize(
    ("sent", "code"),
    [(signal.SIGKILL, -9), (signal.SIGTERM, -15), (signal.SIGINT, 130)],
)
def test_where_the_first_process_is_stopped_its_workers_end_with_it_at_once(
    sent: signal.Signals, code: int
) -> None:
    """They would hold the output folder's lock, and nobody could build again."""
    ready, say = os.pipe()
    command = (sys.executable, "-c", PROGRAM, str(say), str(say))
    with subprocess.Popen(
        command, cwd=ROOT, stderr=subprocess.PIPE, pass_fds=[say], start_new_session=True
    ) as process:
        os.close(say)
        assert os.read(ready, 1) + os.read(ready, 1) == b".."
        # Ctrl-C goes to all processes of a terminal.
        (os.killpg if sent == signal.SIGINT else os.kill)(process.pid, sent)
        _, wrong = process.communicate(timeout=LONG - 2)  # ends when no process holds the stream
    os.close(ready)
    assert (process.returncode, wrong) == (code, b"")


def failing_or_waiting(job: Job, place: Path) -> None:
    """Fail as the second job, while the first one is at work."""
    if job.number == 0:
        wait_in_vain()
    failing(job, place)


def test_after_an_error_nobody_waits_for_the_other_jobs() -> None:
    began = monotonic()
    with pytest.raises(SourceFaults):
        results(failing_or_waiting, Job(0), Job(1), *map(Job, range(2, 9)))
    assert monotonic() - began < LONG


# No thread where a process is born by a fork (Python 3.12 and later warn of one).

LOOKING = """
import os, sys
os.cpu_count = lambda: 4
os.register_at_fork(before=lambda: print(len(os.listdir("/proc/self/task")), file=sys.stderr))
from kesimpta_docs.cli import main
main()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="workers are born by a fork on Linux only")
def test_where_workers_are_born_there_is_one_thread_alone(tmp_path: Path) -> None:
    """Counted by the system, so that threads of libraries count too."""
    command = (sys.executable, "-c", LOOKING, "--guide", str(SMALL), "--output", str(tmp_path))
    done = subprocess.run(
        command,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr.split() == ["1"] * 4

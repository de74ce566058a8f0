"""Processes that make the PDFs side by side: a PDF takes most of a build, and one core."""

import gc
import multiprocessing
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from importlib import import_module
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Protocol, Self, TypeVar

from kesimpta_docs.errors import RenderError
from kesimpta_docs.order import Format

#: What a worker needs. Where workers are born by a fork, it is imported once, before.
_NEEDED = ("kesimpta_docs.render.pdf.write", "kesimpta_docs.verify.pdf")
#: More workers than PDFs in a build only take memory.
_MOST = 4


class _Job(Protocol):
    @property
    def format(self) -> Format: ...


J = TypeVar("J", bound=_Job)
R = TypeVar("R")


class Workers:
    """A pool for the PDFs of one build. With one core, all work is done in this process."""

    def __init__(self, formats: Iterable[Format]) -> None:
        """Say what will be made; processes are started when there is work for them."""
        cores = min(os.cpu_count() or 1, _MOST)
        self._pool: ProcessPoolExecutor | None = None
        if "pdf" in formats and cores > 1:
            self._pool = ProcessPoolExecutor(
                cores, mp_context=_context(), initializer=_follow_the_parent
            )

    def __enter__(self) -> Self:
        """Give the pool."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the processes; after an error at once, whatever they are at."""
        if self._pool:
            if error:
                for worker in multiprocessing.active_children():
                    worker.terminate()
            self._pool.shutdown(wait=True, cancel_futures=True)

    def run(
        self, work: Callable[[J, Path], R], jobs: Sequence[tuple[J, Path]]
    ) -> Iterator[tuple[J, R]]:
        """Yield each job with its result, in the order in which they are done.

        PDFs go to the pool; this process makes the rest meanwhile. Raises what a job raises, and
        RenderError where a process was ended from outside.
        """
        if self._pool is None or not any(job.format == "pdf" for job, _ in jobs):
            for job, place in jobs:
                yield job, work(job, place)
            return
        _prepare()
        pool = self._pool
        running: dict[Future[R], J] = {
            pool.submit(_in_worker, work, job, place): job
            for job, place in jobs
            if job.format == "pdf"
        }
        for job, place in jobs:
            if job.format != "pdf":
                yield job, work(job, place)
        for done in as_completed(running):
            try:
                result = done.result()
            except BrokenProcessPool as error:
                raise RenderError(
                    "a process that made a PDF was ended from outside",
                    at=None,
                    hint="it may have run out of memory; close other programs and run again",
                ) from error
            yield running[done], result


def _forks() -> bool:
    """Say whether workers are born by a fork. macOS starts threads of its own, so not there.

    On Linux this process has no thread at that moment, and a test looks: with a fork, the pool
    starts all its processes at the first job, before the threads that serve it.
    """
    return sys.platform == "linux"


def _context() -> multiprocessing.context.BaseContext:
    return multiprocessing.get_context("fork" if _forks() else "spawn")


def _prepare() -> None:
    """Import what workers need before they are born, and keep the collector off those pages."""
    if _forks():
        try:
            for name in _NEEDED:
                import_module(name)
        except OSError as error:
            raise RenderError.without_library(error) from error
        gc.freeze()


def _in_worker(work: Callable[[J, Path], R], job: J, place: Path) -> R:
    gc.disable()  # a worker makes one file and ends: what it leaves need not be collected
    tempfile.tempdir = str(place)  # nor cleared away: it goes with the staging folder
    return work(job, place)


def _follow_the_parent() -> None:
    """Leave Ctrl-C to the first process, and end when it does, be it killed.

    A worker that stays would hold the output folder's lock, which it was born with.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def watch() -> None:
        if parent := multiprocessing.parent_process():
            parent.join()
            os._exit(1)

    Thread(target=watch, daemon=True).start()

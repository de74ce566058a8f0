"""Processes that make the PDFs side by side, and are warm before they are needed.

A PDF takes most of a build, and one process uses one core. The first thing a build does is to start
a process that imports what a PDF needs; the workers are born from it when the source was read.
"""

import gc
import multiprocessing
import os
import signal
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Protocol, Self, TypeVar

from kesimpta_docs.errors import RenderError
from kesimpta_docs.order import Format

#: What a worker imports ahead of its first job.
_AHEAD = ["kesimpta_docs.render.pdf.write", "kesimpta_docs.verify.prove"]
#: More workers than cores, or than PDFs in a build, only take memory.
_MOST = 4


class _Job(Protocol):
    @property
    def format(self) -> Format: ...


J = TypeVar("J", bound=_Job)
R = TypeVar("R")


class Workers:
    """A pool for the PDFs of one build. With one core, all work is done in this process."""

    def __init__(self, formats: Iterable[Format]) -> None:
        """Start warming up, if any PDF is to be made."""
        cores = min(os.cpu_count() or 1, _MOST)
        self._pool: ProcessPoolExecutor | None = None
        if "pdf" in formats and cores > 1:
            self._pool = ProcessPoolExecutor(
                cores, mp_context=_context(), initializer=_end_with_the_parent
            )
            # The first process is born when the imports are done: this process does not wait.
            Thread(target=_warm_up, args=(self._pool,), daemon=True).start()

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

        PDFs go to the pool; this process makes the rest meanwhile.
        """
        if self._pool is None:
            for job, place in jobs:
                yield job, work(job, place)
            return
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


def _context() -> multiprocessing.context.BaseContext:
    """Return the way to start processes: from a warm one where the system can."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_AHEAD)
    return context


def _in_worker(work: Callable[[J, Path], R], job: J, place: Path) -> R:
    gc.disable()  # a worker makes one file and ends: what it leaves need not be collected
    tempfile.tempdir = str(place)  # nor cleared away: it goes with the staging folder
    return work(job, place)


def _end_with_the_parent() -> None:
    """Let this worker end when the first process does, be it killed, and not at Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def watch() -> None:
        if parent := multiprocessing.parent_process():
            parent.join()
            os._exit(1)

    Thread(target=watch, daemon=True).start()


def _warm_up(pool: ProcessPoolExecutor) -> None:
    """Start the process from which workers are born.

    It inherits this thread's mask: Ctrl-C is for the first process, which ends the others.
    """
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    with suppress(RuntimeError):  # the build has ended already
        pool.submit(_nothing)


def _nothing() -> None:
    """Be the first job, for which the first worker is born."""

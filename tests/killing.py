"""Kills a piece of work at its n-th step on the file system, or lets that step fail.

As a program (`python -m tests.killing WORK FAULT FOLDER [STEP ...]`) it does the work once for each
step, each time in a process of its own and over a copy of `FOLDER/old`, which becomes `FOLDER/1`,
`FOLDER/2` … and prints how each one ended as JSON. Without steps it goes on to the last one. What
a process said stands in `FOLDER/1.txt` … and the steps themselves in `FOLDER/steps.json`.
"""

import errno
import json
import os
import shutil
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Any, NoReturn

from kesimpta_docs.build import make_guide
from kesimpta_docs.cli import main
from kesimpta_docs.errors import PublishError
from kesimpta_docs.journal import cut_off
from kesimpta_docs.manifest import Row
from kesimpta_docs.publish import output_folder, publish, stage
from tests.conftest import order_for

#: How a piece of work ended; 137 is what a shell says of a process that was killed.
DONE, TOLD, CRASHED, DONE_ALL_THE_SAME, KILLED = 0, 1, 2, 3, 137

#: What is published over an older build: two files that were there, and a new one.
NEW = {"a.pdf": b"new A" * 99, "b.docx": b"new B" * 99, "d.pdf": b"new D" * 99}


# What is looked at afterwards.


def seen(folder: Path) -> dict[str, bytes]:
    """Return the bytes of each file that a reader of the folder sees."""
    return {
        path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(".")
    }


def hidden(folder: Path) -> set[str]:
    """Return the hidden names in a folder, but for the lock, which may stay."""
    return {path.name for path in folder.iterdir() if path.name.startswith(".")} - {".lock"}


def state(folder: Path, old: dict[str, bytes], new: dict[str, bytes]) -> str:
    """Return `o` for the old files, `n` for the new ones, `d` while a decided move goes on.

    At no moment does a reader see a file that is neither an old nor a new one, whole.
    """
    now = seen(folder)
    assert [name for name in now if now[name] not in (old.get(name), new.get(name))] == []
    if cut_off(folder):
        return "d"
    assert now in (old, new)
    return "n" if now == new else "o"


# The pieces of work.


def row_of(name: str, data: bytes) -> Row:
    """Return a row of the manifest for a file with these bytes."""
    return Row(
        name=name,
        guide="g",
        version="2026-01-02",
        check_again="2027-01-02",
        edition="handout",
        format="pdf",
        paper="letter",
        clinic=None,
        sides=1,
        pdf_standard="ua-1",
        pages=3,
        bytes=len(data),
        sha256=sha256(data).hexdigest(),
        source="hash",
        inputs=f"inputs of {name}",
        tools={"weasyprint": "1"},
        print="Print on one side.",
        proofs={"same words": "7 words"},
    )


def publish_files(output: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Publish files of these bytes."""
    with output_folder(output, lambda: None) as staging:
        for name, data in files.items():
            stage(staging / name, data)
        return publish([row_of(name, data) for name, data in files.items()], staging, output)


def _publish(output: Path) -> None:
    publish_files(output, NEW)


def _docx(output: Path) -> None:
    order = replace(order_for(output.parent / "guide", output), editions=("handout",))
    make_guide(replace(order, formats=("docx",)), lambda *_: None)


def _all(output: Path) -> None:
    make_guide(order_for(output.parent / "guide", output), lambda *_: None)


def _command(output: Path) -> None:
    guide = str(output.parent / "guide")
    words = ["--guide", guide, "--output", str(output), "--handout", "--format", "docx"]
    sys.argv = ["make-guide", *words]
    main()


_WORKS = {"publish": _publish, "docx": _docx, "all": _all, "command": _command}


# The faults.


def _kill() -> NoReturn:
    os._exit(KILLED)


def _fail_with(number: int) -> Callable[[], NoReturn]:
    def fail() -> NoReturn:
        raise OSError(number, os.strerror(number))

    return fail


#: What happens at the step, whether it goes on happening, and whether only to what takes space.
_FAULTS: dict[str, tuple[Callable[[], NoReturn], bool, bool]] = {
    "kill": (_kill, False, False),
    "one-full": (_fail_with(errno.ENOSPC), False, False),
    "one-denied": (_fail_with(errno.EACCES), False, False),
    "full": (_fail_with(errno.ENOSPC), True, True),
    "denied": (_fail_with(errno.EACCES), True, False),
}


class Steps:
    """Counts the steps on the file system from here on, and lets a fault happen at one of them.

    Writing and copying count twice: before anything is written, and when half of it is.
    """

    def __init__(self, number: int, fault: str) -> None:
        self.names: list[str] = []
        self.faults = 0
        self._number = number
        self._fault, self._lasts, self._takes_space = _FAULTS[fault]
        for name in ("replace", "fsync", "mkdir", "unlink", "rmdir"):
            setattr(os, name, self._broken(name, getattr(os, name)))
        for name in ("write_bytes", "write_text"):
            setattr(Path, name, self._broken_write(name, getattr(Path, name)))
        setattr(shutil, "copy2", self._broken_copy(shutil.copy2))  # noqa: B010  # as the others

    def _step(self, name: str, *, takes_space: bool) -> None:
        self.names.append(name)
        number = len(self.names)
        now = number >= self._number if self._lasts else number == self._number
        if self._number and now and (takes_space or not self._takes_space):
            self.faults += 1
            self._fault()

    def _broken(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def broken(*arguments: Any, **options: Any) -> Any:
            place = " ".join(Path(part).name for part in arguments if isinstance(part, str | Path))
            self._step(f"{name} {place}".strip(), takes_space=name == "mkdir")
            return work(*arguments, **options)

        return broken

    def _broken_write(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def broken(file: Path, data: Any, *arguments: Any, **options: Any) -> Any:
            self._step(f"{name} {file.name}", takes_space=True)
            work(file, data[: len(data) // 2], *arguments, **options)
            self._step(f"half of {name} {file.name}", takes_space=True)
            return work(file, data, *arguments, **options)

        return broken

    def _broken_copy(self, work: Callable[..., Any]) -> Callable[..., Any]:
        def broken(file: Path, to: Path) -> Any:
            self._step(f"copy2 {file.name}", takes_space=True)
            target = to / file.name if to.is_dir() else to
            with target.open("wb") as half:
                half.write(file.read_bytes()[: file.stat().st_size // 2])
            self._step(f"half of copy2 {file.name}", takes_space=True)
            return work(file, to)

        return broken


def _do(work: Callable[[Path], None], number: int, fault: str, output: Path) -> int:
    """Do the work, in a process of its own, and return how it ended."""
    steps = Steps(number, fault)
    try:
        work(output)
    except PublishError as error:
        sys.stderr.write(f"{error}\n")
        return TOLD
    except SystemExit as ended:
        return int(ended.code or 0)
    finally:
        output.with_name("steps.json").open("w").write(json.dumps(steps.names))
    return DONE_ALL_THE_SAME if steps.faults else DONE


def _in_a_fork(work: Callable[[Path], None], number: int, fault: str, folder: Path) -> int:
    output = folder / str(number)
    shutil.copytree(folder / "old", output)
    if child := os.fork():
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = CRASHED
    try:
        with (
            output.with_suffix(".txt").open("w") as told,
            redirect_stdout(told),
            redirect_stderr(told),
        ):
            code = _do(work, number, fault, output)
    except BaseException:  # noqa: BLE001  # whatever it is, the test sees it, and the fork ends
        traceback.print_exc()
    finally:
        os._exit(code)


def _run(arguments: list[str]) -> Iterator[tuple[int, int]]:
    work, fault, folder, *steps = arguments
    for number in map(int, steps) if steps else count(1):
        code = _in_a_fork(_WORKS[work], number, fault, Path(folder))
        yield number, code
        if code == DONE and not steps:
            return


if __name__ == "__main__":
    sys.stdout.write(json.dumps(dict(_run(sys.argv[1:]))))

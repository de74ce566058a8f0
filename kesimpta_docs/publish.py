"""From the staging folder into the output folder: all files that were proven, or none."""

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from filelock import FileLock, Timeout

from kesimpta_docs.errors import ProofFailed, PublishError
from kesimpta_docs.journal import clear_staging, cut_off, decide, finish, new_staging, prepare
from kesimpta_docs.manifest import NAME, Row, manifest_text, read_rows, sha256_of
from kesimpta_docs.spans import Span
from kesimpta_docs.verify.report import FileReport

_LOCK = ".lock"


@contextmanager
def output_folder(output: Path, tell_waiting: Callable[[], None]) -> Iterator[Path]:
    """Hold `output` for one build, and give its staging folder, on the same file system.

    Another build into the same folder waits. A move that was cut off is finished first. Raises
    PublishError where the folder cannot be written.
    """
    try:
        output.mkdir(parents=True, exist_ok=True)
        lock = FileLock(output / _LOCK)
        try:
            held = lock.acquire(timeout=0)
        except Timeout:
            tell_waiting()
            held = lock.acquire()
    except OSError as error:
        raise unwritable(output, error) from error
    with held:
        try:
            finish(output)
            clear_staging(output)
            staging = new_staging(output)
        except OSError as error:
            raise unwritable(output, error) from error
        try:
            yield staging
        finally:
            clear_staging(output)


def stage(file: Path, data: bytes) -> None:
    """Write a file into the staging folder. Raises PublishError, for example on a full disk."""
    try:
        file.write_bytes(data)
    except OSError as error:
        raise unwritable(file.parent.parent, error) from error


def refuse_what_does_not_hold(reports: Sequence[FileReport]) -> None:
    """Raise ProofFailed, with every problem, where a file does not hold."""
    if problems := [
        f"{report.file.name}: {problem}" for report in reports for problem in report.problems
    ]:
        raise ProofFailed(
            "nothing was published; a file does not hold:\n  " + "\n  ".join(problems),
            at=None,
            hint="the files in the output folder are the old ones; mend the cause and run again",
        )


def publish(rows: Sequence[Row], staging: Path, output: Path) -> tuple[str, ...]:
    """Move the staged files of `rows` into `output`, and the manifest last.

    Rows of files that this build did not make stay, as long as their files do. A file that a
    person has changed since it was published, or of which no row tells whether one has, is kept
    under another name; those names are returned.
    Raises PublishError where the folder cannot be written; what stood in it is unchanged then.
    """
    made = {row.name: row for row in rows}
    there = read_rows(output)
    others = {name: row for name, row in there.items() if (output / name).exists()}
    try:
        kept = tuple(_keep_changed(output, made, there, staging))
        text = manifest_text(tuple((others | made).values()))
        (staging / NAME).write_text(text, encoding="utf-8")
        _move([*kept, *made, NAME], staging, output)
    except OSError as error:
        raise unwritable(output, error) from error
    return kept


def _keep_changed(
    output: Path, names: Iterable[str], there: Mapping[str, Row], staging: Path
) -> Iterator[str]:
    """Stage a copy of each file that a person may have changed, and yield the name of the copy.

    A file without a row may be anybody's: the manifest can be lost, cut off or written by others.
    """
    for name in names:
        file, row = output / name, there.get(name)
        if not file.exists() or (row and row.stands_in(output)):
            continue
        if file.is_file() and sha256_of(file) == sha256_of(staging / name):
            continue
        copies = (file.with_stem(f"{file.stem}-changed-{number}") for number in count(1))
        copy = next(free for free in copies if not free.exists())
        shutil.copy2(file, staging / copy.name)
        yield copy.name


def _move(names: Sequence[str], staging: Path, output: Path) -> None:
    """Move the files; a kill on the way is finished by the next run, an error is undone."""
    old = [name for name in names if (output / name).exists()]
    kept = new_staging(output, "kept")
    for name in old:
        shutil.copy2(output / name, kept)
    prepare(kept, old, gone=[name for name in names if name not in old])
    prepare(staging, names)
    try:
        decide(output, staging)
        finish(output)
    except BaseException:
        if cut_off(output):
            decide(output, kept)
            finish(output)
        raise


def unwritable(output: Path, error: OSError) -> PublishError:
    """Return the error that says that `output` cannot be written, and why."""
    return PublishError(
        f"the output folder cannot be written: {error.strerror or error}",
        at=Span(str(output)),
        hint="check its rights and the free space, or name another folder with --output",
    )

"""From the staging folder into the output folder: all files that were proven, or none."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kesimpta_docs.errors import ProofFailed, PublishError
from kesimpta_docs.manifest import NAME, file_row, manifest_text, rows_that_stay
from kesimpta_docs.spans import Span
from kesimpta_docs.verify.report import FileReport


@contextmanager
def staging(output: Path) -> Iterator[Path]:
    """Give a new folder inside `output`, on its file system, and remove it at the end."""
    try:
        output.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=".staging-", dir=output))
    except OSError as error:
        raise _unwritable(output, error) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def stage(file: Path, data: bytes) -> None:
    """Write a file into the staging folder. Raises PublishError, for example on a full disk."""
    try:
        file.write_bytes(data)
    except OSError as error:
        raise _unwritable(file.parent.parent, error) from error


def publish(
    reports: Sequence[FileReport], output: Path, *, guide: str, source: str, day: str
) -> None:
    """Move the proven files into `output`, and write the manifest last.

    Raises ProofFailed, before anything is moved, where a file does not hold; PublishError where
    the folder cannot be written. What stood in `output` is unchanged then.
    """
    if problems := [
        f"{report.file.name}: {problem}" for report in reports for problem in report.problems
    ]:
        raise ProofFailed(
            "nothing was published; a file does not hold:\n  " + "\n  ".join(problems),
            at=None,
            hint="the files in the output folder are the old ones; mend the cause and run again",
        )
    names = [report.file.name for report in reports]
    rows: dict[str, Mapping[str, Any]] = rows_that_stay(output, names)
    rows.update({report.file.name: file_row(report, source) for report in reports})
    text = manifest_text(rows, guide=guide, source=source, day=day)
    try:
        staged = reports[0].file.parent / NAME
        staged.write_text(text, encoding="utf-8")
        _move([*(report.file for report in reports), staged], output)
    except OSError as error:
        raise _unwritable(output, error) from error


def _move(files: Sequence[Path], output: Path) -> None:
    """Move the files into `output`; on any error bring back what stood there before."""
    kept = Path(tempfile.mkdtemp(prefix="kept-", dir=files[0].parent))
    for file in files:
        if (output / file.name).exists():
            shutil.copy2(output / file.name, kept)
    try:
        for file in files:
            file.replace(output / file.name)
    except BaseException:
        for file in files:
            if (kept / file.name).exists():
                (kept / file.name).replace(output / file.name)
            elif not file.exists():
                (output / file.name).unlink(missing_ok=True)
        raise


def _unwritable(output: Path, error: OSError) -> PublishError:
    return PublishError(
        f"the output folder cannot be written: {error.strerror}",
        at=Span(str(output)),
        hint="check its rights and the free space, or name another folder with --output",
    )

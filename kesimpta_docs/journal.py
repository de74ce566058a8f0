"""Moves that a power cut cannot leave halfway: the journal says what is still to be done.

Once the journal stands in the output folder, the move is decided: whoever comes next finishes it.
Before that, nothing in the folder has changed.
"""

import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

_JOURNAL = ".journal.json"
_STAGING = ".staging-"


def prepare(staging: Path, names: Sequence[str], gone: Sequence[str] = ()) -> None:
    """Write into `staging` the journal that moves its files `names` out, and removes `gone`.

    All of it is brought to the disk; nothing is decided yet.
    """
    for name in names:
        _flush(staging / name)
    journal = staging / _JOURNAL
    plan = {"from": staging.name, "files": list(names), "gone": list(gone)}
    journal.write_text(json.dumps(plan), encoding="utf-8")
    _flush(journal)
    _flush(staging)


def decide(output: Path, staging: Path) -> None:
    """Move the journal of `staging` into the output folder: from here on its move will be made.

    This takes no space, so that a move can be undone on a full disk.
    """
    (staging / _JOURNAL).replace(output / _JOURNAL)
    _flush(output)


def finish(output: Path) -> None:
    """Make the moves of a journal that are still to be made, then remove it.

    A journal that cannot be read, or that leads elsewhere than from a staging folder into its
    output folder, is no decision: it is removed, and the files stay as they are.
    """
    if not cut_off(output):
        return
    staging, names, gone = _plan(output)
    for name in names:
        if (staging / name).is_file():
            (staging / name).replace(output / name)
    for name in gone:
        if (output / name).is_file():
            (output / name).unlink()
    _flush(output)
    (output / _JOURNAL).unlink()


def _plan(output: Path) -> tuple[Path, list[str], list[str]]:
    """Return the staging folder of the journal, the files to move and the files to remove."""
    try:
        plan = json.loads((output / _JOURNAL).read_text(encoding="utf-8"))
        staging, names, gone = output / plan["from"], plan["files"], plan["gone"]
        inside = staging.parent == output and staging.name.startswith(_STAGING)
        if inside and not staging.is_symlink() and all(map(_is_plain, (*names, *gone))):
            return staging, names, gone
    except (ValueError, KeyError, TypeError, RecursionError):
        pass
    return output, [], []


def _is_plain(name: str) -> bool:
    """Say whether this is the name of a file that a build makes: in the folder itself, and seen."""
    return name != "" and name == Path(name).name and not name.startswith(".")


def cut_off(output: Path) -> bool:
    """Say whether a move into `output` was cut off."""
    return os.path.lexists(output / _JOURNAL)


def new_staging(output: Path, purpose: str = "new") -> Path:
    """Return a new folder inside `output`, on the same file system."""
    staging = output / f"{_STAGING}{purpose}-{os.getpid()}"
    staging.mkdir()
    return staging


def clear_staging(output: Path) -> None:
    """Remove all staging folders, unless a move that was cut off still needs them.

    Only for who holds the folder's lock.
    """
    if not cut_off(output):
        for left in output.glob(f"{_STAGING}*"):
            shutil.rmtree(left, ignore_errors=True)


def _flush(path: Path) -> None:
    """Bring a file or the names in a folder to the disk, where the system can."""
    try:
        handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    except PermissionError:
        return  # Windows opens no folders; its moves are journalled by NTFS
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

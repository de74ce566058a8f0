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


def decide(output: Path, staging: Path, names: Sequence[str]) -> None:
    """Write the journal: from here on, the files `names` of `staging` belong into `output`."""
    for name in names:
        _flush(staging / name)
    draft = staging / _JOURNAL
    draft.write_text(json.dumps({"from": staging.name, "files": list(names)}), encoding="utf-8")
    _flush(draft)
    draft.replace(output / _JOURNAL)
    _flush(output)


def finish(output: Path) -> None:
    """Make the moves of a journal that are still to be made, then remove it.

    A journal that cannot be read, or that leads outside the folder, is no decision: it is removed,
    and the files stay as they are.
    """
    try:
        plan = json.loads((output / _JOURNAL).read_text(encoding="utf-8"))
        staging, names = output / str(plan["from"]), [str(name) for name in plan["files"]]
    except FileNotFoundError:
        return
    except (ValueError, KeyError, TypeError):
        staging, names = output, []
    inside = staging.parent == output and staging.name.startswith(_STAGING)
    if not inside or any(not name or Path(name).name != name for name in names):
        names = []
    for name in names:
        if (staging / name).exists():
            (staging / name).replace(output / name)
    _flush(output)
    (output / _JOURNAL).unlink()


def cut_off(output: Path) -> bool:
    """Say whether a move into `output` was cut off."""
    return (output / _JOURNAL).exists()


def new_staging(output: Path, purpose: str = "new") -> Path:
    """Return a new folder inside `output`, on the same file system."""
    staging = output / f"{_STAGING}{purpose}-{os.getpid()}"
    staging.mkdir()
    return staging


def clear_staging(output: Path) -> None:
    """Remove what builds that were cut off have left. Only for who holds the folder's lock."""
    for left in output.glob(f"{_STAGING}*"):
        shutil.rmtree(left, ignore_errors=True)


def _flush(path: Path) -> None:
    """Bring a file or the names in a folder to the disk, where the system can."""
    try:
        handle = os.open(path, os.O_RDONLY)
    except PermissionError:
        return  # Windows opens no folders; its moves are journalled by NTFS
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

"""`make-guide new FOLDER`: a small guide that builds and holds, to start from."""

import re
import shutil
from pathlib import Path

from kesimpta_docs.errors import PublishError
from kesimpta_docs.places import shipped
from kesimpta_docs.spans import Span

#: Most characters of an id made from a folder's name.
_LONGEST_ID = 40


def write_starter(folder: Path) -> tuple[Path, ...]:
    """Write the starter guide into `folder`, with the schema that editors use beside it.

    Returns the files. Raises PublishError where the folder holds something, or cannot be written.
    """
    at = Span(str(folder))
    try:
        if folder.exists() and any(folder.iterdir()):
            raise PublishError("the folder is not empty", at=at, hint="name a new one")
        shutil.copytree(shipped("sources") / "starter", folder, dirs_exist_ok=True)
        shutil.copy2(shipped("sources") / "guide.schema.json", folder)
        head = folder / "guide.yaml"
        words = head.read_text(encoding="utf-8").replace("id: my-guide", f"id: {_id(folder)}", 1)
        head.write_text(words, encoding="utf-8")
    except OSError as error:
        problem = f"the folder cannot be written: {error.strerror}"
        raise PublishError(problem, at=at, hint="check its rights, or name another") from error
    return tuple(sorted(path for path in folder.rglob("*") if path.is_file()))


def _id(folder: Path) -> str:
    """Return the guide's id, which names its files: the folder's name, in the letters of an id."""
    words = re.findall("[a-z0-9]+", folder.resolve().name.lower())
    return "-".join(words)[:_LONGEST_ID].strip("-") or "my-guide"

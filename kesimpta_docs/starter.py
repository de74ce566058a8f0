"""`make-guide new FOLDER`: a small guide that builds and holds, to start from."""

import shutil
from pathlib import Path

from kesimpta_docs.errors import PublishError
from kesimpta_docs.places import shipped
from kesimpta_docs.spans import Span


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
    except OSError as error:
        problem = f"the folder cannot be written: {error.strerror}"
        raise PublishError(problem, at=at, hint="check its rights, or name another") from error
    return tuple(sorted(path for path in folder.rglob("*") if path.is_file()))
